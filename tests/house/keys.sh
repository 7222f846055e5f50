#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The keys that the acts of every day take, Enter among them: prints a table, does each act as it is typed on a terminal,
# and fails where one takes more keys than it may or does not do what it should. Usage: keys.sh PROGRAM
set -u
program=$(realpath -- "${1:?usage: keys.sh PROGRAM}")
command -v script >/dev/null || { echo "keys: there is no script(1) here; nothing was tried"; exit 77; }
home=$(mktemp -d)
trap 'rm -r -- "$home"' EXIT
mkdir "$home/bin"
ln -s "$program" "$home/bin/mentor"
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
export HOME=$home PATH=$home/bin:$PATH MENTOR_JOURNAL=$home/journal.db PAGER=cat TZ=UTC TERM=dumb
cd "$home" || exit 1
faults=0
last_month=$(LC_ALL=C date -d "$(date +%Y-%m-15) -1 month" +%b | tr '[:upper:]' '[:lower:]')

mentor -q add ana --name 'Ana Alba' --start 2020-01-01
mentor -q goal ana Give a talk
mentor -q plan ana tomorrow 15:00
printf '%-10s %5s %5s  %s\n' act keys most typed

act() {  # NAME MOST LINE WHAT-MUST-HOLD
  local keys=$((${#3} + 1))
  printf '%-10s %5d %5d  %s\n' "$1" "$keys" "$2" "$3"
  script -qec "$3" /dev/null </dev/null >"$home/said" 2>&1 || { echo "  it failed:"; cat "$home/said"; faults=$((faults + 1)); }
  bash -c "$4" || { echo "  it did not do what it should: $4"; cat "$home/said"; faults=$((faults + 1)); }
  [ "$keys" -le "$2" ] || { echo "  it takes more keys than it may"; faults=$((faults + 1)); }
}

act log 95 'mentor l a Talked about the talk proposal -c send the paper by fri -C draft CV by 1 dec -g 60%' \
  '[ "$(mentor promise list --json | grep -c "\"due\": \"")" = 2 ] && mentor goal list | grep -q "60 %"'
act morning 7 'mentor' 'grep -q "^ana  *tomorrow  session 15:00" said'
act prep 11 'mentor p a' 'grep -q "send the paper" said'
act done 13 'mentor d c1' 'mentor show c1 | grep -q kept'
act report 31 "mentor rep a -p $last_month -o a.html" 'grep -q "Ana Alba" a.html'

if [ "$faults" -gt 0 ]; then
  echo "$faults of the acts are not as they should be"
  exit 1
fi
