#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Configures and builds one of the builds that everything here uses, the same way whoever asks for it:
#   release   build-release/mentor: GCC, optimised, one static program
#   checked   build-checked: Clang with the sanitizers, warnings are errors, with the tests
#   coverage  build-coverage: Clang, counting which branches are taken, with the tests
# What the compiler complains of is shown, and kept in the build's folder in said.txt. A build that was made with other
# options is made anew.
set -eu
cd "$(dirname "$0")/.."
options=(CMAKE_UNITY_BUILD=ON MENTOR_BENCH=OFF) flags=''
case ${1:-} in
  release)
    compiler=g++ targets=all
    options+=(CMAKE_BUILD_TYPE=Release MENTOR_STATIC=ON MENTOR_DEVELOPER=OFF MENTOR_SANITIZE=OFF MENTOR_TESTS=OFF)
    ;;
  checked)
    compiler=clang++ targets=all
    options+=(CMAKE_BUILD_TYPE=Debug 'CMAKE_CXX_FLAGS_DEBUG=-O0 -g1' MENTOR_DEVELOPER=ON MENTOR_SANITIZE=ON
      MENTOR_TESTS=ON "MENTOR_RELEASED=$PWD/build-release/mentor")
    ;;
  coverage)
    compiler=clang++ targets='mentor mentor_tests golden_runner' flags='-fprofile-instr-generate -fcoverage-mapping'
    options+=(CMAKE_BUILD_TYPE=Debug CMAKE_CXX_FLAGS_DEBUG=-O0 CMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld
      CMAKE_DISABLE_PRECOMPILE_HEADERS=ON MENTOR_STATIC=OFF MENTOR_DEVELOPER=ON MENTOR_SANITIZE=OFF MENTOR_TESTS=ON MENTOR_RELEASED=)
    ;;
  *) echo 'usage: .setup/build.sh release|checked|coverage' >&2; exit 2 ;;
esac
for tool in "$compiler" cmake ninja; do
  command -v "$tool" >/dev/null && continue
  echo "There is no $tool: .setup/packages.sh build test installs what building and testing need." >&2
  exit 1
done
options+=("CMAKE_CXX_FLAGS=$flags" "CMAKE_CXX_COMPILER=$(command -v "$compiler")" "CMAKE_CXX_COMPILER_LAUNCHER=$(command -v ccache || true)")
folder=build-$1 cache=build-$1/CMakeCache.txt said=build-$1/said.txt

fresh=''
if [ -e "$cache" ]; then
  for option in "${options[@]}" CMAKE_GENERATOR=Ninja "CMAKE_HOME_DIRECTORY=$PWD"; do
    grep -qE "^${option%%=*}:[A-Z]+=" "$cache" && value=$(sed -nE "s/^${option%%=*}:[A-Z]+=//p" "$cache") || value='(not set)'
    if [ "$value" != "${option#*=}" ]; then
      echo "$folder was made with another ${option%%=*} ($value): making it anew."
      fresh=--fresh
      break
    fi
  done
fi
defines=("${options[@]/#/-D}")
cmake -S . -B "$folder" -G Ninja $fresh "${defines[@]}" >/dev/null
export LC_ALL=C
# What was warned of is compiled again, so that it is warned of again until it is mended.
if grep -qs 'warning:' "$said"; then
  sed -nE 's/^\[[0-9]+\/[0-9]+\] .* ([^ ]+)$/\1/p' "$said" | (cd "$folder" && xargs -r rm -f --)
fi
# Of ninja's progress only what the compiler had something to say of.
ninja -C "$folder" $targets 2>&1 | awk '
  /^ninja: (Entering directory|no work to do)/ { next }
  /^\[[0-9]+\/[0-9]+\] / { step = $0; next }
  { if (step != "") print step; step = ""; print; fflush() }' | tee "$said"
exit "${PIPESTATUS[0]}"
