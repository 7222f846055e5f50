// SPDX-License-Identifier: MIT
// A report for spreadsheets and scripts: one line a fact, always the same four columns, so that every section can be
// filtered and pivoted. Values are data: ISO dates, minutes, numbers.
#include "render/chart.hpp"
#include "render/csv_text.hpp"
#include "render/report_formats.hpp"

#include <fmt/format.h>
#include <variant>

namespace mentor::render {

namespace {

/// What the lines of one section have in common; items without a name of their own are counted through.
struct CsvSection {
  std::string title;
  std::size_t unnamed = 0;
  std::string text;

  std::string name_or_number(const std::string& name) { return name.empty() ? std::to_string(++unnamed) : name; }
  void add(const std::string& item, const std::string& column, const std::string& value) {
    if (!value.empty()) text += csv_record({title, item, column, value});
  }
};

std::string csv_value(const Fact& fact) {
  if (const auto* time = std::get_if<Minutes>(&fact)) return std::to_string(time->count());
  if (const auto* day = std::get_if<Date>(&fact)) return format_date(*day);
  if (const auto* percent = std::get_if<Percent>(&fact)) return std::to_string(percent->value);
  if (const auto* share = std::get_if<Share>(&fact)) return fmt::format("{} of {}", share->part, share->whole);
  return fact_words(fact, DateStyle::iso);
}

void add_fact(CsvSection& section, const std::string& item, const std::string& column, const Fact& fact) {
  const auto* course = std::get_if<Course>(&fact);
  if (course == nullptr) return section.add(item, column, csv_value(fact));
  for (const auto& [date, value] : course->points)
    section.add(item, fmt::format("{} {}", column, format_date(date)), std::to_string(value));
}

void add_csv(CsvSection& section, const Paragraph& paragraph) {
  section.add(section.name_or_number({}), "text", paragraph.text);
}

void add_csv(CsvSection& section, const BulletList& list) {
  for (const auto& item : list.items) {
    const std::string name = section.name_or_number(item.id);
    if (item.facts.empty()) section.add(name, "text", item.text);
    for (const auto& fact : item.facts) add_fact(section, name, fact.name, fact.value);
    if (item.facts.empty() && item.mark != ListItem::Mark::none)
      section.add(name, "state", item.mark == ListItem::Mark::open ? "open" : "done");
  }
}

/// The first column names the row, so it is told by the others.
void add_csv(CsvSection& section, const ReportTable& table) {
  const auto column = [&](std::size_t i) {
    return i < table.header.size() && !table.header[i].empty() ? table.header[i] : std::to_string(i + 1);
  };
  for (const auto& row : table.rows) {
    if (row.empty()) continue;
    const bool alone = row.size() == 1;
    const std::string name = section.name_or_number(alone ? std::string() : row.front());
    for (std::size_t i = alone ? 0 : 1; i < row.size(); ++i) section.add(name, column(i), row[i]);
  }
}

/// The first fact names the row, be it an id or a title.
void add_csv(CsvSection& section, const FactTable& table) {
  for (const auto& row : table.rows) {
    std::size_t first = 0;
    while (first + 1 < row.size() && (table.columns[first].name.empty() || csv_value(row[first]).empty())) ++first;
    const std::string name = csv_value(row[first]);
    for (std::size_t i = first + 1; i < row.size(); ++i)
      if (!table.columns[i].name.empty()) add_fact(section, name, table.columns[i].name, row[i]);
  }
}

void add_csv(CsvSection& section, const Chart& chart) {
  const std::string column = chart.unit.empty() ? chart.title : fmt::format("{} ({})", chart.title, chart.unit);
  for (const auto& point : chart.points) section.add(point.label, column, chart_number(point.value));
}

std::string csv_sections(const std::vector<ReportSection>& sections, const std::string& whose) {
  std::string text;
  for (const auto& section : sections) {
    CsvSection lines{whose.empty() ? section.title : whose + ": " + section.title, 0, {}};
    for (const auto& block : section.blocks) std::visit([&](const auto& one) { add_csv(lines, one); }, block);
    text += lines.text;
  }
  return text;
}

std::string csv_figures(const std::vector<Figure>& figures, const std::string& whose) {
  CsvSection lines{whose.empty() ? "Figures" : whose + ": Figures", 0, {}};
  for (const auto& figure : figures) {
    lines.add(figure.name, "value", csv_value(figure.value));
    if (figure.before) lines.add(figure.name, "before", csv_value(*figure.before));
    for (const auto& fact : figure.more) add_fact(lines, figure.name, fact.name, fact.value);
  }
  return lines.text;
}

}  // namespace

std::string report_as_csv(const Report& report, const Style&) {
  CsvSection head{"Report", 0, {}};
  for (const auto& [name, value] : {std::pair{"title", report.title},
                                    {"subtitle", report.subtitle},
                                    {"sender", report.sender},
                                    {"intro", report.intro}})
    head.add("1", name, value);
  std::string text = csv_record({"section", "item", "column", "value"}) + head.text;
  text += csv_figures(report.figures, {}) + csv_sections(report.sections, {});
  for (const auto& part : report.parts)
    text += csv_figures(part.figures, part.title) + csv_sections(part.sections, part.title);
  CsvSection left_out{"Held back", 0, {}};
  for (const auto& line : report.left_out) left_out.add(left_out.name_or_number({}), "text", line);
  return text + left_out.text;
}

}  // namespace mentor::render
