// SPDX-License-Identifier: MIT
// Reports in each format: charts that survive poor terminals, Markdown that nobody's text can change.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <array>
#include <cmark.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace {

Report small_report() {
  Report report;
  report.title = "Mentoring report: Ana";
  report.subtitle = "November 2026";
  Chart bars{Chart::Shape::bars, "Sessions", "sessions", {{"2026-10", 4}, {"2026-11", 1}, {"2026-12", 0}}, {}};
  Chart line{Chart::Shape::line, "Publish", "%", {{"a", 0}, {"b", 50}, {"c", 100}}, 100};
  report.sections = {{"Numbers", {Paragraph{"3 sessions."}, ReportTable{{"side", "kept"}, {{"you", "2"}}, {1}}}},
                     {"Charts", {bars, line}},
                     {"Open",
                      {BulletList{{{"send the paper\nsoon", "c19", ListItem::Mark::open},
                                   {"read", "c20", ListItem::Mark::done},
                                   {"rest", "", ListItem::Mark::none}}}}}};
  report.left_out = {"4 private notes"};
  return report;
}

Report with_words(const std::string& words) {
  Report report;
  report.title = words;
  report.subtitle = words;
  report.sections = {
      {words,
       {Paragraph{words}, ReportTable{{words, "b"}, {{words, words}}, {}},
        BulletList{{{words, "c1", ListItem::Mark::open}}}, Chart{Chart::Shape::bars, words, "", {{words, 1}}, {}}}}};
  return report;
}

/// The blocks that an independent reader of Markdown finds, and any inline element that is more than words.
std::string structure(const std::string& markdown) {
  std::string found;
  cmark_node* document = cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT);
  cmark_iter* iterator = cmark_iter_new(document);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    const auto type = cmark_node_get_type(cmark_iter_get_node(iterator));
    if (type != CMARK_NODE_TEXT && type != CMARK_NODE_SOFTBREAK && type != CMARK_NODE_LINEBREAK)
      found += std::string(cmark_node_get_type_string(cmark_iter_get_node(iterator))) + " ";
  }
  cmark_iter_free(iterator);
  cmark_node_free(document);
  return found;
}

/// The cells of each table row: bars that are not escaped.
std::string cells(const std::string& markdown) {
  std::string counts;
  for (const auto line : split_lines(markdown)) {
    if (!line.starts_with('|')) continue;
    int bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '|') ++bars;
      if (line[i] == '\\') ++i;
    }
    counts += std::to_string(bars) + " ";
  }
  return counts;
}

}  // namespace

TEST_CASE("A report in text has titles, tables, bars, sparklines and tick boxes") {
  CHECK(render_report(small_report(), ReportFormat::text, {}) ==
        "Mentoring report: Ana\n"
        "November 2026\n"
        "\n"
        "Numbers\n"
        "  3 sessions.\n"
        "  side  kept\n"
        "  you      2\n"
        "\n"
        "Charts\n"
        "  Sessions\n"
        "  2026-10  4  ████████████████\n"
        "  2026-11  1  ████\n"
        "  2026-12  0\n"
        "  Publish\n"
        "  ▁▅█  0 → 100 %\n"
        "\n"
        "Open\n"
        "  [ ] c19 send the paper\n"
        "          soon\n"
        "  [x] c20 read\n"
        "  • rest\n"
        "\n"
        "Held back: 4 private notes.\n");
}

TEST_CASE("Charts survive 40 columns and a terminal of ASCII") {
  Style poor;
  poor.width = 40;
  poor.unicode = false;
  const auto text = render_report(small_report(), ReportFormat::text, poor);
  CHECK(text.find("  2026-10  4  ################") != std::string::npos);
  CHECK(text.find("  _=#  0 -> 100 %\n") != std::string::npos);
  CHECK(text.find("  - rest\n") != std::string::npos);
  CHECK(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; }));
  for (const auto line : split_lines(text)) CHECK(display_width(line) <= 40);
}

