// SPDX-License-Identifier: MIT
// Laws that hold for every date: printed forms are read back, months end, cadences go forward, nothing crashes.
#include "date_expect.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::tests::date_expect {

namespace {

Date any_date() {
  const auto first = make_date(first_year, 1, 1);
  const auto last = make_date(last_year, 12, 31);
  return first + Days{*rc::gen::inRange(0, static_cast<int>((last - first).count()) + 1)};
}

bool date_in(Date date) { return date <= make_date(last_year, 12, 31); }

Cadence any_cadence() {
  return {*rc::gen::inRange(1, 1000),
          *rc::gen::element(Cadence::Unit::day, Cadence::Unit::week, Cadence::Unit::month, Cadence::Unit::year)};
}

Direction any_direction() { return *rc::gen::element(Direction::past, Direction::future, Direction::deadline); }

// Pieces of the grammar in any order come nearer to its corners than letters at random.
std::string any_phrase() {
  static const std::vector<std::string> pieces{" ",
                                               " ",
                                               " ",
                                               "-",
                                               "+",
                                               "(",
                                               ")",
                                               ",",
                                               "/",
                                               ".",
                                               ":",
                                               "in",
                                               "ago",
                                               "next",
                                               "last",
                                               "this",
                                               "fri",
                                               "monday",
                                               "week",
                                               "month",
                                               "year",
                                               "quarter",
                                               "d",
                                               "w",
                                               "mo",
                                               "m",
                                               "h",
                                               "2026",
                                               "2999",
                                               "1900",
                                               "0",
                                               "3",
                                               "31",
                                               "12",
                                               "999999",
                                               "feb",
                                               "oct",
                                               "5th",
                                               "W48",
                                               "Q4",
                                               "H1",
                                               "T",
                                               "Z",
                                               "15:00",
                                               "3pm",
                                               "am",
                                               "Europe/Berlin",
                                               "UTC",
                                               "+01:00",
                                               "today",
                                               "eom",
                                               "now",
                                               "at",
                                               "a",
                                               "twelve",
                                               "end",
                                               "of",
                                               "the",
                                               "from",
                                               "on",
                                               "half",
                                               "hour",
                                               "couple",
                                               "fortnight",
                                               "noon",
                                               "tonight",
                                               "evening",
                                               "eod",
                                               "by",
                                               "time",
                                               "\xc3\xa9",
                                               "\xff",
                                               std::string(1, '\0')};
  const auto chosen = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size())));
  std::string text;
  for (const auto index : chosen) text += pieces[static_cast<std::size_t>(index)];
  return text;
}

// Only UserError may come out; anything else fails the property.
template <typename Action>
void only_user_errors(Action action) {
  try {
    action();
  } catch (const UserError& error) {
    RC_ASSERT(std::string_view(error.what()).starts_with("--by: "));
  }
}

void read_as_everything(const std::string& text, Date today, Direction direction) {
  const auto now = LocalTime{today} + Minutes{845};
  only_user_errors([&] {
    const auto date = parse_date(text, "--by", today, direction);
    RC_ASSERT(date >= make_date(first_year, 1, 1));
    RC_ASSERT(date <= make_date(last_year, 12, 31));
  });
  only_user_errors([&] { (void)parse_date_time(text, "--by", now, direction); });
  only_user_errors([&] {
    const auto period = parse_period(text, "--by", today);
    RC_ASSERT(period.first <= period.last);
    RC_ASSERT(!period.label.empty());
  });
  only_user_errors([&] { (void)parse_duration(text, "--by"); });
  only_user_errors([&] { (void)parse_cadence(text, "--by"); });
  const auto split = split_due(text, now);
  RC_ASSERT(split.due || split.words == text);
  (void)unread_due(text, now);
  only_user_errors([&] {
    RC_ASSERT(date_words_at_start(std::vector<std::string>{text, text}, "--by", now, direction) <= 2);
  });
  (void)date_from_iso(text);
  (void)instant_from_rfc3339(text);
}

}  // namespace

TEST_CASE("every printed day is read back to itself, whatever the direction and today") {
  CHECK(rc::check("day forms", [] {
    const auto date = any_date();
    const auto today = any_date();
    const auto direction = any_direction();
    for (const auto& text : {format_date(date), format_day(date), format_due(date, today)}) {
      RC_ASSERT(parse_date(text, "--by", today, direction) == date);
      const auto split = split_due("send it by " + text + ".", LocalTime{today});
      RC_ASSERT(split.words == "send it");
      RC_ASSERT(split.due == date);
    }
    RC_ASSERT(date_from_iso(format_date(date)) == date);
  }));
}

