#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each command's help opens with lines to copy, and each of them works, typed over the sample journal as a shell reads it.
# Usage: help_examples.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: help_examples.sh PROGRAM SOURCE_ROOT}")
root=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "$1" >&2; faults=$((faults + 1)); }

mkdir "$work/bin" "$work/home"
# Mentor on the day of the sample; a printer, an editor that adds a line, and answers where it asks.
cat >"$work/bin/mentor" <<END
#!/bin/sh
case "\$*" in *--print-*) exec "$program" "\$@" ;; esac
exec "$program" --today 2026-11-23 "\$@"
END
printf '#!/bin/sh\ncat >/dev/null\n' >"$work/bin/lp"
cat >"$work/bin/some-editor" <<'END'
#!/bin/sh
case $1 in *review*|*agreement*) sed -Ei '0,/^# ([a-z_]+) = ""/s//\1 = "a line"/' "$1" ;; *) echo 'a line' >>"$1" ;; esac
END
chmod +x "$work"/bin/*
export PATH=$work/bin:$PATH HOME=$work/home EDITOR=some-editor PAGER=cat LC_ALL=C.UTF-8 TZ=UTC
unset MENTOR_JOURNAL XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME VISUAL
cd "$work/home" || exit 1
mentor import jsonl "$root/examples/sample-journal.jsonl" -q || exit 1
# What the examples take for given: something to take back and to bring back, notes, a table, a copy, a pause.
mentor win ana "a step" -q && mentor backup yesterday.db -q && mentor export -o all.jsonl -q
printf '## 2026-11-16\n\n- a step\n' >notes.md
printf 'date,summary\n2026-11-16,a step\n' >sheet.csv
printf '{"entries":[{"title":"a step @ana","body":"","date":"2026-11-16","time":"09:30","tags":["@ana"],"starred":false}]}' >jrnl.json
printf '[{"description":"a step","entry":"20261101T090000Z","status":"pending","uuid":"11111111-0000-4000-8000-000000000001","project":"mentoring.ana"}]' >tasks.json
printf '[{"id":1,"start":"20261116T090000Z","end":"20261116T093000Z","tags":["talk"]}]' >hours.json
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:1 DTSTART:20261116T090000Z 'SUMMARY:Ana Alba' END:VEVENT END:VCALENDAR >calendar.ics
mkdir -p Cloud/mentor Cloud/with-ana
cp -r "$work/home" "$work/fresh"

first_needs() {  # LINE: what must have been done before
  case $1 in
    *' resume '*) mentor pause ana -q ;;
    *' redo') mentor undo -q ;;
    *'agreement ana --'*) mentor agreement ana -F "$root/examples/agreement.toml" -q ;;
    *'sync '--*) mentor device init desk -q && mentor sync setup ~/Cloud/mentor -q ;;
    *'share ana --'*) mentor device init desk -q && mentor share ana setup ~/Cloud/with-ana -q ;;
    *' sync setup '*|*' share '*) mentor device init desk -q ;;
  esac
}

tried=0
for command in $("$program" __commands | cut -d ' ' -f 1 | sort -u | grep -vx mentor); do
  "$program" "$command" --help | sed -n '/^examples$/,/^$/p' | grep '^  ' >"$work/lines"
  [ -s "$work/lines" ] || fault "mentor $command --help has no example"
  for verb in $("$program" "$command" --help | sed -nE "/^verbs\$/,/^\$/s/^  $command ([a-z]+).*/\1/p"); do
    "$program" "$command" "$verb" --help | sed -n '/^examples$/,/^$/p' | grep '^  ' >>"$work/lines"
  done
  while read -r line; do
    case $line in *git@example.org:*) continue ;; esac  # nobody is there
    rm -rf "$work/home"; cp -r "$work/fresh" "$work/home"; cd "$work/home" || exit 1
    first_needs "$line" >"$work/said" 2>&1 || { cat "$work/said"; fault "what comes before: $line"; }
    if ! bash -c "$line" </dev/null >"$work/said" 2>&1; then  # some want to be seen typing
      case $line in *' erase '*) answer=${line##* } ;; *) answer=y ;; esac
      echo "$answer" | timeout 60 script -qec "$line" /dev/null >"$work/said" 2>&1 ||
        { cat "$work/said"; fault "does not work: $line"; }
    fi
    tried=$((tried + 1))
  done <"$work/lines"
done
[ "$tried" -gt 100 ] || fault "only $tried examples were found"

[ "$faults" -eq 0 ]
