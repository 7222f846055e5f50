#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# How many small faults the tests see: changes one operator, constant or statement at a time in rules, acts, audiences
# and store, and runs the unit tests and golden files that reach the line, nearest first, until one is red. It needs a
# run of tests/coverage.sh before it, whose build it uses: the changed file is compiled by itself and loaded before
# the rest. A mutant that does not compile is none. Survivors are printed; tests/mutants_alike.txt names those that no
# test could see, and why. MUTANTS_BUILD is another folder with such a build.
# Usage: tests/mutants.py [--seed N] [--count N] [--only PATH] [--jobs N] [--again] [--list]
import argparse, json, os, random, re, shlex, shutil, subprocess, sys, threading, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / os.environ.get("MUTANTS_BUILD", "build-coverage")
WORK = BUILD / "mutants"
LONGEST = 25  # seconds that the tests of a mutant take without it: who is not seen until then was not seen
REACH = WORK / "reach.json"
DONE = WORK / "done.jsonl"
GOLDEN, UNITS = BUILD / "tests/golden_runner", BUILD / "tests/mentor_tests"
SQL = re.compile(r"\b(SELECT|WHERE|FROM|AND|OR|JOIN|EXISTS|ORDER BY|UPDATE|DELETE|IS NULL)\b")
OTHER = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&", "+": "-", "-": "+",
         "+=": "-=", "-=": "+=", "true": "false", "false": "true"}
SQL_OTHER = {"=": "<>", "<>": "=", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "AND": "OR", "OR": "AND", "IS NULL": "IS NOT NULL",
             "IS NOT NULL": "IS NULL", "DESC": "ASC", "NOT EXISTS": "EXISTS", "max": "min", "min": "max"}
TOKEN = re.compile(r"""//[^\n]*|R"(?P<tag>\w*)\((?s:.*?)\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|^[ ]*\#[^\n]*"""
                   r"""|(?<=[ ])(?:==|!=|<=|>=|<|>|&&|\|\||\+=|-=|\+|-)(?=[ ]|\n)|(?<=[ (\[])!(?=[\w(*])|\bif[ ]\((?=!?\w)"""
                   r"""|\b(?:true|false)\b|(?<![\w.'])\d+(?![\w.'])""", re.M | re.X)
SQL_TOKEN = re.compile(r"\b(?:NOT EXISTS|IS NOT NULL|IS NULL|AND|OR|DESC|max|min)\b|(?<= )(?:<>|<=|>=|=|<|>)(?= )|(?<![\w.?{\"])\d+(?![\w.}\"])")
STATEMENT = re.compile(r"^[ ]{2,}(?!return\b|using\b|const\b|auto\b|static\b|struct\b|constexpr\b|enum\b|friend\b|explicit\b|std::\w+(?:<.*>)? \w+[;{=(])\S.*;$")


def areas():
    """The files of each area; what never changes a decision, the tables' text, is held by its own test."""
    audience = [f for f in sorted((ROOT / "src/domain").rglob("*.cpp")) if "udience" in f.read_text()]
    sets = {"rules": sorted((ROOT / "src/domain/rules").glob("*.cpp")), "acts": sorted((ROOT / "src/domain/acts").glob("*.cpp")),
            "audiences": sorted((ROOT / "src/store/audience").glob("*.cpp")) + audience,
            "store": [f for f in sorted((ROOT / "src/store").glob("*.cpp")) if not f.name.startswith("first_schema")]}
    return [(area, file) for area, files in sets.items() for file in files]


def closing(text, at):
    """Where the parenthesis that opens at `at` closes."""
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return None


def plus_one(number):
    return "0" if number == "1" else str(int(number, 8 if number.startswith("0") else 10) + 1)


