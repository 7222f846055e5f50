#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# HTML reports as tidy and a headless Chromium read them: no request, no word on the console, headings in order, names for
# charts and tables, contrast in light and dark, telephones, paper. Usage: html.sh PROGRAM SOURCE_ROOT
here=$(dirname "$0")
# shellcheck source=tests/interop/reports.bash
. "$here/reports.bash"
need tidy chromium pdftotext python3 openssl

sample_journal
write_journal hostile "$hostile_words"
mentor sample report ana -o "$work/one.html" -q || fault 'no report on one mentorship'
mentor sample report -o "$work/all.html" -q || fault 'no report on all mentorships'
mentor sample report ana -p 2020 -o "$work/empty.html" -q || fault 'no report on an empty period'
mentor sample report ana -p 2026-Q3 --compare -o "$work/compared.html" -q || fault 'no report on two periods'
mentor sample report --session s38 --audience me -o "$work/session.html" -q || fault 'no report on a session'
mentor sample report --goal g2 -o "$work/goal.html" -q || fault 'no report on a goal'
mentor sample agreement ana -F "$root/examples/agreement.toml" -q || fault 'no agreement'
mentor sample agreement ana --print -o "$work/agreement.html" -q || fault 'no printed agreement'
mentor hostile report --session s1 --audience me -o "$work/hostile-session.html" -q || fault 'no report on a hostile session'
mentor hostile report -o "$work/hostile.html" -q || fault 'no report on hostile words'
for audience in partner sponsor; do
  mentor sample report ana --audience $audience -o "$work/$audience.html" -q || fault "no report for $audience"
done
pages=("$work"/*.html)
[ ${#pages[@]} -eq 11 ] || fault "expected are 11 pages, found ${#pages[@]}"

tidy -quiet -errors "${pages[@]}" 2>"$work/tidy" || { cat "$work/tidy" >&2; fault 'tidy finds faults'; }

# The policy names the hash of the style that the page has.
style=$(python3 -c 'import sys; sys.stdout.write(open(sys.argv[1], encoding="utf-8").read().split("<style>")[1].split("</style>")[0])' \
  "$work/one.html" | openssl dgst -sha256 -binary | openssl base64)
grep -q "style-src 'sha256-$style'" "$work/one.html" || fault "html_style_hash() in src/render/report_html_style.cpp must be $style"

python3 "$here/check_page.py" "${pages[@]}" >"$work/browser" || { cat "$work/browser" >&2; fault 'the browser finds faults'; }

# The same eyes on a page that is wrong in many ways: each must be seen.
sed -e 's/<html lang="en">/<html>/' -e 's/--quiet: #[0-9a-f]*/--quiet: #cccccc/' -e 's/<caption[^>]*>[^<]*<.caption>//' \
  -e 's/<title>Days[^<]*<.title>/<title><\/title>/' -e 's/<h2 /<h4 /; s/<\/h2>/<\/h4>/' \
  -e 's|</main>|<img src="https://example.org/x.png"><p style="width: 900px" onclick="x()">wide</p><script>x()</script></main>|' \
  "$work/one.html" >"$work/bad.html"
python3 "$here/check_page.py" "$work/bad.html" >"$work/seen" && fault 'a bad page passes'
for words in 'names no language' 'skips a level' 'no caption' 'no report has' 'would run: onclick' 'the console says'; do
  grep -q "$words" "$work/seen" || fault "a bad page is not told: $words"
done
# With a style of its own that the policy knows nothing of, the page would be naked; allow it, and look again.
sed -i -e 's/<meta http-equiv[^>]*>//' "$work/bad.html"
python3 "$here/check_page.py" "$work/bad.html" >"$work/seen" && fault 'a bad page passes without its policy'
for words in 'asks for https://example.org/x.png' 'contrast of' 'ends at\|wider than the screen'; do
  grep -q "$words" "$work/seen" || { cat "$work/seen" >&2; fault "a bad page without a policy is not told: $words"; }
done

[ "$faults" -eq 0 ]
