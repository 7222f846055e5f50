// SPDX-License-Identifier: MIT
// Reports as HTML: the page's bones, charts with their numbers, and words that can never become markup.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/html_text.hpp"
#include "render/report_html_style.hpp"
#include "render/report_samples.hpp"
#include "render/svg_chart.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

using namespace mentor::tests;

namespace {

std::string html_of(const Report& report) { return render_report(report, ReportFormat::html, {}); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

int times(const std::string& text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

Report page_with(std::vector<Block> blocks) {
  Report report;
  report.title = "Mentoring report: Ana";
  report.subtitle = "November 2026";
  report.sections = {{"Numbers", std::move(blocks)}};
  return report;
}

/// Letters that mean something in HTML and Markdown, alone and as people could join them to do harm.
rc::Gen<std::string> hostile_text() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{"<",
                                                                 ">",
                                                                 "&",
                                                                 "\"",
                                                                 "'",
                                                                 "`",
                                                                 "*",
                                                                 "_",
                                                                 "[",
                                                                 "]",
                                                                 "(",
                                                                 ")",
                                                                 "!",
                                                                 "#",
                                                                 "-",
                                                                 "+",
                                                                 ":",
                                                                 "=",
                                                                 "~",
                                                                 "\\",
                                                                 "|",
                                                                 " ",
                                                                 "a",
                                                                 "1",
                                                                 ".",
                                                                 "\t",
                                                                 "<script>",
                                                                 "</p>",
                                                                 "<!--",
                                                                 "-->",
                                                                 "]]>",
                                                                 "<img src=x onerror=y>",
                                                                 "&#60;",
                                                                 "&lt;",
                                                                 "&#x202e;",
                                                                 "\u202E",
                                                                 "javascript:",
                                                                 "](javascript:a)",
                                                                 "[a](",
                                                                 "![b](http://x/",
                                                                 "<http://e>",
                                                                 "<a@b>",
                                                                 "data:text/html,",
                                                                 "http://x",
                                                                 "\x1b"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& one : pieces) text += one;
    return text;
  });
}

}  // namespace

TEST_CASE("An HTML report is one page with a language, a policy, a title and one main part") {
  const auto page = html_of(page_with({Paragraph{"3 sessions."}}));
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"));
  CHECK(page.ends_with("</main>\n</body>\n</html>\n"));
  CHECK(holds(page,
              fmt::format("content=\"default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'\"",
                          html_style_hash())));
  CHECK(holds(page, "<title>Mentoring report: Ana</title>"));
  CHECK(times(page, "<main>") == 1);
  CHECK(holds(page, "<h1 dir=\"auto\">Mentoring report: Ana</h1>"));
  CHECK(holds(page, "<h2 id=\"section-1\" dir=\"auto\">Numbers</h2>\n<p dir=\"auto\">3 sessions.</p>"));
  CHECK_MESSAGE(!holds(page, "<nav"), "one report needs no list of its parts");
  CHECK_MESSAGE(!holds(page, " style="), "the policy would not allow it");
}

TEST_CASE("Of several mentorships each is an article, and its name in the overview leads there") {
  Report report;
  report.left_out = {"4 private notes"};
  report.sections = {{"Overview", {FactTable{"overview", {{"title", "mentorship"}}, {{std::string("Ana")}}}}}};
  report.parts = {
      {"Ana", {}, {{"sessions", std::int64_t{3}, "sessions", "sessions"}}, {{"Promises", {Paragraph{"x"}}}}}};
  const auto page = html_of(report);
  CHECK(holds(page, "<a href=\"#part-1\">Ana</a>"));
  CHECK(holds(page,
              "<article aria-labelledby=\"part-1\">\n<h2 id=\"part-1\" dir=\"auto\">Ana</h2>\n<ul class=\"figures\">"));
  CHECK(holds(page, "<span class=\"large\">3</span> <span class=\"label\">sessions</span>"));
  CHECK(holds(page, "<h3 id=\"section-2\" dir=\"auto\">Promises</h3>"));
  CHECK(holds(page, "<footer>\n<p dir=\"auto\">Held back: 4 private notes.</p>\n</footer>"));
  CHECK_MESSAGE(holds(page, "<title>Report</title>"), "a page without a title has none to be called by");
}