def mutants_of(area, file):
    text = file.read_text()
    found = []

    def add(begin, end, new):
        found.append({"area": area, "file": str(file.relative_to(ROOT)), "line": text.count("\n", 0, begin) + 1, "begin": begin,
                      "end": end, "old": text[begin:end], "new": new})

    for match in TOKEN.finditer(text):
        token, begin, end = match.group(), match.start(), match.end()
        if token.startswith(("//", "'")) or token.lstrip().startswith("#"):
            continue
        if token[0] in '"R':
            if "src/store" in str(file) and SQL.search(token):
                for inner in SQL_TOKEN.finditer(token):
                    old = inner.group()
                    add(begin + inner.start(), begin + inner.end(), SQL_OTHER[old] if old in SQL_OTHER else plus_one(old))
        elif token == "!":
            add(begin, end, "")
        elif token.startswith("if"):
            close = closing(text, end - 1)
            condition = text[end:close]
            if not re.search(r" (==|!=|<=|>=|<|>|&&|\|\|) |;|^!|^constexpr", condition) and not re.search(r"\w[*&]* [*&]*\w+ = ", condition):
                add(end, close, f"!({condition})")
        elif token.isdigit():
            add(begin, end, plus_one(token))
        elif token in "+-" and '"' in (text[begin - 2], text[end + 1:end + 2]):
            continue  # texts are only ever put together
        else:
            add(begin, end, OTHER[token])
    at, before = 0, ";"
    for line in text.split("\n"):
        bare = line.strip()
        if STATEMENT.match(line) and before[-1:] in ";{}:" and bare.count("(") == bare.count(")") and not bare.startswith(("}", "/")):
            add(at + len(line) - len(line.lstrip()), at + len(line), ";")
        at += len(line) + 1
        before = bare if bare and not bare.startswith("//") else before
    return found


def run(command, seconds, **options):
    """Its exit code; a program that takes too long or too much memory is ended."""
    limited = ["prlimit", "--as=6000000000", "--core=0", "--", *map(str, command)]
    process = subprocess.Popen(limited, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
                               **options)
    try:
        said = process.communicate(timeout=seconds)[0]
        return process.returncode, said
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return None, b""


def environment(room, profile="/dev/null"):
    temporary = (Path("/dev/shm") if Path("/dev/shm").is_dir() else WORK) / f"mentor-mutants-{room.name}"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    return {**os.environ, "LLVM_PROFILE_FILE": str(profile), "TMPDIR": str(temporary), "RC_PARAMS": "seed=1 max_success=40"}


def wrapper(path, program, **variables):
    """A golden file's commands run without the environment of whoever plays it."""
    given = " ".join(f"{name}={value}" for name, value in variables.items())
    path.write_text(f'#!/bin/sh\n{given} exec {program} "$@"\n')
    path.chmod(0o755)


def tests():
    units = [t for t in sorted((ROOT / "tests").rglob("test_*.cpp")) if t.name != "test_main.cpp" and t.parent.name != "support"]
    return [str(t.relative_to(ROOT)) for t in units + sorted((ROOT / "tests/golden").glob("*.txt"))]


def command_of(test, units, program):
    if test.endswith(".txt"):
        return [GOLDEN, program, ROOT / test]
    return [units, f"-sf=*{test.removeprefix('tests')}", "-aa=1", "-m"]


def lines_reached(binary, profile, files):
    """Of each file the lines that hold code, with whether they were run."""
    said = subprocess.run(["llvm-cov", "export", "-format=lcov", "-instr-profile", profile, binary, *files], check=True, capture_output=True,
                          text=True).stdout
    lines, file = {}, ""
    for line in said.splitlines():
        if line.startswith("SF:"):
            file = os.path.relpath(line[3:], ROOT)
        elif line.startswith("DA:"):
            number, count = line[3:].split(",")[:2]
            lines.setdefault(file, {})[int(number)] = int(count) > 0
    return lines


def reach():
    """Which lines of the areas each test runs, and how long it takes; kept until the library or the test changes."""
    fresh = REACH.exists() and REACH.stat().st_mtime > (BUILD / "libmentor_core.a").stat().st_mtime
    kept = json.loads(REACH.read_text()) if fresh else {"tests": {}, "there": {}}
    files = sorted({str(f) for _, f in areas()})
    wrapper(WORK / "mentor-one", BUILD / "mentor", LLVM_PROFILE_FILE=WORK / "one%2m.profraw")
    for test in tests():
        changed = (ROOT / test).stat().st_mtime
        if kept["tests"].get(test, {}).get("of", 0) == changed:
            continue
        for old in WORK.glob("one*.prof*"):
            old.unlink()
        begun = time.time()
        code, _ = run(command_of(test, UNITS, WORK / "mentor-one"), 600, env=environment(WORK, WORK / "one%2m.profraw"))
        of = {"of": changed, "seconds": time.time() - begun, "red": code != 0, "reached": {}}
        if code == 0:
            raw = [str(f) for f in WORK.glob("one*.profraw")]
            subprocess.run(["llvm-profdata", "merge", "-sparse", *raw, "-o", WORK / "one.profdata"], check=True)
            lines = lines_reached(BUILD / "mentor" if test.endswith(".txt") else UNITS, WORK / "one.profdata", files)
            of["reached"] = {f: sorted(n for n, hit in hits.items() if hit) for f, hits in lines.items() if any(hits.values())}
            kept["there"] = kept["there"] or {f: sorted(hits) for f, hits in lines.items()}
        kept["tests"][test] = of
        REACH.write_text(json.dumps(kept))
    for test, of in kept["tests"].items():
        if of["red"]:
            print(f"left out, as it is red before anything was changed: {test}", flush=True)
    kept["tests"] = {test: of for test, of in kept["tests"].items() if not of["red"]}
    return kept


