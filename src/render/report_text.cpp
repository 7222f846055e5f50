// SPDX-License-Identifier: MIT
// A report for the terminal and for mail: plain text, wrapped to the width.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/chart.hpp"
#include "render/layout.hpp"
#include "render/report_formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

std::string text_of(const Paragraph& paragraph, const Style& style) {
  std::string text;
  const std::string words = visible(paragraph.text, Keep::lines);
  for (const auto line : split_lines(words))
    for (const auto& part : layout::fit(line, 2, style)) text += part.empty() ? "\n" : "  " + part + "\n";
  return text;
}

std::string bullet_of(const ListItem& item, const Style& style) {
  std::string mark = layout::mark("• ", "- ", style);
  if (item.mark == ListItem::Mark::open) mark = "[ ] ";
  if (item.mark == ListItem::Mark::done) mark = "[x] ";
  const std::string id = item.id.empty() ? std::string() : visible(item.id) + " ";
  std::string text;
  const std::string first = "  " + mark + id;
  for (const auto line : split_lines(item.text)) {
    const auto lead = text.empty() ? first : std::string(static_cast<std::size_t>(display_width(first)), ' ');
    text += layout::hanging(lead, visible(line), style);
  }
  return text.empty() ? first + "\n" : text;
}

std::string text_of(const BulletList& list, const Style& style) {
  std::string text;
  for (const auto& item : list.items) text += bullet_of(item, style);
  return text;
}

std::string text_of(const ReportTable& table, const Style& style) {
  Style inner = style;
  inner.width = style.width - 2;
  std::string text;
  const std::string lines = render_table(table, inner);
  for (const auto line : split_lines(lines)) text += line.empty() ? std::string() : fmt::format("  {}\n", line);
  return text;
}

/// What everything in a report is written with.
struct TextPage {
  DateStyle dates;
  const Style& style;

  std::string operator()(const Paragraph& block) const { return text_of(block, style); }
  std::string operator()(const BulletList& block) const { return text_of(block, style); }
  std::string operator()(const ReportTable& block) const { return text_of(block, style); }
  std::string operator()(const FactTable& block) const {
    if (!block.sentence.empty()) return text_of(Paragraph{block.sentence}, style);
    return text_of(table_in_words(block, dates, style, Bars::drawn), style);
  }
  std::string operator()(const Chart& chart) const {
    const std::string bars = chart_lines(chart, dates, style);
    return bars.empty() || chart.title.empty() ? bars
                                               : layout::hanging("  ", layout::one_line(chart.title), style) + bars;
  }
};

std::string text_heading(std::string_view title, const Style& style) {
  std::string text;
  for (const auto& line : layout::fit(layout::one_line(title), 0, style)) text += paint(line, Ink::bold, style) + "\n";
  return text;
}

/// "  22  sessions, 16 h 55 min (+2)", the numbers below each other.
std::string text_figures(const std::vector<Figure>& figures, const TextPage& page) {
  int width = 0;
  for (const auto& figure : figures) width = std::max(width, display_width(figure_words(figure.value, page.dates)));
  std::string text;
  for (const auto& figure : figures) {
    const std::string change = change_words(figure.value, figure.before);
    text += layout::hanging(fmt::format("  {}  ", pad(figure_words(figure.value, page.dates), width)),
                            visible(figure.label) + (change.empty() ? "" : " (" + change + ")"), page.style);
  }
  return text.empty() ? text : "\n" + text;
}

std::string text_sections(const std::vector<ReportSection>& sections, const TextPage& page) {
  std::string text;
  for (const auto& section : sections) {
    text += "\n" + text_heading(section.title, page.style);
    for (const auto& block : section.blocks) text += std::visit(page, block);
  }
  return text;
}

std::string text_part(const ReportPart& part, const TextPage& page) {
  std::string text;
  if (!part.title.empty()) {
    const std::string title = layout::one_line(part.title);
    text = "\n" + text_heading(title, page.style);
    for (int i = std::min(display_width(title), page.style.width); i > 0; --i)
      text += layout::mark("═", "=", page.style);
    text += "\n";
  }
  return text + text_figures(part.figures, page) + text_sections(part.sections, page);
}

}  // namespace

std::string report_as_text(const Report& report, const Style& style) {
  const TextPage page{report.dates, style};
  std::string text = text_heading(report.title, style);
  for (const auto& line : {report.subtitle, report.sender})
    if (!line.empty()) text += layout::hanging("", layout::one_line(line), style);
  if (!trim(report.intro).empty()) text += "\n" + text_of(Paragraph{report.intro}, style);
  text += text_figures(report.figures, page) + text_sections(report.sections, page);
  for (const auto& part : report.parts) text += text_part(part, page);
  if (!report.left_out.empty()) text += "\n" + layout::hanging("", visible(held_back_words(report)), style);
  return text;
}

}  // namespace mentor::render
