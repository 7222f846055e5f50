# SPDX-License-Identifier: MIT
# The sample journal with harmful words in every text of every record, and what every way out makes of them.
# Usage, in a folder of its own: sinks.py PROGRAM JOURNAL.jsonl
import csv, email, email.policy, html.parser, io, json, os, pty, re, subprocess, sys

PROGRAM, SAMPLE = sys.argv[1:]
TODAY = "2026-11-20"
ENV = {"HOME": os.getcwd(), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COLUMNS": "80", "TERM": "xterm"}
SOAK = "MENTOR_SOAK" in os.environ

# In one line each; CONTROLS are what a terminal, a reader of lines or a reader of directions would obey.
CONTROLS = "\x1b]0;title\x07\x1b[31mred\x1b[0m \u009b31m \x7f\x08\x0c \u202eturned\u202c \u2066x\u2069 \u200f \u2028 \u2029 \ufeff"
HOSTILE = [
    "=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "x;=1+1", "x\t@SUM(1)", '"=1",=2', "a,b;c\td", "it's \"so\"",
    "<script>alert(1)</script>", "<img src=https://example.org/x.png onerror=alert(1)>", "</title></style></svg>", "--> ]]>",
    "&lt;b&gt; &#60;i&#62; &amp;", "[l](javascript:alert(1))", "![p](https://example.org/p.png)", "<https://example.org>",
    "https://example.org www.example.org ana@example.org mailto:ana@example.org xmpp:a@example.org", "*b* _i_ `c` ~~s~~ | a |",
    "# head", "1. one", "- [x] done", "\\", "a\\nb\\,c\\;d", "BEGIN:VEVENT", "END:VCALENDAR", "ATTENDEE:mailto:bo@example.org",
    "Bcc: bo@example.org", "From here on", ".", "$(touch PWNED) `touch PWNED` ${HOME}", "'; DROP TABLE person; --", "%s%n{}{0}",
    "日本 Zoë 👩‍👩‍👧", CONTROLS, "x" * 150,
]
# What stands in a note only.
LINES = ["one\ntwo", "x\n=1+1\n@SUM(1)", "a\r\nb", "\n\n# head\n\n<script>\n", "a\n\nBEGIN:VALARM\nEND:VALARM", "~~~\n```\n", "> q\n> q"]
LINE_FIELDS = {"name", "title", "focus", "reason", "area", "strategy", "learns_by", "kept_for", "pronouns", "language", "part", "set", "customs"}
NOTE_FIELDS = {"why", "measure", "summary", "notes", "comment", "text", "answer", "situation", "behaviour", "impact", "follow_up",
               "adjustment", "retrospective"}
ALWAYS_LINE = {("commitment", "text"), ("topic", "text"), ("milestone", "title"), ("tag", "name")}

faults = 0
checks = 0


def must(holds, words):
    global faults, checks
    checks += 1
    if not holds:
        faults += 1
        print(f"fault: {words}"[:600], file=sys.stderr)


def mentor(*words, journal="harm.db", stdin=None):
    done = subprocess.run([PROGRAM, "--no-input", "--journal", journal, "--today", TODAY, *words], env=ENV, input=stdin,
                          capture_output=True)
    must(done.returncode in (0, 1, 2), f"mentor {words} ended with {done.returncode}: {done.stderr[-300:]}")
    return done.stdout


def on_terminal(*words):
    """What a terminal would get, of both streams."""
    child, shown = pty.fork()
    if child == 0:
        os.execve(PROGRAM, [PROGRAM, "--no-pager", "--color", "never", "--journal", "harm.db", "--today", TODAY, *words], ENV)
    text = b""
    while True:
        try:
            piece = os.read(shown, 65536)
        except OSError:
            break
        if not piece:
            break
        text += piece
    os.close(shown)
    os.waitpid(child, 0)
    return text.decode("utf-8", errors="replace")


class Feeder:
    """Each text gets the next words, so that all kinds and fields see all of them in the end."""

    def __init__(self, start):
        self.at = start

    def next(self, kind, field):
        pool = HOSTILE if field in LINE_FIELDS or (kind, field) in ALWAYS_LINE else HOSTILE + LINES
        self.at += 1
        return pool[self.at % len(pool)]


def harmful_journal(start):
    """Writes harm.jsonl; returns what every text is now, by uid and field."""
    feeder, texts, lines = Feeder(start), {}, []
    for line in open(SAMPLE, encoding="utf-8"):
        record = json.loads(line)
        if record["type"] == "journal":
            lines.append(record)
            continue
        for field in record:
            if field not in LINE_FIELDS | NOTE_FIELDS and not (record["type"], field) in ALWAYS_LINE:
                continue
            if record[field] is None and field in ("set", "part"):
                continue
            if record["type"] == "agreement" and field == "text":
                continue
            words = feeder.next(record["type"], field)
            if field in LINE_FIELDS or (record["type"], field) in ALWAYS_LINE:
                words = words.replace("\u2028", " ").replace("\u2029", " ").replace("\x0c", " ")
            record[field] = words[:40] if field in ("pronouns", "language") else words
            texts[record["uid"], field] = record[field]
        lines.append(record)
    with open("harm.jsonl", "w", encoding="utf-8") as file:
        for record in lines:
            file.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")
    return texts


def check_json(texts):
    seen = 0
    raw = mentor("export").decode()
    must(not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]", raw), "the export has a bare control")
    for line in raw.split("\n")[1:]:
        if not line:
            continue
        record = json.loads(line)
        for field, value in record.items():
            if (record["uid"], field) in texts:
                must(value == texts[record["uid"], field], f"{record['id']}.{field} came out as {value!r}")
                seen += 1
    must(seen == len(texts), f"{seen} of {len(texts)} texts came out again")
    for words in (["list"], ["timeline", "-n", "500"], ["check-in", "--all"], ["session", "list", "-n", "0"], ["report"]):
        json.loads(mentor("--json", *words))


def is_formula(cell):
    return bool(cell) and cell[0] in "=+-@\t\r\n＝＋－＠" and not re.fullmatch(r"[+-]?\d+(\.\d+)?", cell) and not cell.startswith("- ")


def check_csv(texts):
    mentor("export", "--format", "csv", "-o", "tables")
    files = sorted(os.listdir("tables"))
    must(len(files) > 15, f"there are {len(files)} tables only")
    for name in files:
        raw = open(f"tables/{name}", encoding="utf-8", newline="").read()
        rows = list(csv.reader(io.StringIO(raw, newline=""), strict=True))
        head = rows[0]
        for row in rows[1:]:
            must(len(row) == len(head), f"{name}: {row} has other cells than {head}")
            for column, cell in zip(head, row):
                must(not is_formula(cell), f"{name}: a spreadsheet would run {cell!r}")
                words = texts.get((row[head.index("uid")], column))
                if words is not None:
                    must(cell.replace("'", "") == words.replace("'", ""), f"{name}: {words!r} came out as {cell!r}")
        for sign in ";\t":
            for row in csv.reader(io.StringIO(raw, newline=""), delimiter=sign):
                for cell in row[1:]:
                    must(not is_formula(cell.split(",")[0]), f"{name}: split at {sign!r}, a spreadsheet would run {cell!r}")


class Page(html.parser.HTMLParser):
    allowed = set("html head meta title style body main header article section h1 h2 h3 h4 p ul ol li table caption thead tbody tr th td figure "
                  "figcaption details summary svg g path line rect circle polyline text tspan desc span div strong em code pre br hr "
                  "blockquote del dl dt dd time nav a footer".split())

    def __init__(self):
        super().__init__()
        self.words = ""

    def handle_starttag(self, tag, attributes):
        must(tag in self.allowed, f"HTML: there is a <{tag}>")
        for name, value in attributes:
            must(not name.startswith("on"), f"HTML: there is an {name}")
            if name in ("href", "src", "action", "data"):
                must((value or "").startswith("#"), f"HTML: it leads to {value}")

    def handle_data(self, data):
        self.words += data


def check_html():
    for words in (["report"], ["report", "ana"], ["report", "ana", "--audience", "partner"]):
        page = Page()
        page.feed(mentor(*words, "--format", "html").decode())
        must(len(page.words) > 500, "HTML: there is too little text to be true")
        must(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page.words), "HTML: a control is left")


