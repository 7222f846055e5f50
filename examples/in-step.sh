#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Two laptops of Kim's and one of Ana's keep in step: Kim's through a git repository, both sides of the mentorship through a
# folder. Everything happens in a new folder of its own; what it prints is examples/in-step.txt.
# Usage: in-step.sh [PROGRAM]
set -eu
program=$(realpath "${1:-build-release/mentor}")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
today=2026-11-20
git init -q --bare "$work/journal.git"

# Each has a home of its own. What follows from chance or from the clock is shown as a word.
on() {  # WHO WORDS...
  local who=$1
  shift
  mkdir -p "$work/$who"
  (cd "$work/$who" && env -i PATH="$PATH" HOME="$work/$who" TZ=UTC LANG=C.UTF-8 "$program" --no-input --today $today "$@" 2>&1)
}
words_of() { on "$1" device list --json | sed -n 's/^ *"words": "\(.*\)"/\1/p' | head -n 1; }
shown() {
  sed -E -e "s,$work,/tmp/in-step,g" -e 's/([a-z]{6} ){7}[a-z]{6}/EIGHT WORDS/' -e 's/, [A-Z][a-z]{2} 20[0-9-]+ [0-9:]{5}\)/, WHEN)/g'
}
act() {  # WHO WORDS...: shows the line, runs it, shows what it says
  echo "$1\$ mentor ${*:2}" | shown
  on "$@" | shown
}
part() { printf '\n# %s\n' "$1"; }

part 'Kim has a journal on a desktop'
act desk add ana --name "Ana Alba" --every 2w --since 2026-01-01
act desk log ana We spoke about her talk -c "send the paper by fri" -C "draft the CV by 1 dec" -d 2026-11-18
act desk goal ana Give a talk in public
act desk ask ana "Which conference?"

part 'and a laptop. Both exchange through a git repository, and Kim compares their words'
act desk device init desk
act desk sync setup "file://$work/journal.git"
act laptop device init laptop
act laptop sync setup "file://$work/journal.git"
desk=$(words_of desk) laptop=$(words_of laptop)
act desk device add $laptop
act laptop device add $desk
act desk sync --dry-run
act desk sync
act laptop sync
act laptop list

part 'Offline for a while, both change the same promise, and each something else'
act desk edit c1 --set due=2026-12-01
sleep 1.1  # the later one wins, and clocks count seconds
act laptop edit c1 --set due=2026-12-04
act laptop win ana "her first review"
act desk rm q1
act laptop sync
act desk sync
act laptop sync
act desk history c1 | sed -E 's/[A-Z][a-z]{2} 20[0-9-]+ [0-9]{2}:[0-9]{2}/WHEN/'

part 'Both journals hold the same'
on desk export --format csv --kind commitment -o "$work/desk.csv" >/dev/null
on laptop export --format csv --kind commitment -o "$work/laptop.csv" >/dev/null
cmp "$work/desk.csv" "$work/laptop.csv" && echo 'the same promises'

part 'Ana keeps a journal of her own, and shares a folder with Kim'
act ana add kim --name "Kim Koch" --role mentee --since 2026-01-01
act ana device init phone
act ana share kim setup "$work/ours"
act desk share ana setup "$work/ours"
ana=$(words_of ana)
act desk device add --for ana $ana
act ana device add --for kim $desk
act desk share ana
act ana share kim
act ana promise list

part 'She ticks what she owes, and Kim sees it; the summary of the session never left'
act ana done c2
act ana share kim
act desk share ana
act desk promise list --all
part 'A promise of Kim'\''s is for Kim to word; and what is private again is taken back'
act ana edit c1 --set "text=send two papers"
act ana share kim
act desk edit c2 --set visibility=private
act desk share ana
act ana share kim
act ana promise list --all
if grep -rq 'spoke about' "$work/ours" "$work/ana"; then echo 'a private word left'; else echo 'no private word left'; fi
