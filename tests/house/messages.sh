#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Prints every sentence of the program's room (include/mentor/messages), a line each: area, name, words. Holds how they are
# written: no stock phrase that no native speaker uses, none said twice, none that nobody says.
# Usage: messages.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: messages.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0
fault() { echo "FAULT: $1"; faults=$((faults + 1)); }

# `inline constexpr Message<…> name{"…" "…"};` with any line breaks in between.
list=$(for file in include/mentor/messages/*.hpp; do
  area=${file##*/}
  sed -E 's,^ *//.*,,' "$file" | tr '\n' ' ' |
    grep -oE 'constexpr Message<[^;{]*> +[a-z_0-9]+\{ *("([^"\\]|\\.)*" *)+\}' |
    sed -E -e 's/^constexpr Message<[^{]*> +([a-z_0-9]+)\{ *"/'"${area%.hpp}"'\t\1\t/' -e 's/" *\}$//' \
      -e 's/([^\\])" +"/\1/g' -e 's/\\(["\\])/\1/g'
done)
printf '%s\n' "$list"

declared=$(grep -hE '^ *inline constexpr Message<' include/mentor/messages/*.hpp | grep -c .)
listed=$(printf '%s\n' "$list" | grep -c .)
[ "$declared" = "$listed" ] || fault "$declared sentences are declared, $listed could be read here"

stock='[Ee]xpected is|wants to be|is not possible|in order to|[Pp]lease|successfully|[Ii]nvalid'
found=$(printf '%s\n' "$list" | cut -f3 | grep -E "$stock")
[ -z "$found" ] || fault "no native speaker in a hurry says:
$found"

found=$(printf '%s\n' "$list" | cut -f3 | sort | uniq -d)
[ -z "$found" ] || fault "said under two names:
$found"

found=$(printf '%s\n' "$list" | cut -f2 | sort | uniq -d)
[ -z "$found" ] || fault "one name for two sentences:
$found"

said=$(grep -rhoE 'messages::[a-z_0-9]+' src tests --include='*.[ch]pp' | sort -u)
while IFS=$'\t' read -r area name _; do
  grep -qx "messages::$name" <<<"$said" || fault "$area: nobody says $name"
done <<<"$list"

# What is thrown, remarked, confirmed or asked in words that stand there themselves, however the lines are broken.
words='(fmt::format\( ?)?"[^"]*[A-Za-z]{2,}[^"]* [^"]*"'
said_there="(UserError|StoreError|Damage)\\( ?$words|[^a-z_](remark|confirm|ask)\\(([a-z_.]*context, )?$words"
found=$(grep -rlE --include='*.[ch]pp' '(UserError|StoreError|Damage|remark|confirm|ask)\(' src | while read -r file; do
  sed -E 's,(^|[^:])//.*,\1,' "$file" | tr '\n' ' ' | tr -s ' ' | grep -oE "$said_there" | sed "s,^,$file: ,"
done)
[ -z "$found" ] || fault "$(printf '%s\n' "$found" | wc -l) sentences stand where they are said, the first of them:
$(printf '%s\n' "$found" | head -5)"

[ "$faults" = 0 ] || exit 1