TEST_CASE("Cells of a table say what they name, numbers stand right, and many columns become cards") {
  const auto small = html_of(page_with({ReportTable{{"side", "kept"}, {{"you", "2"}, {"", "3"}}, {1}}}));
  CHECK(holds(small, "<table>\n<caption class=\"hidden\">Numbers</caption>"));
  CHECK(holds(small, "<tr><th scope=\"col\">side</th><th scope=\"col\" class=\"number\">kept</th></tr>"));
  CHECK(holds(
      small, "<th scope=\"row\" class=\"short\" dir=\"auto\">you</th><td class=\"number\" data-label=\"kept\">2</td>"));
  CHECK_MESSAGE(
      holds(small, "<tr><td class=\"short\" dir=\"auto\"></td><td class=\"number\" data-label=\"kept\">3</td></tr>"),
      "an empty cell names nothing");
  const auto wide = html_of(page_with({ReportTable{{"a", "b", "c", "d", "e"}, {{"1"}}, {}}}));
  CHECK(holds(wide, "<table class=\"cards\">"));
  CHECK_MESSAGE(times(wide, "<td") == 4, "a short row is filled");
  CHECK(!holds(html_of(page_with({ReportTable{{"a"}, {}, {}}})), "<table"));
}

TEST_CASE("A row of facts has its id before its name, a bar with its number, a line with its numbers below") {
  const Course course{{{make_date(2026, 9, 1), 20}, {make_date(2026, 11, 3), 50}}, 0, 100, "%"};
  const auto page =
      html_of(page_with({FactTable{"goals",
                                   {{"id", "id"}, {"title", "goal"}, {"percent", "reached"}, {"course", "course"}},
                                   {{std::string("g1"), std::string("Publish"), Percent{50}, course}}}}));
  CHECK(holds(page, "<span class=\"id\">g1</span> Publish</th>"));
  CHECK_MESSAGE(holds(page, "<rect class=\"ink\" fill=\"#0b6b69\" width=\"48.0\""), "half of 96");
  CHECK(holds(page, "<span class=\"value\">50 %</span></td>"));
  CHECK(holds(page, "<svg class=\"spark\""));
  CHECK(holds(page, "<summary>Numbers<span class=\"hidden\"> of Numbers, over time</span></summary>"));
  CHECK(holds(page, "<span class=\"day\">2026-09-01</span>: 20, <span class=\"day\">2026-11-03</span>: 50"));
  const auto single = html_of(page_with({FactTable{"t", {{"a", "a"}, {"c", "c"}}, {{std::string("x"), Course{}}}}}));
  CHECK_MESSAGE(!holds(single, "<svg"), "no value has no course");
}

TEST_CASE("Every picture has its colours on itself, for readers that know no style sheet") {
  const Chart bars{Chart::Shape::bars, "b", "", {{"2026-10", 4}, {"2026-11", 0}}, {}};
  const Chart line{Chart::Shape::line, "l", "%", {{"2026-10-01", 4}, {"2026-11-01", 9}}, 100};
  for (const auto& picture : {svg_of(bars, DateStyle::iso, "x"), svg_of(line, DateStyle::written, "x"), svg_bar(0.5)}) {
    CHECK(!holds(picture, "currentColor"));
    for (const auto* shape : {"<rect ", "<circle ", "<text ", "<line ", "<path "})
      for (auto at = picture.find(shape); at != std::string::npos; at = picture.find(shape, at + 1)) {
        const auto tag = picture.substr(at, picture.find('>', at) - at);
        CHECK_MESSAGE((holds(tag, " fill=\"") || holds(tag, " stroke=\"")), tag);
      }
  }
}

TEST_CASE("A tick box says in words whether it is done") {
  using Mark = ListItem::Mark;
  const auto page =
      html_of(page_with({BulletList{{{"send it\nsoon", "c19", Mark::open}, {"read", "c20", Mark::done}}}}));
  CHECK(holds(page,
              "<span class=\"tick\"><span class=\"hidden\">open: </span></span><span class=\"id\">c19</span> send "
              "it<br>\nsoon</li>"));
  CHECK(holds(
      page,
      "<span class=\"tick done\"><span class=\"hidden\">done: </span></span><span class=\"id\">c20</span> read</li>"));
}

