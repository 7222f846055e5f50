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

# The section COMMANDS is what the program makes of its tables; the part before it has the options of every command.
page=$root/man/mentor.1
mentor __manual >"$home/commands" || fault "the program does not print its part of the manual"
[ "$(grep -c '^\.It Ic ' "$home/commands")" -gt 100 ] || fault "the program's part of the manual is too short to be true"
{ sed '/^\.Sh COMMANDS/,$d' "$page"; cat "$home/commands"; sed -n '/^\.Sh ENVIRONMENT/,$p' "$page"; } >"$home/mentor.1"
[ "${3-}" != --accept ] || cp "$home/mentor.1" "$page"
cmp -s "$home/mentor.1" "$page" || fault "mentor.1 does not have the commands as they are: tests/house/manual.sh PROGRAM ROOT --accept"
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
# A rule and its number: "goal-stale (30)".
while read -r key; do
  number=$(sed -n "s/^# $key = \([0-9]*\)$/ (\1)/p" "$home/config")
  grep '^\.It ' "$root/man/mentor-check-in.1" | sed 's/^\.It //; s/, /\n/g' | grep -qxF -- "${key#check-in.}$number" ||
    fault "mentor-check-in.1 lacks the rule: ${key#check-in.}$number"
done <"$home/rules"

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
