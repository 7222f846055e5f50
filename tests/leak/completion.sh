#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What somebody called a thing is no command: an interactive bash completes tags that mean harm, and runs none of them.
# Usage: completion.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: completion.sh PROGRAM SOURCE_ROOT}")
work=$(mktemp -d)
trap 'rm -r -- "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/mentor"
export HOME=$work LANG=C.UTF-8 PATH=$work/bin:$PATH
unset MENTOR_CONFIG MENTOR_JOURNAL XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
cd "$work" || exit 1

mentor add ana -q && mentor log ana hello -q || exit 1
tags=('t0$(touch${IFS}PWNED)' 't1`touch${IFS}PWNED`' 't2;touch${IFS}PWNED;' 't3&touch${IFS}PWNED&' 't4|tee${IFS}PWNED|' 't5>PWNED'
  "t6'x" 't7"x' 't9\x' 'ta#x' 'tb*' 'tc~' 'td!!x' 'te日本')
mentor tag add s1 "${tags[@]}" -q || exit 1

/usr/bin/python3 - "${tags[@]}" <<'P'
import os, pty, re, select, sys, time

tags = sys.argv[1:]
child, shell = pty.fork()
if child == 0:
    os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])


def read(until, seconds=10):
    text, end = b"", time.time() + seconds
    while time.time() < end and until not in text:
        if select.select([shell], [], [], 0.1)[0]:
            text += os.read(shell, 65536)
    return text


def run(line):
    os.write(shell, line + b"\n")
    return read(b"READY>")


run(b"PS1='REA''DY>'; set +o history; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'")
run(b"source <(mentor completion bash)")
faults = 0
for tag in tags:
    os.write(shell, b"mentor tag rm s1 " + tag[:2].encode() + b"\t")
    time.sleep(0.2)  # Readline takes what follows a completion for a part of the line
    said = run(b"").decode(errors="replace")
    if os.path.exists("PWNED"):
        print(f"completing {tag!r} ran it")
        os.remove("PWNED")
        faults += 1
    left = os.popen("mentor --json tag list s1").read()
    if f'"name": "{tag[:2]}' in left:
        print(f"the completed {tag!r} is not the tag: {said!r}")
        faults += 1
os.write(shell, b"exit\n")
print(f"completion: {len(tags)} tags completed in an interactive shell, {faults} faults")
sys.exit(bool(faults))
P
