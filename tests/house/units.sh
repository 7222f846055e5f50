#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The units that --print-systemd prints are ones that systemd would take. Ends with 77 where systemd-analyze is not
# there. Usage: units.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: units.sh PROGRAM SOURCE_ROOT}")
command -v systemd-analyze >/dev/null || { echo 'not tried here: there is no systemd-analyze'; exit 77; }
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
export HOME=$work XDG_RUNTIME_DIR=$work
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME
faults=0
fault() {
  echo "$1"
  faults=$((faults + 1))
}

verify() {  # NAME OPTIONS...: prints the units, parts them, has them looked at
  local folder=$work/$1
  mkdir "$folder"
  shift
  "$program" "$@" check-in --print-systemd ${extra:-} >"$folder/printed" || fault "it printed no units for: $*"
  awk -v folder="$folder" '/^# mentor-check-in\.(service|timer)$/ { file = folder "/" $2 } { print > file }' "$folder/printed"
  local said
  said=$(systemd-analyze --user --man=no verify "$folder/mentor-check-in.service" "$folder/mentor-check-in.timer" 2>&1) ||
    fault "systemd would not take them: $said"
  # What is not about our files is about this machine.
  said=$(echo "$said" | grep -F mentor-check-in)
  [ -z "$said" ] || fault "systemd has something to say: $said"
}
verify plain
extra=--notify verify notice
extra='--format mail --to kim@example.org' verify mail
verify odd --journal "$work/50% of it's \"\$HOME\" \\ here.db"

# The words as systemd would hand them on: undo what its manual says it undoes, and the shell's part for messages.
odd=$(sed -n 's/^ExecStart=//p' "$work/odd/printed")
said=$(ODD=$odd python3 - <<'P'
import os, shlex
print(shlex.split(os.environ["ODD"].replace("%%", "%").replace("$$", "$"), posix=True)[2])
P
)
[ "$said" = "$work/50% of it's \"\$HOME\" \\ here.db" ] || fault "the journal's path became: $said"

next=$(systemd-analyze calendar --iterations=1 'Mon..Fri 08:00' 2>&1) || fault "OnCalendar is no calendar: $next"
printed=$(sed -n 's/^OnCalendar=//p' "$work/plain/mentor-check-in.timer")
[ "$printed" = 'Mon..Fri 08:00' ] || fault "the timer comes at \"$printed\""
[ "$faults" -eq 0 ]
