#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds the house's sizes: no file above 400 lines, no function above 60, at most a quarter of the lines in src/commands,
# and every file says in its first lines what it is for. Usage: sizes.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: sizes.sh PROGRAM SOURCE_ROOT}" || exit 1
longest_file=400
longest_function=60
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

source_files() { find src include tests examples .setup -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.sh' \) 2>/dev/null | sort; }

# A script's first line names its shell, and the line with the licence says nothing of what the file is for.
opens_with_comment() {
  local line
  while read -r line; do
    [[ $line == '#!'* || $line == *SPDX-License-Identifier* ]] || break
  done <"$1"
  case $1 in
    *.sh) [[ $line == '# '* ]] ;;
    *) [[ $line =~ ^(//|/\*)\ ?[^[:space:]] ]] ;;
  esac
}

while read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le $longest_file ] || fault "$file: $lines lines, at most $longest_file: split it by what its parts are for"
  opens_with_comment "$file" || fault "$file: does not open with a comment that says what it is for"
done < <(source_files)

functions_by_ctags() {
  ctags -R --languages=C++ --kinds-C++=f --fields=+ne -f - src include 2>/dev/null |
    awk -F'\t' -v most=$longest_function '{
      line = 0; end = 0
      for (i = 4; i <= NF; ++i) {
        if ($i ~ /^line:/) line = substr($i, 6)
        if ($i ~ /^end:/) end = substr($i, 5)
      }
      if (end && end - line + 1 > most) printf "%s:%d: %s has %d lines\n", $2, line, $1, end - line + 1
    }'
}

# Without ctags: what begins in the first column and ends with a brace there. Functions inside classes are not seen.
functions_by_shape() {
  find src include -name '*.[ch]pp' -exec awk -v most=$longest_function '
    FNR == 1 { begin = 0 }
    /^[A-Za-z\[]/ && !/^(namespace|class|struct|enum|union|using|constexpr|inline constexpr|template)/ && !begin { begin = FNR }
    /;$/ && begin == FNR { begin = 0 }
    /^}/ {
      if (begin && FNR - begin + 1 > most) printf "%s:%d: a function has %d lines\n", FILENAME, begin, FNR - begin + 1
      begin = 0
    }' {} +
}

if ctags --version 2>/dev/null | grep -q 'Universal Ctags'; then
  long=$(functions_by_ctags)
else
  long=$(functions_by_shape)
fi
[ -z "$long" ] || fault "at most $longest_function lines a function:
$long"

in_commands=$(find src/commands -name '*.[ch]pp' -exec cat {} + | wc -l)
in_all=$(find src include -name '*.[ch]pp' -exec cat {} + | wc -l)
[ $((in_commands * 4)) -le "$in_all" ] || fault "src/commands has $in_commands of $in_all lines, more than a quarter: what
computes on values belongs in src/domain, what makes text of them in src/render"

if [ "$faults" -gt 0 ]; then
  echo "$faults places are too long or do not say what they are for"
  exit 1
fi
