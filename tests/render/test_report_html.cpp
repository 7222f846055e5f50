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
  CHECK_MESSAGE(!holds(page, "<nav"), "few sections need no list of them");
  CHECK_MESSAGE(!holds(page, " style="), "the policy would not allow it");
}

TEST_CASE("A long HTML report begins with links to its sections, and ends with what was left out") {
  Report report;
  for (int i = 0; i < 7; ++i) report.sections.push_back({fmt::format("Part {}", i), {Paragraph{"x"}}});
  report.left_out = {"4 private notes"};
  const auto page = html_of(report);
  CHECK(holds(page, "<nav aria-label=\"Sections\">"));
  CHECK(holds(page, "<li><a href=\"#section-7\">Part 6</a></li>"));
  CHECK(holds(page, "<h2 id=\"left-out\">Left out</h2>\n<ul class=\"list\">\n<li dir=\"auto\">4 private notes</li>"));
  CHECK_MESSAGE(holds(page, "<title>Report</title>"), "a page without a title has none to be called by");
}

TEST_CASE("Cells of a table say what they name, numbers stand right, and a wide table scrolls by itself") {
  const auto small = html_of(page_with({ReportTable{{"side", "kept"}, {{"you", "2"}, {"", "3"}}, {1}}}));
  CHECK(holds(small, "<caption class=\"hidden\">Numbers</caption>"));
  CHECK(holds(small, "<tr><th scope=\"col\" dir=\"auto\">side</th><th scope=\"col\" class=\"number\">kept</th></tr>"));
  CHECK(holds(small, "<tr><th scope=\"row\" class=\"short\" dir=\"auto\">you</th><td class=\"number\">2</td></tr>"));
  CHECK_MESSAGE(holds(small, "<tr><td class=\"short\" dir=\"auto\"></td><td class=\"number\">3</td></tr>"),
                "an empty cell names nothing");
  CHECK(!holds(small, "tabindex"));
  const auto wide = html_of(page_with({ReportTable{{"a", "b", "c", "d", "e"}, {{"1"}}, {}}}));
  CHECK(holds(wide, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Numbers\">"));
  CHECK_MESSAGE(times(wide, "<td") == 4, "a short row is filled");
  CHECK(!holds(html_of(page_with({ReportTable{{"a"}, {}, {}}})), "<table>"));
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
  CHECK(times(page, "<svg role=\"img\"") == 2);
  CHECK(holds(
      page,
      "<title>g1 Publish</title>\n<desc id=\"chart-1-words\">From 0 % at 2026-01-01 to 40 % at 2026-03-01, 3 values. "
      "Lowest 0 % at 2026-01-01, highest 50 % at 2026-01-31.</desc>"));
  CHECK(holds(page, "<desc id=\"chart-2-words\">"));
  CHECK(holds(page, "<summary>Numbers<span class=\"hidden\"> of g1 Publish</span></summary>"));
  CHECK(holds(page, "<th scope=\"row\" class=\"short\" dir=\"auto\">2026-01-31</th><td class=\"number\">50</td>"));
  CHECK_MESSAGE(times(page, "<div class=\"charts\">") == 1, "charts that follow each other stand in one group");
  CHECK(!holds(html_of(page_with({Chart{}})), "<figure"));
}

TEST_CASE("A line chart keeps the distances between its dates") {
  const Chart even{Chart::Shape::line, "", "", {{"a", 0}, {"b", 1}, {"c", 2}}, {}};
  const Chart late{Chart::Shape::line, "", "", {{"2026-01-01", 0}, {"2026-01-11", 1}, {"2026-04-11", 2}}, {}};
  CHECK(holds(svg_of(even, DateStyle::iso, "x"), "<circle fill=\"currentColor\" cx=\"211.0\""));
  CHECK(holds(svg_of(late, DateStyle::iso, "x"), "<circle fill=\"currentColor\" cx=\"75.8\""));
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
