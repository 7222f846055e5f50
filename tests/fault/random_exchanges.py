#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Two people, one on three devices and one on two, do what they like with the program as it is: offline, with clocks that are
# wrong by hours or days, with journals restored from older backups, mentorships removed and begun again. In the end all
# exchange until nobody has anything new: each person's devices must hold the same, both sides must agree on what they share,
# nothing may be refused, and no journal may be damaged. Clocks are wrong where there is a faketime,
# and no sanitizer in the program: the two may wait for each other without end.
# Usage: random_exchanges.py PROGRAM SEEDS [STEPS [FIRST_SEED]]
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

KIMS, ANAS = ["desk", "laptop", "tablet"], ["phone", "home"]
SHARES = {"desk": "ana", "phone": "kim"}  # the devices that share, and with whom
KINDS = ["session", "goal", "commitment", "note", "question", "topic", "agreement", "review", "milestone"]
LINKS = ["session", "goal", "mentorship", "person", "owner", "question", "agreement", "item", "topic"]
ALIKE = ["title", "text", "due", "closed", "outcome", "date", "start", "minutes", "answer", "answered", "asked", "opened", "made"]


class World:
    def __init__(self, program, seed, folder):
        self.program, self.folder, self.random = program, folder, random.Random(seed)
        with open(program, "rb") as binary:
            self.can_be_wrong = shutil.which("faketime") is not None and b"__asan_init" not in binary.read()
        self.wrong_by = {device: self.random.randint(-9, 9) for device in KIMS + ANAS}  # hours
        self.may_begin = True
        self.backups, self.shared, self.handle, self.faults, self.said = {}, {}, dict(SHARES), [], []
        place = f"{folder}/box"
        if seed % 4 == 1 and shutil.which("git"):
            subprocess.run(["git", "init", "-q", "--bare", f"{folder}/box.git"], check=True)
            place = f"file://{folder}/box.git"
        self.run("desk", "add", "ana", "--name", "Ana")
        self.run("desk", "log", "ana", "hello", "-c", "mine", "-C", "hers")
        for devices, at in ((KIMS, place), (ANAS, f"{folder}/hers")):
            for device in devices:
                self.run(device, "device", "init", device)
                self.run(device, "sync", "setup", at)
            for device in devices:
                self.introduce(device, devices)
        self.run("phone", "add", "kim", "--name", "Kim", "--role", "mentee")
        for _ in range(2):  # each has to offer itself before the other one can add it
            for device in SHARES:
                self.begin_to_share(device, SHARES[device])
        self.exchange_all(2)

    def run(self, device, *words):
        home = f"{self.folder}/{device}"
        os.makedirs(home, exist_ok=True)
        wrong = self.wrong_by[device]
        clock = ["faketime", "-f", f"{wrong:+d}h"] if wrong and self.can_be_wrong else []
        done = subprocess.run([*clock, self.program, words[0], "--no-input", *words[1:]], cwd=home, capture_output=True, text=True,
                              timeout=120, env={"PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LANG": "C.UTF-8"})
        self.said.append((device, wrong, words, done.returncode, (done.stdout + done.stderr)[:2000]))
        if done.returncode not in (0, 1, 2, 3):
            self.faults.append(f"{device}: {words} ended with {done.returncode}: {done.stderr}")
        return done

    @staticmethod
    def partner(device):
        return "phone" if device == "desk" else "desk"

    def words(self, device):
        known = json.loads(self.run(device, "device", "list", "--json").stdout)["devices"]
        return next(one["words"] for one in known if one["here"]).split()

    def introduce(self, device, devices):
        for other in devices:
            if other != device:
                self.run(other, "device", "add", *self.words(device))

    def records(self, device):
        text = self.run(device, "export").stdout
        rows = [json.loads(line) for line in text.splitlines()]
        return [row for row in rows if "uid" in row]

    def alike(self, device):
        """By uid, in words that are the same in every journal."""
        rows = self.records(device)
        uid_of = {row.get("id"): row["uid"] for row in rows}
        return {row["uid"]: {key: uid_of.get(value, value) if key in LINKS and isinstance(value, str) else value
                             for key, value in row.items() if key != "id"} for row in rows}

    def begin_to_share(self, device, handle):
        """A place for that mentorship, and the other one's words. It may be with somebody who has no device of these."""
        self.run(device, "share", handle, "setup", f"{self.folder}/ours")
        if self.run(device, "device", "add", "--for", handle, *self.words(self.partner(device))).returncode != 0:
            return
        self.handle[device] = handle
        self.shared[device] = next(row["uid"] for row in self.records(device)
                                   if row["type"] == "mentorship" and row["handle"] == handle)

    def share(self, *more):
        """The mentorship that is shared, as it is called now; what was shared of one that is gone is taken back, and another
        one may be begun."""
        for device in SHARES:
            rows = [row for row in self.records(device) if row["type"] == "mentorship"]
            handle = next((row["handle"] for row in rows if row["uid"] == self.shared[device]), None)
            if handle is None:
                self.run(device, "share", self.handle[device], "--yes")
                if rows and self.may_begin and self.random.random() < 0.5:
                    self.begin_to_share(device, self.random.choice(rows)["handle"])
            else:
                self.handle[device] = handle
                yield device, self.run(device, "share", handle, "--yes", *more)

    def exchange_all(self, rounds):
        for _ in range(rounds):
            for device in KIMS + ANAS:
                self.run(device, "sync", "--yes")
            list(self.share())

    def restore(self, device):
        """An older backup: the journal becomes a device of its own, which the others get to know."""
        self.run(device, "restore", self.backups[device], "--yes")
        self.run(device, "sync", "--yes")
        self.introduce(device, KIMS if device in KIMS else ANAS)
        if device in SHARES:
            list(self.share())
            partner = self.partner(device)
            for row in self.records(partner):
                if row["type"] == "mentorship" and row["uid"] == self.shared.get(partner):
                    self.run(partner, "device", "add", "--for", row["handle"], *self.words(device))

    def act(self, step):
        chance, pick = self.random.random, self.random.choice
        device = pick(KIMS + ANAS)
        rows = self.records(device)
        of = lambda *kinds: [row["id"] for row in rows if row["type"] in kinds] or ["c1"]
        handles = [row["handle"] for row in rows if row["type"] == "mentorship"] or ["ana"]
        people = [row["handle"] for row in rows if row["type"] == "person" and row["handle"] != "me"] or ["ana"]
        handle, any_id = pick(handles), pick(of(*KINDS))
        with open(f"{self.folder}/agreed.txt", "w", encoding="utf-8") as agreed:
            agreed.write(f"We meet on {step}.\n")
        acts = [
            (8, ("note", handle, f"note {step}")), (8, ("log", handle, f"session {step}", "-c", f"mine {step}", "-C", f"hers {step}")),
            (6, ("add", pick(["bo", "cy", "ana", "dee"]), "--name", f"Name {step}")), (4, ("goal", handle, f"goal {step}")),
            (3, ("goal", "progress", pick(of("goal")), str(step))), (2, ("edit", pick(of("commitment")), "--set", "goal=" + pick(of("goal")))),
            (11, ("edit", any_id, "--set", pick(["text", "title", "summary", "reason"]) + f"=words {step}")),
            (6, ("edit", any_id, "--set", "visibility=" + pick(["private", "shared", "shared", "sealed"]))),
            (7, ("rm", any_id)), (3, ("rm", pick(of("session", "goal")))), (3, ("rm", handle)), (2, ("person", "rm", pick(people))),
            (2, ("edit", handle, "--set", "handle=" + pick(["bo", "cy", "eve", "ana"]))), (9, ("undo",)), (3, ("redo",)),
            (4, ("done", any_id)), (2, ("agreement", handle, "-F", f"{self.folder}/agreed.txt")),
            (2, ("agreement", handle, "--sign", pick(["me", "me", "partner"]))), (2, ("tag", any_id, "one")), (10, ("sync", "--yes")),
            (5, "share"), (2, "clock"), (2, "backup"), (1 if device in self.backups else 0, "restore"),
        ]
        what = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])[0]
        if what == "share":
            list(self.share())
        elif what == "clock":
            self.wrong_by[device] = 60 if chance() < 0.2 else self.random.randint(-9, 9)
        elif what == "backup":
            self.backups[device] = f"{self.folder}/{device}.{step}.db"
            self.run(device, "backup", self.backups[device])
        elif what == "restore":
            self.restore(device)
        else:
            self.run(device, *what)

    def require_quiet(self, device, done):
        if done.returncode != 0:
            return self.faults.append(f"{device}: cannot exchange: {done.stderr}")
        answer = json.loads(done.stdout)
        if any(answer[key] for key in ("sent", "added", "changed", "removed", "refused", "parked", "remarks")):
            self.faults.append(f"{device}: has not done yet: {dict((k, v) for k, v in answer.items() if v)}")

    def require_same(self, one, other, fields=None):
        for uid in set(one) & set(other) if fields else set(one) | set(other):
            mine, theirs = one.get(uid), other.get(uid)
            if mine is None or theirs is None:
                self.faults.append(f"only one of two has {mine or theirs}")
            elif mine["type"] not in ("person", "mentorship", "participant") or not fields:
                for field in fields or mine:
                    if mine.get(field) != theirs.get(field):
                        self.faults.append(f"{mine['type']} {uid}: {field} is {mine.get(field)!r} and {theirs.get(field)!r}")

    def end(self):
        self.wrong_by = dict.fromkeys(self.wrong_by, 0)
        self.exchange_all(2)
        self.may_begin = False  # what is begun in the last round nobody would have read
        self.exchange_all(6)
        for device in KIMS + ANAS:
            self.require_quiet(device, self.run(device, "sync", "--yes", "--json"))
        for device, done in self.share("--json"):
            self.require_quiet(device, done)
        held = {device: self.alike(device) for device in KIMS + ANAS}
        for device in KIMS[1:]:
            self.require_same(held["desk"], held[device])
        self.require_same(held["phone"], held["home"])
        self.require_same(held["desk"], held["phone"], ALIKE)
        for device in KIMS + ANAS:
            if self.run(device, "doctor", "-q").returncode != 0:
                self.faults.append(f"{device}: {self.said[-1]}")
        self.faults += [f"refused: {said}" for said in self.said if "had no effect" in said[4]]
        return sum(len(rows) for rows in held.values())


def main():
    program, seeds, steps, first = os.path.realpath(sys.argv[1]), int(sys.argv[2]), 40, 1
    if len(sys.argv) > 3:
        steps = int(sys.argv[3])
    if len(sys.argv) > 4:
        first = int(sys.argv[4])
    os.umask(0o077)
    base = "/dev/shm" if os.path.isdir("/dev/shm") else None
    broken = records = 0
    for seed in range(first, first + seeds):
        with tempfile.TemporaryDirectory(dir=base) as folder:
            world = World(program, seed, folder)
            for step in range(steps):
                world.act(step)
            records += world.end()
            for fault in world.faults[:10]:
                print(f"seed {seed}: {fault}")
            broken += 1 if world.faults else 0
            if world.faults and os.environ.get("KEEP"):
                with open(f"{os.environ['KEEP']}/{seed}.json", "w", encoding="utf-8") as log:
                    json.dump(world.said, log, indent=0)
    print(f"figure: {seeds} random histories of five devices with {steps} steps each, {records} records in the end, {broken} broken")
    sys.exit(1 if broken else 0)


main()
