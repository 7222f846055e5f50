# SPDX-License-Identifier: MIT
"""Plays the console blocks of the README, in their order, as one story on Friday 20 November 2026.

Usage: readme.py PROGRAM SOURCE_ROOT GOLDEN_RUNNER [--accept]
Each block of ```console has commands behind "$ " and what they print. --accept writes what was printed into the README.
"""
import os
import re
import subprocess
import sys
import tempfile

program, root, runner = (os.path.abspath(path) for path in sys.argv[1:4])
accept = sys.argv[4:] == ["--accept"]
page = os.path.join(root, "README.md")
with open(page, encoding="utf-8") as file:
    readme = file.read()

# A fence of another kind is played elsewhere, or is no command; a new one has to be thought of.
elsewhere = {
    "sh": {"examples/quickstart.sh\n", ".setup/package.sh\n", "tests/run.sh\n"},  # by readme.sh and what it names
    "": {"0 8 * * 1-5  mentor check-in\n"},  # by house_cron
}
faults = [
    f"a block that nothing plays:\n{text}"
    for kind, text in re.findall(r"^```(\w*)\n(.*?)^```$", readme, re.M | re.S)
    if kind != "console" and text not in elsewhere.get(kind, set())
]

# What it says of the code is there.
for name, path in re.findall(r"`(\w+)` in `([^`]+)`", readme):
    try:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            if not re.search(rf"\b{name}\b", file.read()):
                faults.append(f"the README says that {name} is in {path}")
    except OSError:
        faults.append(f"the README names {path}, which is not there")
for path in re.findall(r"`((?:src|include|tests|man|examples|\.setup)/[^`* ]+)`", readme):
    if re.search("[A-Z]{4}", path) is None and not os.path.exists(os.path.join(root, path)):
        faults.append(f"the README names {path}, which is not there")

console = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)
blocks = console.findall(readme)
with tempfile.TemporaryDirectory() as work:
    wrapper = os.path.join(work, "mentor")
    with open(wrapper, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec "{program}" --today 2026-11-20T12:00 "$@"\n')
    os.chmod(wrapper, 0o755)
    story = os.path.join(work, "readme.txt")
    with open(story, "w", encoding="utf-8") as file:
        file.write("".join(f"# block {i}\n{block}" for i, block in enumerate(blocks)))
    played = subprocess.run([runner] + (["--accept"] if accept else []) + [wrapper, story], capture_output=True, text=True)
    if accept:
        with open(story, encoding="utf-8") as file:
            printed = re.split(r"^# block \d+\n", file.read(), flags=re.M)[1:]
        left = iter(printed)
        readme = console.sub(lambda _: next(left).rstrip("\n") + "\n", readme)
        with open(page, "w", encoding="utf-8") as file:
            file.write(readme)
        if re.search(r"^[!?] ", "".join(printed), re.M):
            faults.append("a command of the README fails, or says something on standard error")
    elif played.returncode != 0:
        faults.append(f"the README shows other lines than the program (readme.py … --accept writes them):\n{played.stdout}{played.stderr}")

for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
