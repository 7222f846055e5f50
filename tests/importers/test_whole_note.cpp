// SPDX-License-Identifier: MIT
// A file that is one meeting.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

namespace {

/// "2026-10-15, line 3: Salary | the notes"
std::string read_note(const std::string& file, const std::string& text) {
  const auto all = read_markdown(text, berlin_clock(), {.file = file});
  if (all.records.size() != 1) return fmt::format("{} records", all.records.size());
  const auto session = typed<Session>(all, 0);
  const auto local = berlin_clock().zones->to_local(session.start, session.zone);
  return fmt::format("{}, line {}: {} | {}", format_date(date_of(local)), *session.source_line,
                     session.summary.value_or(""), session.notes.value_or(""));
}

}  // namespace

TEST_CASE("the date of a meeting that is a file stands in its front matter, its name or its first line") {
  CHECK(read_note("a.md", "---\ndate: 2026-10-15\ntitle: \"Salary\"\n---\n\nwords\n") ==
        "2026-10-15, line 5: Salary | words");
  CHECK(read_note("x/2026-10-15 Salary.md", "words\n") == "2026-10-15, line 0: Salary | words");
  CHECK(read_note("20261015.txt", "words\n") == "2026-10-15, line 0:  | words");
  CHECK(read_note("Salary 15 Oct 2026 0123456789abcdef0123456789abcdef.md", "# Salary\n\nwords\n") ==
        "2026-10-15, line 2: Salary | words");
  CHECK(read_note("a.txt", "15 October 2026\r\nwords\r\n") == "2026-10-15, line 1:  | words");
  CHECK(read_note("2026-10-15.md", "# 15 Oct 2026, phone\nwords\n") == "2026-10-15, line 1:  | words");
  CHECK(read_note("a.md", "words\n") == "0 records");
  CHECK(read_note("2026-10-15.md", "") == "2026-10-15, line 0:  | ");
}

TEST_CASE("a file whose name has a date and that has several dated headings is a log") {
  CHECK(read_note("2026-10-15.md", "## 1 Oct 2026\na\n## 2 Oct 2026\nb\n") == "2 records");
}

TEST_CASE("front matter gives tags and the length, and a key without a field is named") {
  const auto all = read_markdown(
      "---\ndate: 2026-10-15\ntags:\n  - career\n  - first\nduration: 45 min\nmood: good\n---\nx\n", berlin_clock());
  REQUIRE(all.records.size() == 1);
  CHECK(all.records[0].tags == std::vector<std::string>{"career", "first"});
  CHECK(typed<Session>(all, 0).length == Minutes{45});
  REQUIRE(all.remarks.size() == 1);
  CHECK(all.remarks[0].line == 7);
}

TEST_CASE("Notion's number and underscores are no words of a file's name") {
  CHECK(words_of_file_name("a/b/Zoë_Klein 0123456789abcdef0123456789abcdef.md") == "Zoë Klein");
  CHECK(words_of_file_name("20261015 Salary.md") == "2026-10-15 Salary");
  CHECK(words_of_file_name("-") == "-");
}

TEST_CASE("meetings of one day in two files stay apart, and each record says its file") {
  const auto one = read_markdown("## 2026-10-15\na\n", berlin_clock());
  const auto all = join_notes({{"a.md", one}, {"b.md", one}});
  REQUIRE(all.records.size() == 2);
  CHECK(all.records[0].key != all.records[1].key);
  CHECK(all.records[1].file == "b.md");
}
