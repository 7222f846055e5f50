// SPDX-License-Identifier: MIT
// What a letter says of goals: reached, let go, whose they are, and those that lie ahead.
#include "letter_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::as;
using samples::day_1;
using samples::day_2;
using samples::day_3;
using samples::for_ana;
using samples::for_me;
using samples::november;
using samples::report_day;
using samples::says;

namespace {

Goal reached_goal(std::int64_t id, std::string title, Date closed) {
  auto goal = samples::goal(id, std::move(title), make_date(2026, 1, 5)).goal;
  goal.status = GoalStatus::reached;
  goal.closed = closed;
  return goal;
}

}  // namespace

TEST_CASE("a letter tells a goal that was reached with its reason, measure and date") {
  auto data = for_ana();
  auto goal = reached_goal(1, "Publish the paper.", day_2);
  goal.why = "nobody can cite it";
  goal.measure = "submitted";
  goal.target = day_3;
  data.goals = {goal};
  CHECK(says("goals", data) ==
        "One goal was reached: “Publish the paper”. The reason for it: “nobody can cite it”. How we would know: "
        "“submitted”. You reached it on 9 November, 7 days before the date that was set.");
  data.goals = {reached_goal(1, "Publish", day_2)};
  CHECK(says("goals", as(data, Role::mentee)) == "One goal was reached: “Publish”. I reached it on 9 November.");
  CHECK(says("goals", as(data, Role::peer)) == "One goal was reached: “Publish”. It was reached on 9 November.");
  CHECK(says("goals", for_me(data)) == "One goal was reached: “Publish”. Ana reached it on 9 November.");
  data.goals.front().closed = make_date(2026, 10, 31);
  CHECK(says("goals", data).empty());
  data.goals.front().closed = day_2;
  data.goals.front().status = GoalStatus::dropped;
  data.goals.front().reason = "a better one came";
  CHECK(says("goals", data).empty());
  CHECK(says("dropped-goals", data) == "“Publish” was let go on 9 November: “a better one came”.");
  samples::seal(data.goals.front());
  CHECK(says("dropped-goals", data).empty());
}

TEST_CASE("a letter says whose a goal is that is one person's") {
  auto data = as(for_ana(), Role::peer);
  for (const auto* owner : {"ana", "me", "me", ""}) {
    auto goal = samples::goal(1, "Talk", day_1).goal;
    if (*owner != 0) goal.owner = owner;
    data.goals.push_back(goal);
  }
  CHECK(says("next-goals", data) == "Your goal ahead is “Talk”. My goal ahead is “Talk”. Another one is “Talk”.");
  CHECK(says("next-goals", for_me(data)).starts_with("Ana's goal ahead is"));
  data.goals = {reached_goal(1, "Talk", day_2)};
  data.goals.front().owner = "me";
  CHECK(says("goals", data) == "One goal was reached: “Talk”. I reached it on 9 November.");
}

TEST_CASE("a letter tells of each goal in other words, and in a paragraph of its own") {
  auto data = for_ana();
  data.goals = {reached_goal(2, "Second", day_2), reached_goal(1, "First", day_1), reached_goal(3, "Third", day_3),
                reached_goal(4, "Fourth", day_3)};
  data.goals.front().why = "it must be";
  const auto letter = write_letter(data, november, report_day);
  REQUIRE(letter.paragraphs.size() == 3);
  CHECK(letter.paragraphs[0][0].text == "The first goal to be reached was “First”.");
  CHECK(letter.paragraphs[1][0].text == "The second was “Second”.");
  CHECK(letter.paragraphs[1][1].text == "What stood behind it: “it must be”.");
  CHECK(letter.paragraphs[2][0].text == "And the third was “Third”.");
  CHECK(letter.paragraphs[2].back().text == "“Fourth” was reached too.");
}

TEST_CASE("a letter measures a goal against its day, and tells of at most so many that are open") {
  auto data = for_ana();
  data.goals = {reached_goal(1, "Give a talk", day_2)};
  CHECK(says("goals", data).find("the date that was set") == std::string::npos);
  data.goals.front().target = day_2;
  CHECK(says("goals", data).find(", on the very day that was set") != std::string::npos);
  data.goals.front().target = day_2 + Days{1};
  CHECK(says("goals", data).find(", 1 day before the date that was set") != std::string::npos);
  data.goals.front().target = day_2 - Days{10};
  CHECK(says("goals", data).find(", 10 days after the date that was set") != std::string::npos);
  data.goals.clear();
  for (int i = 1; i <= 9; ++i) data.goals.push_back(samples::goal(i, "Goal", day_1).goal);
  const auto ahead = says("next-goals", data);
  CHECK(ahead.find(", by ") == std::string::npos);
  std::size_t told = 0;
  for (auto at = ahead.find("“Goal”"); at != std::string::npos; at = ahead.find("“Goal”", at + 1)) ++told;
  CHECK(told > 0);
  CHECK(told < 9);
}
