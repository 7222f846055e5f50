// SPDX-License-Identifier: MIT
// What people see: tables, the digest, records, search, history. Wide letters, narrow screens, no Unicode, colour.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace mentor::tests;

namespace {

Style screen(int width) {
  Style style;
  style.width = width;
  style.terminal = true;
  return style;
}

int widest_line(const std::string& text) {
  int width = 0;
  for (const auto line : split_lines(text)) width = std::max(width, display_width(line));
  return width;
}

/// The text without what colours it.
std::string without_colour(std::string text) {
  for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b'))
    text.erase(at, text.find('m', at) - at + 1);
  return text;
}

Matter matter_of(MatterState state, std::string lead, std::string words, std::string tail, std::string command) {
  Matter matter;
  matter.state = state;
  matter.lead = std::move(lead);
  matter.words = std::move(words);
  matter.tail = std::move(tail);
  matter.command = std::move(command);
  return matter;
}

Digest ismaels_digest() {
  return {
      {{"ismael",
        "Ismael",
        false,
        {matter_of(MatterState::late, "no contact for ", "", "9 months, every 2 weeks agreed",
                   "mentor plan ismael WHEN"),
         matter_of(MatterState::waits, "\"", "Should I apply for the lead, or wait until the next year comes round?",
                   "\", since Tuesday", "mentor answer q4 TEXT")}},
       {"bo", "Bo", false, {matter_of(MatterState::hint, "pulse", "", "", "mentor pulse bo --trust N")}}},
      3};
}

}  // namespace

TEST_CASE("Columns align by what a terminal shows, accents and wide letters too") {
  const Table table{{"who", "day", "n"}, {{"Zoë", "fri", "7"}, {"日本", "monday", "12"}, {"ana"}}, {2}};
  CHECK(render_table(table, {}) ==
        "who   day      n\n"
        "Zoë   fri      7\n"
        "日本  monday  12\n"
        "ana\n");
}

TEST_CASE("A table without rows is nothing, not a lonely heading") {
  CHECK(render_table({{"who"}, {}, {}}, {}).empty());
}

TEST_CASE("On a terminal words give way; elsewhere nothing is cut") {
  const Table table{{"id", "text"}, {{"c19", std::string(100, 'x')}}, {}};
  CHECK(render_table(table, screen(40)) == "id   text\nc19  " + std::string(34, 'x') + "…\n");
  Style plain;
  plain.width = 40;
  CHECK(widest_line(render_table(table, plain)) == 105);
}

TEST_CASE("A date or a figure is never cut: headings wrap, words give way, then the spare columns go") {
  const Table table{{"who", "last contact", "what was said", "promises kept"},
                    {{"ana", "Tue 2026-11-10", "a long talk about the long talk", "3 of 4"}},
                    {},
                    {}};
  CHECK(render_table(table, screen(64)) ==
        "                                                      promises\n"
        "who  last contact    what was said                    kept\n"
        "ana  Tue 2026-11-10  a long talk about the long talk  3 of 4\n");
  CHECK(render_table(table, screen(50)) ==
        "                                          promises\n"
        "who  last contact    what was said        kept\n"
        "ana  Tue 2026-11-10  a long talk about …  3 of 4\n");
  Table spare = table;
  spare.spare = {2};
  CHECK(render_table(spare, screen(30)) ==
        "                     promises\n"
        "who  last contact    kept\n"
        "ana  Tue 2026-11-10  3 of 4\n");
}

TEST_CASE("Where columns do not fit, each row is stacked, with what its figures mean") {
  const Table table{{"who", "last contact", "what was said", "kept"},
                    {{"ana", "Tue 2026-11-10", "a long talk about the long talk", "3 of 4"}, {"bo", "-", "", "1 of 1"}},
                    {},
                    {}};
  CHECK(render_table(table, screen(34)) ==
        "ana  last contact Tue 2026-11-10\n"
        "  a long talk about the long talk\n"
        "  kept 3 of 4\n"
        "bo  kept 1 of 1\n");
}

TEST_CASE("Without Unicode a cut is marked in ASCII") {
  auto style = screen(40);
  style.unicode = false;
  CHECK(render_table({{}, {{std::string(50, 'x')}}, {}}, style) == std::string(37, 'x') + "...\n");
}

TEST_CASE("Cells cannot break lines, move the cursor or turn the text around") {
  const auto text = render_table({{}, {{"a\nb\x1b[2J", "\u202Eright"}}, {}}, {});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(split_lines(text).size() == 1);
}

TEST_CASE("Any table of a few columns fits a narrow terminal, and every line ends") {
  CHECK(rc::check("fits", [](const std::vector<std::vector<std::string>>& rows) {
    Table table;
    for (const auto& row : rows) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < std::min<std::size_t>(4, row.size()); ++i)
        if (!bad_utf8(row[i])) cells.push_back(row[i]);
      if (!cells.empty()) table.rows.push_back(cells);
    }
    const auto text = render_table(table, screen(40));
    RC_ASSERT(widest_line(text) <= 40);
    // RC_ASSERT takes its expression apart, so || would not stop early inside it.
    const bool ended = text.empty() || text.back() == '\n';
    RC_ASSERT(ended);
  }));
}

TEST_CASE("A matter is a line: the handle once, the state, what it is, and the command in one piece") {
  CHECK(render_digest(ismaels_digest(), screen(80)) ==
        "ismael  late    no contact for 9 months, every 2 weeks agreed      plan ismael …\n"
        "        waits   \"Should I apply for the lead, or…\", since Tuesday  answer q4 …\n"
        "bo      hint    pulse                                         pulse bo --trust N\n"
        "3 more open: mentor\n");
  CHECK(render_digest({}, {}).empty());
}

