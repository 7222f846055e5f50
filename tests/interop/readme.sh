#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the README shows is what the program prints; its pictures are those that the script makes; the quickstart that it
# names runs. Usage: readme.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: readme.sh PROGRAM SOURCE_ROOT}")
root=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "$1" >&2; faults=$((faults + 1)); }

python3 "$root/tests/interop/readme.py" "$program" "$root" "$(dirname "$program")/tests/golden_runner" || fault 'the README is old'

bash "$root/examples/make-pictures.sh" --no-browser "$program" "$work" || fault 'the pictures cannot be made'
cmp -s "$work/day.svg" "$root/examples/pictures/day.svg" || fault 'the picture is old: bash examples/make-pictures.sh PROGRAM'
python3 -c 'import sys, xml.dom.minidom as dom; dom.parse(sys.argv[1])' "$root/examples/pictures/day.svg" || fault 'the picture is no XML'

while read -r linked; do
  [ -e "$root/$linked" ] || fault "the README links to $linked, which is not there"
done < <(grep -oE '\]\([a-z][^):]*\)' "$root/README.md" | tr -d '])(' | sort -u)

if [ -x "$root/build-release/mentor" ]; then
  (cd "$work" && TMPDIR=$work bash "$root/examples/quickstart.sh") >"$work/quickstart" 2>&1 || { tail -n 5 "$work/quickstart" >&2; fault 'the quickstart fails'; }
fi
[ "$faults" -eq 0 ]
