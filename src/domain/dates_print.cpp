// SPDX-License-Identifier: MIT
// How days, times and lengths are printed. What is printed here is read back by the files beside it.
#include "domain/dates_scanner.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/text.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace mentor {
namespace {

// Below a fortnight people count days, below two months weeks, below two years months.
constexpr int most_days = 14;
constexpr int least_months = 2;
constexpr int least_years = 2;

// By hand: check-in prints thousands of dates, and a format string is read anew for each.
std::string iso_of(std::chrono::year_month_day date) {
  const auto year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  const auto day = static_cast<unsigned>(date.day());
  const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  const auto y = static_cast<unsigned>(year);
  return {digit(y / 1000),   digit(y / 100), digit(y / 10), digit(y),        '-',
          digit(month / 10), digit(month),   '-',           digit(day / 10), digit(day)};
}

// Whole civil months between the two, without regard to which comes first.
int whole_months(Date today, Date date) {
  const std::chrono::year_month_day a{today};
  const std::chrono::year_month_day b{date};
  const int span = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
                   static_cast<int>(static_cast<unsigned>(b.month())) -
                   static_cast<int>(static_cast<unsigned>(a.month()));
  const auto reached = add_months(today, span);
  const bool too_far = span > 0 ? reached > date : span < 0 && reached < date;
  return std::abs(span) - (too_far ? 1 : 0);
}

std::string distance_in_words(Date date, Date today) {
  const auto days = std::abs((date - today).count());
  const int months = whole_months(today, date);
  if (months >= 12 * least_years) return plural(months / 12, "year");
  if (months >= least_months) return plural(months, "month");
  if (days >= most_days) return plural(days / 7, "week");
  return plural(days, "day");
}

}  // namespace

std::string format_date(Date date) { return iso_of(std::chrono::year_month_day{date}); }

std::string format_day(Date date) {
  return std::string(weekday_name(iso_weekday(date)).substr(0, 3)).append(1, ' ').append(format_date(date));
}

std::string format_relative(Date date, Date today) {
  if (date == today) return "today";
  if (date == today + Days{1}) return "tomorrow";
  if (date == today - Days{1}) return "yesterday";
  const auto distance = distance_in_words(date, today);
  return date > today ? "in " + distance : distance + " ago";
}

std::string format_due(Date date, Date today) {
  return fmt::format("{} ({})", format_day(date), format_relative(date, today));
}

std::string format_span(Date one, Date other) { return distance_in_words(one, other); }

std::string format_written(Date date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{} {} {}", static_cast<unsigned>(day.day()),
                     full_month_name(static_cast<unsigned>(day.month())).substr(0, 3), static_cast<int>(day.year()));
}

std::string format_past_day(Date date, Date today) {
  const auto days = (today - date).count();
  if (days == 0 || days == 1) return format_relative(date, today);
  if (days > 1 && days < 7) return std::string(weekday_name(iso_weekday(date)));
  const std::string words = format_written(date);
  const bool this_year = std::chrono::year_month_day{date}.year() == std::chrono::year_month_day{today}.year();
  return this_year ? words.substr(0, words.rfind(' ')) : words;
}

std::string format_clock(Minutes since_midnight) {
  return fmt::format("{:02}:{:02}", since_midnight.count() / 60, since_midnight.count() % 60);
}

std::string format_local(LocalTime time) {
  const auto day = date_of(time);
  return fmt::format("{} {}", format_day(day),
                     format_clock(std::chrono::duration_cast<Minutes>(time - LocalTime{day})));
}

std::string format_duration(Minutes minutes) {
  const auto hours = minutes.count() / 60;
  const auto rest = minutes.count() % 60;
  if (hours == 0) return fmt::format("{} min", rest);
  if (rest == 0) return fmt::format("{} h", hours);
  return fmt::format("{} h {} min", hours, rest);
}

std::string format_utc(Instant instant) {
  const auto day = std::chrono::floor<Days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_of(std::chrono::year_month_day{day}), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

std::string format_utc_compact(Instant instant) {
  std::string text = format_utc(instant);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

std::string month_name(Date date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{} {}", full_month_name(static_cast<unsigned>(day.month())), static_cast<int>(day.year()));
}

}  // namespace mentor
