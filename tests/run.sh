#!/usr/bin/env bash
# Installs what building and testing need, builds with the sanitizers and as released, and runs every test.
# Options: --soak (long random runs), --tidy (clang-tidy over all sources), --no-install. Ends with one line "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
soak=no tidy=no install=yes
for option in "$@"; do
  case $option in
    --soak) soak=yes ;;
    --tidy) tidy=yes ;;
    --no-install) install=no ;;
    *) echo "tests/run.sh: unknown option $option; known are --soak, --tidy and --no-install" >&2; exit 2 ;;
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
launcher=$(command -v ccache || true)
cmake -S . -B build-checked -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG='-O0 -g1' -DCMAKE_CXX_COMPILER=clang++ \
  -DCMAKE_UNITY_BUILD=ON -DMENTOR_DEVELOPER=ON -DMENTOR_SANITIZE=ON -DMENTOR_TESTS=ON -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >/dev/null &&
  ninja -C build-checked --quiet
count 'the sanitizer build' test $? -eq 0

step 'tests under the sanitizers'
if [ "$soak" = yes ]; then export MENTOR_SOAK=1 RC_PARAMS=max_success=20000; fi
results=$root/build-checked/results.txt
(cd build-checked && ctest -j2 --output-on-failure --timeout 300) | tee "$results"
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

step 'build as released (GCC, one static program)'
cmake -S . -B build-release -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++ -DCMAKE_UNITY_BUILD=ON \
  -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >/dev/null && ninja -C build-release --quiet mentor
count 'the release build' test $? -eq 0

step 'the released program'
count 'it is static' bash -c '! readelf -d build-release/mentor | grep -q NEEDED'
for case in tests/golden/*.txt; do
  count "released: $case" build-checked/tests/golden_runner build-release/mentor "$case"
done

if [ "$tidy" = yes ]; then
  step 'clang-tidy'
  count 'clang-tidy' bash tests/tidy.sh
fi
finish
