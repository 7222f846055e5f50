// SPDX-License-Identifier: MIT
// Lines, columns and rows as SVG. The picture is as wide as a telephone, so that its letters stay legible there.
#include "render/svg_chart.hpp"

#include "mentor/domain/dates.hpp"
#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/html_text.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr double picture_width = 400;
constexpr double letter_width = 7.7;  // of a digit in the widest of the usual letters

struct PlotArea {
  double left = 34;
  double right = picture_width - 12;
  double top = 22;
  double bottom = 140;
  double height = 164;  // of the whole picture

  [[nodiscard]] double y(double part) const { return bottom - std::clamp(part, 0.0, 1.0) * (bottom - top); }
};

double drawn_value(double value) { return std::isfinite(value) ? std::max(value, 0.0) : 0.0; }

double scale_top(const Chart& chart) {
  double top = chart.top.value_or(0);
  for (const auto& point : chart.points) top = std::max(top, drawn_value(point.value));
  return top > 0 ? top : 1;
}

enum class Anchor { start, middle, end };

std::string svg_words(double x, double y, Anchor anchor, std::string_view words) {
  constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
                     anchors.at(static_cast<std::size_t>(anchor)), html_line(words));
}

std::string svg_rule(const PlotArea& area, double y, std::string_view kind) {
  return fmt::format("<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", kind, area.left,
                     y, area.right, y);
}

/// Whole numbers only: there is no half session.
std::vector<double> scale_steps(double top) {
  const bool whole = top == std::floor(top);
  if (whole && top <= 5) {
    std::vector<double> steps;
    for (double step = 0; step <= top; ++step) steps.push_back(step);
    return steps;
  }
  const double half = top / 2;
  return half == std::floor(half) ? std::vector<double>{0, half, top} : std::vector<double>{0, top};
}

std::string svg_scale(const PlotArea& area, double top) {
  std::string text;
  for (const double step : scale_steps(top)) {
    const double y = area.y(step / top);
    text += svg_rule(area, y, step == 0 ? "axis" : "grid");
    text += svg_words(area.left - 6, y + 4, Anchor::end, chart_number(step));
  }
  return text;
}

/// Where each point stands from left (0) to right (1): by its date where all have one, so that a long silence is seen.
std::vector<double> point_places(const Chart& chart) {
  std::vector<double> places;
  for (const auto& point : chart.points)
    if (const auto date = date_from_iso(point.label))
      places.push_back(static_cast<double>(date->time_since_epoch().count()));
  const std::size_t count = chart.points.size();
  const bool dated =
      places.size() == count && places.front() < places.back() && std::is_sorted(places.begin(), places.end());
  if (!dated) {
    places.clear();
    for (std::size_t i = 0; i < count; ++i) places.push_back(static_cast<double>(i));
  }
  const double first = places.front();
  const double span = places.back() - first;
  for (auto& place : places) place = span > 0 ? (place - first) / span : 0.5;
  return places;
}

std::string svg_line(const Chart& chart, const PlotArea& area) {
  const double top = scale_top(chart);
  const auto places = point_places(chart);
  std::string path;
  std::string dots;
  const double inset = 8;
  const auto x_of = [&](double place) { return area.left + inset + place * (area.right - area.left - 2 * inset); };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double y = area.y(drawn_value(chart.points[i].value) / top);
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : " L", x_of(places[i]), y);
    dots += fmt::format("<circle fill=\"currentColor\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"/>\n", x_of(places[i]), y);
  }
  std::string text = svg_scale(area, top);
  if (places.size() > 1) {
    text += fmt::format(
        "<path class=\"area\" fill=\"currentColor\" fill-opacity=\".12\" d=\"{} L{:.1f} {:.1f} L{:.1f} {:.1f} Z\"/>\n",
        path, x_of(1), area.bottom, x_of(0), area.bottom);
    text += fmt::format(
        "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\" d=\"{}\"/>\n", path);
    text += svg_words(x_of(0) - inset, area.bottom + 17, Anchor::start, truncate(chart.points.front().label, 24));
  }
  text += dots;
  const double last = x_of(places.back());
  const double last_y = area.y(drawn_value(chart.points.back().value) / top);
  text += svg_words(std::min(last, area.right - 8), last_y - 8, places.size() > 1 ? Anchor::end : Anchor::middle,
                    chart_number(chart.points.back().value) + (chart.unit == "%" ? " %" : ""));
  text += svg_words(places.size() > 1 ? x_of(1) + inset : last, area.bottom + 17,
                    places.size() > 1 ? Anchor::end : Anchor::middle, truncate(chart.points.back().label, 24));
  return text;
}

