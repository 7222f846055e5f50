// SPDX-License-Identifier: MIT
// Reports as CSV: one line a fact, and no cell that a spreadsheet would run.
#include "mentor/domain/spreadsheet.hpp"
#include "mentor/render/render.hpp"
#include "render/csv_text.hpp"
#include "render/report_samples.hpp"
#include "support/layers.hpp"

#include <csv.h>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace {

/// What libcsv, strictly, reads of it.
std::vector<std::vector<std::string>> read_back(const std::string& text) {
  struct Reader {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
  } reader;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT);
  const auto cell = [](void* data, std::size_t size, void* to) {
    static_cast<Reader*>(to)->row.emplace_back(static_cast<const char*>(data), size);
  };
  const auto end = [](int, void* to) {
    auto& found = *static_cast<Reader*>(to);
    found.rows.push_back(std::move(found.row));
    found.row.clear();
  };
  const auto size = csv_parse(&parser, text.data(), text.size(), cell, end, &reader);
  csv_fini(&parser, cell, end, &reader);
  csv_free(&parser);
  return size == text.size() ? reader.rows : std::vector<std::vector<std::string>>{};
}

}  // namespace

TEST_CASE("A report in CSV tells every fact in a line of section, item, column and value") {
  using Mark = ListItem::Mark;
  Report report;
  report.title = "Mentoring report: Ana";
  report.subtitle = "2026-11";
  report.sections = {{"Numbers",
                      {Paragraph{"3 sessions, 1 h."}, ReportTable{{"side", "kept", "late"}, {{"you", "2", ""}}, {1}},
                       ReportTable{{"word"}, {{"alone"}}, {}}}},
                     {"Open", {BulletList{{{"send it", "c19", Mark::open}, {"rest", "", Mark::none}}}}},
                     {"Course", {Chart{Chart::Shape::line, "g1", "%", {{"2026-11-01", 12.5}}, 100}}}};
  report.left_out = {"4 private notes"};
  CHECK(render_report(report, ReportFormat::csv, {}) ==
        "section,item,column,value\r\n"
        "Report,1,title,Mentoring report: Ana\r\n"
        "Report,1,subtitle,2026-11\r\n"
        "Numbers,1,text,\"3 sessions, 1 h.\"\r\n"
        "Numbers,you,kept,2\r\n"
        "Numbers,2,word,alone\r\n"
        "Open,c19,text,send it\r\n"
        "Open,c19,state,open\r\n"
        "Open,1,text,rest\r\n"
        "Course,2026-11-01,g1 (%),12.5\r\n"
        "Held back,1,text,4 private notes\r\n");
}

TEST_CASE("Cells that a spreadsheet would run get an apostrophe, numbers do not") {
  for (const std::string cell : {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "-", "+", "-1.", "-.5", "-1.2.3", "＝1", "-x"})
    CHECK_MESSAGE(harmless_cell(cell) == "'" + cell, cell);
  for (const std::string cell : {"-5", "+0.5", "12", "a=b", "", "'x", "2026-11-20", "– dash"})
    CHECK_MESSAGE(harmless_cell(cell) == cell, cell);
}

TEST_CASE("A reader that splits at another sign finds no formula either") {
  const std::vector<std::pair<std::string, std::string>> cells{{"x;=1+1", "x;'=1+1"},
                                                               {"x\t@SUM(A1)", "x\t'@SUM(A1)"},
                                                               {"x\n-1+cmd", "x\n'-1+cmd"},
                                                               {"\t=1", "'\t'=1"},
                                                               {"x;+1,=2;=3", "x;+1,=2;'=3"}};
  for (const auto& [cell, harmless] : cells) CHECK(harmless_cell(cell) == harmless);
  for (const std::string cell : {"x;-5", "one\n- two\n- three", "a;b", "x; y = z", "one\n\ntwo"})
    CHECK(harmless_cell(cell) == cell);
}

TEST_CASE("Quotes stand where a cell needs them") {
  CHECK(csv_record({"a", "b c", "d,e", "f\"g", "h\ni", " j", ""}) == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\" j\",\r\n");
  CHECK(csv_record({"=cmd,\"x\""}) == "\"'=cmd,\"\"x\"\"\"\r\n");
}

TEST_CASE("Every record is read back as it was written") {
  CHECK(rc::check("records", [] {
    const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab=+-@,;\"'\n\r\t 1.")));
    const auto cells = *rc::gen::container<std::vector<std::string>>(4, word);
    std::vector<std::string> expected;
    for (const auto& cell : cells) expected.push_back(harmless_cell(cell));
    const auto rows = read_back(csv_record(cells));
    RC_ASSERT(rows.size() == 1U);
    RC_ASSERT(rows.front() == expected);
  }));
}

TEST_CASE("Whatever people write, a report in CSV keeps its lines and its four cells") {
  const auto plain = read_back(
      render_report(report_samples::with_words_everywhere("words", TextKind::markdown), ReportFormat::csv, {}));
  CHECK(plain.size() > 8);
  CHECK(rc::check("rows", [&] {
    const auto words = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab=+-@,;\"'\n\r\t ")));
    const auto rows = read_back(
        render_report(report_samples::with_words_everywhere("w" + words, TextKind::markdown), ReportFormat::csv, {}));
    RC_ASSERT(rows.size() == plain.size());
    for (const auto& row : rows) RC_ASSERT(row.size() == 4U);
  }));
}
