#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# How many of the branches the tests take, folder by folder, counted by Clang and llvm-cov: the unit tests, the golden
# files, and the scripts that break things, look for leaks or read what was written. Ends with 1 if one of the four layers is under
# the bar; folders under it are marked. Usage: tests/coverage.sh [--no-install], or, after a run, tests/coverage.sh --missed PATH for the branches under that
# path that no test takes
set -eu
cd "$(dirname "$0")/.."
bar=90
layers='store domain render importers'
folder=build-coverage
counts=$folder/counts

# Every branch, once for all its instances: file, line, column, times it was true, times it was false.
missed() {  # PATH
  jq -r --arg root "$PWD/" --arg path "$1" '
    .data[0].files[] | (.filename | ltrimstr($root)) as $file | select($file | startswith($path))
    | .branches | group_by(.[0:4])[]
    | {line: .[0][0], column: .[0][1], true: (map(.[4]) | add), false: (map(.[5]) | add)}
    | select(.true == 0 or .false == 0)
    | "\($file):\(.line):\(.column) never \(if .true == 0 then "true" else "false" end)"' "$counts/all.json"
}

case ${1:-} in
  --missed) missed "${2:?which path? Such as src/store}"; exit ;;
  --no-install) ;;
  '') bash .setup/packages.sh build test measure ;;
  *) echo "tests/coverage.sh: unknown option $1; known are --missed PATH and --no-install" >&2; exit 2 ;;
esac

bash .setup/build.sh coverage
rm -rf "$counts"
mkdir "$counts"
# Programs that run at the same time add to the same files.
export LLVM_PROFILE_FILE=$PWD/$counts/%2m.profraw
"$folder/tests/mentor_tests" >"$counts/tests.txt" 2>&1 || { cat "$counts/tests.txt"; exit 1; }
# A golden file's commands run without the environment of whoever plays it.
printf '#!/bin/sh\nLLVM_PROFILE_FILE=%s exec %s "$@"\n' "$LLVM_PROFILE_FILE" "$PWD/$folder/mentor" >"$counts/mentor"
chmod +x "$counts/mentor"
mkdir "$counts/tests"  # where scripts look for it, beside the program
ln -s "$PWD/$folder/tests/golden_runner" "$counts/tests/"
printf '%s\n' tests/golden/*.txt | xargs -P "$(nproc)" -n 1 "$folder/tests/golden_runner" "$counts/mentor"
# Whether they hold is asked elsewhere: some ask for the released program, or for what this machine does not allow.
for script in tests/{fault,leak,interop}/*.sh; do
  bash "$script" "$PWD/$counts/mentor" "$PWD" >>"$counts/scripts.txt" 2>&1 || echo "not as it should be here: $script"
done

llvm-profdata merge -sparse "$counts"/*.profraw -o "$counts/all.profdata"
sources=()
for layer in $layers; do sources+=("src/$layer" "include/mentor/$layer"); done
llvm-cov export -instr-profile "$counts/all.profdata" "$folder/tests/mentor_tests" -object "$folder/mentor" \
  "${sources[@]}" >"$counts/all.json"
jq -r --arg root "$PWD/" '.data[0].files[] | [(.filename | ltrimstr($root)), .summary.branches.covered, .summary.branches.count] | @tsv' \
  "$counts/all.json" | awk -F'\t' -v bar=$bar '
    function share(part, all) { return all ? 100 * part / all : 100 }
    function row(name, part, all) { printf "%-32s %6d of %6d  %5.1f %%%s\n", name, part, all, share(part, all), share(part, all) < bar ? "  under " bar " %" : "" | "sort" }
    {
      name = $1; sub(/\/[^\/]*$/, "", name)
      layer = name; sub(/^include\/mentor\//, "", layer); sub(/^src\//, "", layer); sub(/\/.*/, "", layer)
      taken[name] += $2; there[name] += $3; taken_of[layer] += $2; there_of[layer] += $3
    }
    END {
      for (name in there) if (there[name]) row(name, taken[name], there[name])
      close("sort")
      for (layer in there_of) { row("figure: branches of " layer, taken_of[layer], there_of[layer]); under += share(taken_of[layer], there_of[layer]) < bar }
      close("sort")
      exit under > 0
    }'
