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
std::string bar_lines(const Chart& chart, const Style& style) {
  int label_width = 0;
  int number_width = 0;
  for (const auto& point : chart.points) {
    label_width = std::max(label_width, display_width(layout::one_line(point.label)));
    number_width = std::max(number_width, display_width(chart_number(point.value)));
  }
  const bool above = label_width > style.width / 2;
  const int indent = above ? 2 : label_width + 2;
  const int room = std::clamp(style.width - indent - number_width - 4, 4, longest_bar);
  std::string text;
  for (const auto& point : chart.points) {
    const auto bar = bar_of(point.value / top_of(chart), room, style);
    const auto label = layout::one_line(point.label);
    if (above) text += layout::hanging("  ", label, style);
    text += fmt::format("  {}  {:>{}}{}{}\n", above ? "" : pad(label, label_width), chart_number(point.value),
                        number_width, bar.empty() ? "" : "  ", bar);
  }
  return text;
}

/// At most `room` points: neighbours are told by the last of them.
std::vector<double> thinned(const Chart& chart, int room) {
  std::vector<double> values;
  const auto count = chart.points.size();
  const auto wanted = std::min<std::size_t>(count, static_cast<std::size_t>(std::max(room, 1)));
  for (std::size_t i = 1; i <= wanted; ++i) values.push_back(chart.points[i * count / wanted - 1].value);
  return values;
}

std::string spark_line(const Chart& chart, const Style& style) {
  constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::string_view ascii_blocks = "_.-:=+*#";
  const bool course = chart.points.size() > 1;
  const std::string first =
      course ? fmt::format("{} {} ", chart_number(chart.points.front().value), layout::mark("→", "->", style))
             : std::string();
  const std::string unit = chart.unit.empty() ? "" : " " + chart.unit;
  const std::string ends = first + chart_number(chart.points.back().value) + unit;
  std::string line;
  for (const double value : thinned(chart, std::min(longest_bar, style.width - display_width(ends) - 4))) {
    const auto step = static_cast<std::size_t>(std::clamp(value / top_of(chart) * 7 + 0.5, 0.0, 7.0));
    line += style.unicode ? blocks[step] : ascii_blocks.substr(step, 1);
  }
  return fmt::format("  {}  {}\n", line, visible(ends));
}

}  // namespace

std::string chart_number(double value) {
  return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

std::string chart_lines(const Chart& chart, const Style& style) {
  if (chart.points.empty()) return {};
  return chart.shape == Chart::Shape::bars ? bar_lines(chart, style) : spark_line(chart, style);
}

}  // namespace mentor::render
