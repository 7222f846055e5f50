#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The calendar that export writes, read by python3-icalendar: times, whole days, cancelled ones, alarms, text with every
# sign that means something, and no property that was not ours. Usage: calendar.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: calendar.sh PROGRAM SOURCE_ROOT}")
# Debian's own Python, which has Debian's packages.
python=/usr/bin/python3
"$python" -c 'import icalendar' 2>/dev/null || { echo 'not tried here: there is no python3-icalendar'; exit 77; }
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
export HOME=$work LANG=C TZ=Europe/Berlin
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mentor() { "$program" --no-input --today 2026-10-20 -q "$@" >/dev/null || echo "failed: mentor $*"; }

# A backslash before an n is left to the tests of rendering: this parser takes it for a line break.
hostile='a; b, c\d "e"'
mentor add zoe --name "Zoë; Zahn, \\ 日本" --start 2026-09-01 --zone Asia/Tokyo
mentor add ana --name 'Ana Alba' --start 2026-09-01
# On either side of the day on which the clocks go back in Berlin.
mentor plan zoe '2026-10-24 15:00' --duration 45m --channel video
mentor plan zoe '2026-10-25 15:00'
mentor plan ana '2026-11-02'
mentor plan ana '2026-11-03 09:30'
mentor session cancel s4 --reason 'ill'
mentor promise zoe "$hostile, $(printf 'long 日本 %.0s' $(seq 30))" --by 2026-12-31
mentor promise zoe 'ATTENDEE:mailto:bo@example.org' --by 2026-11-01 --theirs
mentor promise zoe 'a secret' --by 2026-11-01 --sealed
mentor goal add zoe 'Reach 100 %' --by 2027-02-28
mentor goal milestone g1 'first step' --by 2027-01-01
# What is over: lately it is sent as cancelled, and after 90 days not at all.
mentor promise ana 'kept lately' --by 2026-10-19
mentor done c4
mentor edit c4 --set text='kept just now'
mentor promise ana 'kept long ago' --by 2026-10-19
mentor done c5
mentor edit c5 --set made=2026-06-01 --set closed=2026-07-20
mentor promise ana 'no date'
"$program" --today 2026-10-20 export --format ics >"$work/one.ics" 2>"$work/said" || echo 'export failed'
"$program" --today 2026-10-20 export -o "$work/two.ics" -q
"$program" --today 2026-10-20 export -o "$work/todos.ics" --todos -q
cmp "$work/one.ics" "$work/two.ics"
grep -q 'left out: 1 sealed commitment' "$work/said" || echo "it did not say what was left out: $(cat "$work/said")"

HOSTILE=$hostile "$python" - "$work/one.ics" "$work/todos.ics" <<'P' || exit 1
import os, re, sys
from datetime import date, datetime, timedelta, timezone
import icalendar

raw = open(sys.argv[1], "rb").read()
faults = []


def must(holds, words):
    if not holds:
        faults.append(words)


lines = raw.split(b"\r\n")
must(lines.pop() == b"" and not any(b"\n" in line or b"\r" in line for line in lines), "a line does not end in CR LF")
must(max(map(len, lines)) <= 75, "a line is longer than 75 bytes")
for line in lines:
    line.decode("utf-8")  # a character that was parted would not be UTF-8

calendar = icalendar.Calendar.from_ical(raw)
must(not calendar.errors, f"the parser found errors: {calendar.errors}")
must(calendar["VERSION"] == "2.0" and calendar["PRODID"], "VERSION or PRODID is missing")
events = calendar.walk("VEVENT")
for event in events:
    must(not event.errors, f"the parser found errors: {event.errors}")
    must(re.fullmatch(r"[0-9a-f-]{36}", event["UID"]), f"the uid is {event['UID']}")
    must(event["DTSTAMP"].dt == datetime(2026, 10, 20, 10, tzinfo=timezone.utc), "DTSTAMP is not the moment of export")
    extra = set(event) - {"UID", "DTSTAMP", "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION", "LOCATION",
                          "CATEGORIES", "X-MENTOR-KIND", "STATUS", "SEQUENCE", "LAST-MODIFIED"}
    must(not extra, f"there are properties that nobody wrote: {extra}")
must(len({event["UID"] for event in events}) == len(events) == 9, f"there are {len(events)} events instead of 9")

