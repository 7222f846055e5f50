// SPDX-License-Identifier: MIT
// The check-in's rules about promises, goals, milestones, topics and endings: the day before, the day, the day after.
#include "domain/book_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;


namespace {

const Date the_day = make_date(2026, 11, 20);

}  // namespace

TEST_CASE("commitment-due speaks within its days, commitment-overdue from the day after") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.commitments = {samples::promise(19, "me", "send the paper", the_day)};
  CHECK(samples::said("commitment-due", open, the_day - Days{3}).empty());
  CHECK(samples::words("commitment-due", open, the_day - Days{2}) ==
        "you promised Ana to send the paper by Fri 2026-11-20 (in 2 days)");
  CHECK(samples::words("commitment-due", open, the_day) ==
        "you promised Ana to send the paper by Fri 2026-11-20 (today)");
  CHECK(samples::said("commitment-overdue", open, the_day).empty());
  CHECK(samples::said("commitment-due", open, the_day + Days{1}).empty());
  CHECK(samples::words("commitment-overdue", open, the_day + Days{1}) ==
        "you promised Ana to send the paper by Fri 2026-11-20 (yesterday)");
}

TEST_CASE("A promise's reminder says who owes, and how to close it") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.commitments = {samples::promise(19, "me", "send the paper", the_day),
                      samples::promise(20, "ana", "draft the CV", the_day),
                      samples::promise(21, "bo", "Slides for the talk", the_day)};
  const auto found = samples::said("commitment-overdue", open, the_day + Days{1});
  REQUIRE(found.size() == 3);
  CHECK(found[0].mine);
  CHECK(found[0].command == "mentor done c19");
  CHECK(found[0].level == Level::late);
  CHECK_FALSE(found[1].mine);
  CHECK(found[1].text == "Ana promised to draft the CV by Fri 2026-11-20 (yesterday)");
  CHECK(found[2].text == "bo promised \"Slides for the talk\" by Fri 2026-11-20 (yesterday)");
}

TEST_CASE("A promise without a date is never due") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.commitments = {samples::promise(19, "me", "send the paper", the_day)};
  open.commitments[0].due.reset();
  CHECK(samples::said("commitment-due", open, the_day).empty());
  CHECK(samples::said("commitment-overdue", open, the_day).empty());
}

TEST_CASE("goal-due and goal-overdue follow the target date") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  open.goals[0].goal.target = the_day;
  open.goals[0].goal.percent = 40;
  CHECK(samples::said("goal-due", open, the_day - Days{15}).empty());
  CHECK(samples::words("goal-due", open, the_day - Days{14}) ==
        "the goal \"Publish\" (40 %) is due Fri 2026-11-20 (in 2 weeks)");
  CHECK(samples::said("goal-due", open, the_day).size() == 1);
  CHECK(samples::said("goal-overdue", open, the_day).empty());
  CHECK(samples::said("goal-due", open, the_day + Days{1}).empty());
  CHECK(samples::words("goal-overdue", open, the_day + Days{1}) ==
        "the goal \"Publish\" (40 %) was due Fri 2026-11-20 (yesterday)");
}

TEST_CASE("goal-stale counts from the last progress, or from when the goal was set") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  CHECK(samples::said("goal-stale", open, make_date(2026, 10, 30)).empty());
  CHECK(samples::words("goal-stale", open, make_date(2026, 10, 31)).find("since it was set, Thu 2026-10-01") !=
        std::string::npos);
  open.goals[0].last_progress = make_date(2026, 10, 10);
  CHECK(samples::said("goal-stale", open, make_date(2026, 11, 8)).empty());
  CHECK(samples::said("goal-stale", open, make_date(2026, 11, 9)).size() == 1);
  CHECK(samples::said("goal-stale", open, make_date(2026, 11, 9), {}, 60).empty());
  open.mentorship.type = MentorshipKind::situational;
  CHECK_MESSAGE(samples::said("goal-stale", open, make_date(2027, 11, 9)).empty(), "no monthly nagging");
}

TEST_CASE("milestone-due speaks when it is near, and as late when it is past") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  Milestone draft;
  draft.id = 7;
  draft.title = "Draft";
  draft.due = the_day;
  draft.visibility = Visibility::shared;
  open.goals[0].milestones = {draft};
  CHECK(samples::said("milestone-due", open, the_day - Days{8}).empty());
  CHECK(samples::said("milestone-due", open, the_day - Days{7}).at(0).level == Level::due);
  CHECK(samples::words("milestone-due", open, the_day) ==
        "the milestone \"Draft\" of \"Publish\" is due Fri 2026-11-20 (today)");
  const auto late = samples::said("milestone-due", open, the_day + Days{1}).at(0);
  CHECK(late.level == Level::late);
  CHECK(late.command == "mentor done m7");
  samples::seal(open.goals[0].goal);
  samples::seal(open.goals[0].milestones[0]);
  const auto sealed = samples::said("milestone-due", open, the_day).at(0);
  CHECK(sealed.text == "the milestone (sealed) of (sealed) is due Fri 2026-11-20 (today)");
  CHECK(sealed.withheld);
}

TEST_CASE("no-goal speaks two weeks after the start") {
  auto open = samples::with_ana(make_date(2026, 11, 2));
  CHECK(samples::said("no-goal", open, make_date(2026, 11, 15)).empty());
  CHECK(samples::words("no-goal", open, make_date(2026, 11, 16)) ==
        "no goal with Ana since the start, Mon 2026-11-02 (2 weeks ago)");
  CHECK(samples::said("no-goal", open, make_date(2026, 11, 17)).at(0).command == "mentor goal add ana \"…\"");
  open.goals_ever = 1;
  CHECK_MESSAGE(samples::said("no-goal", open, make_date(2026, 12, 16)).empty(), "there was one");
}

TEST_CASE("topic-revisit speaks from the day until which a topic was parked") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  Topic topic;
  topic.id = 2;
  topic.text = "the lab's change";
  topic.parked_until = the_day;
  open.topics = {topic};
  CHECK(samples::said("topic-revisit", open, the_day - Days{1}).empty());
  CHECK(samples::words("topic-revisit", open, the_day) ==
        "a topic for Ana was parked until Fri 2026-11-20 (today): the lab's change");
  CHECK(samples::said("topic-revisit", open, the_day + Days{1}).size() == 1);
  open.topics[0].parked_until.reset();
  CHECK_MESSAGE(samples::said("topic-revisit", open, the_day).empty(), "never parked");
}

TEST_CASE("ending-soon speaks two weeks before the end, end-passed from the day after it") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.mentorship.end = the_day;
  CHECK(samples::said("ending-soon", open, the_day - Days{15}).empty());
  CHECK(samples::said("ending-soon", open, the_day - Days{14}).size() == 1);
  CHECK(samples::words("ending-soon", open, the_day) ==
        "the mentorship with Ana ends Fri 2026-11-20 (today): time to close it well");
  CHECK(samples::said("end-passed", open, the_day).empty());
  CHECK(samples::said("ending-soon", open, the_day + Days{1}).empty());
  CHECK(samples::words("end-passed", open, the_day + Days{1}) ==
        "the mentorship with Ana ended Fri 2026-11-20 (yesterday) and is still open");
}
