#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every source says its licence in its first line, a script in the line after its shell. Usage: licence.sh PROGRAM
# SOURCE_ROOT
set -u
cd "${2:?usage: licence.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0

sources() {
  find CMakeLists.txt src include tests examples .setup .ci -type f \
    \( -name '*.[ch]pp' -o -name '*.c' -o -name '*.sh' -o -name '*.bash' -o -name '*.py' -o -name CMakeLists.txt -o -path .ci/run \)
}

while read -r file; do
  { read -r first; read -r second; } <"$file"
  [[ $first == '#!'* ]] && first=$second
  case $file in
    *.[ch]pp | *.c) expected='// SPDX-License-Identifier: MIT' ;;
    *) expected='# SPDX-License-Identifier: MIT' ;;
  esac
  if [ "$first" != "$expected" ]; then
    echo "$file does not begin with: $expected"
    faults=$((faults + 1))
  fi
done < <(sources)
[ "$faults" -eq 0 ]