TEST_CASE("A long series is thinned to the width, and a small value is still seen") {
  Chart chart{Chart::Shape::line, "", "", {}, 100};
  for (int i = 0; i < 500; ++i) chart.points.push_back({"x", i / 5.0});
  Chart bars{Chart::Shape::bars, "", "", {{"a", 1000}, {"b", 1}}, {}};
  Report report;
  report.sections = {{"s", {chart, bars}}};
  Style narrow;
  narrow.width = 40;
  const auto text = render_report(report, ReportFormat::text, narrow);
  for (const auto line : split_lines(text)) CHECK(display_width(line) <= 40);
  CHECK(text.find("  b     1  ▏\n") != std::string::npos);
  report.sections = {{"s", {Chart{Chart::Shape::line, "", "%", {{"a", 40}}, 100}}}};
  CHECK_MESSAGE(render_report(report, ReportFormat::text, narrow).ends_with("\n  ▄  40 %\n"),
                "one value has no course");
}

TEST_CASE("Bars of people with long names stand below them, in 40 columns too") {
  const Chart kept{Chart::Shape::bars,
                   "Kept",
                   "%",
                   {{"you", 60}, {"Zoë Bartholomea Featherstonehaugh", 100}, {"日本 🎓 👩‍🔬", 0}},
                   100};
  Report report;
  report.title = "Zoë 🎓";
  report.sections = {{"Promises", {kept}}};
  Style narrow;
  narrow.width = 40;
  const auto text = render_report(report, ReportFormat::text, narrow);
  CHECK(text ==
        "Zoë 🎓\n\nPromises\n  Kept\n"
        "  you\n     60  ██████████████████▋\n"
        "  Zoë Bartholomea Featherstonehaugh\n    100  ███████████████████████████████\n"
        "  日本 🎓 👩‍🔬\n      0\n");
  narrow.unicode = false;
  CHECK(render_report(report, ReportFormat::text, narrow).find("  you\n     60  ###################\n") !=
        std::string::npos);
  for (const auto line : split_lines(text)) CHECK(display_width(line) <= 40);
}

TEST_CASE("On a narrow terminal no line of a report is too long, whatever people write") {
  Style narrow;
  narrow.width = 40;
  narrow.terminal = true;
  CHECK(rc::check("fits", [&] {
    narrow.unicode = *rc::gen::arbitrary<bool>();
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
        "a", "word ", " ", "longer-than-that", "é", "日本", "🎓", "\u202E", "\t", "\n", "\x1b[1m", "2026-11-20"}));
    std::string words;
    for (const auto& piece : pieces) words += piece;
    const auto text = render_report(with_words(words), ReportFormat::text, narrow);
    for (const auto line : split_lines(text)) RC_ASSERT(display_width(line) <= 40);
    RC_ASSERT(text.find('\x1b') == std::string::npos);
  }));
}

TEST_CASE("A report in Markdown has the same content, charts as tables") {
  CHECK(render_report(small_report(), ReportFormat::md, {}) ==
        "# Mentoring report: Ana\n"
        "\n"
        "November 2026\n"
        "\n"
        "## Numbers\n"
        "\n"
        "3 sessions.\n"
        "\n"
        "| side | kept |\n"
        "| --- | ---: |\n"
        "| you | 2 |\n"
        "\n"
        "## Charts\n"
        "\n"
        "| Sessions | sessions |\n"
        "| --- | ---: |\n"
        "| 2026-10 | 4 |\n"
        "| 2026-11 | 1 |\n"
        "| 2026-12 | 0 |\n"
        "\n"
        "| Publish | % |\n"
        "| --- | ---: |\n"
        "| a | 0 |\n"
        "| b | 50 |\n"
        "| c | 100 |\n"
        "\n"
        "## Open\n"
        "\n"
        "- [ ] c19 send the paper\\\n"
        "  soon\n"
        "- [x] c20 read\n"
        "- rest\n"
        "\n"
        "Held back: 4 private notes.\n");
}

