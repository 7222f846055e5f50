#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# JSON reports against the schema that the project keeps, and through jq; CSV reports through Python's reader.
# Usage: report_json.sh PROGRAM SOURCE_ROOT
here=$(dirname "$0")
# shellcheck source=tests/interop/reports.bash
. "$here/reports.bash"
need jq python3

sample_journal
write_journal hostile "$hostile_words"
for journal in sample hostile; do
  mentor $journal report -o "$work/$journal.json" -q
  mentor $journal report -o "$work/$journal.csv" -q
  mentor $journal --json report ana >"$work/$journal-ana.json"
done
for audience in partner sponsor; do mentor sample report ana --audience $audience -o "$work/$audience.json" -q || fault "no report for $audience"; done
mentor sample report ana -p 2020 -o "$work/empty.json" -q

python3 - "$here/report.schema.json" "$work"/*.json <<'P' || fault 'a report does not follow its schema'
import json, sys
import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
check = jsonschema.Draft202012Validator(schema)
faults = 0
for path in sys.argv[2:]:
    for error in check.iter_errors(json.load(open(path, encoding="utf-8"))):
        print(f"{path}: {'/'.join(map(str, error.path))}: {error.message[:200]}", file=sys.stderr)
        faults += 1
# The schema itself must say no to what is none.
good = json.load(open(sys.argv[2], encoding="utf-8"))
for broken in ({**good, "schema": "mentor.report/9"}, {k: v for k, v in good.items() if k != "held_back"},
               {**good, "mentorships": [{"title": "x"}]}):
    if check.is_valid(broken):
        print("the schema takes what is no report", file=sys.stderr)
        faults += 1
sys.exit(faults != 0)
P

said=$(jq -r '.mentorships[].goals[] | select(.course | length > 1) | .course[-1].value' "$work/sample-ana.json")
[ "$said" = $'100\n100' ] || fault "jq reads the goals' last values as: $said"
[ "$(jq '[paths | map(tostring)[-1] | select(. == "id" or . == "mentorship")] | length' "$work/partner.json" "$work/sponsor.json" | sort -u)" = 0 ] ||
  fault 'a report for others has an id'

python3 - "$work" <<'P' || fault 'a CSV report is not what Python reads'
import csv, json, sys

faults = 0
def fault(words):
    global faults
    print(words, file=sys.stderr)
    faults += 1

for journal in ("sample", "hostile"):
    raw = open(f"{sys.argv[1]}/{journal}.csv", encoding="utf-8", newline="").read()
    if raw.replace("\r\n", "").count("\r") or not raw.endswith("\r\n"):
        fault(f"{journal}: lines do not end with CR LF alone")
    rows = list(csv.reader(raw.splitlines(keepends=True), strict=True))
    if rows[0] != ["section", "item", "column", "value"]:
        fault(f"{journal}: the head is {rows[0]}")
    report = json.load(open(f"{sys.argv[1]}/{journal}.json", encoding="utf-8"))
    for part in report["mentorships"]:
        for session in part["sessions"]:
            if session["id"] not in [row[1] for row in rows if row[0].endswith("Sessions")]:
                fault(f"{journal}: {session['id']} is in the JSON and not in the CSV")
    for row in rows:
        if len(row) != 4:
            fault(f"{journal}: {row} has not four cells")
        for cell in row:
            if cell[:1] in "=+-@\t\r" and cell[:1] and not cell.lstrip("+-").replace(".", "", 1).isdigit():
                fault(f"{journal}: a spreadsheet would run {cell}")
sys.exit(faults != 0)
P

[ "$faults" -eq 0 ]
