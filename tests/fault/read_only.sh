#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A journal that may only be read is read; writing says which file stands in the way. Nothing is made by reading.
. "$(dirname "$0")/common.bash"
cp "$program" "$work/mentor"
program=$work/mentor
if [ "$(id -u)" = 0 ]; then
  command -v setpriv >/dev/null || exit 0  # the administrator may write everywhere
  chown -R 65534:65534 "$work"
  mentor() {
    env -i HOME="$work/home" PATH="$PATH" LANG=C setpriv --reuid=65534 --regid=65534 --clear-groups \
      "$program" --no-input --journal "$journal" "$@"
  }
fi
folder=$(dirname "$journal")
chmod 500 "$folder"
chmod 400 "$journal"
before=$(ls -la "$folder")
must 0 mentor list
says ana
must 0 mentor search fault
must 0 mentor check-in
must 0 mentor export
[ "$(ls -la "$folder")" = "$before" ] || fault "reading left traces: $(ls -la "$folder")"
must 1 mentor log ana "must not arrive"
says "$journal"
chmod 700 "$folder"
chmod 600 "$journal"
[ "$(found "must not arrive")" = 0 ] || fault "a session that was refused is there"

journal=$work/none/journal.db
must 1 mentor list
[ ! -e "$work/none" ] || fault "reading a journal that is not there made its folder"

# What is no journal is refused, and stays as it is.
for wrong in "$work" "$work/text" "$work/foreign.db"; do
  [ -e "$wrong" ] || echo "Dear diary, this is only text and no database." >"$wrong"
  journal=$wrong
  kept=$([ -d "$wrong" ] || cksum "$wrong")
  must 1 mentor list
  says "$wrong"
  must 1 mentor log ana "no"
  says "$wrong"
  [ -d "$wrong" ] || [ "$(cksum "$wrong")" = "$kept" ] || fault "$wrong was changed"
done
exit "$((faults > 0))"
