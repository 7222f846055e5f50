#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A message of check-in, read by Python's email package: its headers, its subject in any language, its body, and that
# nobody's name becomes a header. Usage: mail.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: mail.sh PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
export HOME=$work LANG=C COLUMNS=80
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mentor() { "$program" --no-input --today 2026-11-20 "$@"; }

mentor add zoe --name 'Zoë Zahn 日本 <zoe@example.org>, Bcc: bo@example.org' --start 2026-11-16 -q
mentor promise zoe "send = the 'paper' to zoë, with a line that is long enough to be broken twice by whoever carries it, ok" \
  --by 2026-11-18 -q
mentor promise zoe '.' --by 2026-11-18 -q
mentor add ana --name "Ana $(printf 'X%.0s' $(seq 150))" --start 2026-11-16 -q
mentor promise ana 'From here on' --by 2026-11-18 -q
mentor check-in >"$work/text"
mentor check-in --format mail --to kim@example.org >"$work/mail"

python3 - "$work/mail" "$work/text" <<'P'
import email, email.policy, sys
from email.utils import parsedate_to_datetime

raw = open(sys.argv[1], "rb").read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
text = open(sys.argv[2], encoding="utf-8").read()
faults = []


def must(holds, words):
    if not holds:
        faults.append(words)


must(not mail.defects, f"the parser found defects: {mail.defects}")
must(raw.isascii(), "a byte is not ASCII")
must(max(len(line) for line in raw.split(b"\n")) <= 78, "a line is longer than 78 bytes")
must(mail.keys() == ["To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
                     "Content-Transfer-Encoding", "Auto-Submitted"], f"the headers are {mail.keys()}")
must(mail["To"] == "kim@example.org", f"it goes to {mail['To']}")
must("Zoë Zahn 日本 <zoe@example.org>, Bcc: bo@example.org" in mail["Subject"], f"the subject is {mail['Subject']}")
must(mail["Subject"].startswith("Mentoring on Fri 2026-11-20: "), f"the subject is {mail['Subject']}")
must(not mail["Subject"].defects, f"the subject has defects: {mail['Subject'].defects}")
must(parsedate_to_datetime(mail["Date"]).utcoffset().total_seconds() == 0, "the date is not in UTC")
must(mail.get_content_type() == "text/plain" and mail.get_content_charset() == "utf-8", "the body is no UTF-8 text")
must(mail.get_content() == text, "the body is not what check-in prints")
must(len(text) > 200, "there is too little text to be true")
print("\n".join(faults))
sys.exit(bool(faults))
P
