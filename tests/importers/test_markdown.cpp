// SPDX-License-Identifier: MIT
// Meeting notes in Markdown: which headings begin a meeting, what is in it, and that no line is lost.
#include "importers/samples.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/importers/imported.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace {

struct ReadTask {
  std::string text;
  std::string owner;
  bool done = false;
  std::size_t line = 0;
};

struct ReadMeeting {
  Date date;
  std::optional<Minutes> time;
  std::string text;
  std::size_t line = 0;
  std::string key;
  std::vector<ReadTask> tasks;
  std::size_t before = 0;  ///< the line above its text
};

/// What was read, by meetings.
struct ReadLog {
  Imported all;
  std::string outside;
  std::vector<ReadMeeting> meetings;
};

ReadMeeting meeting_of(const ImportedRecord& item) {
  const auto session = from_record<Session>(item.record);
  const auto local = berlin_clock().zones->to_local(session.start, session.zone);
  ReadMeeting meeting{date_of(local),
                      std::nullopt,
                      session.notes.value_or(""),
                      item.line,
                      item.key,
                      {},
                      static_cast<std::size_t>(session.source_line.value_or(0))};
  if (session.has_time) meeting.time = std::chrono::floor<Minutes>(local - LocalTime{meeting.date});
  return meeting;
}

ReadTask task_of(const ImportedRecord& item) {
  const auto commitment = from_record<Commitment>(item.record);
  return {commitment.text, commitment.owner, commitment.outcome == Outcome::kept, item.line};
}

ReadLog log_of(const std::string& text, std::optional<DateOrder> order = std::nullopt) {
  auto clock = berlin_clock();
  clock.order = order;
  ReadLog log{read_markdown(text, clock, {.promises = Initials{{"AA", "ana"}}}), {}, {}};
  for (const auto& item : log.all.records) {
    if (item.record.kind == Kind::session) log.meetings.push_back(meeting_of(item));
    if (item.record.kind == Kind::note) log.outside = item.record.text("text");
    if (item.record.kind == Kind::commitment) log.meetings.back().tasks.push_back(task_of(item));
  }
  if (!log.outside.empty()) log.outside.erase(0, log.outside.find("\n\n") + 2);
  return log;
}

std::string only_day(const std::string& heading, std::optional<DateOrder> order = std::nullopt) {
  const auto log = log_of("## " + heading + "\n\ntext\n", order);
  if (log.meetings.size() != 1) return fmt::format("{} meetings", log.meetings.size());
  const auto& meeting = log.meetings.front();
  const std::string time = meeting.time ? " " + format_clock(*meeting.time) : "";
  return format_date(meeting.date) + time;
}

bool remarked(const ReadLog& log, std::size_t line, const std::string& words) {
  const auto says = [&](const auto& remark) {
    return remark.line == line && remark.text.find(words) != std::string::npos;
  };
  return std::any_of(log.all.remarks.begin(), log.all.remarks.end(), says) ||
         std::any_of(log.all.faults.begin(), log.all.faults.end(), says);
}

}  // namespace

TEST_CASE("a meeting's heading may spell its date in the ways that people do") {
  CHECK(only_day("Date: 10 January 2022") == "2022-01-10");
  CHECK(only_day("18 March 2024") == "2024-03-18");
  CHECK(only_day("2021-04-08") == "2021-04-08");
  CHECK(only_day("2021/04/08") == "2021-04-08");
  CHECK(only_day("Meeting 3 - 18 March 2024") == "2024-03-18");
  CHECK(only_day("Session #12: 18th of March, 2024") == "2024-03-18");
  CHECK(only_day("March 18th, 2024") == "2024-03-18");
  CHECK(only_day("Mar. 18 2024") == "2024-03-18");
  CHECK(only_day("18-Sept-2024") == "2024-09-18");
  CHECK(only_day("Mon, 18 Mar 2024 15:00") == "2024-03-18 15:00");
  CHECK(only_day("8 April 2021, 15:05: Goals") == "2021-04-08 15:05");
  CHECK(only_day("2021-04-08T09:30") == "2021-04-08 09:30");
  CHECK(only_day("8 April 2021 at 3pm") == "2021-04-08 15:00");
  CHECK(only_day("8 April 2021 (12:15 am)") == "2021-04-08 00:15");
  CHECK(only_day("Call with Ana on 18 March 2024") == "2024-03-18");
  CHECK(only_day("2021-04-08 ##") == "2021-04-08");
}

TEST_CASE("what follows a date is a time only if it looks like one") {
  CHECK(only_day("18 March 2024 - 3 topics") == "2024-03-18");
  CHECK(only_day("18 March 2024, 25:00") == "2024-03-18");
}

