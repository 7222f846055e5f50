#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs the Debian packages that mentor is built with (build), tested with (test), and its tests are measured with (measure). Says what it does; asks for nothing.
set -eu
build="g++ cmake ninja-build pkg-config tzdata
  $(sed -nE 's/^mentor_(header|library)\(.* ([^ ]+)\)$/\2/p' "$(dirname "$0")/../CMakeLists.txt" | sort -u | tr '\n' ' ')"
test='clang libclang-rt-14-dev clang-format clang-tidy doctest-dev librapidcheck-dev mandoc jq sqlite3 universal-ctags expect git binutils
  python3 python3-icalendar python3-jsonschema tidy cmark cmark-gfm chromium fonts-dejavu-core poppler-utils openssl cron systemd strace'
measure='llvm lld'
wanted=''
for set in "$@"; do
  case $set in
    build) wanted="$wanted $build" ;;
    test) wanted="$wanted $test" ;;
    measure) wanted="$wanted $measure" ;;
    *) echo "packages.sh: unknown set $set; known are build, test and measure" >&2; exit 2 ;;
  esac
done
missing=''
for package in $wanted; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
if [ -z "$missing" ]; then
  echo 'All packages are there.'
  exit 0
fi
echo "Installing with apt-get:$missing"
as_root=''
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo 'Installing packages needs root: run this as root, or install sudo.' >&2; exit 1; }
  as_root=sudo
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