found = {}
for event in events:
    found.setdefault(str(event["SUMMARY"]), []).append(event)


def one(summary):
    must(len(found.get(summary, [])) == 1, f"not once: {summary} in {list(found)}")
    return found.get(summary, [events[0]])[0]


name = "Zoë; Zahn, \\ 日本"
utc = timezone.utc
sessions = sorted(found.get(f"Session with {name}", []), key=lambda event: event["DTSTART"].dt)
must(len(sessions) == 2, "the two sessions are not there")
if len(sessions) == 2:
    before, after = sessions
    must(before["DTSTART"].dt == datetime(2026, 10, 24, 13, tzinfo=utc), "15:00 in summer is not 13:00 in UTC")
    must(after["DTSTART"].dt == datetime(2026, 10, 25, 14, tzinfo=utc), "15:00 in winter is not 14:00 in UTC")
    must(before["DTEND"].dt - before["DTSTART"].dt == timedelta(minutes=45), "the length is not 45 minutes")
    must("2026-10-24 22:00" in before["DESCRIPTION"], f"no clock of Tokyo in: {before['DESCRIPTION']}")
    must("2026-10-25 23:00" in after["DESCRIPTION"], f"no clock of Tokyo in: {after['DESCRIPTION']}")
    must(before["LOCATION"] == "video", "the channel is not there")
    alarms = before.walk("VALARM")
    must(len(alarms) == 1 and alarms[0]["TRIGGER"].dt == timedelta(minutes=-30), "the alarm is not 30 minutes before")
states = {str(event["STATUS"]): event for event in found.get("Session with Ana Alba", [])}
must(set(states) == {"CONFIRMED", "CANCELLED"}, f"the sessions with Ana are {set(states)}")
must(states.get("CONFIRMED", events[0])["DTSTART"].dt == date(2026, 11, 2), "a session without a time is no whole day")
must(not states.get("CANCELLED", events[0]).walk("VALARM"), "a cancelled session rings")
promise = next((e for e in events if os.environ["HOSTILE"] in e["SUMMARY"]), None)
must(promise is not None, f"the text was not kept: {list(found)}")
if promise:
    must(promise["SUMMARY"].count("long 日本") == 30, "the long text was not kept")
    must(promise["DTSTART"].dt == date(2026, 12, 31) and promise["DTEND"].dt == date(2027, 1, 1), "the due date is off")
one(f"Promised by {name}: ATTENDEE:mailto:bo@example.org")
must(one(f"Goal with {name}: Reach 100 %")["DTSTART"].dt == date(2027, 2, 28), "the goal's target is off")
must(one(f"Milestone with {name}: first step")["DTSTART"].dt == date(2027, 1, 1), "the milestone's date is off")
must("a secret" not in raw.decode(), "a sealed promise was exported")
gone = one("Promised to Ana Alba: kept just now")
must(gone["STATUS"] == "CANCELLED" and not gone.walk("VALARM"), "a promise that was kept is not sent as cancelled")
must(gone["SEQUENCE"] == 2 and promise and promise["SEQUENCE"] == 0, "SEQUENCE does not count the changes")
must(isinstance(gone["LAST-MODIFIED"].dt, datetime), "LAST-MODIFIED is no moment")
must("kept long ago" not in raw.decode(), "what was kept three months ago is sent still")

todos = icalendar.Calendar.from_ical(open(sys.argv[2], "rb").read())
must(not todos.errors and not [error for todo in todos.walk("VTODO") for error in todo.errors], "errors in a task")
tasks = {str(todo["SUMMARY"]): todo for todo in todos.walk("VTODO")}
must(len(tasks) == 4 and len(todos.walk("VEVENT")) == 6, f"tasks are {list(tasks)}")
done, free = tasks.get("Promised to Ana Alba: kept just now"), tasks.get("Promised to Ana Alba: no date")
must(done and done["STATUS"] == "COMPLETED" and done["COMPLETED"].dt.date() == date(2026, 10, 20), "no task is completed")
must(free and free["STATUS"] == "NEEDS-ACTION" and "DUE" not in free, "a promise without a date is no task")
due = next((todo for words, todo in tasks.items() if os.environ["HOSTILE"] in words), None)
must(due and due["DUE"].dt == date(2026, 12, 31) and len(due.walk("VALARM")) == 1, "a task has no due date or alarm")
print("\n".join(faults))
sys.exit(bool(faults))
P
