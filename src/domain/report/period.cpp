// SPDX-License-Identifier: MIT
// The period to hold another one against.
#include "mentor/domain/report.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr int most_months_compared = 12 * 50;

/// How many whole months a period lasts; nothing if it ends between them.
std::optional<int> whole_months(const Period& period) {
  const auto count = (period.last - period.first).count();
  for (int months = 1; months <= most_months_compared && months * 28 <= count + 1; ++months)
    if (add_months(period.first, months) == period.last + Days(1)) return months;
  return std::nullopt;
}

/// As it would be typed: "2026-Q3", "2026-H1", "2025", a month's name; else by its ends.
std::string label_between(Date first, Date last, int months) {
  const std::chrono::year_month_day begin{first};
  const int year = static_cast<int>(begin.year());
  const unsigned month = static_cast<unsigned>(begin.month()) - 1;
  if (first == first_of_month(first)) {
    if (months == 1) return month_name(first);
    if (months == 3 && month % 3 == 0) return fmt::format("{}-Q{}", year, month / 3 + 1);
    if (months == 6 && month % 6 == 0) return fmt::format("{}-H{}", year, month / 6 + 1);
    if (months == 12 && month == 0) return std::to_string(year);
  }
  return fmt::format("{} to {}", format_date(first), format_date(last));
}

}  // namespace

Period period_before(const Period& period) {
  const Date last = period.first - Days(1);
  if (const auto months = whole_months(period)) {
    const Date first = add_months(period.first, -*months);
    return {first, last, label_between(first, last, *months)};
  }
  const Date first = last - (period.last - period.first);
  return {first, last, first == last ? format_day(first) : label_between(first, last, 0)};
}

}  // namespace mentor
