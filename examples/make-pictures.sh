#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Makes the pictures of the README: a morning in a terminal, as SVG, and the first page of a sample report, as PNG (which
# needs chromium). Usage: make-pictures.sh [--no-browser] [PROGRAM [DIRECTORY]]: the program is build-release/mentor if not given.
set -eu
browser=yes
if [ "${1:-}" = --no-browser ]; then browser=no; shift; fi
examples=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$examples/../build-release/mentor}")
pictures=$(mkdir -p "${2:-$examples/pictures}" && cd "${2:-$examples/pictures}" && pwd)
place=$(mktemp -d "${TMPDIR:-/tmp}/mentor-pictures.XXXXXX")
trap 'rm -r "$place"' EXIT

mentor=$(printf '%q ' env -i HOME="$place" PATH="$PATH" TZ=Europe/Berlin LANG=C.UTF-8 TERM=xterm COLUMNS=80 "$program" \
  --no-input --no-pager --color always --journal "$place/journal.db" --today "2026-11-20 09:00")
show() {  # the command as a person would type it, then what it says on a terminal
  printf '\033[2m$\033[0m mentor %s\n' "$1"
  (cd "$place" && script -qec "$mentor $1" /dev/null </dev/null | tr -d '\r')
  echo
}

eval "$mentor -q import jsonl $(printf %q "$examples/sample-journal.jsonl")"
{
  show 'check-in'
  show 'done c16'
  show 'log ana Read her page aloud -c "ask the dean by thu" --win "her own question"'
  show 'ask ana "Who reads it next?"'
  show 'report ana -p 2026-H2 -o ana.html'
} >"$place/day.txt"
python3 "$examples/terminal_picture.py" 'mentor in a terminal' <"$place/day.txt" >"$pictures/day.svg"

if [ "$browser" = yes ]; then
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=900,760 --screenshot="$pictures/report.png" \
    "file://$examples/reports/ana-for-partner.html" >/dev/null 2>&1
fi