def check_markdown():
    for words in (["report"], ["report", "ana", "--audience", "partner"], ["export"]):
        text = mentor(*words, "--format", "md")
        tree = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "tasklist", "-e", "strikethrough", "-e", "autolink", "-t", "xml"],
                              input=text, capture_output=True, check=True).stdout.decode()
        must(tree.count("<text") > 50, "Markdown: there is too little text to be true")
        if words == ["export"]:  # its own comments, by which it is read back, are all that may be HTML
            tree = re.sub(r'<html_(inline|block)[^>]*>&lt;!-- (?:[a-z][0-9]+ (?:private|shared|sealed) [0-9a-f-]{36}(?: [a-z_]+=[A-Za-z0-9._:/%-]*)*'
                          r'|mentor\.page/1(?: [^ :]+)?: [a-z ;]+) --&gt;\s*</html_\1>', "", tree)
        for node in ("html_block", "html_inline", "<link", "<image", "<strikethrough", "<emph", "<block_quote", "<code_block"):
            must(node not in tree, f"Markdown: {' '.join(words)} makes a {node.strip('<')}")


def check_calendar():
    raw = mentor("export", "--format", "ics")
    lines = raw.split(b"\r\n")
    must(lines.pop() == b"", "ICS: the last line does not end")
    must(not any(b"\n" in line or b"\r" in line for line in lines), "ICS: a line ends in the middle")
    must(max(map(len, lines)) <= 75, "ICS: a line is longer than 75 bytes")
    text = raw.decode().replace("\r\n ", "")
    open_parts = []
    for line in text.split("\r\n")[:-1]:
        name, colon, value = line.partition(":")
        must(colon and re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[^;:]+)*", name), f"ICS: {line!r} is no property")
        must(name.split(";")[0] not in ("ATTENDEE", "ORGANIZER", "ATTACH"), f"ICS: there is {line!r}")
        if name == "BEGIN":
            open_parts.append(value)
        if name == "END":
            must(open_parts and open_parts.pop() == value, f"ICS: {value} ends and did not begin")
    must(not open_parts and text.count("BEGIN:VEVENT") > 3, "ICS: there are too few events to be true")
    try:
        import icalendar
        calendar = icalendar.Calendar.from_ical(raw)
        must(not calendar.errors, f"ICS: icalendar finds {calendar.errors}")
    except ImportError:
        pass


