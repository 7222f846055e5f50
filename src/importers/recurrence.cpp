// SPDX-License-Identifier: MIT
// From a rule to its dates: period by period, the days that the rule names in it.
#include "importers/recurrence.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/calendars.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace mentor::importers {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(mark);
    if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

int number_in(std::string_view part, std::string_view text, int low, int high) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto number = whole_number(text);
  if (!number || *number < low || *number > high || *number == 0)
    throw UserError(messages::rule_part_unread(visible(part)));
  return static_cast<int>(*number);
}

std::vector<int> numbers_in(std::string_view part, std::string_view list, int low, int high) {
  std::vector<int> numbers;
  for (const auto text : parts_of(list, ',')) numbers.push_back(number_in(part, text, low, high));
  return numbers;
}

unsigned weekday_in(std::string_view part, std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) throw UserError(messages::rule_part_unread(visible(part)));
  return static_cast<unsigned>(found - words.begin()) + 1;
}

std::vector<RuleWeekday> weekdays_in(std::string_view part, std::string_view list) {
  std::vector<RuleWeekday> days;
  for (const auto text : parts_of(list, ',')) {
    const std::size_t letters = text.size() < 2 ? 0 : text.size() - 2;
    const auto place = text.substr(0, letters);
    days.push_back({place.empty() ? 0 : number_in(part, place, -53, 53), weekday_in(part, text.substr(letters))});
  }
  return days;
}

void take_part(std::string_view part, RecurrenceRule& rule) {
  constexpr int most_steps = 10'000;
  constexpr int most_count = 1'000'000'000;
  const std::size_t equals = std::min(part.find('='), part.size() - 1);
  const std::string_view name = part.substr(0, equals);
  const std::string_view value = part.substr(equals + 1);
  constexpr std::array<std::string_view, 4> frequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
  const auto known = std::find(frequencies.begin(), frequencies.end(), value);
  if (name == "FREQ" && known != frequencies.end())
    rule.frequency = static_cast<Frequency>(known - frequencies.begin());
  else if (name == "INTERVAL")
    rule.interval = number_in(part, value, 1, most_steps);
  else if (name == "COUNT")
    rule.count = number_in(part, value, 1, most_count);
  else if (name == "UNTIL")
    rule.until = value;
  else if (name == "BYDAY")
    rule.weekdays = weekdays_in(part, value);
  else if (name == "BYMONTHDAY")
    rule.month_days = numbers_in(part, value, -31, 31);
  else if (name == "BYMONTH")
    rule.months = numbers_in(part, value, 1, 12);
  else if (name == "BYSETPOS")
    rule.places = numbers_in(part, value, -366, 366);
  else if (name == "WKST")
    rule.week_start = weekday_in(part, value);
  else if (!name.starts_with("X-"))
    throw UserError(messages::rule_part_unread(visible(part)));
}

/// The days that one rule names, a period after the other.
class RuleDays {
 public:
  RuleDays(const RecurrenceRule& rule, Date start) : rule_(rule), start_(start), first_(start) {}

  /// The first day of the period that is `number` steps behind the first.
  [[nodiscard]] Date begin_of(std::int64_t number) const {
    const auto steps = number * rule_.interval;
    if (rule_.frequency == Frequency::daily) return start_ + Days{steps};
    if (rule_.frequency == Frequency::weekly) {
      const unsigned into = (std::chrono::weekday{start_}.iso_encoding() + 7 - rule_.week_start) % 7;
      return start_ - Days{into} + Days{7 * steps};
    }
    if (rule_.frequency == Frequency::yearly) return Date{(first_.year() + std::chrono::years{steps}) / 1 / 1};
    return Date{(year_month{first_.year(), first_.month()} + std::chrono::months{steps}) / 1};
  }
  /// In order, each once.
  [[nodiscard]] std::vector<Date> in_period(Date begin) const {
    std::vector<Date> days;
    if (rule_.frequency == Frequency::daily)
      days = passing({begin});
    else if (rule_.frequency == Frequency::weekly)
      days = of_week(begin);
    else if (rule_.frequency == Frequency::monthly)
      days = of_month(std::chrono::year_month_day{begin}.year() / std::chrono::year_month_day{begin}.month());
    else
      days = of_year(std::chrono::year_month_day{begin}.year());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return at_places(days);
  }

