// SPDX-License-Identifier: MIT
// Pages of everything in Markdown, written and read: whatever stands in a record comes back; what was edited counts.
#include "importers/samples.hpp"
#include "mentor/render/journal_page.hpp"
#include "support/any_value.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const SystemZones& zones() {
  static const SystemZones all;
  return all;
}

const WallClock& clock_here() {
  static const WallClock clock{&zones(), "Europe/Berlin"};
  return clock;
}

constexpr std::string_view some_uid = "1f3e5a7c-0000-4000-8000-00000000000";

Record numbered(Record record, int number) {
  record.id = number;
  record.uid = std::string(some_uid) + std::to_string(number % 10);
  return record;
}

std::string page_of(const std::vector<PageItem>& items, const std::string& mentorship = "ana") {
  std::string text = page_head("With Ana", mentorship) + page_chapter("All");
  for (const auto& item : items) text += page_entry(item);
  return text + page_end("1 sealed topic");
}

OwnRecords read_page(const std::string& text, const WallClock& clock = clock_here()) {
  return read_own_pages({{"ana.md", text}}, clock);
}

std::string any_line() {
  static const std::vector<std::string> lines{
      "",           "a",         "status: held", "tags: x, y", "part: lead",   "  two in front",
      "behind  ",   "\ttab",     "- item",       "1. one",     "# heading",    "```",
      "a\\",        "a\\\\",     "<b>&amp;",     "ana@x.org",  "`ana@x.org`",  "http://x.org",
      "<!-- c -->", "Zoë 日本",  "\x1b[0m",      "\u202E",     "a\rb",         "Fri 2026-11-20: day",
      "===",        "| a | b |", "a, b",         "why:",       "Held back: x", "www.x.org",
      "--->",       "100% -- --"};
  return *rc::gen::elementOf(lines);
}

std::string any_text(FieldKind kind) {
  std::string text = any_line();
  if (kind == FieldKind::line && text.find('\r') != std::string::npos) text = "x";
  if (kind == FieldKind::note)
    for (int more = *rc::gen::inRange(0, 4); more > 0; --more) text += "\n" + any_line();
  return text.empty() ? "x" : text;
}

Value typed_value(const Field& field) {
  switch (field.kind) {
    case FieldKind::date:
      return std::int64_t{*rc::gen::inRange(0, 30000)};
    case FieldKind::instant:
      return std::int64_t{*rc::gen::inRange(0, 2000000000)};
    case FieldKind::zone:
      return *rc::gen::elementOf(std::vector<std::string>{"UTC", "Asia/Tokyo", "America/New_York", "Mars/Town"});
    case FieldKind::handle:
    case FieldKind::person:
      return *rc::gen::elementOf(std::vector<std::string>{"me", "zoë", "a_b-c"});
    case FieldKind::item:
      return *rc::gen::elementOf(std::vector<std::string>{"s1", "ana"});
    case FieldKind::line:
    case FieldKind::note:
      return any_text(field.kind);
    default:
      return any_value(field, [](std::int64_t below) { return *rc::gen::inRange<std::int64_t>(0, below); });
  }
}

Record any_record_of(Kind kind) {
  Record record = numbered(blank(kind), *rc::gen::inRange(1, 10));
  record.visibility = *rc::gen::element(Visibility::private_, Visibility::shared, Visibility::sealed);
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    const Field& field = info(kind).fields[i];
    const bool there = field.need == Need::required || field.kind == FieldKind::mentorship;
    if (there || *rc::gen::inRange(0, 2) == 0) record.values[i] = typed_value(field);
  }
  return record;
}

std::vector<Record> any_tags(const Record& item) {
  std::vector<Record> tags;
  for (int more = *rc::gen::inRange(0, 3); more > 0; --more) {
    Record tag = numbered(blank(Kind::tag), more);
    tag.uid.front() = 'a';
    tag.set("item", item_of(item));
    tag.set("name", any_text(FieldKind::line));
    tags.push_back(tag);
  }
  return tags;
}

Record promise() {
  Record record = numbered(blank(Kind::commitment), 7);
  record.set("mentorship", std::string("ana"));
  record.set("owner", std::string("me"));
  record.set("text", std::string("send the paper"));
  record.set("outcome", std::string("open"));
  record.set("made", std::int64_t{20000});
  return record;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string promise_page() { return page_of({page_item(promise(), {}, clock_here())}); }

std::string fault_of(const std::string& page) {
  const auto read = read_page(page);
  REQUIRE(read.faults.size() == 1);
  return std::to_string(read.faults.front().line) + ": " + read.faults.front().text;
}

}  // namespace

TEST_CASE("whatever stands in a record of any kind comes back from its page, and so do its tags") {
  CHECK(holds_in(2000, "records on pages", [] {
    const Kind kind = *rc::gen::elementOf(std::vector<Kind>(all_kinds().begin(), all_kinds().end()));
    const Record record = any_record_of(kind);
    const auto tags = kind == Kind::tag ? std::vector<Record>() : any_tags(record);
    const std::string page = page_of({page_item(record, tags, clock_here())});
    RC_LOG() << page;
    RC_ASSERT(is_own_page(page));
    const auto read = read_page(page);
    for (const auto& fault : read.faults) RC_LOG() << fault.line << ": " << fault.text << "\n";
    RC_ASSERT(read.faults.empty());
    RC_ASSERT(read.records.size() == 1 + tags.size());
    RC_ASSERT(std::find(read.records.begin(), read.records.end(), record) != read.records.end());
    for (const auto& tag : tags)
      RC_ASSERT(std::find(read.records.begin(), read.records.end(), tag) != read.records.end());
  }));
}

