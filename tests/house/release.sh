#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds what build-release must be, whoever built it last: GCC, optimised, one static program, nothing to complain of.
# Ends with 77 where it was not built. Usage: release.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: release.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0
fault() {
  echo "$1"
  faults=$((faults + 1))
}

# Both commands of the README build by the one script that has the options.
for command in examples/quickstart.sh tests/run.sh; do
  grep -qE '^[^#]*\.setup/build\.sh"? release' "$command" || fault "$command does not build with .setup/build.sh release"
  ! grep -nE '^[^#]*\b(cmake|ninja) ' "$command" || fault "$command configures or builds by itself"
done

[ -e build-release/mentor ] || { echo 'build-release was not built'; exit 77; }
cached() { sed -nE "s/^$1:[A-Z]+=//p" build-release/CMakeCache.txt; }
holds() {  # NAME VALUE
  local value
  value=$(cached "$1")
  [ "$value" = "$2" ] || fault "build-release has $1=$value; it should be $2"
}
holds CMAKE_BUILD_TYPE Release
holds CMAKE_UNITY_BUILD ON
holds CMAKE_CXX_COMPILER "$(command -v g++)"
holds CMAKE_CXX_FLAGS ''
holds MENTOR_SANITIZE OFF

# What was typed for every file, not only what was meant.
commands=$(grep '"command":' build-release/compile_commands.json)
plain=$(echo "$commands" | grep -cvE ' -O2 .*-DNDEBUG |-DNDEBUG .*-O2 ')
[ -n "$commands" ] && [ "$plain" -eq 0 ] || fault "$plain files of build-release are compiled without -O2 -DNDEBUG"
! grep -A 3 'warning:' build-release/said.txt || fault 'the compiler complained of the release'
! readelf -d build-release/mentor | grep NEEDED || fault 'the released program needs shared libraries'
[ "$faults" -eq 0 ]
