// SPDX-License-Identifier: MIT
// The moment of the next session, and the questions that fit it: each moment beside one that only looks like it.
#include "book_samples.hpp"
#include "mentor/domain/occasion.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

using Moments = std::vector<QuestionMoment>;

const Date occasion_day = make_date(2026, 11, 20);

OpenMentorship met_ana() {
  auto open = samples::with_ana(make_date(2026, 1, 5));
  open.sessions_held = 3;
  return open;
}

Moments moments_of(const OpenMentorship& open, const OccasionFacts& facts = {}) {
  return occasion_of(open, facts, occasion_day).moments;
}

const Moments only_ordinary{QuestionMoment::ordinary};

}  // namespace

TEST_CASE("Before anybody met it is a first meeting, whatever else there is") {
  auto open = samples::with_ana(make_date(2026, 1, 5));
  open.commitments = {samples::promise(1, "ana", "send", occasion_day - Days{3})};
  open.mentorship.end = occasion_day;
  CHECK(moments_of(open) == Moments{QuestionMoment::first});
  CHECK_FALSE(occasion_of(open, {}, occasion_day).so.has(Supposition::meeting));
  open = met_ana();
  CHECK(moments_of(open) == only_ordinary);
  CHECK(occasion_of(open, {}, occasion_day).so.has(Supposition::meeting));
}

TEST_CASE("A promise is not kept from the day after it was due") {
  auto open = met_ana();
  open.commitments = {samples::promise(1, "ana", "send", occasion_day)};
  CHECK(moments_of(open) == only_ordinary);
  open.commitments[0].due = occasion_day - Days{1};
  CHECK(moments_of(open) == Moments{QuestionMoment::promise, QuestionMoment::ordinary});
  CHECK(occasion_of(open, {}, occasion_day).so.has(Supposition::their_promise));
  CHECK_FALSE(occasion_of(open, {}, occasion_day).so.has(Supposition::my_promise));
}

TEST_CASE("A goal stands still after thirty days without progress") {
  auto open = met_ana();
  open.goals = {samples::goal(1, "Publish", occasion_day - Days{29})};
  CHECK(moments_of(open) == only_ordinary);
  open.goals[0].goal.opened = occasion_day - Days{30};
  CHECK(moments_of(open) == Moments{QuestionMoment::stuck, QuestionMoment::ordinary});
  open.goals[0].last_progress = occasion_day - Days{1};
  CHECK(moments_of(open) == only_ordinary);
}

TEST_CASE("It is a long time after twice the cadence, four weeks at least, and sixty days where there is none") {
  auto open = met_ana();
  const auto after = [&](int days) {
    return moments_of(open, {.last_exchange = occasion_day - Days{days}}).front() == QuestionMoment::again;
  };
  CHECK_FALSE(after(59));
  CHECK(after(60));
  open.mentorship.cadence = Cadence{3, Cadence::Unit::week};
  CHECK_FALSE(after(41));
  CHECK(after(42));
  open.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  CHECK_FALSE(after(27));
  CHECK(after(28));
}

TEST_CASE("The end is near in its last four weeks, of a short time in its last third") {
  struct Time {
    int weeks;
    int last_days;
  };
  for (const Time& time : {Time{44, 28}, Time{12, 28}, Time{6, 14}, Time{2, 4}}) {
    CAPTURE(time.weeks);
    auto open = met_ana();
    open.mentorship.end = occasion_day + Days{time.last_days + 1};
    open.mentorship.start = *open.mentorship.end - Days{7 * time.weeks};
    CHECK(moments_of(open) == only_ordinary);
    CHECK_FALSE(end_is_near(open.mentorship, occasion_day));
    CHECK(occasion_of(open, {}, occasion_day + Days{1}).moments.front() == QuestionMoment::ending);
    CHECK(end_is_near(open.mentorship, occasion_day + Days{1}));
  }
}

TEST_CASE("The two most pressing moments come before an ordinary one") {
  auto open = met_ana();
  open.commitments = {samples::promise(1, "me", "send", occasion_day - Days{1})};
  CHECK(moments_of(open, {.achieved = true, .found = {QuestionMoment::strain}}) ==
        Moments{QuestionMoment::strain, QuestionMoment::win, QuestionMoment::ordinary});
}
