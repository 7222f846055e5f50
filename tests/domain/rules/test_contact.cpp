// SPDX-License-Identifier: MIT
// The contact clock of the check-in: the day before, the day, the day after.
#include "domain/book_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

OpenMentorship met_ana_on(Date last, Cadence cadence) {
  auto open = samples::with_ana(last - Days{100});
  open.mentorship.cadence = cadence;
  open.last_contact = samples::session(1, last, SessionStatus::held);
  open.sessions_held = 3;
  return open;
}

constexpr Cadence two_weeks{2, Cadence::Unit::week};
constexpr Cadence a_month{1, Cadence::Unit::month};

}  // namespace

TEST_CASE("session-due speaks from the day on which the cadence is over") {
  const auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  CHECK(samples::words("session-due", open, make_date(2026, 11, 15)).empty());
  CHECK(samples::words("session-due", open, make_date(2026, 11, 16)) == "no contact for 2 weeks, every 2 weeks agreed");
  CHECK(samples::words("session-due", open, make_date(2026, 11, 17)) == "no contact for 2 weeks, every 2 weeks agreed");
}

TEST_CASE("session-due and session-late name the command that settles them") {
  const auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  const auto due = samples::said("session-due", open, make_date(2026, 11, 16)).at(0);
  CHECK(due.command == "mentor plan ana WHEN");
  CHECK(due.id == "ana");
  CHECK(due.state == MatterState::due);
  CHECK(due.since == make_date(2026, 11, 16));
  const auto late = samples::said("session-late", open, make_date(2026, 11, 23)).at(0);
  CHECK(late.command == "mentor plan ana WHEN");
  CHECK(late.state == MatterState::late);
  CHECK(late.since == make_date(2026, 11, 23));
}

TEST_CASE("the smallest part of a cadence is a day, so that nobody is asked for a contact on the day of one") {
  const auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  for (const std::int64_t percent : {0, 1}) {
    CAPTURE(percent);
    CHECK(samples::said("session-due", open, make_date(2026, 11, 2), {}, percent).empty());
    CHECK(samples::said("session-due", open, make_date(2026, 11, 3), {}, percent).size() == 1);
  }
}

TEST_CASE("session-late speaks from one and a half cadences on") {
  const auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  CHECK(samples::said("session-late", open, make_date(2026, 11, 22)).empty());
  CHECK(samples::said("session-late", open, make_date(2026, 11, 23)).size() == 1);
  CHECK(samples::said("session-late", open, make_date(2026, 11, 24)).size() == 1);
}

TEST_CASE("One and a half of an odd number of days is rounded up") {
  const auto open = met_ana_on(make_date(2026, 11, 2), {1, Cadence::Unit::week});
  CHECK(samples::said("session-late", open, make_date(2026, 11, 12)).empty());
  CHECK(samples::said("session-late", open, make_date(2026, 11, 13)).size() == 1);
}

TEST_CASE("A month after the end of January is the end of February, in a leap year too") {
  const auto common = met_ana_on(make_date(2026, 1, 31), a_month);
  CHECK(samples::said("session-due", common, make_date(2026, 2, 27)).empty());
  CHECK(samples::said("session-due", common, make_date(2026, 2, 28)).size() == 1);
  const auto leap = met_ana_on(make_date(2028, 1, 31), a_month);
  CHECK(samples::said("session-due", leap, make_date(2028, 2, 28)).empty());
  CHECK(samples::said("session-due", leap, make_date(2028, 2, 29)).size() == 1);
}

TEST_CASE("Without a cadence, or with a plan ahead, the contact clock is silent") {
  auto open = met_ana_on(make_date(2026, 1, 5), two_weeks);
  open.planned = {samples::session(9, make_date(2026, 11, 21), SessionStatus::planned)};
  CHECK(samples::said("session-late", open, make_date(2026, 11, 20)).empty());
  CHECK(samples::said("session-due", open, make_date(2026, 11, 20)).empty());
  CHECK_MESSAGE(samples::said("session-late", open, make_date(2026, 11, 22)).size() == 1, "a plan that is over");
  open.planned.clear();
  open.mentorship.cadence.reset();
  CHECK(samples::said("session-late", open, make_date(2026, 11, 20)).empty());
}

