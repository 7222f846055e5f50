#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Two people at two terminals: all of what both write arrives.
. "$(dirname "$0")/common.bash"
write_many() {
  for i in $(seq 1 25); do
    mentor log ana "word$1 number$i" >/dev/null || echo "writer $1, $i: exit $?" >>"$work/failed"
  done
}
write_many one &
write_many two &
wait
[ ! -e "$work/failed" ] || fault "$(cat "$work/failed")"
for writer in one two; do
  [ "$(found "word$writer")" = 25 ] || fault "$(found "word$writer") of 25 sessions of writer $writer are there"
done
must 0 mentor doctor

# Somebody who holds the ticket too long is named, with the exit code that says: try again.
exec 9>"$journal.lock"
flock 9
must 75 mentor log ana "waits in vain"
says "nothing was saved"
flock -u 9
[ "$(found "waits in vain")" = 0 ] || fault "a session that was refused is there"
exit "$((faults > 0))"
