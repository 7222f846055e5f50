// SPDX-License-Identifier: MIT
// Cells of a row, and the times in them: "16:00-16:45", "0:45:00", "1,5".
#include "importers/csv_values.hpp"

#include "importers/csv_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

/// "0:45:00" without its seconds, which round.
std::string without_seconds(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const bool three = colon != std::string::npos && text.find(':') != colon && text.size() == colon + 3 &&
                     text.find_first_not_of("0123456789:") == std::string::npos;
  if (!three || colon < 3) return text;
  const int seconds = std::stoi(text.substr(colon + 1));
  const int minutes = std::stoi(text.substr(colon - 2, 2));
  if (seconds < 30 || minutes >= 59) return text.substr(0, colon);
  return fmt::format("{}{:02}", text.substr(0, colon - 2), minutes + 1);
}

/// "50.0" minutes are "50".
std::string without_zeros(std::string text) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.find_first_not_of('0', point + 1) != std::string::npos) return text;
  return text.substr(0, point);
}

/// "50", "1.5" hours, "0:45", "1h 30m"; nothing for nothing and for 0.
std::optional<Minutes> written_length(const CsvCells& cells) {
  for (const CsvField field : {CsvField::duration, CsvField::hours}) {
    std::string text = without_seconds(english_units(cells.of(field)));
    if (text.empty() || text.find_first_not_of("0.:") == std::string::npos) continue;
    const bool number = text.find_first_not_of("0123456789.") == std::string::npos;
    if (number) text = field == CsvField::hours ? text + "h" : without_zeros(text);
    return parse_duration(text, cells.column(field));
  }
  return std::nullopt;
}

bool is_time(std::string_view text) {
  return read_if_meant([&] { return read_foreign_time(text, ""); }).has_value();
}

/// "16:00-16:45", "4 pm to 5 pm": where the second begins, behind the mark; nothing for one time.
std::optional<std::pair<std::string_view, std::string_view>> two_times(std::string_view text) {
  constexpr std::array<std::string_view, 5> marks{"-", "–", "—", " to ", " bis "};
  for (const auto mark : marks) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto first = trim(text.substr(0, at));
    const auto second = trim(text.substr(at + mark.size()));
    if (is_time(first) && !second.empty()) return {{first, second}};
  }
  return std::nullopt;
}

/// A time of day, or a day with a time.
ForeignMoment time_or_moment(const std::string& text, Date day, const std::string& what, const ImportClock& clock) {
  const bool may_be_day = text.find_first_of("-/.") != std::string::npos;
  if (may_be_day && !is_time(text)) return read_foreign_moment(text, what, clock);
  return {day, read_foreign_time(text, what)};
}

}  // namespace

std::string CsvCells::of(CsvField field) const {
  for (std::size_t i = 0; i < row_.cells.size(); ++i)
    if (fields_[i] == field && !trim(row_.cells[i]).empty()) return std::string(trim(row_.cells[i]));
  return {};
}

std::string CsvCells::all_of(CsvField field) const {
  const bool several = std::count(fields_.begin(), fields_.end(), field) > 1;
  std::string text;
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    if (fields_[i] != field || trim(row_.cells[i]).empty()) continue;
    if (!text.empty()) text += '\n';
    text += several ? fmt::format("{}: {}", head_.columns[i], row_.cells[i]) : row_.cells[i];
  }
  return text;
}

std::vector<std::string> CsvCells::each_of(CsvField field) const {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < row_.cells.size(); ++i)
    if (fields_[i] == field && !trim(row_.cells[i]).empty()) cells.push_back(row_.cells[i]);
  return cells;
}

std::string CsvCells::column(CsvField field) const {
  const auto at = std::find(fields_.begin(), fields_.end(), field);
  return fmt::format("\"{}\"", visible(head_.columns[static_cast<std::size_t>(at - fields_.begin())]));
}

CsvTimes read_csv_times(const CsvCells& cells, const ImportClock& clock) {
  CsvTimes times{read_foreign_moment(cells.of(CsvField::date), cells.column(CsvField::date), clock), std::nullopt};
  const Date day = times.moment.date;
  std::string end = cells.of(CsvField::end);
  CsvField end_field = CsvField::end;
  CsvField start_field = CsvField::date;
  if (const auto time = cells.of(CsvField::time); !time.empty()) {
    start_field = CsvField::time;
    const auto both = two_times(time);
    times.moment = time_or_moment(both ? std::string(both->first) : time, day, cells.column(CsvField::time), clock);
    if (both && end.empty()) {
      end = both->second;
      end_field = CsvField::time;
    }
  }
  times.length = written_length(cells);
  if (end.empty() || times.length || !times.moment.time) return times;
  const auto last = time_or_moment(end, times.moment.date, cells.column(end_field), clock);
  if (!last.time) return times;
  const Minutes length = (last.date - times.moment.date) + *last.time - *times.moment.time;
  if (length < Minutes{0})
    throw UserError(messages::row_ends_first(cells.column(end_field), end, cells.column(start_field),
                                             format_clock(*times.moment.time)));
  times.length = foreign_length(length);
  return times;
}

}  // namespace mentor::importers
