#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The tables that export writes, read by Python's csv module and held against the lossless export. Usage:
# csv.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: csv.sh PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
export HOME=$work LANG=C TZ=UTC
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mentor() { "$program" --no-input --today 2026-11-20 -q "$@" >/dev/null || echo "failed: mentor $*"; }

mentor add zoe --name 'Zoë "Z" Zahn, 日本' --start 2026-09-01
for text in '=HYPERLINK("x")' '+1+cmd' '-2+3' '@SUM(A1)' "it's" 'a, b' '  blanks  ' $'two\nlines "quoted"' $'\ttab' '-5' '＝wide'; do
  printf '%s' "$text" | mentor log zoe -d 2026-11-18
done
mentor promise zoe '=1+1' --by 2026-11-27
mentor export --format csv -o "$work/tables"
"$program" export >"$work/all.jsonl"
"$program" export --format csv --kind session >"$work/sessions.csv"
cmp "$work/sessions.csv" "$work/tables/sessions.csv" || exit 1

python3 - "$work/tables" "$work/all.jsonl" "$("$program" __complete export --kind '' | wc -l)" <<'P' || exit 1
import csv, json, os, sys

folder, lossless, kinds = sys.argv[1:]
records = {}
for line in open(lossless, encoding="utf-8"):
    record = json.loads(line)
    if record["type"] != "journal":
        records[record["uid"]] = record
faults, seen = [], set()
for name in sorted(os.listdir(folder)):
    raw = open(os.path.join(folder, name), "rb").read()
    if not raw.endswith(b"\r\n"):
        faults.append(f"{name} does not end in CR LF")
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            faults.append(f"{name}: a row has {len(row)} cells")
        cells = dict(zip(rows[0], row))
        record = records[cells["uid"]]
        seen.add(cells["uid"])
        for key, cell in cells.items():
            if cell[:1] in tuple("=+-@\t\r\n") and not cell.lstrip("+-").replace(".", "", 1).isdigit():
                faults.append(f"{name}: a spreadsheet would run {cell!r}")
            value = record[record["type"] + "_type" if key == "type" else key]
            wanted = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            if cell != wanted and cell != "'" + wanted:
                faults.append(f"{name}: {key} is {cell!r} instead of {wanted!r}")
if len(os.listdir(folder)) != int(kinds):
    faults.append(f"there are not {kinds} tables, one of each kind")
if seen != set(records):
    faults.append(f"records are missing: {[r for u, r in records.items() if u not in seen]}")
if len(records) < 14:
    faults.append("there are too few records to be true")
print("\n".join(faults))
sys.exit(bool(faults))
P
