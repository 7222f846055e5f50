#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Two devices and a partner: one exchange is killed, or told that the disk is full, at every call that changes something;
# the same again, and all of them hold the same. A few calls of each; with MENTOR_SOAK all. Ends with 77 where there is no
# strace. Usage: in_step.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: in_step.sh PROGRAM SOURCE_ROOT}")
# A program with sanitizers waits for ever where its own calls fail: the released one is broken, if there is one.
[ ! -x "$2/build-release/mentor" ] || program=$(realpath "$2/build-release/mentor")
strace -qq -o /dev/null -e trace=none true 2>/dev/null || { echo 'not tried here: no program may be traced'; exit 77; }
work=$(mktemp -d -p "$( [ -d /dev/shm ] && echo /dev/shm || echo /tmp )")
trap 'rm -rf -- "$work"' EXIT
faults=0 points=0
calls=write,pwrite64,fsync,fdatasync,rename,renameat2,unlink,ftruncate,mkdir,openat

on() {  # WHO WORDS...
  local who=$1
  shift
  mkdir -p "$work/now/$who"
  (cd "$work/now/$who" && env -i PATH="$PATH" HOME="$work/now/$who" TZ=UTC timeout -k 1 60 "${traced[@]}" "$program" --no-input "$@")
}
quietly() { on "$@" >/dev/null 2>&1; }
words_of() { on "$1" device list --json | sed -n 's/^ *"words": "\(.*\)"/\1/p' | head -n 1; }
records_of() { on "$1" export --format csv --kind commitment -o "$work/$1.csv" -q && cut -d, -f2- "$work/$1.csv" | sed "s/,[cs][0-9]*//g" | sort; }

traced=()
mkdir "$work/now"
quietly desk add ana --name Ana
quietly desk promise ana send the paper --by 2030-01-01
for who in desk laptop; do
  quietly $who device init $who
  quietly $who sync setup "$work/box"
done
quietly hers add kim --role mentee
quietly hers device init phone
quietly hers share kim setup "$work/ours"
quietly desk share ana setup "$work/ours"
desk=$(words_of desk) laptop=$(words_of laptop) hers=$(words_of hers)
quietly desk device add $laptop
quietly laptop device add $desk
quietly desk device add --for ana $hers
quietly hers device add --for kim $desk
quietly desk sync && quietly laptop sync && quietly desk share ana && quietly hers share kim
quietly laptop promise ana call the office --by 2030-02-01
quietly hers promise kim read the book --by 2030-03-01
quietly laptop sync && quietly hers share kim
quietly desk promise ana write to bo --by 2030-04-01
mv "$work/now" "$work/kept" && mv "$work/box" "$work/box.kept" && mv "$work/ours" "$work/ours.kept"

renew() {
  rm -rf "$work/now" "$work/box" "$work/ours"
  cp -a "$work/kept" "$work/now" && cp -a "$work/box.kept" "$work/box" && cp -a "$work/ours.kept" "$work/ours"
}

strike() {  # COMMAND KIND CALL
  renew
  traced=(strace -f -qq -o /dev/null -e "inject=$calls:$2:when=$3")
  # shellcheck disable=SC2086  # several words
  said=$(on desk $1 2>&1)
  traced=()
  local where="$1, $2 at call $3"
  # shellcheck disable=SC2086
  quietly desk $1 || { echo "$where: the same again fails: $(on desk $1 2>&1)"; faults=$((faults + 1)); }
  for who in desk laptop desk; do quietly $who sync; done
  quietly desk share ana; quietly hers share kim; quietly desk share ana
  for who in desk laptop desk; do quietly $who sync; done
  [ "$(records_of desk)" = "$(records_of laptop)" ] || { echo "$where: the devices differ"; faults=$((faults + 1)); }
  [ "$(records_of desk | wc -l)" = 5 ] || { echo "$where: promises are missing: $(records_of desk)"; faults=$((faults + 1)); }
  [ "$(records_of hers | wc -l)" = 5 ] || { echo "$where: hers are missing: $(records_of hers)"; faults=$((faults + 1)); }
  quietly desk doctor || { echo "$where: $(on desk doctor)"; faults=$((faults + 1)); }
  points=$((points + 1))
}

for command in sync 'share ana'; do
  renew
  # shellcheck disable=SC2086
  total=$(cd "$work/now/desk" && env -i PATH="$PATH" HOME="$work/now/desk" TZ=UTC strace -f -qq -e "trace=$calls" -o /dev/stdout "$program" --no-input $command 2>/dev/null | grep -c '(')
  step=1
  [ -n "${MENTOR_SOAK:-}" ] || step=$((total / 6 + 1))
  for kind in signal=KILL error=ENOSPC; do
    for ((call = 1; call <= total; call += step)); do strike "$command" "$kind" "$call"; done
  done
done
echo "figure: $points exchanges struck at calls that change something, $faults broken"
[ "$faults" = 0 ]
