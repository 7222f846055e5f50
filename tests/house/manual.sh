#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The manual has every command with every option, every key of the configuration and every rule; and it is clean.
# $1: the program, $2: the source's root; $3: --accept writes what the program says of its commands into the page.
set -u
program=$1 root=$2
home=$(mktemp -d)
trap 'rm -r -- "$home"' EXIT
faults=$home/faults
: >"$faults"
fault() { echo "$*" >>"$faults"; }
mentor() { env -u MENTOR_CONFIG -u MENTOR_JOURNAL -u XDG_CONFIG_HOME HOME="$home" COLUMNS=500 "$program" "$@"; }

# COMMANDS and EXIT STATUS are what the program makes of its tables; the part before has the options of every command.
page=$root/man/mentor.1
mentor __manual >"$home/made" || fault "the program does not print its part of the manual"
sed '/^\.Sh EXIT STATUS/,$d' "$home/made" >"$home/commands"
[ "$(grep -c '^\.It Ic ' "$home/commands")" -gt 100 ] || fault "the program's part of the manual is too short to be true"
[ "$(sed -n '/^\.Sh EXIT STATUS/,$p' "$home/made" | grep -c '^\.It [0-9]')" -gt 4 ] || fault "the program tells of too few exit codes"
{
  sed '/^\.Sh COMMANDS/,$d' "$page"
  cat "$home/commands"
  sed -n '/^\.Sh ENVIRONMENT/,/^\.Sh EXIT STATUS/p' "$page" | sed '$d'
  sed -n '/^\.Sh EXIT STATUS/,$p' "$home/made"
  sed -n '/^\.Sh EXAMPLES/,$p' "$page"
} >"$home/mentor.1"
[ "${3-}" != --accept ] || cp "$home/mentor.1" "$page"
cmp -s "$home/mentor.1" "$page" || fault "mentor.1 does not have commands and exit codes as they are: tests/house/manual.sh PROGRAM ROOT --accept"
for option in $(mentor __commands | sed -n 's/^mentor //p'); do
  grep -q "^\.It .*\bFl ${option#-}\b" "$page" || fault "mentor.1 lacks: mentor $option"
done
sed -n 's/^\.Xr \(mentor-[a-z-]*\) 1 \.$/\1.1/p' "$home/commands" | sort >"$home/pages"
(cd "$root/man" && ls mentor-*.1) | sort | diff - "$home/pages" >>"$faults" ||
  fault "what stands above are commands with a page that the program does not name, or the other way round"

mentor config show >"$home/config"
sed -n 's/^# \([a-z][a-z.-]*\) \(=\|is not set\).*/\1/p' "$home/config" >"$home/keys"
[ "$(wc -l <"$home/keys")" -gt 10 ] || fault "config show names too few keys to be true"
grep '^check-in\.' "$home/keys" | grep -vxF check-in.within >"$home/rules"
grep -vxFf "$home/rules" "$home/keys" | while read -r key; do
  grep -qE "^\.(It|Cm|Ic) .*\b${key#*.}\b" "$root/man/mentor.toml.5" || fault "mentor.toml.5 lacks: $key"
done
# Who sees a new item of which kind: "topic private".
sed -n 's/^# visibility\.\([a-z]*\) = "\([a-z]*\)"$/\1 \2/p' "$home/config" >"$home/seen"
sed '1,/^\.Ss \[visibility\]/d; /^\.El/,$d' "$root/man/mentor.toml.5" |
  sed -n 's/^\.It Ic //p; s/^\.Cm \([a-z]*\) by default\.$/ \1/p' | sed -z 's/\n / /g' | grep ' ' | diff "$home/seen" - >>"$faults" ||
  fault "what stands above are the usual visibilities where config show (<) and mentor.toml.5 (>) differ"
# The example of a configuration has every key, with the value that holds without it.
awk '/^(# )?\[/ { gsub(/^(# )?\[|\]$/, ""); table = $0 "."; next }
  match($0, /^# [a-z][a-z-]* = [^ ]+/) { print table substr($0, 3, RLENGTH - 2) }' "$root/examples/mentor.toml" |
  grep -v '^mentorship\.' | sort >"$home/example"
sed -n 's/^# \([a-z][a-z.-]* = .*\)/\1/p' "$home/config" | sort | comm -23 - "$home/example" | grep . >>"$faults" &&
  fault "what stands above is in force, and examples/mentor.toml says otherwise"
cut -d' ' -f1 "$home/example" | diff <(sort "$home/keys") - >>"$faults" ||
  fault "what stands above are keys that config show (<) or examples/mentor.toml (>) has alone"
# A rule and its number: "goal-stale (30)".
while read -r key; do
  number=$(sed -n "s/^# $key = \([0-9]*\)$/ (\1)/p" "$home/config")
  grep '^\.It ' "$root/man/mentor-check-in.1" | sed 's/^\.It //; s/, /\n/g' | grep -qxF -- "${key#check-in.}$number" ||
    fault "mentor-check-in.1 lacks the rule: ${key#check-in.}$number"
done <"$home/rules"
# Of which class a rule is: "owed session-due".
mentor help check-in | sed -n 's/^ *\([a-z-]*\)  *\(owed\|coming\|practice\): .*/\2 \1/p' | sort >"$home/classes"
[ "$(wc -l <"$home/classes")" = "$(wc -l <"$home/rules")" ] || fault "help check-in does not have all rules"
sed '1,/^\.Sh RULES/d; /^\.El/,$d' "$root/man/mentor-check-in.1" | sed 's/ ([0-9]*)//g' |
  awk '/^\.It / { named = split(substr($0, 5), names, ", "); next }
    named { sub(/:.*/, ""); for (i in names) print tolower($0), names[i]; named = 0; delete names }' |
  sort | diff "$home/classes" - >>"$faults" ||
  fault "what stands above are rules whose class help check-in (<) and mentor-check-in.1 (>) tell in different ways"

for page in "$root"/man/*.[157]; do
  if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$page" >>"$faults" || true
  fi
  grep -hoE '^\.Xr (mentor[a-z.-]*) [157]' "$page" | while read -r _ name section; do
    [ -f "$root/man/$name.$section" ] || fault "$(basename "$page") points to $name($section), which there is not"
  done
done

cat "$faults"
[ ! -s "$faults" ]
