#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Measures mentor against bare programs that do the same, as ratios within one run, and prints one table.
# Usage: tests/bench/run.sh BUILD [SESSIONS]   (BUILD: a release build with -DMENTOR_BENCH=ON; SESSIONS: 1000000)
# Bars that are not met are marked; the exit code is 1 then.
set -eu
build=${1:?usage: run.sh BUILD [SESSIONS]}
sessions=${2:-1000000}
mentor=$build/mentor
bare=$build/tests/bench
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
mkdir "$work/home"
missed=0

in_home() { env -i HOME="$work/home" PATH="$PATH" LANG=C "$@"; }
run_mentor() { in_home "$mentor" --no-input --today 2026-11-21T12:00 "$@"; }

# row NAME BAR TIMES COMMAND... -- COMMAND...; `most_memory`, in MB, is a bar too.
most_memory=""
row() {
  local name=$1 bar=$2 times=$3 first second ratio memory mark=""
  shift 3
  read -r first second ratio memory < <(in_home "$bare/bench_pair" "$times" "$@") || return 1
  if [ "$(awk "BEGIN { print ($ratio > $bar) }")" = 1 ]; then
    mark=" over"
    missed=1
  fi
  if [ -n "$most_memory" ] && [ "$memory" -gt "$most_memory" ]; then
    mark="$mark over $most_memory MB"
    missed=1
  fi
  printf '%-34s %10s ms %10s ms %7s x  (bar %s)  %5s MB%s\n' "$name" "$first" "$second" "$ratio" "$bar" "$memory" "$mark"
}

seed() {  # JOURNAL SESSIONS MENTORSHIPS
  "$bare/bench_seed" "$2" "$3" >"$1.jsonl"
  run_mentor --journal "$1" import jsonl "$1.jsonl" >/dev/null
}

printf '%-34s %13s %13s %9s\n' "what" "mentor" "bare" "ratio"
row "start (--version)" 1.2 60 "$mentor" --version -- "$bare/bare_empty" x
row "--help" 2 60 "$mentor" --help -- "$bare/bare_empty" x

seed "$work/hundred.db" 100000 100
cp "$work/hundred.db" "$work/hundred-bare.db"
row "log, 100,000 sessions" 1.5 40 "$mentor" --no-input --journal "$work/hundred.db" log p7 "spoke of parsers" \
  -- "$bare/bare_log" "$work/hundred-bare.db" p7 "spoke of parsers"

seed "$work/small.db" 10000 1000
seed "$work/large.db" "$sessions" 1000
today="--today 2026-11-21T12:00"
row "check-in, $sessions sessions" 2 9 "$mentor" --no-input $today --journal "$work/large.db" check-in \
  -- "$bare/bare_check_in" "$work/large.db"
row "check-in, against 10,000 sessions" 1.3 9 "$mentor" --no-input $today --journal "$work/large.db" check-in \
  -- "$mentor" --no-input $today --journal "$work/small.db" check-in
row "search of a rare word" 1.5 15 "$mentor" --no-pager --journal "$work/large.db" search kumquat \
  -- "$bare/bare_search" "$work/large.db" kumquat
row "search of a common word" 1.5 15 "$mentor" --no-pager --journal "$work/large.db" search end \
  -- "$bare/bare_search" "$work/large.db" end
row "report of one mentorship" 2 9 "$mentor" --no-pager $today --journal "$work/large.db" report p7 \
  -- "$bare/bare_report" "$work/large.db" p7
most_memory=100
row "export" 2 1 "$mentor" --journal "$work/large.db" export -- "$bare/bare_export" "$work/large.db"

run_mentor --journal "$work/target.db" add nobody >/dev/null
run_mentor --journal "$work/target.db" undo >/dev/null
cp "$work/target.db" "$work/target-bare.db"
most_memory=200
row "import" 2 1 "$mentor" --no-input --journal "$work/target.db" import jsonl "$work/large.db.jsonl" \
  -- "$bare/bare_load" "$work/target-bare.db" "$work/large.db"
exit $missed