TEST_CASE("No line is wider than the terminal or 80 columns, and none is a catalogue of blanks") {
  for (const int width : {40, 60, 80, 200})
    CHECK(widest_line(render_digest(ismaels_digest(), screen(width))) <= std::min(width, 80));
  CHECK(render_digest(ismaels_digest(), screen(40)).find("\", since Tuesday\n") != std::string::npos);
}

TEST_CASE("Off the terminal nothing is cut: a matter is still one line, with its command at the end") {
  const auto text = render_digest(ismaels_digest(), {});
  CHECK(
      text.find(
          "\"Should I apply for the lead, or wait until the next year comes round?\", since Tuesday  answer q4 …\n") !=
      std::string::npos);
  CHECK(split_lines(text).size() == split_lines(render_digest(ismaels_digest(), screen(80))).size());
}

TEST_CASE("Where no room for telling words is left beside it, the command stands only in full") {
  const std::string words = "agreement not signed by the other side yet";
  const std::string command = "mentor agreement backend-circle --sign partner";
  const Digest digest{{{"backend-circle", "Circle", false, {matter_of(MatterState::waits, words, "", "", command)}}},
                      0};
  for (const int width : {60, 64, 80}) {
    const Style style = screen(width);
    CAPTURE(width);
    const auto text = render_digest(digest, style);
    CHECK(text.find("agreement not signed by") != std::string::npos);
    CHECK(text.find("--sign") == std::string::npos);
    CHECK(render_digest(digest, style, Detail::full).find(command) != std::string::npos);
  }
}

TEST_CASE("In full nothing is cut, and the command can be copied") {
  CHECK(render_digest(ismaels_digest(), {}, Detail::full).find(R"(
        waits   "Should I apply for the lead, or wait until the next year comes
                round?", since Tuesday
                mentor answer q4 TEXT
)") != std::string::npos);
}

TEST_CASE("Without Unicode a cut in the digest is marked in ASCII, as cron has it") {
  auto style = screen(60);
  style.unicode = false;
  const auto text = render_digest(ismaels_digest(), style);
  CHECK(text.find("...") != std::string::npos);
  CHECK(text.find("…") == std::string::npos);
}

TEST_CASE("Colour adds escape codes and changes nothing else") {
  Style colour;
  colour.colour = true;
  const auto text = render_digest(ismaels_digest(), colour);
  CHECK(text.find('\x1b') != std::string::npos);
  CHECK(without_colour(text) == render_digest(ismaels_digest(), {}));
  CHECK(paint("word", Ink::red, {}) == "word");
}

TEST_CASE("A record is shown with words for its fields, long texts below in full") {
  auto record = blank(Kind::session);
  record.id = 12;
  record.set("mentorship", std::string("ana"));
  record.set("start", std::int64_t{1795791600});
  record.set("zone", std::string("UTC"));
  record.set("has_time", std::int64_t{1});
  record.set("status", std::string("held"));
  record.set("minutes", std::int64_t{90});
  record.set("notes", std::string("first line\n\n  indented \x1b[31m"));
  CHECK(render_record(record, {}, make_date(2026, 11, 28)) ==
        "session s12\n"
        "  mentorship  ana\n"
        "  start       Fri 2026-11-27 15:00 UTC\n"
        "  status      held\n"
        "  minutes     1 h 30 min\n"
        "  visibility  private\n"
        "\n"
        "notes\n"
        "  first line\n"
        "\n"
        "    indented ␛[31m\n");
}

TEST_CASE("A due date says how far it is; a session without a time shows none") {
  auto promise = blank(Kind::commitment);
  promise.id = 19;
  promise.set("due", std::int64_t{make_date(2026, 11, 27).time_since_epoch().count()});
  CHECK(render_record(promise, {}, make_date(2026, 11, 20)).find("due         Fri 2026-11-27 (in 7 days)\n") !=
        std::string::npos);
  auto session = blank(Kind::session);
  session.set("start", std::int64_t{1795791600});
  session.set("has_time", std::int64_t{0});
  CHECK(render_record(session, {}, make_date(2026, 11, 20)).find("start       Fri 2026-11-27\n") != std::string::npos);
}

TEST_CASE("History tells what was done, when, and what it changed") {
  HistoryEntry entry;
  entry.number = 7;
  entry.time = Instant{std::chrono::seconds{1795791600}};
  entry.what = "log ana";
  entry.changes = {{ChangeKind::insert, {Kind::session, 12}, "s12", "The plan", {}},
                   {ChangeKind::update,
                    {Kind::commitment, 19},
                    "c19",
                    "send the paper",
                    {{"outcome", std::string("open"), std::string("kept")}}}};
  entry.undone = true;
  CHECK(render_history({entry}, {}) ==
        "7  Fri 2026-11-27 15:00  log ana  (undone)\n"
        "    added    s12  session: The plan\n"
        "    changed  c19  promise: send the paper\n"
        "               outcome: open -> kept\n");
  CHECK(render_history({}, {}).empty());
}

TEST_CASE("Hits are a line each; more are announced") {
  SearchResult result;
  SearchHit hit;
  hit.record = blank(Kind::topic);
  hit.record.id = 2;
  hit.mentorship = "ana";
  hit.excerpt = "about the thesis";
  hit.day = make_date(2026, 11, 2);
  result.hits = {hit, hit};
  CHECK(render_hits(result, {}) == "2026-11-02  ana  t2  about the thesis\n2026-11-02  ana  t2  about the thesis\n");
  result.more = true;
  CHECK(render_hits(result, {}, 20).ends_with("More than 2; -n 50 shows more.\n"));
  CHECK(render_hits(result, {}, 50).ends_with("More than 2; -n 100 shows more.\n"));
  CHECK(render_hits({}, {}).empty());
}