TEST_CASE("The contact clock stands still in a pause") {
  auto open = met_ana_on(make_date(2026, 6, 1), two_weeks);
  open.mentorship.paused_until = make_date(2026, 11, 2);
  CHECK(samples::said("session-due", open, make_date(2026, 11, 15)).empty());
  CHECK(samples::words("session-due", open, make_date(2026, 11, 16)) ==
        "no contact for 5 months, resumed 2 Nov, every 2 weeks agreed");
}

TEST_CASE("A contact counts for the day in the zone that it was recorded in") {
  const samples::TwoZones zones;
  const WallClock clock{&zones, "UTC"};
  auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  open.last_contact->start += std::chrono::hours{10};  // 22:00 in UTC, the next morning in Tokyo
  CHECK(samples::said("session-due", open, make_date(2026, 11, 16), {}, {}, clock).size() == 1);
  open.last_contact->zone = "Asia/Tokyo";
  CHECK(samples::said("session-due", open, make_date(2026, 11, 16), {}, {}, clock).empty());
  CHECK(samples::said("session-due", open, make_date(2026, 11, 17), {}, {}, clock).size() == 1);
}

TEST_CASE("A session that comes soon shows the partner's clock where it differs") {
  const samples::TwoZones zones;
  const WallClock clock{&zones, "UTC"};
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.partners[0].zone = "Asia/Tokyo";
  open.planned = {samples::session(9, make_date(2026, 11, 20), SessionStatus::planned)};
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 20), {}, {}, clock).at(0).text() ==
        "session 12:00; 21:00 for Ana");
  open.partners[0].zone = "UTC";
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 20), {}, {}, clock).at(0).text() == "session 12:00");
}

TEST_CASE("first-contact speaks ten days after the start, if nobody met and nothing is planned") {
  auto open = samples::with_ana(make_date(2026, 11, 2));
  CHECK(samples::said("first-contact", open, make_date(2026, 11, 11)).empty());
  CHECK(samples::words("first-contact", open, make_date(2026, 11, 12)) ==
        "no contact noted yet, 10 days after the start");
  CHECK(samples::said("first-contact", open, make_date(2026, 11, 13)).size() == 1);
  open.planned = {samples::session(9, make_date(2026, 11, 30), SessionStatus::planned)};
  CHECK(samples::said("first-contact", open, make_date(2026, 11, 13)).empty());
  open.planned.clear();
  open.last_contact = samples::session(1, make_date(2026, 11, 5), SessionStatus::held);
  CHECK(samples::said("first-contact", open, make_date(2026, 11, 13)).empty());
}

TEST_CASE("session-soon speaks within its days and until the session is over") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.planned = {samples::session(9, make_date(2026, 11, 20), SessionStatus::planned)};
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 17)).empty());
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 18)).empty());
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 19)).at(0).command == "mentor prep ana");
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 19)).at(0).state == MatterState::tomorrow);
  CHECK(samples::words("session-soon", open, make_date(2026, 11, 20)) == "session 12:00");
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 21)).empty());
  CHECK(samples::said("session-soon", open, make_date(2026, 11, 10), Days{10}).at(0).text() ==
        "session Fri 2026-11-20 12:00");
}

TEST_CASE("session-unlogged speaks once the planned time is over") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.planned = {samples::session(9, make_date(2026, 11, 20), SessionStatus::planned)};
  CHECK_MESSAGE(samples::said("session-unlogged", open, make_date(2026, 11, 20)).empty(), "it begins just now");
  CHECK(samples::words("session-unlogged", open, make_date(2026, 11, 21)) == "session of yesterday is not logged");
  const auto reminder = samples::said("session-unlogged", open, make_date(2026, 11, 21)).at(0);
  CHECK(reminder.id == "s9");
  CHECK(reminder.command == "mentor log ana TEXT -d 2026-11-20");
  open.planned[0].start -= std::chrono::minutes{239};
  CHECK_MESSAGE(samples::said("session-unlogged", open, make_date(2026, 11, 20)).empty(), "its hour was over just now");
  open.planned[0].start -= std::chrono::minutes{1};
  CHECK_MESSAGE(samples::said("session-unlogged", open, make_date(2026, 11, 20)).size() == 1, "three hours ago");
}