TEST_CASE("A day is not broken at its hyphens") {
  CHECK(html_prose("due 2026-11-27 & 2026-13-01, 12026-11-27, 2026-11-271\n2026-01-01") ==
        "due <span class=\"day\">2026-11-27</span> &amp; 2026-13-01, 12026-11-27, 2026-11-271<br>\n"
        "<span class=\"day\">2026-01-01</span>");
}

TEST_CASE("A chart has a title, a description and a table with the same numbers") {
  const Chart line{
      Chart::Shape::line, "g1 Publish", "%", {{"2026-01-01", 0}, {"2026-01-31", 50}, {"2026-03-01", 40}}, 100};
  const auto page = html_of(page_with({line, line}));
  CHECK(times(page, "<svg class=\"picture\" role=\"img\"") == 2);
  CHECK(holds(
      page,
      "<title>g1 Publish</title>\n<desc id=\"chart-1-words\">From 0 % at 2026-01-01 to 40 % at 2026-03-01, 3 values. "
      "Lowest 0 % at 2026-01-01, highest 50 % at 2026-01-31.</desc>"));
  CHECK(holds(page, "<desc id=\"chart-2-words\">"));
  CHECK(holds(page, "<summary>Numbers<span class=\"hidden\"> of g1 Publish</span></summary>"));
  CHECK(holds(page, "<th scope=\"row\" class=\"short\" dir=\"auto\">2026-01-31</th><td class=\"number\">50</td>"));
  CHECK(!holds(html_of(page_with({Chart{}})), "<figure"));
}

TEST_CASE("A line chart keeps the distances between its dates") {
  const Chart even{Chart::Shape::line, "", "", {{"a", 0}, {"b", 1}, {"c", 2}}, {}};
  const Chart late{Chart::Shape::line, "", "", {{"2026-01-01", 0}, {"2026-01-11", 1}, {"2026-04-11", 2}}, {}};
  CHECK(holds(svg_of(even, DateStyle::iso, "x"), "<circle class=\"ink\" fill=\"#0b6b69\" cx=\"211.0\""));
  CHECK(holds(svg_of(late, DateStyle::iso, "x"), "<circle class=\"ink\" fill=\"#0b6b69\" cx=\"75.8\""));
  CHECK(svg_of(Chart{}, DateStyle::iso, "x").empty());
}

TEST_CASE("Charts are drawn whatever the numbers are") {
  const double huge = 1e6;
  for (const auto shape : {Chart::Shape::bars, Chart::Shape::line})
    for (const auto& points : std::vector<std::vector<Chart::Point>>{{{"2026-01", 0}},
                                                                     {{"2026-01", -3}, {"2026-02", huge}},
                                                                     {{"x", 0}, {"y", 0}},
                                                                     {{"x", std::nan("")}, {"y", INFINITY}}}) {
      const auto picture = svg_of({shape, "t", "", points, {}}, DateStyle::iso, "x");
      CHECK(!holds(picture.substr(picture.find("</desc>")), "=\"nan"));
      CHECK(!holds(picture.substr(picture.find("</desc>")), "=\"inf"));
      CHECK(!holds(picture, "width=\"-"));
    }
}

TEST_CASE("Nothing that people write becomes markup in an HTML report") {
  const auto plain = report_samples::tags_of(
      html_of(report_samples::with_words_everywhere("harmless words here, no more", TextKind::plain)));
  CHECK(std::find(plain.begin(), plain.end(), "?") == plain.end());
  CHECK(rc::check("tags", [&] {
    // Without a line break, and longer than what a column name or a short cell is.
    const auto words = "words that go on and on " + *hostile_text() + " end";
    const auto page = html_of(report_samples::with_words_everywhere(words, TextKind::plain));
    RC_ASSERT(report_samples::tags_of(page) == plain);
    RC_ASSERT(!holds(page, "\u202E"));
    RC_ASSERT(!holds(page, "\x1b"));
  }));
}

