#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What was typed is never lost: a text that could not be recorded, or whose program was killed, comes back.
. "$(dirname "$0")/common.bash"
exec 9>"$journal.lock"
flock 9
printf 'first unlucky words\n' >"$work/text"
said=$(mentor log ana <"$work/text" 2>&1)
[ $? = 75 ] || fault "a locked journal did not end with 75: $said"
says "--recover"
flock -u 9
[ "$(found unlucky)" = 0 ] || fault "the text arrived although it was refused"
must 0 mentor log ana --recover
[ "$(found unlucky)" = 1 ] || fault "the refused text did not come back"

flock 9
printf 'second doomed words\n' >"$work/text"
env -i HOME="$work/home" PATH="$PATH" LANG=C "$program" --no-input --journal "$journal" log ana <"$work/text" \
  >/dev/null 2>&1 &
writer=$!
sleep 0.5
kill -9 "$writer"
wait "$writer" 2>/dev/null
flock -u 9
must 0 mentor log ana --recover
[ "$(found doomed)" = 1 ] || fault "the text of the killed program did not come back"
[ -z "$(ls -A "$work/home/.local/state/mentor/drafts")" ] || fault "a draft stays behind after it was recorded"
exit "$((faults > 0))"
