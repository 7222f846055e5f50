#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The sample reports in examples/reports are what the program makes of the sample journal today.
# Usage: examples.sh PROGRAM SOURCE_ROOT
# shellcheck source=tests/interop/reports.bash
. "$(dirname "$0")/reports.bash"

bash "$root/examples/make-reports.sh" "$program" "$work/reports" || fault 'the sample reports cannot be made'
diff -r "$root/examples/reports" "$work/reports" | cut -c1-160 >"$work/difference"
[ ! -s "$work/difference" ] || { head -n 40 "$work/difference" >&2; fault 'the samples are old: look at them, then run bash examples/make-reports.sh PROGRAM'; }

[ "$faults" -eq 0 ]
