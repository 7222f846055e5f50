#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Five devices of two people who do what they like, with the program as it is: a few histories, with MENTOR_SOAK a hundred.
# Usage: random_exchanges.sh PROGRAM SOURCE_ROOT
set -u
histories=2 steps=25
[ -z "${MENTOR_SOAK:-}" ] || histories=100 steps=45
exec python3 "${2:?usage: random_exchanges.sh PROGRAM SOURCE_ROOT}/tests/fault/random_exchanges.py" "$1" $histories $steps
