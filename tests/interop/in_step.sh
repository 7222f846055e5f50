#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The walk-through of two laptops and a partner, by real git and by a folder, says what examples/in-step.txt has.
# Usage: in_step.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: in_step.sh PROGRAM SOURCE_ROOT}") root=${2:?}
command -v git >/dev/null || { echo 'not tried here: there is no git'; exit 77; }
bash "$root/examples/in-step.sh" "$program" | diff "$root/examples/in-step.txt" - || {
  echo 'what the walk-through says is not in examples/in-step.txt'
  exit 1
}
