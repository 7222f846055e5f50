// SPDX-License-Identifier: MIT
// Bars and sparklines that survive 40 columns and a terminal without Unicode.
#include "render/chart.hpp"

#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr int longest_bar = 40;
constexpr int longest_of_one = 4;  ///< of a count: two sessions fill no screen
constexpr int cell_bar = 10;       ///< of a percentage in a table
constexpr int cell_course = 12;    ///< of a course in a table

double top_of(const Chart& chart) {
  double top = chart.top.value_or(0);
  for (const auto& point : chart.points) top = std::max(top, point.value);
  return top > 0 ? top : 1;
}

std::string bar_of(double part, int room, const Style& style) {
  // A value that is there is never drawn as nothing.
  const int eighths = part > 0 ? std::max(1, static_cast<int>(std::lround(part * room * 8))) : 0;
  if (!style.unicode) return std::string(static_cast<std::size_t>((eighths + 7) / 8), '#');
  constexpr std::array<std::string_view, 8> rests{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string bar;
  for (int i = 0; i < eighths / 8; ++i) bar += "█";
  return bar.append(rests[static_cast<std::size_t>(eighths % 8)]);
}

/// A label beside its bar; labels that would leave no room for bars stand above them.
std::string bar_lines(const Chart& chart, DateStyle dates, const Style& style) {
  int label_width = 0;
  int number_width = 0;
  for (const auto& point : chart.points) {
    label_width = std::max(label_width, display_width(layout::one_line(label_words(point.label, dates))));
    number_width = std::max(number_width, display_width(chart_number(point.value)));
  }
  const bool above = label_width > style.width / 2;
  const int indent = above ? 2 : label_width + 2;
  int room = std::clamp(style.width - indent - number_width - 4, 4, longest_bar);
  if (!chart.top) room = std::min(room, static_cast<int>(std::ceil(top_of(chart))) * longest_of_one);
  std::string text;
  for (const auto& point : chart.points) {
    const auto bar = bar_of(point.value / top_of(chart), room, style);
    const auto label = layout::one_line(label_words(point.label, dates));
    if (above) text += layout::hanging("  ", label, style);
    text += fmt::format("  {}  {:>{}}{}{}\n", above ? "" : pad(label, label_width), chart_number(point.value),
                        number_width, bar.empty() ? "" : "  ", bar);
  }
  return text;
}

/// Values from 0 to 1 as blocks, at most `room` of them: neighbours are told by the last one.
std::string blocks_of(const std::vector<double>& parts, int room, const Style& style) {
  constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::string_view ascii_blocks = "_.-:=+*#";
  const auto wanted = std::min<std::size_t>(parts.size(), static_cast<std::size_t>(std::max(room, 1)));
  std::string line;
  for (std::size_t i = 1; i <= wanted; ++i) {
    const double part = parts[i * parts.size() / wanted - 1];
    const auto step = static_cast<std::size_t>(std::clamp(part * 7 + 0.5, 0.0, 7.0));
    line += style.unicode ? blocks[step] : ascii_blocks.substr(step, 1);
  }
  return line;
}

std::string spark_line(const Chart& chart, const Style& style) {
  const bool course = chart.points.size() > 1;
  const std::string first =
      course ? fmt::format("{} {} ", chart_number(chart.points.front().value), layout::mark("→", "->", style))
             : std::string();
  const std::string unit = chart.unit.empty() ? "" : " " + chart.unit;
  const std::string ends = first + chart_number(chart.points.back().value) + unit;
  std::vector<double> parts;
  for (const auto& point : chart.points) parts.push_back(point.value / top_of(chart));
  const int room = std::min(longest_bar, style.width - display_width(ends) - 4);
  return fmt::format("  {}  {}\n", blocks_of(parts, room, style), visible(ends));
}

std::string cell_words(const Fact& fact, DateStyle dates, const Style& style, Bars bars) {
  if (says_nothing(fact)) return std::holds_alternative<std::int64_t>(fact) ? "0" : "";
  if (const auto* percent = std::get_if<Percent>(&fact); percent != nullptr && bars == Bars::drawn) {
    const auto bar =
        bar_of(static_cast<double>(std::clamp<std::int64_t>(percent->value, 0, 100)) / 100, cell_bar, style);
    std::string rest;
    for (int i = display_width(bar); i < cell_bar; ++i) rest += layout::mark("░", ".", style);
    return fmt::format("{}{} {:>5}", bar, rest, fact_words(fact, dates));
  }
  if (const auto* course = std::get_if<Course>(&fact)) {
    std::vector<double> parts;
    for (const auto& [day, value] : course->points)
      parts.push_back(static_cast<double>(value - course->low) / static_cast<double>(course->top - course->low));
    return blocks_of(parts, cell_course, style);
  }
  return fact_words(fact, dates);
}

}  // namespace

std::string chart_number(double value) {
  return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

std::string chart_lines(const Chart& chart, DateStyle dates, const Style& style) {
  if (chart.points.empty()) return {};
  return chart.shape == Chart::Shape::bars ? bar_lines(chart, dates, style) : spark_line(chart, style);
}

ReportTable table_in_words(const FactTable& table, DateStyle dates, const Style& style, Bars bars) {
  ReportTable words;
  words.whole = table.whole;
  const auto told = told_columns(table);
  if (told.empty()) return words;
  for (std::size_t i = 0; i < told.size(); ++i) {
    words.header.push_back(table.columns[told[i]].heading);
    const Fact& first = table.rows.empty() ? Fact() : table.rows.front().at(told[i]);
    if (std::holds_alternative<std::int64_t>(first)) words.numeric.push_back(i);
    if (std::holds_alternative<Course>(first)) words.spare.push_back(i);
  }
  for (const auto& row : table.rows) {
    auto& cells = words.rows.emplace_back();
    for (const std::size_t column : told)
      cells.push_back(
          cell_words(row.at(column), dates, style, table.columns[column].name == "percent" ? bars : Bars::none));
  }
  return words;
}

}  // namespace mentor::render
