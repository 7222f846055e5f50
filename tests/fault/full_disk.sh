#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The disk is full: it is called so, nothing is lost, and with room again everything goes on. A small file system of its
# own where that is allowed; elsewhere a limit on the size of files.
. "$(dirname "$0")/common.bash"

fill_small_disk() {
  mount -t tmpfs -o size=1m tmpfs "$work/small" || return 9
  journal=$work/small/journal.db
  must 0 mentor add ana --name Ana
  must 0 mentor log ana "kept words"
  dd if=/dev/zero of="$work/small/ballast" bs=1k 2>/dev/null
  must 1 mentor log ana "$(head -c 60000 /dev/zero | tr '\0' 'x')"
  says "disk is full"
  says "nothing was saved"
  [ "$(found "kept words")" = 1 ] || fault "what was there before the disk was full is gone"
  rm "$work/small/ballast"
  must 0 mentor log ana "room again"
  must 0 mentor doctor
  umount "$work/small"
  return "$((faults > 0))"
}

limit_files() {
  local size
  size=$(($(stat -c %s "$journal") / 1024 + 1))
  trap '' XFSZ
  must 1 limited "$size" mentor log ana "$(head -c 60000 /dev/zero | tr '\0' 'x')"
  says "nothing was saved"
  [ "$(found "before the fault")" = 1 ] || fault "what was there before the disk was full is gone"
  must 0 mentor log ana "room again"
  must 0 mentor doctor
}

limited() {
  local size=$1
  shift
  (
    ulimit -f "$size"
    "$@"
  )
}

mkdir "$work/small"
export -f mentor must says fault found fill_small_disk
export program work faults
if unshare -m mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null; then
  unshare -m bash -c fill_small_disk || fault "on a small disk"
fi
limit_files
exit "$((faults > 0))"
