#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# mentor-json(5) says what --json prints, and its examples answer. Usage: json_manual.sh PROGRAM SOURCE_ROOT
here=$(dirname "$0")
# shellcheck source=tests/interop/reports.bash
. "$here/reports.bash"
need jq python3
python3 "$here/json_manual.py" "$program" "$root"