def nearness(test, file):
    """Tests of the same folder first, and among them that of the same name."""
    folder = str(Path(file).parent).replace("src", "tests", 1)
    if Path(test).stem == "test_" + Path(file).stem:
        return 0
    return 1 if str(Path(test).parent) == folder else 2


def tests_for(mutant, known):
    file, line = mutant["file"], mutant["line"]
    all_tests = known["tests"]
    if line in set(known["there"].get(file, [])):
        chosen = [t for t, of in all_tests.items() if line in set(of["reached"].get(file, []))]
    else:  # a table or a text: whoever comes by its file is asked first, then all
        chosen = list(all_tests)
    return sorted(chosen, key=lambda t: (file not in all_tests[t]["reached"], nearness(t, file), all_tests[t]["seconds"]))


def prepare():
    """How one file is compiled. The library becomes a shared one, so that a changed file only needs to be loaded before it,
    and both programs are linked to that."""
    database = json.loads((BUILD / "compile_commands.json").read_text())
    words = shlex.split(next(c["command"] for c in database if "mentor_core.dir" in c["command"] and "Unity" in c["file"]))
    words = words[words.index(next(w for w in words if w.endswith("clang++"))):]
    compiler = [words[0], *(w for w in words[1:words.index("-o")] if not w.startswith(("-fprofile", "-fcoverage", "-W"))), "-w"]
    library = WORK / "libcore.so"
    if not library.exists() or library.stat().st_mtime < UNITS.stat().st_mtime:
        headers = [h for h in ("mentor/store/in_step.hpp", "store/impl.hpp", "algorithm", "functional", "map", "set", "sstream", "fmt/format.h")]
        (WORK / "all.hpp").write_text("".join(f"#include <{header}>\n" for header in headers))
        run_or_end([*compiler, "-fpch-instantiate-templates", "-x", "c++-header", WORK / "all.hpp", "-o", WORK / "all.pch"])
        for target in ("tests/mentor_tests", "mentor"):
            said = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", "-s", target], check=True, capture_output=True, text=True).stdout
            link = next(line for line in said.splitlines() if f"-o {target} " in line)
            link = shlex.split(link.split("&&")[1])
            at, core = link.index("-o"), next(i for i, w in enumerate(link) if w.endswith("libmentor_core.a"))
            if target != "mentor":
                run_or_end([link[0], "-shared", "-fuse-ld=lld", "-fprofile-instr-generate", "-Wl,--whole-archive", link[core],
                            "-Wl,--no-whole-archive", *link[core + 1:], "-o", library])
            run_or_end([*link[:at], "-o", WORK / Path(target).name, *link[at + 2:core], library, *link[core + 1:]])
    return [*compiler, "-include-pch", WORK / "all.pch"]


def run_or_end(command):
    subprocess.run(command, cwd=BUILD, check=True)