TEST_CASE("Notes in Markdown are shown as they are meant") {
  CHECK(html_from_markdown(
            "We *did* it:\n\n- one\n- two `x`\n\n1. a\n\n> said\n\n[site](https://example.org) <me@example.org>") ==
        "<p>We <em>did</em> it:</p>\n<ul>\n<li>one</li>\n<li>two <code>x</code></li>\n</ul>\n<ol>\n<li>a</li>\n</ol>\n"
        "<blockquote>\n<p>said</p>\n</blockquote>\n"
        "<p><a href=\"https://example.org\">site</a> <a href=\"mailto:me@example.org\">me@example.org</a></p>\n");
  CHECK(html_from_markdown("one\ntwo") == "<p>one<br />\ntwo</p>\n");
  CHECK_MESSAGE(
      html_from_markdown("# Big\n\nSmall\n===") == "<p><strong>Big</strong></p>\n<p><strong>Small</strong></p>\n",
      "headings are the report's own");
  CHECK(html_from_markdown("").empty());
}

TEST_CASE("Notes in Markdown lose no line that only looks like the address of a link") {
  CHECK(html_from_markdown("[paper]: read it by Friday\n\n> - [x]: y\n\n[a]\n\n```\n[b]: c\n```") ==
        "<p>[paper]: read it by Friday</p>\n<blockquote>\n<ul>\n<li>[x]: y</li>\n</ul>\n</blockquote>\n<p>[a]</p>\n"
        "<pre><code>[b]: c\n</code></pre>\n");
}

TEST_CASE("Notes in Markdown bring no script, no picture, no link to anywhere but the web and mail") {
  CHECK(html_from_markdown(
            "[a *b*](javascript:alert(1)) [c](JaVaScRiPt:x) [d](data:text/html,x) [e](file:///etc) [f](/g)") ==
        "<p>a <em>b</em> c d e f</p>\n");
  CHECK(html_from_markdown("[a](&#106;avascript:x) [b](java\tscript:x) <javascript:x>") ==
        "<p>a [b](java\tscript:x) javascript:x</p>\n");
  CHECK_MESSAGE(
      html_from_markdown("x <b onclick=\"y\">z</b>") == "<p>x &lt;b onclick=&quot;y&quot;&gt;z&lt;/b&gt;</p>\n",
      "what was written is shown, not lost");
  CHECK(html_from_markdown("<script>\nalert(1)\n</script>") ==
        "<p>&lt;script&gt;<br />\nalert(1)<br />\n&lt;/script&gt;</p>\n");
  CHECK(html_from_markdown("![me](https://example.org/x.png \"t\")") == "<p>me (https://example.org/x.png)</p>\n");
  CHECK(html_from_markdown("[a](https://example.org \"no, really\")") ==
        "<p><a href=\"https://example.org\">a</a></p>\n");
  CHECK(html_from_markdown("``` x\" onload=\"y\ncode\n```") == "<pre><code>code\n</code></pre>\n");
  CHECK_MESSAGE(html_from_markdown("a &#x202E; b \u202E c \x1b") == "<p>a &lt;U+202E&gt; b &lt;U+202E&gt; c ␛</p>\n",
                "an entity hides nothing either");
}

TEST_CASE("No Markdown whatever makes tags or addresses that a note may not have") {
  const std::vector<std::string> allowed{"p",     "/p",  "br",   "strong",     "/strong",     "em", "/em", "code",
                                         "/code", "pre", "/pre", "ul",         "/ul",         "ol", "/ol", "li",
                                         "/li",   "a",   "/a",   "blockquote", "/blockquote", "hr"};
  CHECK(rc::check("tags", [&] {
    const auto lines = *rc::gen::container<std::vector<std::string>>(hostile_text());
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    const auto html = html_from_markdown(text);
    for (const auto& tag : report_samples::tags_of(html))
      RC_ASSERT(std::find(allowed.begin(), allowed.end(), tag) != allowed.end());
    for (auto at = html.find(" href=\""); at != std::string::npos; at = html.find(" href=\"", at + 1)) {
      const auto address = html.substr(at + 7, 8);
      RC_ASSERT(address.starts_with("http://") || address.starts_with("https://") || address.starts_with("mailto:"));
    }
    RC_ASSERT(!holds(html, "\u202E"));
  }));
}

TEST_CASE("A note too long for Markdown is shown as it was written") {
  const std::string words(std::size_t{65} * 1024, '*');
  CHECK(html_from_markdown(words) == "<p dir=\"auto\">" + words + "</p>\n");
}
