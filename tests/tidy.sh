#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# clang-tidy over all sources of the program, two at a time. Takes longer than all other tests together, so it has an option of its own.
set -eu
cd "$(dirname "$0")/.."
cmake -S . -B build-tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DMENTOR_STATIC=OFF >/dev/null
find src -name '*.cpp' -print0 | xargs -0 -n 4 -P 2 clang-tidy --quiet -p build-tidy
