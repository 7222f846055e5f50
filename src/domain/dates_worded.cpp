// SPDX-License-Identifier: MIT
// The forms of a day or a period in words, and what each stands for: tomorrow, fri, next month, in 3 days, end of week.
#include "domain/dates_forms.hpp"
#include "mentor/messages/dates.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor {
namespace {

template <int days>
DateSpan days_from_today(const FormMatch& match) {
  return one_day(match.frame.today + Days{days});
}

DateSpan this_minute(const FormMatch& match) {
  auto span = one_day(match.frame.today);
  span.time = std::chrono::duration_cast<Minutes>(match.frame.now - LocalTime{date_of(match.frame.now)});
  return span;
}

template <int days, DayHalf half>
DateSpan part_of_day(const FormMatch& match) {
  auto span = days_from_today<days>(match);
  span.half = half;
  return span;
}

template <DateUnit unit>
DateSpan end_of_this(const FormMatch& match) {
  const auto span = span_of_unit(match.frame.today, unit);
  return one_day(match.frame.direction == Direction::deadline ? day_of_span(span, match.frame) : span.last);
}

DateSpan end_of_inner(const FormMatch& match) {
  const auto& span = *match.slots.inner;
  return one_day(match.frame.direction == Direction::deadline ? day_of_span(span, match.frame) : span.last);
}

DateSpan start_of_inner(const FormMatch& match) { return one_day(match.slots.inner->first); }

DateSpan just_inner(const FormMatch& match) { return *match.slots.inner; }

// The day of that name in the 7 days that begin with `earliest`.
Date weekday_from(Date earliest, unsigned iso) { return earliest + Days{(iso + 7 - iso_weekday(earliest)) % 7}; }

// Who says on a Friday that something is due by Friday does not mean today.
DateSpan nearest_weekday(const FormMatch& match) {
  const auto today = match.frame.today;
  const auto direction = match.frame.direction;
  const auto earliest = direction == Direction::future ? today : today + Days{direction == Direction::past ? -6 : 1};
  auto span = one_day(weekday_from(earliest, match.slots.weekday));
  span.number_may_go_on = true;
  return span;
}

DateSpan which_weekday(const FormMatch& match) {
  const auto& [today, iso] = std::pair{match.frame.today, match.slots.weekday};
  if (match.slots.which < 0) return one_day(weekday_from(today - Days{7}, iso));
  if (match.slots.which > 0) return one_day(weekday_from(today + Days{1}, iso));
  return one_day(monday_of(today) + Days{iso - 1});
}

DateSpan next_weekday(const FormMatch& match) {
  return one_day(weekday_from(match.frame.today + Days{1}, match.slots.weekday));
}

// "tuesday week" is a week after the coming Tuesday.
DateSpan weekday_after_next(const FormMatch& match) { return one_day(next_weekday(match).first + Days{7}); }

// "monday in two weeks"
DateSpan weekday_in_units(const FormMatch& match) {
  if (match.slots.unit != DateUnit::week && match.slots.unit != DateUnit::fortnight)
    match.scanner.refuse(messages::weeks_after_weekday());
  const auto then = shifted_date(match.scanner, match.frame.today, match.slots.count, match.slots.unit);
  return one_day(monday_of(then) + Days{match.slots.weekday - 1});
}

DateSpan weekday_of_week(const FormMatch& match) {
  const auto monday = shifted_date(match.scanner, monday_of(match.frame.today), match.slots.which, DateUnit::week);
  return one_day(monday + Days{match.slots.weekday - 1});
}

DateSpan which_unit(const FormMatch& match) {
  const auto unit = match.slots.unit;
  return span_of_unit(shifted_date(match.scanner, span_of_unit(match.frame.today, unit).first, match.slots.which, unit),
                      unit);
}

// Hours and minutes are counted from now, longer distances from a day.
DateSpan shifted(const FormMatch& match, Date from, int count, DateUnit unit) {
  if (unit == DateUnit::ambiguous_m) match.scanner.refuse(messages::min_or_mo());
  if (unit != DateUnit::hour && unit != DateUnit::minute)
    return one_day(shifted_date(match.scanner, from, count, unit));
  const auto moment = match.frame.now + Minutes{count * (unit == DateUnit::hour ? 60 : 1)};
  auto span = one_day(date_of(moment));
  span.time = std::chrono::duration_cast<Minutes>(moment - LocalTime{span.first});
  return span;
}

DateSpan ahead_of_today(const FormMatch& match) {
  return shifted(match, match.frame.today, match.slots.count, match.slots.unit);
}

DateSpan before_today(const FormMatch& match) {
  return shifted(match, match.frame.today, -match.slots.count, match.slots.unit);
}

DateSpan ahead_of_inner(const FormMatch& match) {
  if (match.slots.unit > DateUnit::year && match.slots.inner->first != match.frame.today)
    match.scanner.refuse(messages::hours_from_day());
  return shifted(match, match.slots.inner->first, match.slots.count, match.slots.unit);
}

template <int sign>
DateSpan half_an_hour(const FormMatch& match) {
  return shifted(match, match.frame.today, sign * 30, DateUnit::minute);
}

template <int count>
DateSpan couple(const FormMatch& match) {
  return shifted(match, match.frame.today, count, match.slots.unit);
}

DateSpan fortnight_ahead(const FormMatch& match) { return shifted(match, match.frame.today, 1, DateUnit::fortnight); }

std::string_view noun_of_unit(DateUnit unit) {
  constexpr std::array<std::string_view, 6> nouns{"day", "week", "fortnight", "month", "quarter", "year"};
  return nouns.at(static_cast<std::size_t>(unit));
}

// "last 90 days": today is the last of them.
DateSpan last_many(const FormMatch& match) {
  const auto [count, unit] = std::pair{match.slots.count, match.slots.unit};
  if (unit > DateUnit::year) match.scanner.refuse(messages::period_of_hours());
  if (count < 1) match.scanner.refuse(messages::period_of_nothing());
  const auto noun = noun_of_unit(unit);
  DateSpan span{shifted_date(match.scanner, match.frame.today, -count, unit) + Days{1}, match.frame.today};
  span.label = count == 1 ? fmt::format("the last {}", noun) : fmt::format("the last {} {}s", count, noun);
  return span;
}

DateSpan many(const FormMatch& match) {
  if (match.frame.period) return last_many(match);
  if (match.slots.unit == DateUnit::hour || match.slots.unit == DateUnit::minute)
    match.scanner.refuse(messages::ahead_or_back());
  return match.frame.direction == Direction::past ? before_today(match) : ahead_of_today(match);
}

constexpr std::array worded_date_forms{
    DateForm{"now", this_minute},
    DateForm{"today", days_from_today<0>},
    DateForm{"tomorrow|tmrw", days_from_today<1>},
    DateForm{"yesterday", days_from_today<-1>},
    DateForm{"the? day after tomorrow", days_from_today<2>},
    DateForm{"the? day before yesterday", days_from_today<-2>},
    DateForm{"this morning", part_of_day<0, DayHalf::morning>},
    DateForm{"this afternoon|evening", part_of_day<0, DayHalf::later>},
    DateForm{"tonight", part_of_day<0, DayHalf::later>},
    DateForm{"last night", part_of_day<-1, DayHalf::later>},
    DateForm{"eod|cob", days_from_today<0>},
    DateForm{"eod|cob on? DATE", just_inner},
    DateForm{"the? end of the? day", days_from_today<0>},
    DateForm{"the? end of the? day on? DATE", just_inner},
    DateForm{"eow", end_of_this<DateUnit::week>},
    DateForm{"eom", end_of_this<DateUnit::month>},
    DateForm{"eoq", end_of_this<DateUnit::quarter>},
    DateForm{"eoy", end_of_this<DateUnit::year>},
    DateForm{"the? end of the? ENDING", end_of_inner},
    DateForm{"the? start|beginning of the? PERIOD", start_of_inner},
    DateForm{"WEEKDAY", nearest_weekday},
    DateForm{"WHICH WEEKDAY", which_weekday},
    DateForm{"WEEKDAY of? WHICH week", weekday_of_week},
    DateForm{"WHICH week on? WEEKDAY", weekday_of_week},
    DateForm{"this coming WEEKDAY", next_weekday},
    DateForm{"WEEKDAY in N UNIT", weekday_in_units},
    DateForm{"WEEKDAY week", weekday_after_next},
    DateForm{"WHICH CALENDAR", which_unit},
    DateForm{"CALENDAR", which_unit, FormUse::only_period},
    DateForm{"the? last|past N UNIT", last_many, FormUse::only_period},
    DateForm{"in N UNIT", ahead_of_today},
    DateForm{"in N UNIT '? time", ahead_of_today},
    DateForm{"+ N UNIT", ahead_of_today},
    DateForm{"N UNIT from|on COMING", ahead_of_inner},
    DateForm{"in? a couple of UNIT", couple<2>},
    DateForm{"a couple of UNIT ago", couple<-2>},
    DateForm{"N UNIT ago", before_today},
    DateForm{"- N UNIT", before_today},
    DateForm{"N UNIT", many},
    DateForm{"in? half an hour", half_an_hour<1>},
    DateForm{"half an hour ago", half_an_hour<-1>},
    DateForm{"in? fortnight", fortnight_ahead},
};

}  // namespace

std::span<const DateForm> worded_forms() { return worded_date_forms; }

}  // namespace mentor