std::string svg_columns(const Chart& chart, const PlotArea& area) {
  const double top = scale_top(chart);
  const std::size_t count = chart.points.size();
  const double slot = (area.right - area.left) / static_cast<double>(count);
  const double width = std::min(slot * 0.7, 36.0);
  int label_width = 0;
  for (const auto& point : chart.points) label_width = std::max(label_width, display_width(point.label));
  const auto every = static_cast<std::size_t>(std::ceil((label_width * letter_width + 8) / slot));
  const bool numbered = slot > 14;
  std::string text = svg_scale(area, top);
  for (std::size_t i = 0; i < count; ++i) {
    const double middle = area.left + slot * (static_cast<double>(i) + 0.5);
    const double value = drawn_value(chart.points[i].value);
    const double y = area.y(value / top);
    if (value > 0)
      text += fmt::format(
          "<rect fill=\"currentColor\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"1.5\"/>\n",
          middle - width / 2, y, width, area.bottom - y);
    if (numbered && value > 0) text += svg_words(middle, y - 5, Anchor::middle, chart_number(chart.points[i].value));
    // Counted from the last, which is the one that is looked for.
    if ((count - 1 - i) % std::max<std::size_t>(every, 1) == 0)
      text += svg_words(middle, area.bottom + 17, Anchor::middle, chart.points[i].label);
  }
  return text;
}

constexpr double bar_row = 34;

std::string svg_rows(const Chart& chart) {
  const double top = scale_top(chart);
  const double room = picture_width - 70;
  std::string text;
  double y = 0;
  for (const auto& point : chart.points) {
    const double width = drawn_value(point.value) / top * room;
    text += svg_words(0, y + 12, Anchor::start, truncate(point.label, 56));
    text += fmt::format("<rect class=\"rest\" x=\"0\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"10\" rx=\"1.5\"/>\n",
                        y + 17, room);
    if (width > 0)
      text +=
          fmt::format("<rect fill=\"currentColor\" x=\"0\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"10\" rx=\"1.5\"/>\n",
                      y + 17, width);
    text += svg_words(room + 8, y + 26, Anchor::start, chart_number(point.value) + (chart.unit == "%" ? " %" : ""));
    y += bar_row;
  }
  return text;
}

std::string with_unit(const Chart& chart, double value) {
  const std::string number = chart_number(value);
  return chart.unit.empty() ? number : number + " " + chart.unit;
}

}  // namespace

bool is_course(const Chart& chart) {
  return std::all_of(chart.points.begin(), chart.points.end(), [](const Chart::Point& point) {
    return !point.label.empty() && point.label.size() <= 10 &&
           point.label.find_first_not_of("0123456789-QW") == std::string::npos;
  });
}

std::string chart_words(const Chart& chart) {
  if (chart.points.empty()) return {};
  const auto& first = chart.points.front();
  const auto& last = chart.points.back();
  if (chart.points.size() == 1) return fmt::format("{} at {}.", with_unit(chart, last.value), last.label);
  const auto [low, high] = std::minmax_element(chart.points.begin(), chart.points.end(),
                                               [](const auto& a, const auto& b) { return a.value < b.value; });
  const std::string ends = fmt::format("Lowest {} at {}, highest {} at {}.", with_unit(chart, low->value), low->label,
                                       with_unit(chart, high->value), high->label);
  if (chart.shape == Chart::Shape::bars) return fmt::format("{} bars. {}", chart.points.size(), ends);
  return fmt::format("From {} at {} to {} at {}, {} values. {}", with_unit(chart, first.value), first.label,
                     with_unit(chart, last.value), last.label, chart.points.size(), ends);
}

std::string svg_of(const Chart& chart, const std::string& name) {
  if (chart.points.empty()) return {};
  PlotArea area;
  std::string inside;
  if (chart.shape == Chart::Shape::line) {
    inside = svg_line(chart, area);
  } else if (is_course(chart)) {
    inside = svg_columns(chart, area);
  } else {
    area.height = bar_row * static_cast<double>(chart.points.size());
    inside = svg_rows(chart);
  }
  return fmt::format(
      "<svg role=\"img\" viewBox=\"0 0 {:.0f} {:.0f}\" aria-describedby=\"{}-words\">\n<title>{}</title>\n"
      "<desc id=\"{}-words\">{}</desc>\n{}</svg>\n",
      picture_width, area.height, name, html_line(chart.title), name, html_line(chart_words(chart)), inside);
}

}  // namespace mentor::render