TEST_CASE("a walk through all centuries finds no day that is not read back") {
  for (auto date = make_date(first_year, 1, 1); date_in(date); date += Days{37}) {
    for (const auto direction : {Direction::past, Direction::future, Direction::deadline}) {
      REQUIRE(parse_date(format_day(date), "--by", friday, direction) == date);
      REQUIRE(parse_date(format_due(date, friday), "--by", friday, direction) == date);
    }
  }
}

TEST_CASE("every printed moment is read back to itself") {
  CHECK(rc::check("moments", [] {
    const auto date = any_date();
    const Minutes minute{*rc::gen::inRange(0, 1440)};
    const auto now = LocalTime{any_date()};
    const DateTime expected{date, minute, std::nullopt};
    RC_ASSERT(parse_date_time(format_local(LocalTime{date} + minute), "--by", now, any_direction()) == expected);
    const Instant instant{date.time_since_epoch() + minute};
    RC_ASSERT(instant_from_rfc3339(format_utc(instant)) == instant);
    RC_ASSERT(parse_date_time(format_utc(instant), "--by", now, any_direction()) == (DateTime{date, minute, "Z"}));
  }));
}

TEST_CASE("a printed distance is read back to a day that has the same distance") {
  CHECK(rc::check("relative", [] {
    const auto today = any_date();
    const auto date = any_date();
    const auto text = format_relative(date, today);
    RC_ASSERT(format_relative(parse_date(text, "--by", today, any_direction()), today) == text);
  }));
  CHECK(rc::check("relative, near", [] {
    const auto today = make_date(2026, 1, 1) + Days{*rc::gen::inRange(0, 1500)};
    const auto text = format_relative(today + Days{*rc::gen::inRange(-900, 900)}, today);
    RC_ASSERT(format_relative(parse_date(text, "--by", today, any_direction()), today) == text);
  }));
}

TEST_CASE("adding months keeps the day or takes the last day of the month") {
  CHECK(rc::check("months", [] {
    const auto date = any_date();
    const int months = *rc::gen::inRange(-1200, 1200);
    const std::chrono::year_month_day before{date};
    const std::chrono::year_month_day after{add_months(date, months)};
    RC_ASSERT(after.year() / after.month() == before.year() / before.month() + std::chrono::months{months});
    const bool clamped = Date{after} == last_of_month(Date{after}) && after.day() < before.day();
    RC_ASSERT(after.day() == before.day() || clamped);
  }));
}

TEST_CASE("a cadence goes forward, and later days stay later or the same") {
  CHECK(rc::check("cadence", [] {
    const auto first = any_date();
    const auto second = first + Days{*rc::gen::inRange(0, 1000)};
    const auto cadence = any_cadence();
    RC_ASSERT(add(first, cadence) > first);
    RC_ASSERT(length_from(first, cadence) == add(first, cadence) - first);
    RC_ASSERT(add(first, cadence) <= add(second, cadence));
  }));
  CHECK(rc::check("its printed forms are read back", [] {
    const auto cadence = any_cadence();
    RC_ASSERT(parse_cadence(cadence_code(cadence), "--every") == cadence);
    RC_ASSERT(parse_cadence(format_cadence(cadence), "--every") == cadence);
  }));
}

TEST_CASE("every length of a session is read back") {
  for (int minutes = 1; minutes <= 1440; ++minutes) {
    CHECK(parse_duration(format_duration(Minutes{minutes}), "--duration") == Minutes{minutes});
  }
}

TEST_CASE("labels of periods are read back to the same period") {
  CHECK(rc::check("labels", [] {
    const auto today = any_date();
    const std::string which = *rc::gen::element<std::string>("last", "this", "next");
    const std::string unit = *rc::gen::element<std::string>("week", "month", "quarter", "year");
    RC_PRE(today > make_date(first_year + 1, 1, 1) && today < make_date(last_year - 1, 1, 1));
    const auto period = parse_period(which + " " + unit, "--by", today);
    RC_ASSERT(parse_period(period.label, "--by", today) == period);
  }));
}

TEST_CASE("no text crashes a reader, and only UserError comes out") {
  CHECK(rc::check("phrases", [] { read_as_everything(any_phrase(), any_date(), any_direction()); }));
  CHECK(
      rc::check("bytes", [] { read_as_everything(*rc::gen::arbitrary<std::string>(), any_date(), any_direction()); }));
}

}  // namespace mentor::tests::date_expect