def check_mail():
    raw = mentor("check-in", "--all", "--within", "400d", "--format", "mail", "--to", "kim@example.org")
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    must(not mail.defects and raw.isascii(), f"mail: the parser finds {mail.defects}")
    must(set(mail.keys()) == {"To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
                              "Auto-Submitted"}, f"mail: the headers are {mail.keys()}")
    must(mail["To"] == "kim@example.org" and mail.get_content_type() == "text/plain", "mail: it goes elsewhere")
    must(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", mail.get_content() + mail["Subject"]), "mail: a control is left")


def check_terminal():
    looks = [[], ["list", "--all"], ["timeline", "-n", "500"], ["check-in", "--all", "--within", "400d"], ["prep", "ana", "--full"],
             ["stats"], ["me"], ["history", "-n", "50", "--full"], ["search", "a*"], ["tag", "list"], ["doctor"], ["export"],
             ["--json", "timeline", "-n", "500"], ["show", "ana"], ["show", "ana", "--json"], ["undo"], ["redo"],
             ["topic", "add", "ana", CONTROLS], ["promise", "ana", CONTROLS], ["list", CONTROLS], ["show", CONTROLS],
             [CONTROLS], ["report", "-o", CONTROLS], ["config", "show"], ["help", CONTROLS]]
    looks += [["report", "--format", form] for form in ("text", "md", "html", "json", "csv")]
    looks += [["export", "--format", form] for form in ("md", "ics", "jsonl")]
    looks += [["export", "--format", "csv", "--kind", kind] for kind in ("session", "note", "commitment", "goal", "person", "tag")]
    looks += [[noun, "list"] for noun in ("session", "goal", "commitment", "topic", "question", "feedback", "note", "pulse", "person")]
    looks += [["show", f"{letter}{number}"] for letter in "gmscrtqfn" for number in range(1, 9 if SOAK else 3)]
    for words in looks:
        text = on_terminal(*words)
        found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]", text)
        must(not found, f"terminal: mentor {words} sends {found and found.group()!r}: {found and text[max(0, found.start() - 60):found.end() + 20]!r}")
    return len(looks)


rounds = 40 if SOAK else 2
for start in range(rounds):
    for name in os.listdir():
        if name.startswith("harm.db"):
            os.remove(name)
    planted = harmful_journal(start * 7)
    said = subprocess.run([PROGRAM, "--journal", "harm.db", "import", "jsonl", "harm.jsonl"], env=ENV, capture_output=True)
    must(said.returncode == 0, f"the journal is not read: {said.stderr.decode()}")
    check_json(planted)
    check_csv(planted)
    check_html()
    check_markdown()
    check_calendar()
    check_mail()
    looked = check_terminal()
    must(not os.path.exists("PWNED"), "something was run")
print(f"figure: sinks: {rounds} journals, {len(planted)} harmful texts in each, {looked} looks on a terminal, {checks} checks, {faults} faults")
sys.exit(bool(faults))
