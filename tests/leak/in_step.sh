#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Words that are nobody else's are in no byte that leaves: not in a mailbox, be it a folder or a git repository with all its
# objects, not in the arguments and environment of other programs, not in the partner's journal. And the test would see one.
# Usage: in_step.sh PROGRAM SOURCE_ROOT [git|folder]   (one after the other)
set -u
program=$(realpath "${1:?usage: in_step.sh PROGRAM SOURCE_ROOT}")
command -v git >/dev/null || { echo 'not tried here: there is no git'; exit 77; }
way=${3:-}
[ -n "$way" ] || { bash "$0" "$1" "$2" git && bash "$0" "$1" "$2" folder; exit; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
faults=0
fault() { echo "fault: $*"; faults=$((faults + 1)); }

# A git that notes what it is given, before the real one.
mkdir "$work/bin"
cat >"$work/bin/git" <<G
#!/bin/sh
{ printf '%s\n' "\$@"; env; } >>"$work/children"
PATH="$PATH" exec git "\$@"
G
chmod +x "$work/bin/git"
on() {  # WHO WORDS...
  local who=$1
  shift
  mkdir -p "$work/$who"
  (cd "$work/$who" && env -i PATH="$work/bin:$PATH" SECRET=canary-environment HOME="$work/$who" TZ=UTC "$program" --no-input "$@" 2>&1)
}
words_of() { on "$1" device list --json | sed -n 's/^ *"words": "\(.*\)"/\1/p' | head -n 1; }
if [ $way = git ]; then git init -q --bare "$work/mine.git" && git init -q --bare "$work/ours.git"; fi

{
  on kim add ana --name "Ana canary-name"
  on kim add bo --name "Bo canary-other"
  on kim log ana "canary-summary" --sealed
  on kim promise ana shared-promise --by 2030-01-01
  on kim log ana "canary-notes" -d yesterday
  on kim log bo "canary-bo" -c "canary-elsewhere by 2030-01-01"
  on kim topic ana canary-topic
  on kim remember ana canary-fact
  on kim promise ana canary-private --by 2030-01-01
  on kim edit c3 --set visibility=private --set reason=canary-reason
  on kim promise ana canary-sealed --by 2030-01-01 --sealed
  on kim feedback ana canary-received --received --praise
  on kim goal ana shared-goal
  on kim promise ana shared-then-private --by 2030-01-01
} >"$work/said" 2>&1
for who in kim lap ana; do on $who device init "device-$who" >/dev/null; done
on ana add kim --role mentee >/dev/null
for who in kim lap; do on $who sync setup "$work/mine.git" >/dev/null; done
on kim share ana setup "$work/ours.git" >/dev/null
on ana share kim setup "$work/ours.git" >/dev/null
kim=$(words_of kim) lap=$(words_of lap) ana=$(words_of ana)
on kim device add $lap >/dev/null && on lap device add $kim >/dev/null
on kim device add --for ana $ana >/dev/null && on ana device add --for kim $kim >/dev/null
on kim share ana --dry-run -v >"$work/plain"
for who in kim lap kim; do on $who sync >/dev/null || fault "$who cannot sync"; done
on kim share ana >/dev/null && on ana share kim >/dev/null || fault 'they cannot share'

every_object() {  # REPOSITORY: each inflated; of a folder its files
  if [ -e "$1/HEAD" ]; then git -C "$1" cat-file --batch --batch-all-objects; else cat "$1"/*; fi
}
look() {  # WHERE: what was read is on standard input
  local found
  found=$(grep -aoE 'canary-[a-z]*' | sort -u | tr '\n' ' ')
  [ -z "$found" ] || fault "$1 holds $found"
}
for place in "$work/mine.git" "$work/ours.git" "$work"/*/.local/state/mentor/mailboxes/*.git; do
  [ -d "$place" ] || continue
  { every_object "$place"; [ $way = folder ] || git -C "$place" log --all --format='%an %ae %B'; find "$place" -type f -exec cat {} + ; ls -R "$place"; } | look "$place"
done
look 'what would leave to her' <"$work/plain"
[ $way = folder ] || look 'what git was given' <"$work/children"
{ on ana export; on ana export --history; cat "$work/ana/.local/share/mentor/journal.db"; } | look "the partner's journal"

# What is meant for her arrives, also on my other device; what was withdrawn goes.
on ana promise list | grep -q shared-promise || fault 'the partner does not see what is shared'
on lap export | grep -q canary-notes || fault 'my other device lacks my own words'
on ana export | grep -q shared-then-private || fault 'the partner does not see what is shared for now'
on kim edit "$(on kim promise list --json | python3 -c 'import json,sys; print([c["id"] for c in json.load(sys.stdin)["commitments"] if c["text"] and c["text"].startswith("shared-then")][0])')" --set visibility=private >/dev/null
on kim share ana >/dev/null && on ana share kim >/dev/null
on ana export | grep -q shared-then-private && fault 'what was withdrawn is still with the partner'
on kim share ana --dry-run -v | grep -q canary && fault 'a word would leave after all'

# The test can see one.
if [ $way = git ]; then echo canary-seen | git -C "$work/ours.git" hash-object -w --stdin >/dev/null; else echo canary-seen >"$work/ours.git/x"; fi
every_object "$work/ours.git" | grep -aq canary-seen || fault 'this test sees nothing'
[ "$faults" = 0 ]
