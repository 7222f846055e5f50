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
  CHECK(samples::words("commitment-due", open, the_day - Days{2}) == "you: send the paper, in 2 days");
  CHECK(samples::words("commitment-due", open, the_day) == "you: send the paper");
  CHECK(samples::said("commitment-overdue", open, the_day).empty());
  CHECK(samples::said("commitment-due", open, the_day + Days{1}).empty());
  CHECK(samples::words("commitment-overdue", open, the_day + Days{1}) == "you: send the paper, 1 day");
}

TEST_CASE("A promise's reminder says who owes, and how to close it") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.commitments = {samples::promise(19, "me", "send the paper", the_day),
                      samples::promise(20, "ana", "draft the CV", the_day),
                      samples::promise(21, "bo", "Slides for the talk", the_day)};
  const auto found = samples::said("commitment-overdue", open, the_day + Days{1});
  REQUIRE_MESSAGE(found.size() == 2, "bo takes no part: he speaks for nobody");
  CHECK(found[0].mine);
  CHECK(found[0].command == "mentor done c19");
  CHECK(found[0].state == MatterState::late);
  CHECK_FALSE(found[1].mine);
  CHECK(found[1].text() == "Ana: draft the CV, 1 day");
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
  CHECK(samples::words("goal-due", open, the_day - Days{14}) == "goal \"Publish\" (40 %), in 2 weeks");
  CHECK(samples::said("goal-due", open, the_day).size() == 1);
  CHECK(samples::said("goal-overdue", open, the_day).empty());
  CHECK(samples::said("goal-due", open, the_day + Days{1}).empty());
  CHECK(samples::words("goal-overdue", open, the_day + Days{1}) == "goal \"Publish\" (40 %), 1 day");
}

TEST_CASE("The command on a goal says what can be done about it on that day") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  auto& goal = open.goals[0].goal;
  goal.target = the_day;
  const auto command = [&](std::string_view rule, int days) {
    return samples::said(rule, open, the_day + Days{days}).at(0).command;
  };
  for (const std::int64_t percent : {0, 40, 100}) {
    CAPTURE(percent);
    goal.percent = percent;
    const bool reached = percent == 100;
    const bool noted = percent == 40;
    CHECK(command("goal-due", -5) == (reached ? "mentor done g3" : "mentor goal progress g3 PERCENT"));
    CHECK(command("goal-due", 0) == (noted ? "mentor goal progress g3 PERCENT" : "mentor done g3"));
    CHECK(command("goal-overdue", 2) == (noted ? "mentor edit g3 --set target=DATE" : "mentor done g3"));
  }
}

TEST_CASE("a goal of which nobody noted progress is not said to stand at 0 %") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  open.goals[0].goal.target = the_day;
  CHECK(samples::words("goal-overdue", open, the_day + Days{1}) == "goal \"Publish\", 1 day");
  open.goals[0].last_progress = make_date(2026, 10, 10);
  CHECK(samples::words("goal-overdue", open, the_day + Days{1}) == "goal \"Publish\" (0 %), 1 day");
}

TEST_CASE("goal-stale counts from the last progress, and is silent where none was ever noted") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  CHECK(samples::said("goal-stale", open, make_date(2026, 10, 30)).empty());
  CHECK(samples::said("goal-stale", open, make_date(2026, 12, 31)).empty());
  open.goals[0].last_progress = make_date(2026, 10, 10);
  CHECK(samples::said("goal-stale", open, make_date(2026, 11, 8)).empty());
  CHECK(samples::words("goal-stale", open, make_date(2026, 11, 9)) ==
        "goal \"Publish\" (0 %): nothing noted since 10 Oct");
  CHECK(samples::said("goal-stale", open, make_date(2026, 11, 9), {}, 60).empty());
  open.mentorship.type = MentorshipKind::situational;
  CHECK_MESSAGE(samples::said("goal-stale", open, make_date(2027, 11, 9)).empty(), "no monthly nagging");
}

TEST_CASE("A milestone speaks when it is near, and as late when it is past") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.goals = {samples::goal(3, "Publish", make_date(2026, 10, 1))};
  Milestone draft;
  draft.id = 7;
  draft.title = "Draft";
  draft.due = the_day;
  draft.visibility = Visibility::shared;
  open.goals[0].milestones = {draft};
  CHECK(samples::said("milestone-due", open, the_day - Days{8}).empty());
  CHECK(samples::said("milestone-due", open, the_day - Days{7}).at(0).state == MatterState::soon);
  CHECK(samples::words("milestone-due", open, the_day) == "milestone \"Draft\"");
  CHECK(samples::said("milestone-due", open, the_day + Days{1}).empty());
  CHECK(samples::said("milestone-overdue", open, the_day).empty());
  const auto late = samples::said("milestone-overdue", open, the_day + Days{1}).at(0);
  CHECK(late.state == MatterState::late);
  CHECK(late.text() == "milestone \"Draft\", 1 day");
  CHECK(late.command == "mentor done m7");
  samples::seal(open.goals[0].goal);
  samples::seal(open.goals[0].milestones[0]);
  const auto sealed = samples::said("milestone-due", open, the_day).at(0);
  CHECK(sealed.text() == "milestone (sealed)");
  CHECK(sealed.withheld);
}

TEST_CASE("no-goal speaks two weeks after the start, once people have met") {
  auto open = samples::with_ana(make_date(2026, 11, 2));
  CHECK_MESSAGE(samples::said("no-goal", open, make_date(2026, 11, 17)).empty(), "nobody met");
  open.recent = {samples::session(1, make_date(2026, 11, 5), SessionStatus::held)};
  open.last_contact = open.recent[0];
  CHECK(samples::said("no-goal", open, make_date(2026, 11, 15)).empty());
  CHECK(samples::words("no-goal", open, make_date(2026, 11, 16)) == "no goal yet, 2 weeks after the start");
  CHECK(samples::said("no-goal", open, make_date(2026, 11, 17)).at(0).command == "mentor goal add ana TITLE");
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
  CHECK(samples::words("topic-revisit", open, the_day) == "parked until now: the lab's change");
  CHECK(samples::words("topic-revisit", open, the_day + Days{1}) == "parked until yesterday: the lab's change");
  open.topics[0].parked_until.reset();
  CHECK_MESSAGE(samples::said("topic-revisit", open, the_day).empty(), "never parked");
}

TEST_CASE("ending-soon speaks two weeks before the end, end-passed from the day after it") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.mentorship.end = the_day;
  open.last_contact = samples::session(1, make_date(2026, 11, 5), SessionStatus::held);
  CHECK(samples::said("ending-soon", open, the_day - Days{15}).empty());
  CHECK(samples::said("ending-soon", open, the_day - Days{14}).size() == 1);
  CHECK(samples::words("ending-soon", open, the_day) == "the agreed end: time to close it well");
  CHECK(samples::said("ending-soon", open, the_day)[0].command == "mentor close ana --reason TEXT");
  CHECK(samples::said("ending-soon", open, the_day - Days{7})[0].command == "mentor plan ana WHEN");
  auto planned = open;
  planned.planned = {samples::session(9, the_day, SessionStatus::planned)};
  CHECK(samples::said("ending-soon", planned, the_day - Days{7})[0].command == "mentor prep ana");
  CHECK(samples::said("end-passed", open, the_day).empty());
  CHECK(samples::said("ending-soon", open, the_day + Days{1}).empty());
  CHECK(samples::words("end-passed", open, the_day + Days{1}) == "ended yesterday, and is still open");
}
