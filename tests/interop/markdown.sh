#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Markdown reports as cmark and the forges' cmark-gfm (with tables, tick boxes and links of its own finding) read them: hostile words give the same tree as harmless ones, and the sample report has the
# headings, lists and links that it should. Usage: markdown.sh PROGRAM SOURCE_ROOT
# shellcheck source=tests/interop/reports.bash
. "$(dirname "$0")/reports.bash"
need cmark cmark-gfm

sample_journal
write_journal hostile "$hostile_words"
write_journal harmless 'words that mean no harm, as long as you like'
forge() { cmark-gfm -e table -e tasklist -e strikethrough -e autolink "$@"; }
# Words, and how many pieces they come in, do not matter; every other node does.
tree() { grep -oE '<[a-z_]+( level="[0-9]")?' | grep -vE '<(text|softbreak|linebreak)'; }

for journal in hostile harmless; do
  mentor $journal report ana -o "$work/$journal.md" -q || fault "no report of the $journal journal"
  cmark -t xml "$work/$journal.md" | tree >"$work/$journal.cmark"
  forge -t xml "$work/$journal.md" | tree >"$work/$journal.forge"
done
for reader in cmark forge; do
  [ "$(wc -l <"$work/harmless.$reader")" -gt 40 ] || fault "the tree of $reader is too small to be true"
  diff "$work/harmless.$reader" "$work/hostile.$reader" >"$work/difference" || { cat "$work/difference" >&2; fault "hostile words change what $reader sees"; }
  grep -cE 'html_|link|image' "$work/hostile.$reader" | grep -qx 0 || fault "$reader sees markup of somebody else"
done
grep -q '<table_cell' "$work/hostile.forge" || fault 'a forge sees no table'

mentor sample report ana -o "$work/sample.md" -q
cmark -t xml "$work/sample.md" >"$work/sample.xml"
[ "$(grep -c 'heading level="1"' "$work/sample.xml")" -eq 1 ] || fault 'a report has one title'
[ "$(grep -c 'heading level="2"' "$work/sample.xml")" -ge 8 ] || fault 'sections are headings'
[ "$(grep -c '<list type="bullet"' "$work/sample.xml")" -ge 3 ] || fault 'lists are lists'

[ "$faults" -eq 0 ]
