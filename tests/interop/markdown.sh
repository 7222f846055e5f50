#!/usr/bin/env bash
# Markdown reports as cmark reads them: hostile words give the same tree as harmless ones, and the sample report has the
# headings, lists and links that it should. Usage: markdown.sh PROGRAM SOURCE_ROOT
# shellcheck source=tests/interop/reports.bash
. "$(dirname "$0")/reports.bash"
need cmark

sample_journal
write_journal hostile "$hostile_words"
write_journal harmless 'words that mean no harm, as long as you like'
for journal in hostile harmless; do
  mentor $journal report ana -o "$work/$journal.md" -q || fault "no report of the $journal journal"
  # Words, and how many pieces they come in, do not matter; every other node does.
  cmark -t xml "$work/$journal.md" | grep -oE '<[a-z_]+( level="[0-9]")?' | grep -vE '<(text|softbreak|linebreak)' >"$work/$journal.tree"
done
[ "$(wc -l <"$work/harmless.tree")" -gt 40 ] || fault 'the tree is too small to be true'
diff "$work/harmless.tree" "$work/hostile.tree" >"$work/difference" || { cat "$work/difference" >&2; fault 'hostile words change the structure'; }
grep -cE 'html_|link|image' "$work/hostile.tree" | grep -qx 0 || fault 'there is markup of somebody else'

mentor sample report ana -o "$work/sample.md" -q
cmark -t xml "$work/sample.md" >"$work/sample.xml"
[ "$(grep -c 'heading level="1"' "$work/sample.xml")" -eq 1 ] || fault 'a report has one title'
[ "$(grep -c 'heading level="2"' "$work/sample.xml")" -ge 8 ] || fault 'sections are headings'
[ "$(grep -c '<list type="bullet"' "$work/sample.xml")" -ge 3 ] || fault 'lists are lists'

[ "$faults" -eq 0 ]
