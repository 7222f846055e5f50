#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Words that mean harm, in every field of every kind, through every way out, read by other people's parsers.
# Usage: sinks.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: sinks.sh PROGRAM SOURCE_ROOT}")
root=$(realpath "${2:?usage: sinks.sh PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
command -v cmark-gfm >/dev/null || { echo 'This test needs cmark-gfm. Install what tests need with: bash .setup/packages.sh test' >&2; exit 1; }
cd "$work" || exit 1
# Debian's own Python, which has Debian's packages.
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$root/tests/leak/sinks.py" "$program" "$root/examples/sample-journal.jsonl"