TEST_CASE("While a session goes on, and until it should be logged, nobody says that there was no contact") {
  auto open = met_ana_on(make_date(2026, 1, 5), two_weeks);
  open.planned = {samples::session(9, make_date(2026, 11, 20), SessionStatus::planned)};
  const auto late_after = [&](std::chrono::minutes begun) {
    auto then = open;
    then.planned[0].start -= begun;
    return samples::said("session-late", then, make_date(2026, 11, 20)).size();
  };
  CHECK(late_after(std::chrono::minutes{1}) == 0);
  CHECK(late_after(std::chrono::minutes{239}) == 0);
  CHECK_MESSAGE(late_after(std::chrono::minutes{240}) == 1, "from then on the session itself is asked for");
  open.agreement = Agreement{};
  open.agreement->length = Minutes{90};
  CHECK(late_after(std::chrono::minutes{269}) == 0);
  open.planned[0].length = Minutes{30};
  CHECK(late_after(std::chrono::minutes{210}) == 1);
}

TEST_CASE("On Friday the sessions of Saturday to Monday are told of, and on their own day before") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  const auto told_on = [&](Date session, Date today) {
    open.planned = {samples::session(9, session, SessionStatus::planned)};
    return samples::said("session-soon", open, today).size() == 1;
  };
  const Date friday = make_date(2026, 11, 20);
  for (const int days : {0, 1, 2, 3}) CHECK(told_on(friday + Days{days}, friday));
  CHECK_FALSE(told_on(friday + Days{4}, friday));
  CHECK_FALSE(told_on(friday + Days{3}, friday - Days{1}));
  CHECK(told_on(friday + Days{4}, friday + Days{3}));
  open.planned = {samples::session(9, friday + Days{3}, SessionStatus::planned)};
  for (const int days : {0, 1, 2})
    CHECK(samples::said("session-soon", open, friday + Days{days}).at(0).moment == friday);
  CHECK_MESSAGE(samples::said("session-soon", open, friday, Days{1}).empty(), "a number of days that was asked for");
}

TEST_CASE("A session planned for a day without a time is unlogged from the next day on") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.planned = {samples::session(9, make_date(2026, 11, 20), SessionStatus::planned)};
  open.planned[0].has_time = false;
  open.planned[0].start -= std::chrono::hours{10};
  CHECK(samples::said("session-unlogged", open, make_date(2026, 11, 20)).empty());
  CHECK(samples::words("session-soon", open, make_date(2026, 11, 20)) == "session");
  CHECK(samples::said("session-unlogged", open, make_date(2026, 11, 21)).size() == 1);
}

TEST_CASE("What was seen and not agreed is called usual") {
  auto open = met_ana_on(make_date(2026, 10, 12), two_weeks);
  open.mentorship.cadence = parse_cadence("~2w", "--every");
  CHECK(samples::words("session-late", open, make_date(2026, 11, 20)) ==
        "no contact for 5 weeks, usually about every 2 weeks");
}

TEST_CASE("A question, an answer and feedback are contacts") {
  auto open = met_ana_on(make_date(2026, 11, 2), two_weeks);
  CHECK(samples::said("session-due", open, make_date(2026, 11, 20)).size() == 1);
  open.last_exchange = samples::at_noon(make_date(2026, 11, 15));
  CHECK(samples::said("session-due", open, make_date(2026, 11, 28)).empty());
  CHECK(samples::words("session-due", open, make_date(2026, 11, 29)) == "no contact for 2 weeks, every 2 weeks agreed");
  open.last_feedback = make_date(2026, 11, 20);
  CHECK(samples::said("session-due", open, make_date(2026, 12, 3)).empty());
}
