#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A file that may not grow: said in a sentence, and nothing is half there.
. "$(dirname "$0")/common.bash"
limited() { (ulimit -f 8 && mentor "$@"); }  # kilobytes in bash

must 1 limited --journal "$work/small/journal.db" add bo
says "ulimit -f"
must 1 limited log ana "$(head -c 40000 /dev/zero | tr '\0' 'x')"
says "nothing was saved"
must 0 mentor log ana "$(head -c 40000 /dev/zero | tr '\0' 'y')"
must 1 limited export -o "$work/all.jsonl"
says "cannot write to"
[ ! -e "$work/all.jsonl" ] || fault "half an export is there"
must 0 mentor doctor
must 0 mentor log ana "after the fault"
[ "$(found after)" = 1 ] || fault "what was written after the fault is not there"
exit "$((faults > 0))"
