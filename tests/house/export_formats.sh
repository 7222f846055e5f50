#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every format of the table in src/commands/export.cpp has its part of mentor-export(1), and a golden file that writes it.
# Usage: export_formats.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: export_formats.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

formats=$(sed -n '/table_of_exports/,/});/s/^ *{"\([a-z]*\)", .*/\1/p' src/commands/export.cpp)
[ "$(wc -w <<<"$formats")" -ge 4 ] || fault "the table of formats could not be read: $formats"
for format in $formats; do
  grep -qx "\.Ss $format" man/mentor-export.1 || fault "man/mentor-export.1 has no part \".Ss $format\""
  grep -qE "^\\$ .*export .*(--format $format|\.$format)( |$)" tests/golden/export.txt ||
    fault "tests/golden/export.txt does not write --format $format"
done
exit $((faults > 0))
