#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what building and testing need, builds with the sanitizers and as released, and runs every test.
# Options: --soak (long random runs), --tidy (clang-tidy over all sources), --measure (which branches the tests take, and
# which small faults they see: hours), --no-install. Ends with one line "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
soak=no tidy=no measure=no install=yes
for option in "$@"; do
  case $option in
    --soak) soak=yes ;;
    --tidy) tidy=yes ;;
    --measure) measure=yes ;;
    --no-install) install=no ;;
    *) echo "tests/run.sh: unknown option $option; known are --soak, --tidy, --measure and --no-install" >&2; exit 2 ;;
  esac
done
passed=0 failed=0 skipped=0
begun=$SECONDS

step() { printf '\n== %s (after %d s)\n' "$1" $((SECONDS - begun)); }
count() {  # count NAME COMMAND...: one test that is a command
  local name=$1
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $name"; fi
}
finish() {
  printf '\nall of it took %d s\n' $((SECONDS - begun))
  [ "$skipped" -eq 0 ] || echo "$skipped not tried: this machine does not allow it"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

if [ "$install" = yes ]; then
  step 'installing packages'
  bash "$root/.setup/packages.sh" build test || { failed=1; finish; }
fi

if command -v clang-format >/dev/null; then
  step 'format'
  count 'clang-format' bash -c "find src include tests -name '*.[ch]pp' -print0 | xargs -0 clang-format --dry-run -Werror"
fi

step 'build with the sanitizers (Clang, warnings are errors)'
count 'the sanitizer build' bash "$root/.setup/build.sh" checked

step 'build as released (GCC, one static program)'
count 'the release build' bash "$root/.setup/build.sh" release

step 'tests under the sanitizers, golden files also against the released program'
limit=900
if [ "$soak" = yes ]; then
  export MENTOR_SOAK=1 RC_PARAMS=max_success=20000
  limit=90000
fi
# One more at a time than there are processors: one of them waits for a clock.
results=$root/build-checked/results.txt
(cd build-checked && ctest -j$(($(nproc) + 1)) --output-on-failure --timeout $limit) | tee "$results"
summary=$(grep -E 'tests passed, .* tests failed out of' "$results" | tail -n 1)
if [ -n "$summary" ]; then
  out_of=$(echo "$summary" | sed -E 's/.*out of ([0-9]+)/\1/')
  broken=$(echo "$summary" | sed -E 's/.*, ([0-9]+) tests failed.*/\1/')
  skipped=$(grep -cE '\*\*\*Skipped' "$results")
  passed=$((passed + out_of - broken - skipped)) failed=$((failed + broken))
else
  failed=$((failed + 1))
  echo 'FAILED: ctest ended without a summary'
fi

if [ "$soak" = yes ]; then
  step 'libFuzzer, ten minutes a target'
  count 'fuzz' bash tests/fuzz/run.sh 600
fi

if [ "$tidy" = yes ]; then
  step 'clang-tidy'
  count 'clang-tidy' bash tests/tidy.sh
fi

if [ "$measure" = yes ]; then
  step 'coverage by branch'
  count 'coverage' bash tests/coverage.sh
  step 'mutants'
  count 'mutants' python3 tests/mutants.py
fi
finish
