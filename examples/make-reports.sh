#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Makes the sample reports in examples/reports anew from the sample journal, as on 2026-11-20.
# Usage: make-reports.sh [PROGRAM [DIRECTORY]]: the program is build-release/mentor if not given.
set -eu
examples=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$examples/../build-release/mentor}")
reports=${2:-$examples/reports}
place=$(mktemp -d "${TMPDIR:-/tmp}/mentor-reports.XXXXXX")
trap 'rm -r "$place"' EXIT
mkdir -p "$reports"

mentor() {
  env -i HOME="$place" PATH="$PATH" TZ=Europe/Berlin LANG=C.UTF-8 "$program" --no-input --journal "$place/journal.db" --today 2026-11-20 -q "$@"
}

mentor import jsonl "$examples/sample-journal.jsonl"
mentor person edit me --set name='Kim Kay'
# One mentorship, for oneself, in every format.
for format in txt md html json csv; do mentor report ana -o "$reports/ana.$format"; done
# The same for those who may read less, with some words of one's own, and a session's summary ready to mail.
mentor report ana --audience partner -o "$reports/ana-for-partner.html" --intro "Dear Ana,

a year ago you wanted the routine off your desk and the methods paper out of it. Both are done. Here is the year in figures, and what we said we would do next."
mentor report ana --audience sponsor -p 2026-H2 --compare -o "$reports/ana-for-sponsor.html"
mentor report --session s38 -o "$reports/session.md"
mentor report --goal g2 -o "$reports/goal.html"
# The year as a letter to her, as it is drafted.
mentor report ana --letter -o "$reports/ana-letter.md"
# All of them, with an overview, and what a sponsor gets of them.
mentor report -o "$reports/all.html"
mentor report --audience sponsor -o "$reports/all-for-sponsor.html"
# They are for reading by everybody; reports of real journals are private files.
chmod 644 "$reports"/{ana,session,goal,all}*