 private:
  [[nodiscard]] bool month_fits(Date date) const {
    const auto number = static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{date}.month()));
    return rule_.months.empty() || std::count(rule_.months.begin(), rule_.months.end(), number) > 0;
  }
  [[nodiscard]] bool weekday_fits(Date date) const {
    const unsigned iso = std::chrono::weekday{date}.iso_encoding();
    return rule_.weekdays.empty() || std::any_of(rule_.weekdays.begin(), rule_.weekdays.end(),
                                                 [&](const RuleWeekday& item) { return item.iso == iso; });
  }
  [[nodiscard]] bool month_day_fits(Date date) const {
    const std::chrono::year_month_day ymd{date};
    const auto number = static_cast<int>(static_cast<unsigned>(ymd.day()));
    const auto last = static_cast<int>(static_cast<unsigned>((ymd.year() / ymd.month() / std::chrono::last).day()));
    return rule_.month_days.empty() || std::any_of(rule_.month_days.begin(), rule_.month_days.end(), [&](int wanted) {
             return wanted == number || wanted == number - last - 1;
           });
  }
  [[nodiscard]] std::vector<Date> passing(const std::vector<Date>& days) const {
    std::vector<Date> found;
    std::copy_if(days.begin(), days.end(), std::back_inserter(found),
                 [&](Date date) { return month_fits(date) && weekday_fits(date) && month_day_fits(date); });
    return found;
  }
  [[nodiscard]] std::vector<Date> of_week(Date begin) const {
    std::vector<Date> days;
    for (int i = 0; i < 7; ++i) {
      const Date date = begin + Days{i};
      const bool same = std::chrono::weekday{date} == std::chrono::weekday{start_};
      if (month_fits(date) && (rule_.weekdays.empty() ? same : weekday_fits(date))) days.push_back(date);
    }
    return days;
  }
  /// The days from `begin` up to `end`, which is not one of them, that are such weekdays at their places.
  [[nodiscard]] std::vector<Date> weekdays_between(Date begin, Date end) const {
    std::vector<Date> days;
    for (const auto& item : rule_.weekdays) {
      std::vector<Date> all;
      for (Date date = begin; date < end; date += Days{1})
        if (std::chrono::weekday{date}.iso_encoding() == item.iso) all.push_back(date);
      const auto size = static_cast<int>(all.size());
      if (item.place == 0)
        days.insert(days.end(), all.begin(), all.end());
      else if (const int at = item.place > 0 ? item.place - 1 : size + item.place; at >= 0 && at < size)
        days.push_back(all[static_cast<std::size_t>(at)]);
    }
    return days;
  }
  [[nodiscard]] std::vector<Date> of_month(year_month in) const {
    const Date begin{in / 1};
    const Date end{(in + std::chrono::months{1}) / 1};
    std::vector<Date> days;
    if (!month_fits(begin)) return days;
    if (!rule_.weekdays.empty()) {
      days = weekdays_between(begin, end);
      std::erase_if(days, [&](Date date) { return !month_day_fits(date); });
    } else {
      for (Date date = begin; date < end; date += Days{1})
        if (rule_.month_days.empty() ? std::chrono::year_month_day{date}.day() == first_.day() : month_day_fits(date))
          days.push_back(date);
    }
    return days;
  }
  [[nodiscard]] std::vector<Date> of_year(year in) const {
    const bool by_months = !rule_.months.empty() || !rule_.month_days.empty();
    if (!rule_.weekdays.empty() && !by_months) return weekdays_between(Date{in / 1 / 1}, Date{++year{in} / 1 / 1});
    std::vector<Date> days;
    for (unsigned number = 1; number <= 12; ++number) {
      if (!by_months && month{number} != first_.month()) continue;
      const auto more = of_month(in / month{number});
      days.insert(days.end(), more.begin(), more.end());
    }
    return days;
  }
  [[nodiscard]] std::vector<Date> at_places(const std::vector<Date>& days) const {
    if (rule_.places.empty()) return days;
    std::vector<Date> found;
    const auto size = static_cast<int>(days.size());
    for (int i = 0; i < size; ++i)
      if (std::any_of(rule_.places.begin(), rule_.places.end(),
                      [&](int place) { return place == i + 1 || place == i - size; }))
        found.push_back(days[static_cast<std::size_t>(i)]);
    return found;
  }

  const RecurrenceRule& rule_;
  Date start_;
  std::chrono::year_month_day first_;
};

}  // namespace

RecurrenceRule read_recurrence(std::string_view text) {
  std::string capitals(text);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  RecurrenceRule rule;
  bool named = false;
  for (const auto part : parts_of(capitals, ';')) {
    take_part(part, rule);
    named = named || part.starts_with("FREQ=");
  }
  if (!named) throw UserError(messages::rule_part_unread(visible(text)));
  return rule;
}

std::vector<LocalTime> dates_of_rule(const RecurrenceRule& rule, LocalTime start, LocalTime last,
                                     std::optional<LocalTime> until, std::size_t limit) {
  if (until) last = std::min(last, *until);
  if (rule.count) limit = std::min(limit, static_cast<std::size_t>(*rule.count));
  const Date day_of_start = date_of(start);
  const RuleDays days(rule, day_of_start);
  std::vector<LocalTime> dates{start};
  for (std::int64_t period = 0;; ++period) {
    const Date begin = days.begin_of(period);
    if (LocalTime{begin} > last) return dates;
    for (const Date date : days.in_period(begin)) {
      const LocalTime moment = start + (date - day_of_start);
      if (moment <= start) continue;
      if (moment > last || dates.size() >= limit) return dates;
      dates.push_back(moment);
    }
  }
}

}  // namespace mentor::importers