def try_one(mutant, known, compiler, room):
    """What became of it: "not compiled", the test that saw it, or None. `room`: a folder for what is made of it."""
    text = (ROOT / mutant["file"]).read_text()
    changed, made = room / Path(mutant["file"]).name, room / "changed.so"
    changed.write_text(f'#line 1 "{ROOT / mutant["file"]}"\n' + text[:mutant["begin"]] + mutant["new"] + text[mutant["end"]:])
    code, _ = run([*compiler, f"-I{(ROOT / mutant['file']).parent}", "-shared", "-fuse-ld=lld", changed, "-o", made], 120, cwd=BUILD)
    changed.unlink()
    if code != 0:
        return "not compiled"
    spent = 0
    for test in tests_for(mutant, known):
        if spent > LONGEST:
            return None
        seconds = known["tests"][test]["seconds"]
        spent += seconds
        limit = 10 + 5 * seconds
        variables = environment(room) if test.endswith(".txt") else {**environment(room), "LD_PRELOAD": str(made)}
        code, _ = run(command_of(test, WORK / "mentor_tests", room / "mentor"), limit, env=variables)
        if code != 0:
            return test if code is not None else test + " (too long)"
    return None


def alike():
    """Mutants that are no fault: file, old line in its spot and new, why."""
    file = ROOT / "tests/mutants_alike.txt"
    rows = [line.split(" | ") for line in file.read_text().splitlines() if line and not line.startswith("#")] if file.exists() else []
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def line_of(mutant):
    """The line before and after, as one would read it."""
    text = (ROOT / mutant["file"]).read_text()
    begin = text.rfind("\n", 0, mutant["begin"]) + 1
    end = text.find("\n", mutant["end"])
    return text[begin:end].strip(), (text[begin:mutant["begin"]] + mutant["new"] + text[mutant["end"]:end]).strip()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--only", default="", help="a path: files under it alone")
    options.add_argument("--again", action="store_true", help="what the last run saw is seen: try what it did not see, and go on")
    options.add_argument("--list", action="store_true", help="print what would be tried")
    chosen = options.parse_args()
    os.nice(5)
    WORK.mkdir(parents=True, exist_ok=True)
    everything = [m for area, file in areas() if str(file.relative_to(ROOT)).startswith(chosen.only) for m in mutants_of(area, file)]
    random.Random(chosen.seed).shuffle(everything)
    before = {}
    if chosen.again and DONE.exists():
        for line in DONE.read_text().splitlines():
            one = json.loads(line)
            before[(one["file"], *one["lines"])] = one
    print(f"seed {chosen.seed}: {len(everything)} places to change", flush=True)
    if chosen.list:
        for m in everything:
            print(f"{m['file']}:{m['line']}  {' -> '.join(line_of(m))}")
        return
    known, compiler, no_fault = reach(), prepare(), alike()
    counts, tried, lock, left = {}, [0], threading.Lock(), iter(everything)

    def work(number, kept):
        room = WORK / f"room{number}"
        room.mkdir(exist_ok=True)
        wrapper(room / "mentor", WORK / "mentor", LLVM_PROFILE_FILE="/dev/null", LD_PRELOAD=room / "changed.so")
        while True:
            with lock:
                mutant = next(left, None)
                if mutant is None or tried[0] >= chosen.count:
                    return
                of = counts.setdefault(mutant["area"], {"seen": 0, "survived": 0, "alike": 0})
                lines = line_of(mutant)
                if (mutant["file"], *lines) in no_fault:
                    of["alike"] += 1
                    continue
                tried[0] += 1
            begun = time.time()
            seen = before.get((mutant["file"], *lines), {}).get("seen") or try_one(mutant, known, compiler, room)
            with lock:
                if seen == "not compiled":
                    tried[0] -= 1
                    continue
                of["seen" if seen else "survived"] += 1
                took = round(time.time() - begun, 1)
                kept.write(json.dumps({**mutant, "seed": chosen.seed, "lines": lines, "seen": seen, "seconds": took}) + "\n")
                kept.flush()
                if not seen:
                    print(f"{mutant['file']}:{mutant['line']}  {lines[0]}  ->  {lines[1]}", flush=True)

    with open(DONE, "w") as kept:
        workers = [threading.Thread(target=work, args=(number, kept)) for number in range(chosen.jobs)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    for area, of in sorted(counts.items()):
        all_of = of["seen"] + of["survived"]
        print(f"{area}: {of['seen']} of {all_of} seen" + (f", {of['alike']} are no fault" if of["alike"] else ""))
    seen = sum(of["seen"] for of in counts.values())
    print(f"figure: seed {chosen.seed}, {seen} of {tried[0]} mutants seen, {100 * seen / max(tried[0], 1):.1f} %")
    sys.exit(seen < 0.85 * tried[0])


if __name__ == "__main__":
    main()
