// SPDX-License-Identifier: MIT
// Lines, columns and bars as SVG. A picture is as wide as a telephone, so that its letters stay legible there. Colours
// are attributes, for readers that know no style sheet; the page's own style may change them.
#include "render/svg_chart.hpp"

#include "mentor/domain/dates.hpp"
#include "mentor/domain/text.hpp"
#include "render/chart.hpp"
#include "render/html_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr std::string_view ink_colour = "#0b6b69";
constexpr std::string_view rest_colour = "#d8d4ca";
constexpr std::string_view axis_colour = "#7d828a";
constexpr std::string_view words_colour = "#5a626c";

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
  return fmt::format(
      "<text fill=\"{}\" font-size=\"12\" font-family=\"sans-serif\" x=\"{:.1f}\" y=\"{:.1f}\" "
      "text-anchor=\"{}\">{}</text>\n",
      words_colour, x, y, anchors.at(static_cast<std::size_t>(anchor)), html_line(words));
}

std::string svg_rule(const PlotArea& area, double y, std::string_view kind) {
  return fmt::format("<line class=\"{}\" stroke=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
                     kind, kind == "axis" ? axis_colour : rest_colour, area.left, y, area.right, y);
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

std::string svg_line(const Chart& chart, DateStyle dates, const PlotArea& area) {
  const double top = scale_top(chart);
  const auto places = point_places(chart);
  std::string path;
  std::string dots;
  const double inset = 8;
  const auto x_of = [&](double place) { return area.left + inset + place * (area.right - area.left - 2 * inset); };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double y = area.y(drawn_value(chart.points[i].value) / top);
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : " L", x_of(places[i]), y);
    dots += fmt::format("<circle class=\"ink\" fill=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"/>\n", ink_colour,
                        x_of(places[i]), y);
  }
  std::string text = svg_scale(area, top);
  if (places.size() > 1) {
    text += fmt::format(
        "<path class=\"area\" fill=\"{}\" fill-opacity=\".12\" d=\"{} L{:.1f} {:.1f} L{:.1f} {:.1f} Z\"/>\n",
        ink_colour, path, x_of(1), area.bottom, x_of(0), area.bottom);
    text += fmt::format(
        "<path class=\"line\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\" stroke-linejoin=\"round\" d=\"{}\"/>\n",
        ink_colour, path);
    text += svg_words(x_of(0) - inset, area.bottom + 17, Anchor::start,
                      truncate(label_words(chart.points.front().label, dates), 24));
  }
  text += dots;
  const double last = x_of(places.back());
  const double last_y = area.y(drawn_value(chart.points.back().value) / top);
  text += svg_words(std::min(last, area.right - 8), last_y - 8, places.size() > 1 ? Anchor::end : Anchor::middle,
                    chart_number(chart.points.back().value) + (chart.unit == "%" ? " %" : ""));
  text += svg_words(places.size() > 1 ? x_of(1) + inset : last, area.bottom + 17,
                    places.size() > 1 ? Anchor::end : Anchor::middle,
                    truncate(label_words(chart.points.back().label, dates), 24));
  return text;
}

std::string svg_columns(const Chart& chart, DateStyle dates, const PlotArea& area) {
  const double top = scale_top(chart);
  const std::size_t count = chart.points.size();
  const double slot = (area.right - area.left) / static_cast<double>(count);
  const double width = std::min(slot * 0.7, 36.0);
  int label_width = 0;
  for (const auto& point : chart.points)
    label_width = std::max(label_width, display_width(label_words(point.label, dates)));
  const auto every = static_cast<std::size_t>(std::ceil((label_width * letter_width + 8) / slot));
  const double letters = label_width * letter_width;
  // Columns that say their number need no scale beside them.
  const bool numbered = slot > 14;
  std::string text = svg_rule(area, area.bottom, "axis");
  if (!numbered) text += svg_words(0, area.top - 8, Anchor::start, "at most " + chart_number(top));
  for (std::size_t i = 0; i < count; ++i) {
    const double middle = area.left + slot * (static_cast<double>(i) + 0.5);
    const double value = drawn_value(chart.points[i].value);
    const double y = area.y(value / top);
    if (value > 0)
      text += fmt::format(
          "<rect class=\"ink\" fill=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"1.5\"/>\n",
          ink_colour, middle - width / 2, y, width, area.bottom - y);
    if (numbered && value > 0) text += svg_words(middle, y - 5, Anchor::middle, chart_number(chart.points[i].value));
    // Counted from the last, which is the one that is looked for.
    if ((count - 1 - i) % std::max<std::size_t>(every, 1) == 0)
      text += svg_words(std::clamp(middle, letters / 2, picture_width - letters / 2), area.bottom + 17, Anchor::middle,
                        truncate(label_words(chart.points[i].label, dates), 24));
  }
  return text;
}

