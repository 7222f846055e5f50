// SPDX-License-Identifier: MIT
// Eight weeks of check-in on weekday mornings, with 6, 10 and 15 relationships, for an ordinary and for a careful
// mentor: how much it says, how much of that is new, and on how many days it is silent. Prints a table.
#include "simulate/life.hpp"

#include <cstdio>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace mentor::tests;

namespace {

struct Figures {
  int days = 0;
  int lines = 0;
  int reminders = 0;
  int fresh = 0;  ///< shown for the first time, or at a session
  int silent = 0;
  int worst = 0;
  [[nodiscard]] double lines_a_day() const { return static_cast<double>(lines) / days; }
  [[nodiscard]] double reminders_a_day() const { return static_cast<double>(reminders) / days; }
  [[nodiscard]] double share_fresh() const { return reminders == 0 ? 1 : static_cast<double>(fresh) / reminders; }
  [[nodiscard]] double share_silent() const { return static_cast<double>(silent) / days; }
};

/// What was said this morning, once more as data: what was told today is told again today.
std::vector<Matter> told_this_morning(TestContext& test) {
  test.run({"check-in", "--format", "json"});
  std::vector<Matter> told;
  const auto document = nlohmann::json::parse(test.out.str());
  for (const auto& group : document["groups"])
    for (const auto& one : group["matters"]) {
      Matter matter;
      matter.rule = find_rule(one["rule"].get<std::string>())->name;
      matter.state = *from_text<MatterState>(one["state"].get<std::string>());
      matter.mentorship = one["mentorship"];
      matter.id = one["id"];
      told.push_back(std::move(matter));
    }
  return told;
}

/// Whether a session with them is today or tomorrow: then all that is owed has a reason to speak.
bool meets_soon(const std::vector<Matter>& told, const std::string& mentorship) {
  return std::any_of(told.begin(), told.end(), [&](const Matter& matter) {
    return matter.mentorship == mentorship && matter.rule == "session-soon";
  });
}

void check_in_of(Life& life, Date day, std::set<std::string>& seen, Figures& figures) {
  REQUIRE(life.test.run({"check-in"}) == Exit::ok);
  const std::string text = life.test.out.str();
  const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  const auto told = told_this_morning(life.test);
  ++figures.days;
  figures.lines += lines;
  figures.silent += lines == 0 ? 1 : 0;
  figures.worst = std::max(figures.worst, lines);
  for (const auto& matter : told) {
    const bool first = seen.insert(fmt::format("{} {}", matter.rule, matter.id)).second;
    ++figures.reminders;
    figures.fresh += first || meets_soon(told, matter.mentorship) ? 1 : 0;
    life.hear(matter, day);
  }
}

/// Six weeks to get going, then the eight that count.
void play(std::size_t relationships, Habit habit, unsigned seed, Figures& figures) {
  constexpr int weeks_before = 6;
  constexpr int weeks = 8;
  const Date start = make_date(2026, 6, 1);
  Life life(relationships, habit, start, seed);
  Figures getting_going;
  std::set<std::string> seen;
  for (Date day = start; day < start + Days{7 * (weeks_before + weeks)}; day += Days{1}) {
    if (weekday_from(day) != day) continue;
    life.live(day);
    check_in_of(life, day, seen, day < start + Days{7 * weeks_before} ? getting_going : figures);
  }
}

void print_row(std::size_t relationships, std::string_view habit, const Figures& figures) {
  std::fputs(fmt::format("{:>14}  {:<9} {:>14.1f} {:>10.1f} {:>9.0f} % {:>9.0f} % {:>9}\n", relationships, habit,
                         figures.reminders_a_day(), figures.lines_a_day(), figures.share_fresh() * 100,
                         figures.share_silent() * 100, figures.worst)
                 .c_str(),
             stdout);
}

}  // namespace

TEST_CASE("eight weeks of check-in say little, and most of it is new") {
  constexpr double least_fresh = 0.65;
  constexpr int most_on_a_day = 13;  // and the line that counts the rest
  std::fputs("relationships  mentor    reminders/day  lines/day         new     silent  worst day\n", stdout);
  for (const auto& [relationships, most_lines] : {std::pair{6U, 4.0}, {10U, 6.0}, {15U, 9.0}}) {
    for (const Habit habit : {Habit::ordinary, Habit::careful}) {
      const bool careful = habit == Habit::careful;
      Figures figures;
      for (const unsigned seed : {1U, 2U}) play(relationships, habit, seed, figures);
      print_row(relationships, careful ? "careful" : "ordinary", figures);
      CHECK(figures.lines_a_day() <= most_lines);
      CHECK(figures.worst <= most_on_a_day);
      CHECK(figures.share_fresh() >= least_fresh);
      // A quarter, less what the rule takes that tells of a Monday's session on the Friday before: a session then
      // speaks on two weekdays instead of 1.8, and of 2.2 sessions a week that is (1 - 1.8/5)^2.2 - (1 - 2/5)^2.2 of
      // the days.
      if (careful && relationships == 6) CHECK(figures.share_silent() >= 0.25 - 0.05);
    }
  }
}
