// SPDX-License-Identifier: MIT
// A report as one HTML page: it loads nothing, runs nothing, and is read by eye, by ear and on paper.
#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/html_text.hpp"
#include "render/report_formats.hpp"
#include "render/report_html_style.hpp"
#include "render/svg_chart.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

// A page with more sections than this begins with a list of them.
constexpr std::size_t few_sections = 6;
// A table with more columns may be wider than a telephone: then it scrolls by itself, also by keys.
constexpr std::size_t few_columns = 4;

// A day with its time, a length: what is not to be broken where there is room.
constexpr std::size_t short_cell = 20;
// So many numbers fit beside their chart on paper.
constexpr std::size_t tall_chart = 30;

/// Where the page's writer is: names of figures are counted through, captions are the section's title.
struct HtmlPlace {
  std::string section;
  std::size_t charts = 0;
};

enum class RowPart { head, body };
enum class CellKind { heading, words, number };

std::string_view html_cell_class(const std::string& words, CellKind kind) {
  if (kind == CellKind::number) return " class=\"number\"";
  return kind == CellKind::words && words.size() <= short_cell ? " class=\"short\" dir=\"auto\"" : " dir=\"auto\"";
}

/// A cell of the head names its column, the first one of a row names the row.
std::string html_row(const ReportTable& table, const std::vector<std::string>& cells, std::size_t count, RowPart part) {
  std::string row = "<tr>";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string words = i < cells.size() ? html_lines(cells[i]) : std::string();
    const bool number = std::find(table.numeric.begin(), table.numeric.end(), i) != table.numeric.end();
    const CellKind kind = number ? CellKind::number : part == RowPart::head ? CellKind::heading : CellKind::words;
    const bool names_something = (part == RowPart::head || i == 0) && !words.empty();
    row += fmt::format("<{0}{1}{2}>{3}</{0}>", names_something ? "th" : "td",
                       !names_something        ? ""
                       : part == RowPart::head ? " scope=\"col\""
                                               : " scope=\"row\"",
                       html_cell_class(words, kind), words);
  }
  return row + "</tr>\n";
}

std::string html_table(const ReportTable& table, const std::string& caption) {
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  if (table.rows.empty() || count == 0) return {};
  std::string text = fmt::format("<table>\n<caption class=\"hidden\">{}</caption>\n", html_line(caption));
  if (!table.header.empty()) text += "<thead>\n" + html_row(table, table.header, count, RowPart::head) + "</thead>\n";
  text += "<tbody>\n";
  for (const auto& row : table.rows) text += html_row(table, row, count, RowPart::body);
  text += "</tbody>\n</table>\n";
  if (count <= few_columns) return "<div class=\"wide\">\n" + text + "</div>\n";
  return fmt::format("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n{}</div>\n",
                     html_line("Table: " + caption), text);
}

std::string html_block(const Paragraph& paragraph, HtmlPlace&) {
  if (paragraph.kind == TextKind::plain) return html_paragraphs(paragraph.text);
  return "<div class=\"note\" dir=\"auto\">\n" + html_from_markdown(paragraph.text) + "</div>\n";
}

std::string html_item(const ListItem& item) {
  const bool task = item.mark != ListItem::Mark::none;
  const bool done = item.mark == ListItem::Mark::done;
  std::string text = fmt::format("<li{} dir=\"auto\">", task ? " class=\"task\"" : "");
  if (task)
    text += fmt::format("<span class=\"tick{}\"><span class=\"hidden\">{}: </span></span>", done ? " done" : "",
                        done ? "done" : "open");
  if (!item.id.empty()) text += fmt::format("<span class=\"id\">{}</span> ", html_line(item.id));
  if (item.kind == TextKind::plain) return text + html_prose(item.text) + "</li>\n";
  return text + "<div class=\"note\">\n" + html_from_markdown(item.text) + "</div></li>\n";
}

std::string html_block(const BulletList& list, HtmlPlace&) {
  if (list.items.empty()) return {};
  std::string text = "<ul class=\"list\">\n";
  for (const auto& item : list.items) text += html_item(item);
  return text + "</ul>\n";
}

std::string html_block(const ReportTable& table, HtmlPlace& place) { return html_table(table, place.section); }

std::string html_block(const Chart& chart, HtmlPlace& place) {
  if (chart.points.empty()) return {};
  ReportTable twin{{is_course(chart) ? "when" : "name", chart.unit.empty() ? "value" : chart.unit}, {}, {1}};
  for (const auto& point : chart.points) twin.rows.push_back({point.label, chart_number(point.value)});
  const std::string title = chart.title.empty() ? place.section : chart.title;
  Chart named = chart;
  named.title = title;
  return fmt::format(
      "<figure{}>\n<figcaption dir=\"auto\">{}</figcaption>\n{}<details>\n<summary>Numbers<span class=\"hidden\"> of "
      "{}</span></summary>\n{}</details>\n</figure>\n",
      chart.points.size() > tall_chart ? " class=\"tall\"" : "", html_line(title),
      svg_of(named, fmt::format("chart-{}", ++place.charts)), html_line(title), html_table(twin, title));
}

/// Charts that follow each other stand side by side where there is room.
std::string html_blocks(const std::vector<Block>& blocks, HtmlPlace& place) {
  std::string text;
  bool in_charts = false;
  for (const auto& block : blocks) {
    const std::string words = std::visit([&](const auto& one) { return html_block(one, place); }, block);
    if (words.empty()) continue;
    const bool chart = std::holds_alternative<Chart>(block);
    if (chart != in_charts) text += chart ? "<div class=\"charts\">\n" : "</div>\n";
    in_charts = chart;
    text += words;
  }
  return in_charts ? text + "</div>\n" : text;
}

std::string html_contents(const Report& report) {
  if (report.sections.size() <= few_sections) return {};
  std::string text = "<nav aria-label=\"Sections\">\n<ul>\n";
  for (std::size_t i = 0; i < report.sections.size(); ++i)
    text += fmt::format("<li><a href=\"#section-{}\">{}</a></li>\n", i + 1, html_line(report.sections[i].title));
  return text + "</ul>\n</nav>\n";
}

std::string html_left_out(const Report& report) {
  if (report.left_out.empty()) return {};
  std::string text =
      "<section class=\"left\" aria-labelledby=\"left-out\">\n<h2 id=\"left-out\">Left out</h2>\n<ul class=\"list\">\n";
  for (const auto& line : report.left_out) text += html_item({line, {}, {}});
  return text + "</ul>\n</section>\n";
}

std::string html_head(const Report& report) {
  const std::string title = html_line(report.title);
  return fmt::format(
      "<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; base-uri "
      "'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"mentor\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      html_style_hash(), title.empty() ? std::string("Report") : title, html_style());
}

}  // namespace

std::string report_as_html(const Report& report, const Style&) {
  std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n" + html_head(report) + "<body>\n<main>\n<header>\n";
  text += fmt::format("<h1 dir=\"auto\">{}</h1>\n", html_line(report.title));
  if (!report.subtitle.empty()) text += fmt::format("<p class=\"period\">{}</p>\n", html_line(report.subtitle));
  text += html_contents(report) + "</header>\n";
  HtmlPlace place;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    place.section = report.sections[i].title;
    text += fmt::format(
        "<section aria-labelledby=\"section-{}\">\n<h2 id=\"section-{}\" dir=\"auto\">{}</h2>\n{}</section>\n", i + 1,
        i + 1, html_line(place.section), html_blocks(report.sections[i].blocks, place));
  }
  return text + html_left_out(report) + "</main>\n</body>\n</html>\n";
}

}  // namespace mentor::render
