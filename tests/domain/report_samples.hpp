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

/// Tables with bars between their cells, lists with their ids, charts with their points; a line each.
inline std::string block_lines(const Block& block) {
  std::string text;
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
  if (const auto* table = std::get_if<ReportTable>(&block))
    for (const auto& row : table->rows) text += fmt::format("{}\n", fmt::join(row, "|"));
  if (const auto* list = std::get_if<BulletList>(&block))
    for (const auto& item : list->items) text += item.id + " " + item.text + "\n";
  if (const auto* chart = std::get_if<Chart>(&block)) {
    text += chart->title + ":";
    for (const auto& point : chart->points) text += fmt::format(" {}={}", point.label, point.value);
    text += "\n";
  }
  return text;
}

inline std::string report_section(const Report& report, std::string_view title) {
  std::string text;
  for (const auto& section : report.sections)
    if (section.title == title)
      for (const auto& block : section.blocks) text += block_lines(block);
  return text;
}

/// Of the first table of a section, with bars between.
inline std::string report_header(const Report& report, std::string_view title) {
  for (const auto& section : report.sections)
    if (section.title == title)
      for (const auto& block : section.blocks)
        if (const auto* table = std::get_if<ReportTable>(&block))
          return fmt::format("{}", fmt::join(table->header, "|"));
  return {};
}

/// Everything, titles and left out too: to look for what must not be there.
inline std::string report_lines(const Report& report) {
  std::string text = report.title + "\n" + report.subtitle + "\n";
  for (const auto& section : report.sections) {
    text += section.title + "\n";
    for (const auto& block : section.blocks) {
      if (const auto* table = std::get_if<ReportTable>(&block))
        text += fmt::format("{}\n", fmt::join(table->header, "|"));
      text += block_lines(block);
    }
  }
  return text + fmt::format("{}\n", fmt::join(report.left_out, "\n"));
}

inline std::string in_report(const ReportData& data, std::string_view title) {
  return report_section(build_report(data, november, report_day), title);
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
