// SPDX-License-Identifier: MIT
// Goals: their percentage is always the one of the latest entry.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

using acts::entry;
using acts::friday;
using acts::saturday;
using acts::thursday;

TEST_CASE("the latest entry counts, of two on a day the newer one, and a new one is newest") {
  CHECK(latest_percent({}) == 0);
  CHECK(latest_percent(std::vector{entry(2, friday, 60), entry(1, thursday, 80)}) == 60);
  CHECK(latest_percent(std::vector{entry(2, friday, 60), entry(1, friday, 80)}) == 60);
  CHECK(latest_percent(std::vector{entry(2, friday, 60), entry(0, friday, 70)}) == 70);
  CHECK(latest_percent(std::vector{entry(2, friday, 60), entry(0, thursday, 70)}) == 60);
}

TEST_CASE("an entry of an earlier day leaves the goal where a later one put it") {
  const std::vector entries{entry(1, friday, 60)};
  const auto later = move_goal(step_to(acts::goal(3, 60), entries, entry(0, saturday, 70)));
  CHECK(later.record.goal.percent == 70);
  CHECK(later.record.before == 60);
  CHECK(later.changes.inserted().size() == 1);
  CHECK(acts::only_updated<Goal>(later.changes).percent == 70);
  CHECK(move_goal(step_to(acts::goal(3, 60), entries, entry(0, thursday, 70))).record.goal.percent == 60);
}

TEST_CASE("a goal that is reached stands at 100 percent by an entry as visible as the goal") {
  const auto act = reach(acts::goal(3, 60), std::vector{entry(1, thursday, 60)}, friday, Visibility::shared);
  CHECK(act.record.status == GoalStatus::reached);
  CHECK(act.record.closed == friday);
  CHECK(act.record.percent == 100);
  const auto written = from_record<Progress>(act.changes.inserted().at(0));
  CHECK(written.percent == 100);
  CHECK(written.date == friday);
  CHECK(written.goal == Id{Kind::goal, 3});
  CHECK(written.visibility == Visibility::shared);
}

TEST_CASE("a goal that stands at 100 percent is reached without another entry") {
  const auto act = reach(acts::goal(3, 100), std::vector{entry(1, thursday, 100)}, friday, Visibility::shared);
  CHECK(act.changes.inserted().empty());
  CHECK(act.record.status == GoalStatus::reached);
}

TEST_CASE("a goal falls back to what is left of its entries") {
  const std::vector entries{entry(1, thursday, 20), entry(2, friday, 40), entry(3, saturday, 60)};
  const auto left = [&](std::vector<Id> gone) { return without_entries(acts::goal(3, 60), entries, gone).percent; };
  CHECK(left({{Kind::progress, 3}}) == 40);
  CHECK(left({{Kind::progress, 2}}) == 60);
  CHECK(left({{Kind::progress, 2}, {Kind::progress, 3}}) == 20);
  CHECK(left({{Kind::progress, 1}, {Kind::progress, 2}, {Kind::progress, 3}}) == 0);
  CHECK(left({{Kind::topic, 3}}) == 60);
}

TEST_CASE("an entry that is changed replaces itself") {
  const std::vector entries{entry(1, thursday, 20), entry(2, friday, 40)};
  const auto percent = [&](const Progress& changed) {
    return from_record<Goal>(change_entry(changed, acts::goal(3, 40), entries).changes.updated().at(1)).percent;
  };
  CHECK(percent(entry(2, friday, 50)) == 50);
  CHECK(percent(entry(2, thursday - Days{1}, 50)) == 20);
  CHECK(percent(entry(1, thursday, 50)) == 40);
}

TEST_CASE("a goal is not set to be reached before it is set") {
  auto goal = acts::goal(0, 0);
  goal.target = goal.opened;
  CHECK(set_goal(goal, "--by").record.id == -1);
  goal.target = goal.opened - Days{1};
  CHECK_THROWS_WITH_AS(set_goal(goal, "--by"), "--by: Mon 2026-08-31 is before Tue 2026-09-01, the day the goal is set",
                       UserError);
}

TEST_CASE("a milestone is seen with its goal, unless it is hidden better") {
  const auto seen = [](Visibility of_goal, Visibility of_step) {
    auto goal = acts::goal(3, 0);
    goal.visibility = of_goal;
    Milestone step;
    step.visibility = of_step;
    const auto act = add_milestone(step, goal);
    CHECK(act.record.goal == Id{Kind::goal, 3});
    return act.record.visibility;
  };
  CHECK(seen(Visibility::shared, Visibility::shared) == Visibility::shared);
  CHECK(seen(Visibility::shared, Visibility::private_) == Visibility::private_);
  CHECK(seen(Visibility::sealed, Visibility::shared) == Visibility::sealed);
}

TEST_CASE("a percentage stays from 0 to 100") {
  const auto goal = acts::goal(3, 60);
  const auto after = [&](PercentTyped::Form form, std::int64_t number) {
    return percent_after(goal, goal, {form, number}, "PERCENT");
  };
  CHECK(after(PercentTyped::Form::level, 100) == 100);
  CHECK(after(PercentTyped::Form::move, 40) == 100);
  CHECK(after(PercentTyped::Form::move, -60) == 0);
  CHECK_THROWS_WITH_AS(after(PercentTyped::Form::level, 101),
                       "101 % is out of range; a percentage is from 0 to 100 (g3 is at 60 %)", UserError);
  CHECK_THROWS_WITH_AS(after(PercentTyped::Form::move, 41),
                       "+41 would take g3 from 60 % to 101 %; a percentage is from 0 to 100", UserError);
  CHECK_THROWS_WITH_AS(after(PercentTyped::Form::move, -61),
                       "-61 would take g3 from 60 % to -1 %; a percentage is from 0 to 100", UserError);
}

TEST_CASE("progress is seen with its goal, unless it is hidden better") {
  const auto seen = [](Visibility of_goal, Visibility of_entry) {
    auto goal = acts::goal(3, 60);
    goal.visibility = of_goal;
    Progress one = entry(0, friday, 70);
    one.visibility = of_entry;
    return step_to(goal, {}, one).entry.visibility;
  };
  CHECK(seen(Visibility::shared, Visibility::shared) == Visibility::shared);
  CHECK(seen(Visibility::shared, Visibility::private_) == Visibility::private_);
  CHECK(seen(Visibility::shared, Visibility::sealed) == Visibility::sealed);
  CHECK(seen(Visibility::private_, Visibility::shared) == Visibility::private_);
  CHECK(seen(Visibility::sealed, Visibility::private_) == Visibility::sealed);
}

TEST_CASE("a goal that is reached hides its last entry where progress is usually hidden") {
  const auto act = reach(acts::goal(3, 60), {}, friday, Visibility::private_);
  CHECK(act.changes.inserted().at(0).visibility == Visibility::private_);
}

TEST_CASE("a step leads at most from one end to the other") {
  const auto moved = [](std::int64_t from, std::int64_t step) {
    return percent_after(acts::goal(3, from), acts::goal(3, from), {PercentTyped::Form::move, step}, "--goal");
  };
  CHECK(moved(0, 100) == 100);
  CHECK(moved(100, -100) == 0);
  CHECK_THROWS_AS(moved(0, 101), UserError);
  CHECK_THROWS_AS(moved(100, -101), UserError);
}

}  // namespace mentor::tests
