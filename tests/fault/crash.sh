#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Writers are killed at any moment. What was acknowledged is there, nothing is there twice, and the journal is whole.
. "$(dirname "$0")/common.bash"
acknowledged=0
for i in $(seq 1 40); do
  mentor log ana "crashword$i" >"$work/said" 2>&1 &
  writer=$!
  sleep "0.0$((10 + i))"
  # The function runs in a subshell, whose child is the program.
  child=$(cat "/proc/$writer/task/$writer/children" 2>/dev/null)
  kill -9 $child "$writer" 2>/dev/null
  wait "$writer" 2>/dev/null
  if grep -q '^s[0-9]*:' "$work/said"; then
    acknowledged=$((acknowledged + 1))
    [ "$(found "crashword$i")" = 1 ] || fault "crashword$i was acknowledged and is not there"
  else
    [ "$(found "crashword$i")" -le 1 ] || fault "crashword$i is there twice"
  fi
done 2>/dev/null
echo "$acknowledged of 40 were acknowledged before they were killed"
must 0 mentor doctor
must 0 mentor log ana "after the crashes"
[ "$(found "before the fault")" = 1 ] || fault "the first session is gone"
exit "$((faults > 0))"