TEST_CASE("a date of digits is read only with an order, unless it has one reading") {
  CHECK(only_day("08-04-2021", DateOrder::dmy) == "2021-04-08");
  CHECK(only_day("08/04/2021", DateOrder::mdy) == "2021-08-04");
  CHECK(only_day("28/04/2021") == "2021-04-28");
  const auto log = log_of("## 1 March 2021\nbefore\n## 08-04-2021\ntext\n");
  CHECK(log.meetings.size() == 1);
  CHECK(log.all.needs_order);
  CHECK(remarked(log, 3, "8 April or 4 August"));
}

TEST_CASE("headings with other dates begin no meeting") {
  CHECK(only_day("Next meeting: 5 May 2021") == "0 meetings");
  CHECK(only_day("Paper due 5 May 2021") == "0 meetings");
  CHECK(only_day("Date: [insert it]") == "0 meetings");
  CHECK(only_day("March 2021") == "0 meetings");
}

TEST_CASE("a date that cannot be is named in a remark") {
  CHECK(remarked(log_of("## 31 February 2021\n"), 1, "2021-02-31 does not exist"));
  CHECK(remarked(log_of("## 18-3-24\n"), 1, "four digits"));
  CHECK(remarked(log_of("## Tue 18 March 2024\n"), 1, "2024-03-18 is a Monday, not a Tuesday"));
  CHECK(remarked(log_of("## 18 March 2027\n"), 1, "is in the future"));
}

TEST_CASE("the level on which most dates stand is the meetings' level") {
  const auto log = log_of(
      "# Notes with Ana\n\nintro\n\n## 2024-01-01\na\n### 2024-01-05\nb\n### Next steps\nc\n"
      "## 2024-01-15\nd\n## 2024-01-29\ne\n# Template\n## Date:\nf\n");
  REQUIRE(log.meetings.size() == 3);
  CHECK(log.all.title == "Notes with Ana");
  CHECK(log.meetings[0].text == "a\n### 2024-01-05\nb\n### Next steps\nc");
  CHECK(log.meetings[2].text == "e");
  CHECK(log.outside == "intro\n\n# Template\n## Date:\nf");
  CHECK(log.all.lines_outside == 4);
  CHECK(remarked(log, 7, "a level below"));
}

TEST_CASE("a higher heading with a date is a meeting, and a deeper one too where no meeting is open") {
  const auto log = log_of("### 2023-12-01\nx\n# 2024-01-01\na\n## 2024-01-15\nb\n## 2024-01-29\nc\n");
  REQUIRE(log.meetings.size() == 4);
  CHECK(log.meetings[0].text == "x");
  CHECK(log.meetings[1].text == "a");
}

TEST_CASE("underlined headings begin meetings too") {
  const auto log = log_of("Notes\n=====\n\n18 March 2024\n-------------\ntext\n\n---\n\nmore\n");
  REQUIRE(log.meetings.size() == 1);
  CHECK(log.all.title == "Notes");
  CHECK(log.meetings[0].text == "text\n\n---\n\nmore");
}

TEST_CASE("code, comments, quotes and front matter hold no headings") {
  const auto log = log_of(
      "---\ndate: 2024-01-01\n---\n# 2024-03-18\n```\n# 2024-03-19\n```\n> # 2024-03-20\n<!--\n# 2024-03-21\n-->\n"
      "~~~~\n~~~\n# 2024-03-22\n~~~~\nend\n");
  REQUIRE(log.meetings.size() == 1);
  CHECK(log.meetings[0].text.ends_with("~~~~\nend"));
  CHECK(remarked(log_of("# 2024-03-18\n```\n# 2024-03-19\n"), 2, "has no end"));
}

TEST_CASE("a heading may be set in by three blanks, unless it stands in a list") {
  const auto log =
      log_of("* [26 May 2021](#x)\n\n### Date: 5 June 2021\na\n\n ### Date: 12 June 2021\n* b\n  ### 13 June 2021\n");
  REQUIRE(log.meetings.size() == 2);
  CHECK(log.meetings[0].text == "a");
  CHECK(log.meetings[1].text == "* b\n  ### 13 June 2021");
  CHECK(remarked(log, 1, "the list at the top names \"26 May 2021\", but no heading begins that meeting"));
}

TEST_CASE("a byte order mark is dropped and line ends stay as they are") {
  const auto log = log_of("\xEF\xBB\xBF# 2024-03-18\r\none\r\n\r\ntwo\r\n\r\n");
  REQUIRE(log.meetings.size() == 1);
  CHECK(log.meetings[0].text == "one\r\n\r\ntwo");
}