TEST_CASE("Hostile words stay words in Markdown") {
  const auto text = render_report(
      with_words(
          "# x\n- y\n1. z\n> q\n| a | b |\n<script>alert(1)</script> [l](javascript:1) `c` *b* _i_ &lt; ![p](q)\n"
          "===\n---\n~~~\n    code\nhttps://example.org www.example.org"),
      ReportFormat::md, {});
  const auto plain = render_report(with_words("plain"), ReportFormat::md, {});
  CHECK(structure(text) == structure(plain));
  CHECK(cells(text) == cells(plain));
  CHECK_MESSAGE(text.find("https://") == std::string::npos, "no link makes itself");
  CHECK(text.find("www.example") == std::string::npos);
}

TEST_CASE("No words whatever change the structure of a Markdown report") {
  const auto plain = render_report(with_words("plain"), ReportFormat::md, {});
  CHECK(rc::check("structure", [&] {
    const auto words = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("abc \n\t#*-+_|<>[]()`~!=.:0123456789\\&\"'\r")));
    const auto text = render_report(with_words("w" + words + "\n" + words + "w"), ReportFormat::md, {});
    RC_ASSERT(structure(text) == structure(plain));
    RC_ASSERT(cells(text) == cells(plain));
  }));
}

TEST_CASE("A page of words in JSON has every block") {
  const auto document = nlohmann::json::parse(render_report(small_report(), ReportFormat::json, {}));
  CHECK(document["schema"] == "mentor.page/1");
  CHECK(document["title"] == "Mentoring report: Ana");
  REQUIRE(document["sections"].size() == 3);
  CHECK(document["sections"][0]["blocks"][0]["type"] == "paragraph");
  CHECK(document["sections"][0]["blocks"][1]["rows"][0][1] == "2");
  CHECK(document["sections"][1]["blocks"][1]["points"][2]["value"] == 100);
  CHECK(document["sections"][2]["blocks"][0]["items"][0]["done"] == false);
  CHECK(document["sections"][2]["blocks"][0]["items"][2]["id"].is_null());
}

namespace {

Report letter() {
  Report report;
  report.title = "Mentoring report: Ana";
  report.sender = "From Cy to Ana, 20 Nov 2026";
  report.intro = "Dear Ana,";
  report.dates = DateStyle::written;
  report.facts = {{"audience", std::string("partner")}, {"made", make_date(2026, 11, 20)}};
  constexpr static std::array<std::string_view, 2> lists{"goals", "wins"};
  report.lists = lists;
  report.left_out = {"1 private note"};
  ReportPart part;
  part.facts = {{"mentorship", Fact()}, {"title", std::string("Ana")}};
  part.figures = {
      {"sessions", std::int64_t{3}, "sessions", "sessions, 2 h", {{"minutes", Minutes{120}}}, Fact(std::int64_t{1})},
      {"promises_kept", Share{2, 3}, "promises", "promises kept in time"}};
  Course course{{{make_date(2026, 9, 1), 20}, {make_date(2026, 11, 3), 50}}, 0, 100, "%"};
  FactTable goals{
      "goals",
      {{"id", ""}, {"title", "goal"}, {"percent", "reached"}, {"course", "course"}, {"", "when"}, {"target", ""}},
      {{Fact(), std::string("Publish"), Percent{50}, course, std::string("target 1 Dec 2026"),
        make_date(2026, 12, 1)}}};
  FactTable channels{"channels",
                     {{"name", "name"}, {"sessions", "sessions"}},
                     {{std::string("video"), std::int64_t{3}}},
                     "Channels: video 3."};
  part.sections = {{"What was achieved", {goals}}, {"How often we met", {channels}, ReportSection::Place::appendix}};
  report.parts = {part};
  return report;
}

}  // namespace

