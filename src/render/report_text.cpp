// SPDX-License-Identifier: MIT
// A report for the terminal and for mail: plain text, wrapped to the width.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/chart.hpp"
#include "render/layout.hpp"
#include "render/report_formats.hpp"

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

std::string text_of(const Chart& chart, const Style& style) {
  const std::string bars = chart_lines(chart, style);
  return bars.empty() || chart.title.empty() ? bars
                                             : layout::hanging("  ", layout::one_line(chart.title), style) + bars;
}

std::string text_heading(std::string_view title, const Style& style) {
  std::string text;
  for (const auto& line : layout::fit(layout::one_line(title), 0, style)) text += paint(line, Ink::bold, style) + "\n";
  return text;
}

std::string text_of(const ReportSection& section, const Style& style) {
  std::string text = text_heading(section.title, style);
  for (const auto& block : section.blocks)
    text += std::visit([&](const auto& one) { return text_of(one, style); }, block);
  return text;
}

}  // namespace

std::string report_as_text(const Report& report, const Style& style) {
  std::string text = text_heading(report.title, style);
  if (!report.subtitle.empty()) text += layout::hanging("", layout::one_line(report.subtitle), style);
  for (const auto& section : report.sections) text += "\n" + text_of(section, style);
  if (!report.left_out.empty()) text += "\nLeft out\n";
  for (const auto& line : report.left_out) text += bullet_of({line, {}, {}}, style);
  return text;
}

}  // namespace mentor::render
