# SPDX-License-Identifier: MIT
# Holds mentor-json(5) against the program: every command with --json on the sample journal; each document must have
# exactly the keys that the page says, of the types that it says, and everything that the page says must have been seen.
# Then the page's examples, run by bash and jq. Usage: json_manual.py PROGRAM SOURCE_ROOT
import json, os, re, subprocess, sys, tempfile

program, root = (os.path.realpath(path) for path in sys.argv[1:3])
page_path = f"{root}/man/mentor-json.5"
today = "2026-11-20"
faults = []
ran = set()


def fault(words):
    if words not in faults:
        faults.append(words)


class Desk:
    """A home of its own with the sample journal, and what every kind of record needs besides."""

    def __init__(self, home):
        self.home = home
        self.env = {"HOME": home, "PATH": os.environ["PATH"], "TZ": "Europe/Berlin", "LANG": "C.UTF-8"}
        self.documents = []

    def run(self, *words, code=0, given=None):
        """One command with --json; its name is the longest that the program knows."""
        line = [program, "--no-input", "--today", today, *words, "--json"]
        done = subprocess.run(line, env=self.env, cwd=self.home, input=given or "", text=True, capture_output=True)
        said = " ".join(words)
        if done.returncode != code:
            fault(f"mentor {said}: exit {done.returncode}: {done.stderr.strip()}")
            return None
        ran.add(" ".join(words))
        if not done.stdout:
            fault(f"mentor {said}: it prints nothing")
            return None
        document = json.loads(done.stdout)
        self.documents.append((said, document))
        return document

    def write(self, name, text):
        with open(f"{self.home}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


nouns = {"log": "s1", "promise": "c1", "topic": "t1", "ask": "q1", "feedback": "f1", "remember": "n1", "win": "n2",
         "lesson": "n3", "pulse": "p1", "pause": "b1", "person": "fay", "goal": "g1", "agreement": "a1", "review": "v1",
         "note": "n4", "tag": "y1", "session": "s2", "commitment": "c2", "question": "q2"}
aliases = {"commitment", "session", "question"}  # other words for promise, log and ask


def say_things(desk):
    """Records of every kind, each by its command."""
    run = desk.run
    run("import", "jsonl", f"{root}/examples/sample-journal.jsonl")
    run("add", "fay", "--name", "Fay Falk", "--every", "2w", "--start", "2026-09-01")
    run("person", "add", "dee", "--name", "Dee Dahl")
    run("edit", "fay", "--set", "type=group")
    run("person", "join", "dee", "fay", "-d", "2026-09-01")
    run("person", "leave", "dee", "fay")
    run("log", "ana", "the talk", "-d", "2026-11-18 15:00", "--duration", "45m", "-c", "mail it by 2026-11-19", "--trust", "4",
        "--win", "asked for help", "--goal", "g5=20%", "-t", "talk", "--topic", "a pay rise")
    run("log", "add", "fay", "first talk", "-d", "2026-11-02")
    for day in ("2026-12-01", "today", "2026-12-15"):
        run("plan", "fay", day, "the plan")
    run("log", "with", "s42", "fay")
    run("log", "cancel", "s43", "--reason", "ill")
    run("log", "miss", "s44", "--mine")
    for noun in ("promise", "topic", "ask", "win", "lesson", "remember", "note"):
        where = ("--for", "fay") if noun == "lesson" else ("fay",)
        for word in ((), ("add",)) if noun not in ("win", "lesson", "remember") else ((),):
            kind = ("--type", "fact") if noun == "note" else ()
            run(noun, *word, *where, f"some {noun}", *kind)
    run("answer", "q3", "yes")
    run("feedback", "fay", "well told", "--given", "--praise")
    run("feedback", "add", "fay", "well told", "--received", "--constructive")
    run("pulse", "fay", "--trust", "4")
    run("pulse", "add", "fay", "--energy", "2", "--theirs")
    run("goal", "fay", "give a talk")
    run("goal", "add", "fay", "write a book", "--by", "2026-12-31")
    run("goal", "progress", "g6", "20")
    run("goal", "milestone", "g6", "the outline", "--by", "2026-12-01")
    run("tag", "add", "s41", "paper")
    run("snooze", "c18", "1w")
    run("done", "c18")
    desk.write("one.toml", '[meetings]\ncadence = "2w"\nlength = "45m"\n')
    desk.write("two.toml", '[meetings]\ncadence = "3w"\nchannel = "video"\n')
    run("agreement", "fay", "-F", "one.toml")
    run("agreement", "fay", "-F", "two.toml")
    run("agreement", "fay", "--sign", "fay")
    run("agreement", "fay", "--show")
    run("agreement", "fay", "--diff")
    run("agreement", "fay", "--mirror")
    desk.write("review.toml", 'trust = 4\nworks = "the walks"\nadjustment = "shorter"\n')
    run("review", "fay", "-F", "review.toml")
    desk.write("prompt.jsonl", '{"schema":"mentor.journal/1","type":"journal"}\n{"type":"prompt","id":"k1","uid":'
               '"00000000-0000-4000-8000-000000000001","visibility":"private","mentorship":"fay","key":"first-1","text":'
               '"What brings you here?","date":"2026-11-19"}\n')
    run("import", "jsonl", "prompt.jsonl")
    desk.write("talk.txt", "We met.\n\nTODO: I send the draft by 2026-11-27\n\nQuestion: who reads it?\n")
    run("log", "fay", "the draft", "-F", "talk.txt", "-d", "2026-11-17")
    run("pause", "fay", "--until", "2026-12-10")
    run("pause", "zoë")
    run("resume", "zoë")


def uncut(said, document, key, most_on_screen):
    if not document or len(document[key]) <= most_on_screen:
        fault(f"mentor {said}: it is cut, or the journal too small to see that")


def look(desk):
    run = desk.run
    run()
    run("today")
    run("check-in")
    run("list", "--all")
    run("prep", "ana")
    for word in ("ana", "fay", "me", "s41", "c1", "g1", "m1", "r1", "t1", "q1", "f1", "n1", "p1", "v1", "a1", "b1", "y1"):
        run("show", word)
    uncut("timeline", run("timeline"), "entries", 30)
    run("threads", "ana")
    run("suggest", "fay")
    run("search", "paper")
    uncut("history", run("history"), "entries", 20)
    run("stats")
    run("me")
    run("report", "ana")
    run("report")
    run("report", "--session", "s41")
    run("report", "--goal", "g1")
    run("review", "show", "v1")
    run("ask", "bank")
    run("template")
    run("template", "list")
    run("template", "show", "log")
    run("config", "path")
    run("config", "show")
    run("doctor")
    for noun in nouns:
        document = run(noun, "list")
        if noun in ("log", "session"):
            uncut(f"{noun} list", document, "sessions", 20)
    uncut("show ana", run("show", "ana"), "sessions", 5)


def change_and_leave(desk):
    """What changes, removes or replaces, one noun after the other; the most thorough last."""
    run = desk.run
    fields = {"agreement": "visibility=private", "person": "pronouns=they", "tag": None}
    for noun, record in nouns.items():
        setting = fields.get(noun, "visibility=private")
        if setting:
            run(noun, "edit", record, "--set", setting)
    run("edit", "s41", "s42", "--set", "visibility=shared")
    for noun, record in nouns.items():
        if noun != "person":
            run(noun, "rm", *(("s41", "talk") if noun == "tag" else (record,)))
    run("undo", str(len(nouns) - 1))
    run("redo")
    run("undo")
    run("rm", "c1", "n1")
    run("person", "add", "eve", "--name", "Eve Ek")
    run("person", "rm", "eve")
    run("backup", "copy.db")
    run("restore", "copy.db", "--yes")
    desk.write("table.csv", "date,summary,promise,due\n2026-11-03,Talk,write it down,2026-11-30\n")
    desk.write("notes.md", "# 2026-11-04\n\n- the talk\n")
    desk.write("tasks.json", '[{"description":"call","due":"20261201T090000Z","status":"pending","tags":["fay"],"uuid":"u"}]')
    desk.write("times.json", '[{"id":1,"start":"20261105T090000Z","end":"20261105T093000Z","tags":["fay"]}]')
    desk.write("jrnl.json", '{"tags":{},"entries":[{"title":"Talk","body":"","date":"2026-11-06","time":"10:00","tags":[],"starred":false}]}')
    subprocess.run([program, "export", "-o", "all.ics", "-q"], env=desk.env, cwd=desk.home, check=True)
    for form, file in (("csv", "table.csv"), ("markdown", "notes.md"), ("taskwarrior", "tasks.json"),
                       ("timewarrior", "times.json"), ("jrnl", "jrnl.json"), ("ics", "all.ics")):
        run("import", form, file, "--to", "fay", "--dry-run")
    keep_in_step(desk)
    run("close", "zoë", "--reason", "done")
    run("erase", "fay", "--yes")


def keep_in_step(desk):
    """A second device and a partner, each with a home of its own; both exchange through folders."""
    mine, hers = (Desk(tempfile.mkdtemp(dir=desk.home)) for _ in range(2))
    hers.run("add", "kim", "--role", "mentee")
    words = {}
    for one, name in ((desk, "desk"), (mine, "lap"), (hers, "hers")):
        words[name] = one.run("device", "init", name)["words"]
    for one in (desk, mine):
        one.run("sync", "setup", f"{desk.home}/box")
    desk.run("share", "ana", "setup", f"{desk.home}/ours")
    hers.run("share", "kim", "setup", f"{desk.home}/ours")
    desk.run("device", "add", words["lap"])
    mine.run("device", "add", words["desk"])
    desk.run("device", "add", words["hers"], "--for", "ana")
    hers.run("device", "add", words["desk"], "--for", "kim")
    desk.run("sync", "--dry-run")
    desk.run("share", "ana")
    hers.run("share", "kim")
    for one in (desk, mine, desk):
        one.run("sync")
    mine.run("today")
    desk.run("device", "revoke", "lap")
    desk.run("device", "list")
    desk.documents += mine.documents + hers.documents


# The page: "name (record)  remark" begins a type or a schema, "  key  type  remark" is one of its keys.
by_hand = {"text", "number", "bool", "date", "instant", "id", "a|b", "value", "object", "[x]", "{x}", "x?"}
simple = {
    "text": lambda v: isinstance(v, str),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "bool": lambda v: isinstance(v, bool),
    "date": lambda v: isinstance(v, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", v),
    "instant": lambda v: isinstance(v, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", v),
    "time": lambda v: isinstance(v, str) and re.fullmatch(r"\d\d:\d\d", v),
    "id": lambda v: isinstance(v, str) and v != "" and " " not in v,
    "object": lambda v: isinstance(v, dict),
    "value": lambda v: not isinstance(v, (dict, list)),
}


optional = set()


def read_page():
    types, name, inside = {}, None, False
    for line in open(page_path, encoding="utf-8").read().split("\n"):
        if line.startswith(".Bd -literal"):
            inside = True
        elif line.startswith(".Ed"):
            inside, name = False, None
        elif line.startswith(".Sh EXAMPLES"):
            break
        elif inside and line and not line.startswith(" "):
            name = line.split()[0]
            if name in types:
                fault(f"the page describes {name} twice")
            types[name] = dict(types["record"]) if " (record)" in line else {}
        elif inside and line.strip():
            key, kind = line.split()[:2]
            if key.startswith("("):
                key = key[1:-1]
                optional.add((name, key))
            types[name][key] = kind
    return types


def check_page(types, documents):
    seen = set()

    def check(value, kind, where, sealed=False):
        if kind.endswith("?"):
            kind = kind[:-1]
            if value is None:
                return
        if value is None and sealed:
            return
        if kind.startswith("[") or kind.startswith("{"):
            shape = list if kind[0] == "[" else dict
            if not isinstance(value, shape):
                return fault(f"{where} is no {shape.__name__}: {value!r}")
            for one in value if shape is list else value.values():
                check(one, kind[1:-1], where + kind[0] + kind[-1], sealed)
        elif kind in simple:
            if not simple[kind](value):
                fault(f"{where} is no {kind}: {value!r}")
        elif kind in types:
            keys(value, kind, where)
        elif kind == "any":
            if value.get("kind") not in types:
                return fault(f"{where} is of no kind: {value!r}")
            check_keys = dict(value)
            del check_keys["kind"]
            keys(check_keys, value["kind"], where)
        elif "|" in kind:
            if value not in kind.split("|"):
                fault(f"{where} is none of {kind}: {value!r}")
        else:
            fault(f"{where}: the page says {kind}, which it does not explain")

    def keys(value, name, where):
        if not isinstance(value, dict):
            return fault(f"{where} is no {name}: {value!r}")
        known = types[name]
        for key, one in value.items():
            if "*" in known and key not in known:
                check(one, known["*"], f"{where}.{key}")
                seen.add((name, "*"))
            elif key not in known:
                fault(f"{where}: the page lacks {name}: {key} ({one!r:.60})")
            else:
                seen.add((name, key))
                check(one, known[key], f"{where}.{key}", value.get("sealed") is True)
        for key in known:
            if key not in value and key != "*" and (name, key) not in optional:
                fault(f"{where}: {key} of {name} is missing")

    for said, document in documents:
        schema = document.pop("schema", None)
        if schema not in types:
            fault(f"mentor {said}: the page lacks {schema}")
        else:
            seen.add((schema, None))
            keys(document, schema, f"mentor {said}")
    for name, known in types.items():
        if name.startswith("mentor.") and (name, None) not in seen:
            fault(f"nothing printed {name}")
        for key in known:
            if name != "record" and name not in by_hand and (name, key) not in seen:
                fault(f"nothing printed {name}: {key}")


def check_commands():
    """Every command was tried, but for those of which the page says that they print no JSON."""
    page = open(page_path, encoding="utf-8").read()
    without = re.search(r"^\.\\\" without JSON: (.*)$", page, re.M).group(1).split(", ")
    inventory = subprocess.run([program, "__commands"], capture_output=True, text=True, check=True).stdout
    for line in inventory.splitlines():
        command = line.split(" -")[0].removeprefix("mentor").strip()
        tried = any((said + " ").startswith(command + " ") for said in ran) or command == ""
        if not tried and command not in without:
            fault(f"not tried: mentor {command}")
        if tried and command in without:
            fault(f"the page says that mentor {command} prints no JSON")


def run_examples(desk):
    """The page's examples, as they stand there, on the sample journal alone."""
    page = open(page_path, encoding="utf-8").read()
    text = page[page.index(".Sh EXAMPLES"):].replace("\\e", "\\").replace("\\&", "")
    commands = [block.strip() for block in re.findall(r"^\.Bd -literal\n(.*?)^\.Ed", text, re.M | re.S)]
    os.makedirs(f"{desk.home}/bin")
    desk.write("bin/mentor", f'#!/bin/sh\nexec {program} --no-input --today {today} "$@"\n')
    os.chmod(f"{desk.home}/bin/mentor", 0o755)
    desk.env["PATH"] = f"{desk.home}/bin:{desk.env['PATH']}"
    subprocess.run(["mentor", "import", "jsonl", f"{root}/examples/sample-journal.jsonl", "-q"], env=desk.env, check=True)
    said = ""
    for command in commands:
        done = subprocess.run(["bash", "-c", "set -o pipefail\n" + command], env=desk.env, cwd=desk.home, capture_output=True,
                              text=True)
        if done.returncode or done.stderr:
            fault(f"{command}\nends with {done.returncode}: {done.stderr}")
        said += "$ " + command.replace("\n", "\n> ") + "\n" + done.stdout
    expected_path = f"{root}/tests/interop/json_answers.txt"
    if os.environ.get("ACCEPT"):
        open(expected_path, "w", encoding="utf-8").write(said)
    if said != open(expected_path, encoding="utf-8").read():
        fault(f"the examples answer otherwise than {expected_path} (ACCEPT=1 writes it anew):\n{said}")
    return len(commands)


def main():
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as other:
        desk = Desk(home)
        say_things(desk)
        look(desk)
        change_and_leave(desk)
        types = read_page()
        check_page(types, desk.documents)
        check_commands()
        examples = run_examples(Desk(other))
    print("\n".join(faults))
    schemas = sum(name.startswith("mentor.") for name in types)
    print(f"{len(desk.documents)} documents, {schemas} schemas, {examples} examples, {len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