std::string with_unit(const Chart& chart, double value) {
  const std::string number = chart_number(value);
  return chart.unit.empty() ? number : number + " " + chart.unit;
}

}  // namespace

std::string chart_words(const Chart& chart, DateStyle dates) {
  if (chart.points.empty()) return {};
  const auto at = [&](const Chart::Point& point) {
    return fmt::format("{} at {}", with_unit(chart, point.value), label_words(point.label, dates));
  };
  const auto& points = chart.points;
  if (points.size() == 1) return at(points.back()) + ".";
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  const std::string ends = fmt::format("Lowest {}, highest {}.", at(*low), at(*high));
  if (chart.shape == Chart::Shape::bars) return fmt::format("{} bars. {}", points.size(), ends);
  return fmt::format("From {} to {}, {} values. {}", at(points.front()), at(points.back()), points.size(), ends);
}

std::string svg_bar(double part) {
  constexpr double length = 96;
  const double drawn = std::isfinite(part) ? std::clamp(part, 0.0, 1.0) * length : 0;
  return fmt::format(
      "<svg class=\"bar\" width=\"{0:.0f}\" height=\"8\" viewBox=\"0 0 {0:.0f} 8\" aria-hidden=\"true\">"
      "<rect class=\"rest\" fill=\"{1}\" width=\"{0:.0f}\" height=\"8\" rx=\"1\"/>"
      "<rect class=\"ink\" fill=\"{2}\" width=\"{3:.1f}\" height=\"8\" rx=\"1\"/></svg>",
      length, rest_colour, ink_colour, drawn);
}

std::string svg_spark(const Course& course) {
  constexpr double length = 120;
  constexpr double height = 24;
  constexpr double edge = 3;  // room for the last point
  if (course.points.size() < 2) return {};
  const auto first = course.points.front().first;
  const double days = std::max(1.0, static_cast<double>((course.points.back().first - first).count()));
  const double span = static_cast<double>(std::max<std::int64_t>(1, course.top - course.low));
  std::string path;
  double x = 0;
  double y = 0;
  for (const auto& [date, value] : course.points) {
    x = edge + static_cast<double>((date - first).count()) / days * (length - 2 * edge);
    const double part = std::clamp(static_cast<double>(value - course.low) / span, 0.0, 1.0);
    y = height - edge - part * (height - 2 * edge);
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : " L", x, y);
  }
  return fmt::format(
      "<svg class=\"spark\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" aria-hidden=\"true\">"
      "<line class=\"grid\" stroke=\"{2}\" x1=\"0\" y1=\"{3:.1f}\" x2=\"{0:.0f}\" y2=\"{3:.1f}\"/>"
      "<path class=\"line\" fill=\"none\" stroke=\"{4}\" stroke-width=\"1.5\" stroke-linejoin=\"round\" d=\"{5}\"/>"
      "<circle class=\"ink\" fill=\"{4}\" cx=\"{6:.1f}\" cy=\"{7:.1f}\" r=\"2.5\"/></svg>",
      length, height, rest_colour, height - 1, ink_colour, path, x, y);
}

std::string svg_of(const Chart& chart, DateStyle dates, const std::string& name) {
  if (chart.points.empty()) return {};
  PlotArea area;
  if (chart.shape == Chart::Shape::bars) area = {.left = 0, .bottom = 84, .height = 108};
  std::string inside;
  if (chart.shape == Chart::Shape::line) {
    inside = svg_line(chart, dates, area);
  } else {
    inside = svg_columns(chart, dates, area);
  }
  return fmt::format(
      "<svg class=\"picture\" role=\"img\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
      "aria-describedby=\"{2}-words\">\n"
      "<title>{3}</title>\n<desc id=\"{2}-words\">{4}</desc>\n{5}</svg>\n",
      picture_width, area.height, name, html_line(chart.title), html_line(chart_words(chart, dates)), inside);
}

}  // namespace mentor::render