TEST_CASE("line N of a session's notes is line source_line + N of the file") {
  const std::string text =
      "\xEF\xBB\xBF# Notes\r\n\r\n## 2024-03-18\r\none\r\n\r\n### Wins\r\ntwo\r\n\r\n18 April 2024\r\n---\r\n\r\n \r\n"
      "three\r\n## 2024-05-18\r\n\r\n";
  const auto lines = split_lines(std::string_view(text).substr(3));
  const auto all = read_markdown(text, berlin_clock());
  REQUIRE(all.records.size() == 3);
  CHECK(typed<Session>(all, 0).source_line == 3);
  CHECK(typed<Session>(all, 1).source_line == 12);
  CHECK(typed<Session>(all, 2).source_line == 14);
  for (std::size_t i = 0; i < all.records.size(); ++i) {
    const auto session = typed<Session>(all, i);
    const std::string notes = session.notes.value_or("");
    const auto kept = split_lines(notes);
    for (std::size_t n = 1; n <= (session.notes ? kept.size() : 0); ++n)
      CHECK(kept.at(n - 1) == lines.at(static_cast<std::size_t>(*session.source_line) + n - 1));
  }
}

TEST_CASE("meetings of the same day are told apart by their order") {
  const auto log = log_of("# 2024-03-18\na\n# 2024-03-18\nb\n");
  REQUIRE(log.meetings.size() == 2);
  CHECK(log.meetings[0].key.ends_with(":2024-03-18:0"));
  CHECK(log.meetings[1].key.ends_with(":2024-03-18:1"));
}

TEST_CASE("tasks are read with their initials, outside code only") {
  const auto log = log_of(
      "- [ ] not in a meeting\n\n# 2024-03-18\n- [ ] ME: send the paper\n  * [x] AA - draft the CV\n1. [X] neither\n"
      "- [ ]no\n- [y] no\n```\n- [ ] no\n```\n");
  REQUIRE(log.meetings.size() == 1);
  const auto& tasks = log.meetings[0].tasks;
  REQUIRE(tasks.size() == 3);
  CHECK(tasks[0].owner == "me");
  CHECK(tasks[0].text == "send the paper");
  CHECK_FALSE(tasks[0].done);
  CHECK(tasks[1].owner == "ana");
  CHECK(tasks[1].text == "draft the CV");
  CHECK(tasks[1].done);
  CHECK(tasks[2].owner.empty());
  CHECK(log.all.unassigned == std::vector<std::string>{"ME", ""});
  CHECK(tasks[2].line == 6);
}

TEST_CASE("every line that is not blank is in the preamble, a heading or a meeting's text, once") {
  const std::vector<std::string> pieces{"# Title",
                                        "## 2024-01-01",
                                        "### 2 Jan 2024",
                                        "# Template",
                                        "## Date:",
                                        "```",
                                        " ## 3 Jan 2024",
                                        "<!-- note",
                                        "-->",
                                        "",
                                        "",
                                        "- [ ] ME: do it",
                                        "> # 2024-01-04",
                                        "## Next steps",
                                        "## 08-04-2021",
                                        "word\r",
                                        "4 Jan 2024",
                                        "---",
                                        "###### 5 Jan 2024",
                                        "text"};
  CHECK(rc::check("no line is lost", [&] {
    const auto chosen = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    std::map<std::string, int> expected;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      // Each line of words is marked, so that it is found once and only once.
      std::string line = pieces[chosen[i]];
      if (line == "text" || line == "word\r") line = fmt::format("L{} {}", i, line);
      text += line + "\n";
      if (!trim(line).empty()) ++expected[std::string(trim(line))];
    }
    const auto log = log_of(text);
    if (log.meetings.empty()) return;  // refused
    std::map<std::string, int> found;
    const auto count = [&](std::string_view part) {
      for (const auto line : split_lines(part))
        if (!trim(line).empty()) ++found[std::string(trim(line))];
    };
    count(log.outside);
    const auto all = split_lines(text);
    for (const auto& meeting : log.meetings) {
      count(meeting.text);
      for (std::size_t i = meeting.line - 1; i < meeting.before; ++i) count(all.at(i));
    }
    if (!log.all.title.empty()) count(log.all.title == "Title" ? "# Title" : "# Template");
    RC_ASSERT(found == expected);
  }));
}

TEST_CASE("any text at all is read without an error") {
  CHECK(rc::check("no exception", [](const std::string& text) {
    const std::string known = "# 1-1-1\n#99/99/9999\n## 0000-00-00\n" + text;
    if (!bad_utf8(known)) log_of(known);
  }));
}
