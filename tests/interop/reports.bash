# SPDX-License-Identifier: MIT
# What the scripts about reports share: a folder of their own, the sample journal, and a journal whose writers mean harm.
set -u
program=$(realpath "${1:?usage: $0 PROGRAM SOURCE_ROOT}")
root=$(realpath "${2:?usage: $0 PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
mkdir "$work/home"
faults=0
export PYTHONDONTWRITEBYTECODE=1

fault() {
  echo "fault: $*" >&2
  faults=$((faults + 1))
}

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "This test needs $tool. Install what tests need with: bash .setup/packages.sh test" >&2; exit 1; }
  done
}

# mentor JOURNAL ARGUMENTS...: as on one day, whatever day it is.
mentor() {
  local journal=$1
  shift
  env -i HOME="$work/home" PATH="$PATH" LANG=C "$program" --no-input --journal "$work/$journal.db" --today 2026-11-20 "$@"
}

sample_journal() { mentor sample import jsonl "$root/examples/sample-journal.jsonl" -q; }

# write_journal NAME WORDS: the same records every time, with these words wherever people put words.
write_journal() {
  local journal=$1 words=$2
  ( # not followed by || here: that would switch -e off
    set -e
    mentor "$journal" add ana --name "${words:0:180}" --every 2w --start 2026-08-01
    for day in 2026-09-01 2026-09-15 2026-10-13; do
      mentor "$journal" log ana "$words" -d "$day" --duration 45m --channel video -c "$words" -C "$words" --trust 4 --win "$words"
    done
    mentor "$journal" goal add ana "$words" --by 2027-01-31 --why "$words" --measure "$words"
    mentor "$journal" goal progress g1 20 "$words" -d 2026-09-01
    mentor "$journal" goal progress g1 60 "$words" -d 2026-10-13
    mentor "$journal" goal milestone g1 "$words"
    mentor "$journal" lesson "$words" --from ana
    mentor "$journal" topic ana "$words"
    mentor "$journal" ask ana "$words"
    mentor "$journal" feedback ana "$words" --given --praise --situation "$words" --behaviour "$words" --impact "$words"
  ) >"$work/written" 2>&1
  # shellcheck disable=SC2181
  [ $? -eq 0 ] || { cat "$work/written" >&2; exit 1; }
}

hostile_words='# x <script>alert(1)</script> <img src=https://example.org/x.png onerror=alert(1)> [l](javascript:alert(1)) ![p](https://example.org/p.png) https://example.org </title></style> --> ]]> "'"'"'> | a | =1+1 &lt; &#60; *b* _i_ `c` \ $(x) '$'\u202e''turned'
