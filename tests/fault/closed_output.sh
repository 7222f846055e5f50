#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Nobody reads the output, or its disk is full: that is an error, never silence. A change that was saved is said to be.
. "$(dirname "$0")/common.bash"
failing() {  # NAME COMMAND...: with a full and with a closed standard output
  local name=$1 code
  shift
  "$@" >/dev/full 2>"$work/said"
  code=$?
  [ "$code" = 1 ] || fault "$name into a full disk ended with $code"
  grep -q "standard output" "$work/said" || fault "$name did not say that its output failed: $(cat "$work/said")"
  "$@" >&- 2>"$work/said"
  code=$?
  [ "$code" = 1 ] || fault "$name with closed output ended with $code"
}
failing list mentor list
failing export mentor export
failing show mentor show ana
mentor log ana "said into the void" >/dev/full 2>"$work/said"
grep -q "saved" "$work/said" || fault "log did not say that the change was saved: $(cat "$work/said")"
[ "$(found void)" = 1 ] || fault "the session is not there"

# Messages that nobody can read end no command.
mentor history -n 1 >/dev/null 2>/dev/full
code=$?
[ "$code" = 0 ] || fault "a remark into a full disk ended history with $code"
mentor show nobody >/dev/null 2>/dev/full
code=$?
[ "$code" = 2 ] || fault "a message into a full disk ended show with $code"
exit "$((faults > 0))"
