// SPDX-License-Identifier: MIT
// A report as Markdown. Whatever people wrote is escaped: it stays text, in one paragraph, item or cell.
#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/layout.hpp"
#include "render/markdown_text.hpp"
#include "render/report_formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

std::string markdown_of(const Paragraph& paragraph) {
  std::string text;
  for (const auto line : split_lines(paragraph.text)) {
    const auto words = markdown_words(line);
    // A backslash at the end keeps the line break.
    if (!words.empty()) text += (text.empty() ? "" : "\\\n") + words;
  }
  return text.empty() ? text : text + "\n";
}

std::string markdown_of(const BulletList& list) {
  std::string text;
  for (const auto& item : list.items) {
    text += item.mark == ListItem::Mark::none ? "- " : item.mark == ListItem::Mark::open ? "- [ ] " : "- [x] ";
    if (!item.id.empty()) text += markdown_words(item.id) + " ";
    std::string words;
    for (const auto line : split_lines(item.text)) {
      const auto one = markdown_words(line);
      if (!one.empty()) words += (words.empty() ? "" : "\\\n  ") + one;
    }
    text += words + "\n";
  }
  return text;
}

std::string markdown_row(const std::vector<std::string>& cells, std::size_t count) {
  std::string row = "|";
  for (std::size_t i = 0; i < count; ++i)
    row += " " + (i < cells.size() ? markdown_line(cells[i]) : std::string()) + " |";
  return row + "\n";
}

std::string markdown_of(const ReportTable& table) {
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  if (table.rows.empty() || count == 0) return {};
  std::string text = markdown_row(table.header, count) + "|";
  for (std::size_t i = 0; i < count; ++i)
    text += std::find(table.numeric.begin(), table.numeric.end(), i) != table.numeric.end() ? " ---: |" : " --- |";
  text += "\n";
  for (const auto& row : table.rows) text += markdown_row(row, count);
  return text;
}

/// How one report is written.
struct MarkdownPage {
  DateStyle dates;
  Style style{};

  std::string operator()(const Paragraph& block) const { return markdown_of(block); }
  std::string operator()(const BulletList& block) const { return markdown_of(block); }
  std::string operator()(const ReportTable& block) const { return markdown_of(block); }
  std::string operator()(const FactTable& block) const {
    if (!block.sentence.empty()) return markdown_of(Paragraph{block.sentence});
    return markdown_of(table_in_words(block, dates, style, Bars::none));
  }
  /// Numbers, not pictures: they survive every reader.
  std::string operator()(const Chart& chart) const {
    ReportTable twin{{chart.title, chart.unit}, {}, {1}, {}};
    for (const auto& point : chart.points)
      twin.rows.push_back({label_words(point.label, dates), chart_number(point.value)});
    return markdown_of(twin);
  }
};

std::string markdown_figures(const std::vector<Figure>& figures, DateStyle dates) {
  std::string text;
  for (const auto& figure : figures) {
    const std::string change = change_words(figure.value, figure.before);
    text += fmt::format("- **{}** {}\n", markdown_words(figure_words(figure.value, dates)),
                        markdown_words(figure.label + (change.empty() ? "" : " (" + change + ")")));
  }
  return text.empty() ? text : "\n" + text;
}

std::string markdown_sections(const std::vector<ReportSection>& sections, const MarkdownPage& page,
                              std::string_view level) {
  std::string text;
  for (const auto& section : sections) {
    if (!section.title.empty()) text += fmt::format("\n{} {}\n", level, markdown_line(section.title));
    for (const auto& block : section.blocks) {
      const auto words = std::visit(page, block);
      if (!words.empty()) text += "\n" + words;
    }
  }
  return text;
}

}  // namespace

std::string report_as_markdown(const Report& report, const Style&) {
  const MarkdownPage page{report.dates};
  std::string text = fmt::format("# {}\n", markdown_line(report.title));
  for (const auto& line : {report.subtitle, report.sender})
    if (!line.empty()) text += "\n" + markdown_line(line) + "\n";
  if (!trim(report.intro).empty()) text += "\n" + markdown_of(Paragraph{report.intro});
  text += markdown_figures(report.figures, page.dates) + markdown_sections(report.sections, page, "##");
  for (const auto& part : report.parts) {
    if (!part.title.empty()) text += fmt::format("\n## {}\n", markdown_line(part.title));
    text += markdown_figures(part.figures, page.dates);
    text += markdown_sections(part.sections, page, part.title.empty() ? "##" : "###");
  }
  if (!report.left_out.empty()) text += "\n" + markdown_line(held_back_words(report)) + "\n";
  return text;
}

}  // namespace mentor::render
