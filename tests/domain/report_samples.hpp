// SPDX-License-Identifier: MIT
// What the tests of reports share: reports on Ana in November 2026, and their sections as lines that can be compared.
#pragma once

#include "book_samples.hpp"
#include "mentor/domain/report.hpp"
#include "support/layers.hpp"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

using namespace mentor::tests;

namespace samples {

inline const Period november{make_date(2026, 11, 1), make_date(2026, 11, 30), "November 2026"};
inline const Date report_day = make_date(2026, 11, 20);

/// The columns that people read, with bars between, or the sentence that they read in their place.
inline std::string fact_lines(const FactTable& table) {
  if (!table.sentence.empty()) return table.sentence + "\n";
  const auto told = told_columns(table);
  std::string text;
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const auto column : told) cells.push_back(fact_words(row.at(column), DateStyle::iso));
    if (!cells.empty()) text += fmt::format("{}\n", fmt::join(cells, "|"));
  }
  return text;
}

/// Tables with bars between their cells, lists with their ids, charts with their points; a line each.
inline std::string block_lines(const Block& block) {
  std::string text;
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
  if (const auto* table = std::get_if<ReportTable>(&block))
    for (const auto& row : table->rows) text += fmt::format("{}\n", fmt::join(row, "|"));
  if (const auto* table = std::get_if<FactTable>(&block)) text += fact_lines(*table);
  if (const auto* list = std::get_if<BulletList>(&block))
    for (const auto& item : list->items) text += item.id + " " + item.text + "\n";
  if (const auto* chart = std::get_if<Chart>(&block)) {
    text += chart->title + ":";
    for (const auto& point : chart->points) text += fmt::format(" {}={}", point.label, point.value);
    text += "\n";
  }
  return text;
}

/// Of all mentorships together, and of each.
inline std::vector<ReportSection> all_sections(const Report& report) {
  auto sections = report.sections;
  for (const auto& part : report.parts) sections.insert(sections.end(), part.sections.begin(), part.sections.end());
  return sections;
}

inline std::string report_section(const Report& report, std::string_view title) {
  std::string text;
  for (const auto& section : all_sections(report))
    if (section.title == title)
      for (const auto& block : section.blocks) text += block_lines(block);
  return text;
}

inline std::string header_of(const Block& block) {
  if (const auto* table = std::get_if<ReportTable>(&block)) return fmt::format("{}", fmt::join(table->header, "|"));
  const auto* table = std::get_if<FactTable>(&block);
  std::vector<std::string> headings;
  if (table != nullptr && table->sentence.empty())
    for (const auto column : told_columns(*table)) headings.push_back(table->columns[column].heading);
  return fmt::format("{}", fmt::join(headings, "|"));
}

/// Of the first table of a section, with bars between.
inline std::string report_header(const Report& report, std::string_view title) {
  for (const auto& section : all_sections(report))
    if (section.title == title)
      for (const auto& block : section.blocks)
        if (auto header = header_of(block); !header.empty()) return header;
  return {};
}

/// "22 sessions, 16 h (+2)", a line each.
inline std::string figure_lines(const std::vector<Figure>& figures, DateStyle dates = DateStyle::iso) {
  std::string text;
  for (const auto& figure : figures) {
    const std::string change = change_words(figure.value, figure.before);
    text += fmt::format("{} {}{}\n", figure_words(figure.value, dates), figure.label,
                        change.empty() ? "" : " (" + change + ")");
  }
  return text;
}

/// Everything, titles and left out too: to look for what must not be there.
inline std::string report_lines(const Report& report) {
  std::string text = fmt::format("{}\n{}\n{}\n", report.title, report.subtitle, report.sender);
  text += figure_lines(report.figures, report.dates);
  for (const auto& part : report.parts) text += part.title + "\n" + figure_lines(part.figures, report.dates);
  for (const auto& section : all_sections(report)) {
    text += section.title + "\n";
    for (const auto& block : section.blocks) text += header_of(block) + "\n" + block_lines(block);
  }
  return text + fmt::format("{}\n", fmt::join(report.left_out, "\n"));
}

inline Report report_of(const ReportData& data, const Period& period = november, Date today = report_day) {
  return build_report(std::vector{data}, period, today);
}

inline std::string in_report(const ReportData& data, std::string_view title) {
  return report_section(report_of(data), title);
}

inline ReportData report_on_ana() {
  const auto open = with_ana(make_date(2026, 1, 5));
  ReportData data;
  data.my_name = "Cy";
  data.mentorship = open.mentorship;
  data.partners = open.partners;
  return data;
}

inline Session held_on(std::int64_t id, Date day, std::optional<int> minutes, std::optional<Channel> channel) {
  auto one = session(id, day, SessionStatus::held);
  if (minutes) one.length = Minutes{*minutes};
  one.channel = channel;
  return one;
}

inline Question asked_on(std::int64_t id, std::string asker, std::string text, Date day) {
  Question one;
  one.id = id;
  one.mentorship = "ana";
  one.asker = std::move(asker);
  one.text = std::move(text);
  one.asked = at_noon(day);
  one.due = one.asked + std::chrono::hours{48};
  one.visibility = Visibility::shared;
  return one;
}

}  // namespace samples
