// SPDX-License-Identifier: MIT
// Mentoring as it goes on, day by day.
#include "simulate/life.hpp"

#include "mentor/domain/text.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

std::string first_id(const std::string& said) {
  for (std::size_t at = 0; at < said.size(); ++at) {
    std::size_t end = at + 1;
    while (end < said.size() && said[end] >= '0' && said[end] <= '9') ++end;
    const bool begins = at == 0 || said[at - 1] == ' ' || said[at - 1] == '\n';
    if (begins && end > at + 1 && parse_id(said.substr(at, end - at))) return said.substr(at, end - at);
  }
  return {};
}

}  // namespace

Date weekday_from(Date day) {
  while (std::chrono::weekday{day}.iso_encoding() > 5) day += Days{1};
  return day;
}

Life::Life(std::size_t relationships, Habit habit, Date start, unsigned seed) : random_(seed), habit_(habit) {
  constexpr std::array cadences{14, 21, 28, 14, 28, 21, 7};
  test.set_today(start);
  for (std::size_t i = 0; i < relationships; ++i) {
    relations_.push_back({fmt::format("mate{:02}", i + 1), cadences.at(i % cadences.size()), {}, {}, start});
    begin(relations_.back(), start);
  }
}

void Life::later(Date day, std::vector<std::string> words) {
  planned_words_[weekday_from(day)].push_back(std::move(words));
}

std::string Life::run(const std::vector<std::string>& words) {
  const Exit exit = test.run(words);
  CAPTURE(fmt::format("{}", fmt::join(words, " ")));
  CAPTURE(test.err.str());
  REQUIRE(exit == Exit::ok);
  return first_id(test.out.str());
}

void Life::begin(Relation& relation, Date start) {
  const auto days = [](int count) { return fmt::format("{}d", count); };
  run({"add", relation.handle, "--name", "Person " + relation.handle, "--every", days(relation.cadence), "--start",
       format_date(start)});
  relation.goal = run({"goal", "add", relation.handle, "Learn what " + relation.handle + " wants", "--by",
                       format_date(start + Days{between(60, 160)})});
  if (chance(50)) {
    test.services.files["agreement"] = fmt::format("[review]\non = {}\n", format_date(start + Days{between(70, 120)}));
    run({"agreement", relation.handle, "-F", "agreement"});
  }
  if (chance(30))
    run({"remember", relation.handle, "birthday", "--on", format_date(start + Days{between(50, 110)}), "--yearly"});
  plan(relation, weekday_from(start + Days{between(1, relation.cadence)}));
}

void Life::plan(Relation& relation, Date day) {
  relation.planned = weekday_from(std::max(day, test.context.today() + Days{1}));
  run({"plan", relation.handle, format_date(*relation.planned) + " 15:00", "--channel", "video"});
}

void Life::promise(Relation& relation, Date day, bool mine) {
  const Date due = weekday_from(day + Days{between(3, 16)});
  std::vector<std::string> words{"promise", relation.handle, mine ? "send the paper" : "draft the plan", "--by",
                                 format_date(due)};
  if (!mine) words.emplace_back("--theirs");
  const std::string id = run(words);
  const int dice = between(1, 100);
  const int in_time = habit_ == Habit::ordinary ? 65 : mine ? 92 : 75;
  if (dice <= in_time)
    later(day + Days{between(1, static_cast<int>((due - day).count()))}, {"done", id});
  else if (dice <= in_time + 25 || habit_ == Habit::careful)
    later(due + Days{between(1, habit_ == Habit::careful ? 2 : 9)}, {"done", id});
  else
    later(due + Days{between(10, 40)}, {"done", id, "--drop", "not needed any more"});
}

void Life::hold(Relation& relation, Date day) {
  std::vector<std::string> words{"log", relation.handle, "We spoke of what is next", "-d", format_date(day)};
  if (chance(40)) words.insert(words.end(), {"--goal", relation.goal + "=+5"});
  if (chance(25)) words.insert(words.end(), {"--win", "it worked"});
  if (chance(20)) words.insert(words.end(), {"--trust", std::to_string(between(3, 5))});
  run(words);
  relation.planned.reset();
  relation.last = day;
  if (chance(60)) promise(relation, test.context.today(), true);
  if (chance(70)) promise(relation, test.context.today(), false);
  if (chance(20))
    run({"remember", relation.handle, "the talk", "--ask-after",
         format_date(test.context.today() + Days{between(3, relation.cadence)})});
  if (chance(20))
    run({"topic", relation.handle, "the next job", "--park", format_date(test.context.today() + Days{between(7, 30)})});
  if (chance(habit_ == Habit::careful ? 30 : 10)) run({"feedback", relation.handle, "clear and short", "--praise"});
  if (habit_ == Habit::careful || chance(60)) plan(relation, day + Days{relation.cadence + between(-1, 2)});
}

void Life::between_sessions(Relation& relation, Date day) {
  if (!chance(3)) return;
  const std::string id = run({"ask", relation.handle, "Which of the two should I take?", "--theirs"});
  later(day + Days{habit_ == Habit::careful ? 1 : between(1, 6)}, {"answer", id, "The first"});
}

void Life::live(Date day) {
  test.set_today(day);
  if (const auto words = planned_words_.extract(day); !words.empty())
    for (const auto& one : words.mapped()) run(one);
  for (auto& relation : relations_) {
    between_sessions(relation, day);
    const bool over = relation.planned && *relation.planned < day;
    const bool logs = over && (habit_ == Habit::careful || chance(65));
    if (logs) hold(relation, *relation.planned);
    if (!relation.planned && day - relation.last > Days{relation.cadence + 10} && chance(15))
      plan(relation, day + Days{between(1, 5)});
  }
}

void Life::hear(const Matter& matter, Date day) {
  const bool acts = habit_ == Habit::careful || chance(30);
  if (!acts) return;
  for (auto& relation : relations_) {
    if (relation.handle != matter.mentorship) continue;
    const bool asks_for_contact = matter.rule == "session-due" || matter.rule == "session-late";
    if (asks_for_contact && !relation.planned) plan(relation, day + Days{between(1, 5)});
    if (matter.rule == "agreement-review") {
      test.services.files["review"] = "trust = 4\n";
      later(day + Days{1}, {"review", relation.handle, "-F", "review"});
    }
    if (matter.rule == "recognition-due") later(day + Days{1}, {"win", relation.handle, "it went well"});
    if (matter.rule == "feedback-due") later(day + Days{1}, {"feedback", relation.handle, "well done", "--praise"});
    if (matter.rule == "pulse-due") later(day + Days{1}, {"pulse", relation.handle, "--trust", "4"});
    if (matter.rule == "goal-stale") later(day + Days{1}, {"goal", "progress", matter.id, "50"});
    if (matter.rule == "goal-overdue") {
      run({"done", matter.id});
      relation.goal = run(
          {"goal", "add", relation.handle, "Learn what comes next", "--by", format_date(day + Days{between(60, 160)})});
    }
  }
}

}  // namespace mentor::tests
