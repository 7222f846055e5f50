#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The Markdown that export writes, read by cmark: its headings are ours alone, and nothing that people wrote is a link, a
# picture, HTML or code; its only HTML are the comments by which it is read back. Usage: export_markdown.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: export_markdown.sh PROGRAM SOURCE_ROOT}")
command -v cmark >/dev/null || { echo 'not tried here: there is no cmark'; exit 77; }
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
export HOME=$work LANG=C TZ=UTC
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mentor() { "$program" --no-input --today 2026-11-20 -q "$@" >/dev/null || echo "failed: mentor $*"; }

hostile='# heading
===
[link](javascript:alert(1)) ![picture](http://example.org/x.png) <b>bold</b> <http://example.org>
```
code
```
    indented
* * *
| a | b |
|---|---|
- item
1. item
> quote
[ref]: http://example.org
*stress* `code` &amp; \
end'
mentor add zoe --name '# Zoë *Zahn* <b>' --start 2026-09-01
printf '%s' "$hostile" | mentor log zoe -d 2026-11-18
for line in '# heading' '- item' '1. item' '> quote' '`code`' '[a](b)' '<b>' '---' '+ x'; do
  mentor promise --by 2026-11-27 -- zoe "$line"
  mentor lesson -- "$line"
  mentor goal add zoe --why "$hostile" -- "$line"
done
mentor export -o "$work/all.md"
"$program" export --format md -o "$work/parts" -q
[ -f "$work/parts/zoe.md" ] && [ -f "$work/parts/_mine.md" ] || { echo "not the files that were expected: $(ls "$work/parts")"; exit 1; }

cmark -t xml "$work/all.md" >"$work/all.xml"
python3 - "$work/all.xml" <<'P' || exit 1
import re, sys
import xml.etree.ElementTree as tree

root = tree.parse(sys.argv[1]).getroot()
name = lambda element: re.sub(r"\{.*\}", "", element.tag)
kinds = {name(element) for element in root.iter()}
faults = [f"there is {kind}" for kind in kinds - {"document", "heading", "text", "paragraph", "list", "item", "linebreak",
                                                      "html_inline", "html_block"}]
mark = re.compile(r"<!-- ([a-z][0-9]+ (private|shared|sealed) [0-9a-f-]{36}( [a-z_]+=[A-Za-z0-9._:/%-]*)*"
                  r"|mentor\.page/1( zoe)?: [a-z ;]+) -->")
faults += [f"there is HTML: {element.text}" for element in root.iter()
           if name(element) in ("html_inline", "html_block") and not mark.fullmatch((element.text or "").strip())]
titles = ["".join(text.text for text in h.iter() if text.text and text.text.strip())
          for h in root.iter() if name(h) == "heading"]
wanted = ["# Zoë *Zahn* <b>", "About", "People", "Goals", "Sessions", "Promises", "Mine", "Me", "Lessons"]
if titles != wanted:
    faults.append(f"the headings are {titles}")
items = [element for element in root.iter() if name(element) == "item"]
if len(items) != 1 + 2 + 9 + 1 + 9 + 1 + 9:
    faults.append(f"there are {len(items)} items")
texts = "\n".join("".join(t.text or "" for t in p.iter()) for p in root.iter() if name(p) == "paragraph")
for words in ["[link](javascript:alert(1))", "<b>bold</b>", "|---|---|", "*stress* `code` &amp;"]:
    if texts.count(words) != 1 + 9:
        faults.append(f"{words} is there {texts.count(words)} times")
print("\n".join(faults))
sys.exit(bool(faults))
P