TEST_CASE("a page that was written where another clock shows another time is read the same") {
  Record session = numbered(blank(Kind::session), 3);
  session.set("mentorship", std::string("ana"));
  session.set("start", std::int64_t{1795230000});
  session.set("zone", std::string("Asia/Tokyo"));
  session.set("has_time", std::int64_t{0});
  session.set("status", std::string("planned"));
  session.set("status", std::string("held"));
  const auto read = read_page(page_of({page_item(session, {}, clock_here())}), WallClock{&zones(), "America/New_York"});
  REQUIRE(read.records.size() == 1);
  CHECK(read.records.front() == session);
}

TEST_CASE("a day whose hour is noon where the page is written, and not in its own zone, is read the same") {
  Record session = numbered(blank(Kind::session), 1);
  session.set("mentorship", std::string("ana"));
  session.set("start", std::int64_t{159015600});  // 12:00 in Berlin
  session.set("zone", std::string("UTC"));
  session.set("has_time", std::int64_t{0});
  session.set("status", std::string("planned"));
  const auto read = read_page(page_of({page_item(session, {}, clock_here())}));
  CHECK(read.faults.empty());
  REQUIRE(read.records.size() == 1);
  CHECK(read.records.front().number("start") == 159015600);
  CHECK(read.records.front().text("zone") == "UTC");
}

TEST_CASE("what was edited on a page counts") {
  auto read = read_page(replaced(promise_page(), "send the paper", "send \\*two\\* papers"));
  REQUIRE(read.records.size() == 1);
  CHECK(read.records.front().text("text") == "send *two* papers");
  read = read_page(replaced(promise_page(), "  outcome: open", "  due: Fri 2026-11-27\\\n  outcome: open"));
  CHECK(read.records.front().number("due") == 20784);
  Record hidden = promise();
  hidden.set("text", std::string("a\x1b b"));
  read = read_page(replaced(page_of({page_item(hidden, {}, clock_here())}), "a␛ b", "c"));
  CHECK(read.records.front().text("text") == "c");
}

TEST_CASE("a line of the text that looks like a field's is a line of the text") {
  Record record = numbered(blank(Kind::note), 4);
  record.set("mentorship", std::string("ana"));
  record.set("type", std::string("fact"));
  record.set("date", std::int64_t{20000});
  record.set("yearly", std::int64_t{0});
  record.set("text", std::string("x\nowner: nobody\nstatus:\nhttp://x"));
  const std::string page = page_of({page_item(record, {}, clock_here())});
  CHECK(page.find("\n  owner\\: nobody\\\n") != std::string::npos);
  CHECK(read_page(page).records.front() == record);
}

TEST_CASE("what cannot be read on a page is named with its line, and says what to do") {
  CHECK(fault_of(replaced(promise_page(), "outcome: open", "outcom: open")) ==
        "9: \"outcom:\" is no field; if it is a line of the text, write a backslash before the "
        "colon");
  CHECK(fault_of(replaced(promise_page(), "Fri 2024-10-04", "yesterday"))
            .starts_with("7: the commitment's made is missing"));
  CHECK(fault_of(replaced(promise_page(), "  outcome", "  due: soon\\\n  outcome")) ==
        "9: \"due\" cannot be \"soon\"; write it like Fri 2026-11-27");
  CHECK(fault_of(replaced(promise_page(), "- c7", "- c8")) == "7: \"c8\" is c7 in its comment; change it back");
  CHECK(fault_of(promise_page() + "- buy milk\n") ==
        "12: this item has no comment as an exported one has; take it out, and add it with a command such as mentor "
        "promise");
  CHECK(fault_of(promise_page() + "a line\n") ==
        "12: this belongs to no item; further lines of one begin with two spaces, and the line before ends in a "
        "backslash");
  CHECK(fault_of(replaced(promise_page(), "<!-- c7", "<!-- c")).find("take the line from the export again") !=
        std::string::npos);
  CHECK(fault_of(replaced(promise_page(), "  outcome", "  tags: x\\\n  outcome")) ==
        "7: these tags are not in the comment; take the line out, and add them with: mentor tag add");
}

TEST_CASE("who stands on two pages is one person, unless they differ") {
  Record ana = numbered(blank(Kind::person), 2);
  ana.set("handle", std::string("ana"));
  ana.set("name", std::string("Ana"));
  const std::string page = page_of({page_item(ana, {}, clock_here())});
  CHECK(read_own_pages({{"a.md", page}, {"b.md", page}}, clock_here()).records.size() == 1);
  const auto read = read_own_pages({{"a.md", page}, {"b.md", replaced(page, "ana Ana", "ana Bo")}}, clock_here());
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults.front().file == "b.md");
  CHECK(read.faults.front().text == "this says otherwise than the same item in a.md line 7; make them the same");
}

TEST_CASE("notes of somebody else are no page of ours") {
  CHECK_FALSE(is_own_page("# Ana\n\n## 3 Feb 2026\n\n- talk\n"));
  CHECK_FALSE(is_own_page(""));
  CHECK_FALSE(is_own_page("# Ana\n\n<!-- mentor.page/1 -->\n"));
}

TEST_CASE("a page that ends anywhere, or has a byte changed, does no harm") {
  const std::string page = promise_page();
  for (std::size_t size = 0; size < page.size(); ++size) {
    static_cast<void>(read_page(page.substr(0, size)));
    std::string other = page;
    for (const char c : {' ', '\\', '<', '-', '\n', '`', '%', 'x'}) {
      other[size] = c;
      for (const auto& record : read_page(other).records)
        if (read_page(other).faults.empty()) check(record);
    }
  }
}
