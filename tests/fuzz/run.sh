#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds with libFuzzer (Clang) and feeds every target, or those named, for some seconds each:
# tests/fuzz/run.sh SECONDS [TARGET...]. What it finds goes to tests/fuzz/found/TARGET, where every test run replays it.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:?usage: tests/fuzz/run.sh SECONDS [TARGET...]}
shift
[ $# -gt 0 ] || set -- $(ls tests/fuzz/seeds)
cmake -S . -B build-fuzz -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_UNITY_BUILD=ON \
  -DCMAKE_CXX_FLAGS_DEBUG='-O1 -g' -DMENTOR_SANITIZE=ON -DMENTOR_TESTS=ON -DMENTOR_FUZZ=ON >/dev/null
cmake --build build-fuzz --target mentor_fuzz
[ ! -d /dev/shm ] || export TMPDIR=/dev/shm  # many journals, each for a moment
failed=0
for target in "$@"; do
  mkdir -p "build-fuzz/corpus/$target" "tests/fuzz/found/$target"
  if MENTOR_FUZZ_TARGET=$target build-fuzz/tests/fuzz/mentor_fuzz -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="tests/fuzz/found/$target/" "build-fuzz/corpus/$target" \
    "tests/fuzz/seeds/$target" "tests/fuzz/found/$target" >"build-fuzz/$target.log" 2>&1; then
    echo "figure: fuzz $target: $(sed -n 's/^stat::number_of_executed_units: *//p' "build-fuzz/$target.log") inputs, every law held"
  else
    failed=1
    echo "$target: a finding, see build-fuzz/$target.log and tests/fuzz/found/$target"
  fi
  rmdir --ignore-fail-on-non-empty "tests/fuzz/found/$target"
done
exit $failed
