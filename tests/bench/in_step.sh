#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Measures an exchange between two devices through a git repository and through a folder: the first one of many records,
# one change, twenty changes taken in, how the mailbox grows and is compacted, and a third device that is brought up by one. Prints a table; has no bars.
# Usage: tests/bench/in_step.sh PROGRAM [RECORDS]   (RECORDS: 10000)
set -eu
program=$(realpath "${1:?usage: in_step.sh PROGRAM [RECORDS]}")
records=${2:-10000}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

on() {
  local who=$1
  shift
  mkdir -p "$work/$who"
  env -i PATH="$PATH" HOME="$work/$who" TZ=UTC "$program" --no-input "$@"
}
quietly() { on "$@" >/dev/null; }
words_of() { on "$1" device list --json | sed -n 's/^ *"words": "\(.*\)"/\1/p' | head -n 1; }
row() {  # NAME WHO WORDS...
  local name=$1 from to
  shift
  from=$(date +%s%N)
  quietly "$@"
  to=$(date +%s%N)
  printf '%-44s %8d ms\n' "$name" $(((to - from) / 1000000))
}
size_of() { find "$1" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }'; }

for way in folder git; do
  rm -rf "$work"/*
  [ $way = folder ] && place=$work/box || { git init -q --bare "$work/box"; place=file://$work/box; }
  quietly a add ana --start 2026-01-01
  {
    echo '{"type":"journal","schema":"mentor.journal/1"}'
    on a export | grep -E '"type":"(person|mentorship|participant)"'
    awk -v n="$records" 'BEGIN { for (i = 1; i <= n; i++) printf "{\"type\":\"note\",\"id\":\"n%d\",\"uid\":\"%08x-0000-4000-8000-000000000000\",\"visibility\":\"private\",\"mentorship\":\"ana\",\"note_type\":\"fact\",\"text\":\"fact number %d about parsers and gardens\",\"date\":\"2026-02-01\",\"yearly\":false,\"ask_after\":null,\"person\":null,\"session\":null}\n", i, i, i }'
  } >"$work/all.jsonl"
  quietly a import jsonl "$work/all.jsonl"
  for who in a b; do quietly $who device init $who; quietly $who sync setup "$place"; done
  a=$(words_of a) b=$(words_of b)
  # shellcheck disable=SC2086  # eight words
  { quietly a device add $b; quietly b device add $a; }
  row "$way: first exchange of $records, sent" a sync
  row "$way: first exchange of $records, taken in" b sync
  before=$(size_of "$work/box")
  quietly a promise ana send the paper
  row "$way: one change, sent" a sync
  printf '%-44s %8d bytes\n' "$way: the mailbox grew by" $(($(size_of "$work/box") - before))
  row "$way: one change, taken in" b sync
  row "$way: nothing new" a sync
  for i in $(seq 20); do quietly a promise ana "number $i"; quietly a sync; done
  row "$way: twenty changes, taken in" b sync
  # A hundred files since the last snapshot, then all that is known in one, and what is older goes when b has said that it
  # has it.
  printf '%-44s %8d bytes\n' "$way: the mailbox before it is compacted" "$(size_of "$work/box")"
  slowest=0
  for i in $(seq 100); do
    quietly a promise ana "more $i"
    from=$(date +%s%N)
    quietly a sync
    took=$((($(date +%s%N) - from) / 1000000))
    [ "$took" -le "$slowest" ] || slowest=$took
  done
  printf '%-44s %8d ms\n' "$way: compacted, sent" "$slowest"
  row "$way: compacted, taken in" b sync
  row "$way: compacted, the older removed" a sync
  printf '%-44s %8d bytes\n' "$way: the mailbox after that" "$(size_of "$work/box")"
  quietly c device init c; quietly c sync setup "$place"
  # shellcheck disable=SC2046  # eight words
  { quietly b device add $(words_of c); quietly c device add $b; }
  row "$way: a third device brought up, sent" b sync
  row "$way: a third device brought up, taken in" c sync
done
