// SPDX-License-Identifier: MIT
// What is said of dates, times, periods, lengths and rhythms. The clauses come after the option and what was typed,
// in quotes.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<int, int, int> year_out_of_range{"is in the year {}; mentor knows {} to {}"};
inline constexpr Message<unsigned, int> no_such_month{"has no month {}; months are 01 to 12, as in {}-01-31"};

/// day, month in short, month, year, its days
inline constexpr Message<unsigned, std::string_view, std::string_view, int, int> no_such_day{
    "there is no {} {}; {} {} has {} days"};
inline constexpr Message<int, int> day_out_of_range{"is not between the years {} and {}; give a nearer day"};
inline constexpr Message<> minutes_or_months{"could be minutes or months; write 1mo for a month"};
inline constexpr Message<> rhythm_of_hours{"is in hours or minutes; give days, weeks, months or years"};
inline constexpr Message<> not_a_length{"is not a length; write 45m, 1h, 1h30, 1.5h or 1:30, up to 24 hours"};
inline constexpr Message<> not_a_distance{"is not a length of time; write 2d, 1w or a number of days"};
inline constexpr Message<int> too_far_ahead{"is too far ahead; at most {} days"};
inline constexpr Message<> not_a_rhythm{
    "does not say how often; write 2w, 10d, 1mo, weekly, monthly or \"every 2 weeks\""};
inline constexpr Message<std::string_view> near_rhythm{"does not say how often; did you mean \"{}\"?"};
inline constexpr Message<int> rhythm_out_of_range{"is out of range; give 1 to {}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> wrong_weekday{
    "{} is a {}, not a {}; leave out the weekday or correct the date"};
inline constexpr Message<> year_over{"is a past year; give a day"};
inline constexpr Message<> no_half_year{"is not a half-year; write 2026-H1 or 2026-H2"};
inline constexpr Message<> no_quarter{"is not a quarter; write Q1 to Q4, as in 2026-Q4"};
inline constexpr Message<int, int> weeks_of_year{"does not exist; {} has {} weeks"};
inline constexpr Message<> no_week{"is not a week; weeks are W1 to W52, in some years W53"};
inline constexpr Message<> week_52_is_last{"is not a week of that year; it has 52"};
inline constexpr Message<> no_day_of_month{"is not a day of a month"};
inline constexpr Message<> not_a_date{
    "is not a date; write 2026-11-27, fri, 5 dec, tomorrow or in 3 days (see: mentor help dates)"};
inline constexpr Message<std::string_view, std::string_view> two_days{"could be {0} or {1}; write \"{0}\" or \"{1}\""};
inline constexpr Message<std::string_view, int, int> day_or_time{
    "could be {0} or {1:02}:{2:02}; write \"{0}\" or \"{1:02}:{2:02}\""};
inline constexpr Message<> short_year{"is not a date; write the year with four digits"};
inline constexpr Message<int> am_or_pm{"could be {0}am or {0}pm; write which"};
inline constexpr Message<std::string_view> time_or_date{
    "could be a time or a date; write the time as {}, or the date in full"};
inline constexpr Message<> empty_date{"the date is empty; write 2026-11-27, fri, 5 dec, tomorrow or in 3 days"};
inline constexpr Message<> not_a_time{"is not a time of day; write 15:00, 15.30 or 3pm"};
inline constexpr Message<> month_alone{"is a month without a day; add the day, as in 1 may"};
inline constexpr Message<std::string_view> near_date{"is not a date; did you mean \"{}\"?"};

/// what stands behind the part that could be read
inline constexpr Message<std::string_view> left_over{
    "is not a date because of \"{}\"; write 2026-11-27, fri, 5 dec, tomorrow or in 3 days"};
inline constexpr Message<std::string_view> left_over_after_time{
    "has \"{}\" after the time; only a time zone can go there: Z, +01:00, UTC or Europe/Berlin"};
inline constexpr Message<std::string_view> left_over_number{
    "has \"{}\" left over; write a time as 15:00 or 3pm, a year with four digits"};
inline constexpr Message<std::string_view, std::string_view> left_over_near{
    "has \"{}\" left over; did you mean \"{}\"?"};
inline constexpr Message<> two_times{"has two times; write when it starts, and how long with --duration"};
/// where, all that was typed, the part that could be read
inline constexpr Message<std::string_view, std::string_view, std::string_view> which_zone{
    "{0}\"{1}\": which zone is that? Write a place in it: {2} America/New_York"};
/// where, all that was typed
inline constexpr Message<std::string_view, std::string_view> one_more_time{
    "{0}\"{1}\" has two times; write when it starts (how long: --duration), another session on a line of its own"};
inline constexpr Message<> only_a_day{"has a time of day, but this takes a day; leave out the time"};
inline constexpr Message<> empty_period{"the period is empty; write last-month, 2026-10, 2026-Q3, 2026 or 90d"};
inline constexpr Message<std::string_view> near_period{"is not a period; did you mean \"{}\"?"};
inline constexpr Message<> not_a_period{
    "is not a period; write last-month, 2026-10, 2026-Q3, 2026, 90d or a day (see: mentor help dates)"};
inline constexpr Message<> weeks_after_weekday{"needs weeks after the weekday, as in \"fri in 2 weeks\""};
inline constexpr Message<> min_or_mo{"could be minutes or months; write min or mo"};
inline constexpr Message<> hours_from_day{
    "counts hours or minutes from a day; give the day and the time, as in \"fri 15:00\""};
inline constexpr Message<> period_of_hours{"is not a number of days; write mo for months, as in \"last 3 mo\""};
inline constexpr Message<> period_of_nothing{"is an empty period; give 1 or more"};
inline constexpr Message<> ahead_or_back{"could be ahead, back or a time; write in 2 hours, 2 hours ago or 15:00"};

}  // namespace mentor::messages
