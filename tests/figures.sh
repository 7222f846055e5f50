#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the harnesses tried in one run: tests/figures.sh [BUILD_FOLDER]
set -u
cd "$(dirname "$0")/.." || exit 1
ctest --test-dir "${1:-build-checked}" -V -R '^(fuzz|fault|leak|sync)_' | sed -n 's/^[0-9]*: figure: //p'
