#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Looks for what no file of the project should hold: unowned reminders to oneself, tabs, blanks at line ends, hosts and
# paths of one computer, commented-out code. Usage: words.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: words.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0

# The words are put together here so that this file does not hold them itself.
reminders='\b(TO''DO|FIX''ME|XX''X|HA''CK)\b'
hosts='local''host|127\.0\.0\.''1|\b(registry|mirror|proxy|nexus|artifactory)\.[a-z0-9-]+\.[a-z]+|deb''\.debian\.org'
paths='(^|[^A-Za-z0-9_.~-])/(wo''rk|tmp/br''ief|tmp/bu''ild-[a-z]+)(/|$|[^A-Za-z0-9_-])'
dead_code='^[[:space:]]*//[[:space:]]*([a-z_]+(::|\.|->)?[a-z_]*\(.*\);|(return|if \(|for \(|#include).*[;{>])$'

# What is kept under version control; of an unpacked archive, everything but what was built in it.
project_files() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard
  else
    find . -type f -not -path './build*' -not -path './.git/*' -print0
  fi
}

look() {  # TITLE PATTERN [FILES: a regular expression] [BUT: lines that are right]
  local found
  found=$(project_files | { if [ -n "${3:-}" ]; then grep -zE "$3"; else cat; fi; } |
    xargs -0 -r grep -InHE -- "$2" 2>/dev/null | { if [ -n "${4:-}" ]; then grep -vE "$4"; else cat; fi; })
  [ -n "$found" ] || return 0
  printf '%s:\n%s\n' "$1" "$found"
  faults=$((faults + 1))
}

code='\.(cpp|hpp|c|sh|cmake)$|CMakeLists\.txt$'
prose='\.(md|[157]|toml)$'
# Notes of people have such words, and the reader of proposals knows them.
look 'a reminder needs its owner, as in TO''DO(ana)' "$reminders" '' "$reminders"'\([a-z]+\)|^(src|tests)/domain/suggest/'
look 'tabs' $'\t' "$code|$prose"
look 'blanks at the end of a line' '[[:blank:]]+$' "$code|\.[157]\$"
look 'names of hosts' "$hosts"
look 'paths of one computer' "$paths" '' '^tests/(fault|bench)/[^:]*:[0-9]+:.*mktemp'
look 'code that is commented out' "$dead_code" '\.[ch]pp$'

if [ "$faults" -gt 0 ]; then
  echo "$faults kinds of words that no file here should hold"
  exit 1
fi
