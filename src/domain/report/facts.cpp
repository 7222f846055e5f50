// SPDX-License-Identifier: MIT
// Facts in the words of their reader.
#include "domain/report/sections.hpp"
#include "mentor/domain/report_values.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string number_words(double value) { return fmt::format("{:.1f}", value); }

/// What can be compared, as one number; a share only where it is one.
std::optional<double> measure_of(const Fact& fact) {
  if (const auto* count = std::get_if<std::int64_t>(&fact)) return static_cast<double>(*count);
  if (const auto* number = std::get_if<double>(&fact)) return *number;
  if (const auto* time = std::get_if<Minutes>(&fact)) return static_cast<double>(time->count());
  if (const auto* percent = std::get_if<Percent>(&fact)) return static_cast<double>(percent->value);
  if (const auto* share = std::get_if<Share>(&fact); share != nullptr && share->whole >= cases_for_a_share)
    return static_cast<double>((share->part * 100 + share->whole / 2) / share->whole);
  return std::nullopt;
}

struct FactWords {
  DateStyle dates;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(double value) const { return number_words(value); }
  std::string operator()(Minutes time) const { return format_duration(time); }
  std::string operator()(Date day) const { return day_words(day, dates); }
  std::string operator()(LocalTime time) const { return moment_words(time, dates); }
  std::string operator()(Percent percent) const { return fmt::format("{} %", percent.value); }
  std::string operator()(Share share) const { return share_words(share.part, share.whole); }
  std::string operator()(const Course& course) const {
    if (course.points.empty()) return {};
    const std::string unit = course.unit.empty() ? "" : " " + course.unit;
    const std::string last = std::to_string(course.points.back().second) + unit;
    return course.points.size() == 1 ? last : fmt::format("{} → {}", course.points.front().second, last);
  }
};

}  // namespace

std::string day_words(Date date, DateStyle dates) {
  return dates == DateStyle::iso ? format_day(date) : format_written(date);
}

std::string moment_words(LocalTime time, DateStyle dates) {
  if (dates == DateStyle::iso) return format_local(time);
  const Date day = date_of(time);
  return format_written(day) + ", " + format_clock(std::chrono::duration_cast<Minutes>(time - LocalTime{day}));
}

std::string fact_words(const Fact& fact, DateStyle dates) { return std::visit(FactWords{dates}, fact); }

bool says_nothing(const Fact& fact) {
  if (const auto* text = std::get_if<std::string>(&fact)) return text->empty();
  if (const auto* count = std::get_if<std::int64_t>(&fact)) return *count == 0;
  if (const auto* share = std::get_if<Share>(&fact)) return share->whole == 0;
  if (const auto* course = std::get_if<Course>(&fact)) return course->points.size() < 2;
  return std::holds_alternative<std::monostate>(fact);
}

std::vector<std::size_t> told_columns(const FactTable& table) {
  std::vector<std::size_t> told;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].heading.empty()) continue;
    if (told.empty() || std::any_of(table.rows.begin(), table.rows.end(),
                                    [i](const std::vector<Fact>& row) { return !says_nothing(row.at(i)); }))
      told.push_back(i);
  }
  return told;
}

std::string label_words(std::string_view label, DateStyle dates) {
  constexpr std::size_t month_length = 7;
  if (dates == DateStyle::iso) return std::string(label);
  if (const auto day = date_from_iso(label)) return format_written(*day);
  if (label.size() == month_length && label[4] == '-') {
    if (const auto first = date_from_iso(std::string(label) + "-01")) {
      const std::string words = format_written(*first);
      return words.substr(words.find(' ') + 1);
    }
    if (label[5] == 'Q' || label[5] == 'H') return fmt::format("{} {}", label.substr(5), label.substr(0, 4));
  }
  return std::string(label);
}

std::string figure_words(const Fact& value, DateStyle dates) {
  if (const auto* share = std::get_if<Share>(&value)) return fmt::format("{} of {}", share->part, share->whole);
  if (const auto* day = std::get_if<Date>(&value); day != nullptr && dates == DateStyle::iso) return format_date(*day);
  return fact_words(value, dates);
}

std::optional<double> change_of(const Fact& now, const std::optional<Fact>& before) {
  const auto is = measure_of(now);
  const auto was = before ? measure_of(*before) : std::nullopt;
  return is && was ? std::optional(*is - *was) : std::nullopt;
}

std::string change_words(const Fact& now, const std::optional<Fact>& before) {
  const auto change = change_of(now, before);
  if (!change) return {};
  if (std::holds_alternative<double>(now))
    return std::fabs(*change) < 0.05 ? "as before" : fmt::format("{:+.1f}", *change);
  const auto whole = std::llround(*change);
  if (whole == 0) return "as before";
  if (std::holds_alternative<Minutes>(now))
    return fmt::format("{}{}", whole < 0 ? "-" : "+", format_duration(Minutes{std::abs(whole)}));
  const bool share = std::holds_alternative<Percent>(now) || std::holds_alternative<Share>(now);
  return fmt::format("{:+}{}", whole, share ? " %" : "");
}

}  // namespace mentor