TEST_CASE("A letter in text has its figures first, bars and sparklines in its rows, and sentences where they do") {
  CHECK(render_report(letter(), ReportFormat::text, {}) ==
        "Mentoring report: Ana\n"
        "From Cy to Ana, 20 Nov 2026\n"
        "\n"
        "  Dear Ana,\n"
        "\n"
        "  3       sessions, 2 h (+2)\n"
        "  2 of 3  promises kept in time\n"
        "\n"
        "What was achieved\n"
        "  goal     reached           course  when\n"
        "  Publish  █████░░░░░  50 %  ▂▅      target 1 Dec 2026\n"
        "\n"
        "How often we met\n"
        "  Channels: video 3.\n"
        "\n"
        "Held back: 1 private note.\n");
}

TEST_CASE("A letter in JSON is data: numbers, ISO days, minutes, lists that may be empty, and no word for an id") {
  const auto document = nlohmann::json::parse(render_report(letter(), ReportFormat::json, {}));
  CHECK(document["schema"] == "mentor.report/1");
  CHECK(document["made"] == "2026-11-20");
  CHECK(document["intro"] == "Dear Ana,");
  CHECK(document["held_back"][0] == "1 private note");
  const auto& part = document["mentorships"][0];
  CHECK_FALSE(part.contains("mentorship"));
  CHECK(part["wins"] == nlohmann::json::array());
  CHECK(part["figures"][0] == nlohmann::json::parse(R"({"name": "sessions", "value": 3, "unit": "sessions", "label":
      "sessions, 2 h", "before": 1, "change": 2.0, "minutes": 120})"));
  CHECK(part["figures"][1]["value"] == nlohmann::json::parse(R"({"part": 2, "of": 3})"));
  CHECK(part["goals"] == nlohmann::json::parse(R"([{"title": "Publish", "percent": 50, "course": [{"date": "2026-09-01",
      "value": 20}, {"date": "2026-11-03", "value": 50}], "target": "2026-12-01"}])"));
  CHECK(part["channels"] == nlohmann::json::parse(R"([{"name": "video", "sessions": 3}])"));
}

TEST_CASE("A letter in Markdown and CSV has the same facts") {
  const auto markdown = render_report(letter(), ReportFormat::md, {});
  CHECK(markdown.find("- **3** sessions, 2 h (+2)\n") != std::string::npos);
  CHECK(markdown.find("| Publish | 50 % | ▂▅ | target 1 Dec 2026 |\n") != std::string::npos);
  const auto csv = render_report(letter(), ReportFormat::csv, {});
  CHECK(csv.find("Figures,sessions,minutes,120\r\n") != std::string::npos);
  CHECK(csv.find("What was achieved,Publish,percent,50\r\nWhat was achieved,Publish,course 2026-09-01,20\r\n") !=
        std::string::npos);
}

TEST_CASE("Days and months are in the reader's words") {
  CHECK(day_words(make_date(2026, 11, 3), DateStyle::iso) == "Tue 2026-11-03");
  CHECK(day_words(make_date(2026, 11, 3), DateStyle::written) == "3 Nov 2026");
  CHECK(label_words("2026-10", DateStyle::written) == "Oct 2026");
  CHECK(label_words("2026-Q3", DateStyle::written) == "Q3 2026");
  CHECK(label_words("2026-10-03", DateStyle::written) == "3 Oct 2026");
  CHECK(label_words("2026-10", DateStyle::iso) == "2026-10");
  CHECK(label_words("2026", DateStyle::written) == "2026");
}

TEST_CASE("A change is told where both periods can be compared, and a share from three on") {
  CHECK(change_words(Minutes{45}, Fact(Minutes{60})) == "-15 min");
  CHECK(change_words(2.0, Fact(2.04)) == "as before");
  CHECK(change_words(Share{2, 4}, Fact(Share{1, 4})) == "+25 %");
  CHECK(change_words(Share{2, 2}, Fact(Share{1, 4})).empty());
  CHECK(change_words(std::int64_t{2}, std::nullopt).empty());
}
