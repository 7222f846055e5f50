// SPDX-License-Identifier: MIT
// A report for spreadsheets and scripts: one line a fact, always the same four columns, so that every section can be
// filtered and pivoted.
#include "render/chart.hpp"
#include "render/csv_text.hpp"
#include "render/report_formats.hpp"

#include <algorithm>
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
    text += csv_record({title, item, column, value});
  }
};

void add_csv(CsvSection& section, const Paragraph& paragraph) {
  if (!paragraph.text.empty()) section.add(section.name_or_number({}), "text", paragraph.text);
}

void add_csv(CsvSection& section, const BulletList& list) {
  for (const auto& item : list.items) {
    const std::string name = section.name_or_number(item.id);
    section.add(name, "text", item.text);
    if (item.mark != ListItem::Mark::none)
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
    for (std::size_t i = alone ? 0 : 1; i < row.size(); ++i)
      if (!row[i].empty()) section.add(name, column(i), row[i]);
  }
}

void add_csv(CsvSection& section, const Chart& chart) {
  const std::string column = chart.unit.empty() ? chart.title : fmt::format("{} ({})", chart.title, chart.unit);
  for (const auto& point : chart.points) section.add(point.label, column, chart_number(point.value));
}

}  // namespace

std::string report_as_csv(const Report& report, const Style&) {
  std::string text = csv_record({"section", "item", "column", "value"});
  text += csv_record({"Report", "1", "title", report.title});
  if (!report.subtitle.empty()) text += csv_record({"Report", "1", "subtitle", report.subtitle});
  for (const auto& section : report.sections) {
    CsvSection lines{section.title, 0, {}};
    for (const auto& block : section.blocks) std::visit([&](const auto& one) { add_csv(lines, one); }, block);
    text += lines.text;
  }
  CsvSection left_out{"Left out", 0, {}};
  for (const auto& line : report.left_out) left_out.add(left_out.name_or_number({}), "text", line);
  return text + left_out.text;
}

}  // namespace mentor::render
