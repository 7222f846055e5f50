#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The manual names every command with every option, every key of the configuration and every rule; and it is clean.
# $1: the program, $2: the source's root.
set -u
program=$1 root=$2
home=$(mktemp -d)
trap 'rm -r -- "$home"' EXIT
faults=$home/faults
: >"$faults"
fault() { echo "$*" >>"$faults"; }
mentor() { env -u MENTOR_CONFIG -u MENTOR_JOURNAL -u XDG_CONFIG_HOME HOME="$home" COLUMNS=500 "$program" "$@"; }

# From the page's source: "goal add --why" for every option of every command, "mentor --json" for the global ones. A
# command that has another one's options says so in a comment: .\" options of log
awk '
  function options(line, path,   i, n, words) {
    n = split(line, words, " ")
    for (i = 1; i < n; i++) if (words[i] == "Fl") print path " -" words[i + 1]
  }
  /^\.Sh OPTIONS/ { path = "mentor" }
  /^\.Sh/ && !/OPTIONS/ { path = "" }
  /^\.Sh COMMANDS/ { inside = 1 }
  /^\.Sh/ && !/COMMANDS/ { inside = 0 }
  /^\.It Ic / && inside {
    path = $0
    sub(/^\.It Ic /, "", path)
    sub(/ (Ar|Op|Oo) .*/, "", path)
    print path
  }
  /^\.It Fl / && path != "" { options($0, path) }
  /^\.\\" options of / { sub(/^\.\\" options of /, ""); print path " = " $0 }
' "$root/man/mentor.1" | sort -u >"$home/manual"

documented() {  # documented COMMAND OPTION
  grep -qxF -- "$1 $2" "$home/manual" && return 0
  local other
  other=$(sed -n "s/^$1 = //p" "$home/manual")
  [ -n "$other" ] && grep -qxF -- "$other $2" "$home/manual"
}

mentor __commands >"$home/inventory" || fault "the program does not print its inventory"
[ "$(wc -l <"$home/inventory")" -gt 20 ] || fault "the program's inventory is too short to be true"
while read -r line; do
  command=${line%% -*}
  [ "$command" = mentor ] || grep -qxF -- "$command" "$home/manual" || fault "mentor.1 lacks the command: $command"
  for option in ${line#"$command"}; do
    documented "$command" "$option" || fault "mentor.1 lacks: $command $option"
  done
done <"$home/inventory"

# What the manual has, the program has.
awk '{ command = ""; n = 0
       for (i = 1; i <= NF; i++) if ($i ~ /^-/) print command " " $i; else { command = command (command == "" ? "" : " ") $i }
       print command }' "$home/inventory" | sort -u >"$home/known"
grep -v ' = ' "$home/manual" | while read -r line; do
  grep -qxF -- "$line" "$home/known" || fault "mentor.1 has what the program lacks: $line"
done

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
