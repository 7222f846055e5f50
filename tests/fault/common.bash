# SPDX-License-Identifier: MIT
# What the fault scripts share: a home of their own, and words for what must hold.
set -u
program=$(realpath "${1:?usage: $0 PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
cleanup() {
  chmod -R u+rwx "$work"
  rm -r "$work"
}
trap cleanup EXIT
mkdir "$work/home"
journal=$work/journal/journal.db
faults=0

mentor() { env -i HOME="$work/home" PATH="$PATH" LANG=C "$program" --no-input --journal "$journal" "$@"; }

fault() {
  echo "fault: $*" >&2
  faults=$((faults + 1))
}

# must CODE COMMAND...: the command ends with that exit code; what it says is in $said.
must() {
  local wanted=$1 code=0
  shift
  said=$("$@" 2>&1) || code=$?
  [ "$code" = "$wanted" ] || fault "\"$(echo "$*" | head -c 60)\" ended with $code instead of $wanted: $said"
}

# says WORDS: the last `must` said so.
says() { case $said in *"$1"*) ;; *) fault "expected \"$1\" in: $said" ;; esac; }

# How many sessions have these words; the whole journal is searched.
found() { mentor --json search -n 10000 "$@" | grep -c '"id": "s'; }

must 0 mentor add ana --name Ana
must 0 mentor log ana "before the fault"
