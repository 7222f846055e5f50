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

# An empty draft, and one that is too long, stand in nobody's way.
drafts=$work/home/.local/state/mentor/drafts
printf 'third older words\n' >"$drafts/log-ana-20261119T120000-1.md"
touch -d '2026-11-19 12:00' "$drafts/log-ana-20261119T120000-1.md"
: >"$drafts/log-ana-20261120T120000-1.md"
must 0 mentor log ana --recover
[ "$(found older)" = 1 ] || fault "the words behind an empty draft did not come back"
must 1 mentor log ana --recover
says "there is no draft"
head -c 5000000 /dev/zero | tr '\0' x >"$drafts/log-ana-20261120T120000-2.md"
chmod 600 "$drafts"/*
must 0 mentor doctor
must 1 mentor log ana --recover
says "is too long or cannot be read"
rm -r "$drafts"

# Where no draft can be made, the journal may have room all the same.
: >"$drafts"
printf 'fourth homeless words\n' >"$work/text"
said=$(mentor log ana <"$work/text" 2>&1) || fault "a text without a draft was refused: $said"
[ "$(found homeless)" = 1 ] || fault "the text of which no draft could be made is lost"
rm "$journal.lock"
mkdir "$journal.lock"
said=$(mentor log ana <"$work/text" 2>&1)
says "your text could not be kept"
exit "$((faults > 0))"
