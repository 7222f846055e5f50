#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# From a fresh Debian 12 to a first look at mentor: installs the packages, builds the program, imports a sample journal into a folder
# of its own and shows the main commands. Your own journal and configuration are not touched.
set -eu
cd "$(dirname "$0")/.."
root=$PWD

echo '== 1. Packages that the build needs'
bash .setup/packages.sh build

echo '== 2. Building build-release/mentor (a few minutes)'
bash .setup/build.sh release
mentor=$root/build-release/mentor

place=$(mktemp -d "${TMPDIR:-/tmp}/mentor-quickstart.XXXXXX")
unset MENTOR_CONFIG
export MENTOR_JOURNAL=$place/journal.db XDG_CONFIG_HOME=$place/config XDG_STATE_HOME=$place/state
today=2026-11-20

show() {  # the command as a person would type it, then what it says
  printf '\n$ mentor'
  printf ' %s' "$@"
  printf '\n'
  "$mentor" --today "$today" "$@"
}

echo "== 3. The main job on a sample journal in $place"
show import jsonl "$root/examples/sample-journal.jsonl"
show
show check-in
show prep ana
show report ana -p last-quarter -o "$place/ana.md"
printf '\nThe report begins:\n'
sed -n '1,12p' "$place/ana.md"

cat <<END

The sample journal stays in $place; look around with
  export MENTOR_JOURNAL=$MENTOR_JOURNAL
  $mentor list
Begin your own (in its usual place) with
  unset MENTOR_JOURNAL
  $mentor add ana --name "Ana Alba" --every 2w
END
