#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every section of the table in src/domain/report/table.cpp stands in mentor-report(1) by its heading, in the table's order,
# and a golden file or a sample report shows it. Usage: report_sections.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: report_sections.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

headings=$(sed -n '/report_table = /,/});/s/^ *{"\([^"]*\)", report_.*/\1/p' src/domain/report/table.cpp)
listed=$(sed -n '/^Then come, each only if/,/^A session without/s/^\.It Sy //p' man/mentor-report.1)
[ "$(wc -l <<<"$headings")" -gt 10 ] || fault 'the table of sections could not be read'
[ "$headings" = "$listed" ] || fault "man/mentor-report.1 lists other sections than src/domain/report/table.cpp:
$(diff <(echo "$headings") <(echo "$listed"))"
while read -r heading; do
  grep -qrE "^(## )?$heading$" tests/golden examples/reports || fault "no golden file shows the heading \"$heading\""
done <<<"$headings"
exit $((faults > 0))
