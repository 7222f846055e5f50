// SPDX-License-Identifier: MIT
// When a matter speaks: its moments, once for each of them, and of practices one a week.
#include "book_samples.hpp"
#include "mentor/domain/telling.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

namespace {

const Date telling_day = make_date(2026, 11, 20);

Matter matter_of(std::string_view rule, Date since) {
  Matter matter;
  matter.rule = find_rule(rule)->name;
  matter.type = find_rule(rule)->type;
  matter.uid = "u-" + std::string(rule);
  matter.mentorship = "ana";
  matter.since = since;
  return matter;
}

/// The days, counted from `since`, on which the newest moment is that day itself.
std::vector<int> moments_of(const Matter& matter, const std::vector<Date>& sessions, int from, int to) {
  std::vector<int> days;
  for (int day = from; day <= to; ++day)
    if (const Date today = matter.since + Days{day}; newest_moment(matter, sessions, today) == today)
      days.push_back(day);
  return days;
}

Digest open_of(std::vector<Matter> matters, Date today) {
  for (auto& matter : matters) matter.moment = newest_moment(matter, {}, today);
  return {{{"ana", "Ana", false, std::move(matters)}}, 0};
}

std::string told_rules(const Digest& digest) {
  std::string rules;
  for (const auto& group : digest.groups)
    for (const auto& matter : group.matters) rules.append(matter.rule).append(matter.tail).append(" ");
  return rules;
}

/// What is told on each of some days in a row, with what was told before.
std::vector<std::string> told_on_days(const std::vector<Matter>& matters, int days) {
  ToldBook told;
  std::vector<std::string> all;
  for (int day = 0; day < days; ++day) {
    const Date today = telling_day + Days{day};
    const Telling telling = tell(open_of(matters, today), told, today);
    told = telling.told;
    all.push_back(told_rules(telling.digest));
  }
  return all;
}

}  // namespace

TEST_CASE("What is owed speaks after 0, 3, 7, 14 and 30 days, then every 30") {
  const Matter owed = matter_of("commitment-overdue", telling_day);
  CHECK(moments_of(owed, {}, 0, 100) == std::vector<int>{0, 3, 7, 14, 30, 60, 90});
}

TEST_CASE("A session counts what is owed there and has no line of its own") {
  Matter session = matter_of("session-soon", telling_day + Days{1});
  session.ahead = Days{1};
  const std::vector<Matter> all{session, matter_of("commitment-overdue", telling_day - Days{1}),
                                matter_of("goal-overdue", telling_day)};
  auto open = open_of(all, telling_day);
  for (auto& matter : open.groups[0].matters) matter.state = MatterState::late;
  open.groups[0].matters[0].state = MatterState::tomorrow;
  ToldBook told;
  told.matters["commitment-overdue u-commitment-overdue"] = {telling_day - Days{1}, telling_day - Days{1}, 1};
  CHECK(told_rules(tell(open, told, telling_day).digest) == "session-soon; 1 late goal-overdue ");
  CHECK(told_rules(tell(open, {}, telling_day).digest) == "session-soon commitment-overdue goal-overdue ");
  CHECK(told_rules(tell(open, tell(open, told, telling_day).told, telling_day).digest) ==
        "session-soon; 1 late goal-overdue ");
}

TEST_CASE("What is missing in several mentorships is said of all of them at once, and no more often than of one") {
  Digest open;
  for (const auto* handle : {"ana", "bo", "cy", "dee", "eli"}) {
    Matter missing = matter_of("no-goal", telling_day);
    missing.mentorship = handle;
    missing.uid = handle;
    missing.moment = telling_day;
    open.groups.push_back({handle, handle, false, {missing}});
  }
  std::string said;
  ToldBook told;
  for (int day = 0; day < 60; ++day) {
    const Telling telling = tell(open, told, telling_day + Days{day});
    CHECK(told_rules(tell(open, telling.told, telling_day + Days{day}).digest) == told_rules(telling.digest));
    told = telling.told;
    said += told_rules(telling.digest);
  }
  CHECK(said == "no-goal; nor with bo, cy, 2 more no-goal; nor with bo, cy, 2 more; not said again ");
}

TEST_CASE("What comes speaks on the first day within its time, and on the day itself") {
  Matter coming = matter_of("goal-due", telling_day);
  coming.ahead = Days{14};
  CHECK(moments_of(coming, {telling_day - Days{3}}, -14, 5) == std::vector<int>{-14, 0});
  coming.at_sessions = true;
  CHECK(moments_of(coming, {telling_day + Days{4}}, 0, 9) == std::vector<int>{0, 4});
}

TEST_CASE("What was told today is told again today, and then only on its next moment") {
  const auto told = told_on_days({matter_of("commitment-overdue", telling_day)}, 8);
  CHECK(told == std::vector<std::string>{"commitment-overdue ", "", "", "commitment-overdue ", "", "", "",
                                         "commitment-overdue "});
  const auto open = open_of({matter_of("commitment-overdue", telling_day)}, telling_day);
  const Telling first = tell(open, {}, telling_day);
  const Telling second = tell(open, first.told, telling_day);
  CHECK(second.told == first.told);
  CHECK(second.digest.count() == 1);
}

TEST_CASE("A run that was missed loses nothing, and a clock that was wrong silences nothing") {
  const auto open = open_of({matter_of("commitment-overdue", telling_day)}, telling_day + Days{5});
  const Telling late =
      tell(open, tell(open_of({matter_of("commitment-overdue", telling_day)}, telling_day), {}, telling_day).told,
           telling_day + Days{5});
  CHECK_MESSAGE(late.digest.count() == 1, "the third day was missed");
  const Telling early =
      tell(open_of({matter_of("commitment-overdue", telling_day)}, telling_day), late.told, telling_day);
  CHECK_MESSAGE(early.digest.count() == 1, "what was told on a day that is yet to come counts for nothing");
}

TEST_CASE("What was told late is not told again on the very next days") {
  const Matter owed = matter_of("commitment-overdue", telling_day);
  for (const int first : {0, 1, 2, 5, 6, 12}) {
    CAPTURE(first);
    ToldBook told;
    std::vector<int> days;
    for (int day = first; day < 40; ++day) {
      const Date today = telling_day + Days{day};
      const Telling telling = tell(open_of({owed}, today), told, today);
      told = telling.told;
      if (telling.digest.count() > 0) days.push_back(day);
    }
    REQUIRE(days.size() > 1);
    CHECK(days.front() == first);
    for (std::size_t i = 1; i < days.size(); ++i) CHECK(days[i] - days[i - 1] >= 3);
    CHECK_MESSAGE(days.back() == 30, "no step further on is lost");
  }
}

TEST_CASE("What waits for its day has nothing to say before it") {
  Matter theirs = matter_of("commitment-due", telling_day + Days{2});
  CHECK(told_on_days({theirs}, 4) == std::vector<std::string>{"", "", "commitment-due ", ""});
  theirs.ahead = Days{2};
  CHECK(told_on_days({theirs}, 4) == std::vector<std::string>{"commitment-due ", "", "commitment-due ", ""});
}

TEST_CASE("A practice that a pause hid goes on where it was, and one that was followed begins from the start") {
  const auto practice = matter_of("no-goal", telling_day);
  const auto owed = matter_of("commitment-overdue", telling_day - Days{1});
  const auto times_told = [&](const Matter& after) {
    ToldBook told;
    int times = 0;
    for (int day = 0; day < 100; ++day) {
      const Date today = telling_day + Days{day};
      const bool hidden = day >= 10 && day < 20;
      std::vector<Matter> open{owed};
      if (!hidden) open.push_back(day < 10 ? practice : after);
      const Telling telling = tell(open_of(open, today), told, today);
      told = telling.told;
      times += told_rules(telling.digest).find("no-goal") != std::string::npos ? 1 : 0;
    }
    return times;
  };
  CHECK(times_told(practice) == 2);
  CHECK(times_told(matter_of("no-goal", telling_day + Days{20})) == 3);
}

TEST_CASE("What is settled is forgotten, so that it speaks at once when it is open again") {
  const auto open = open_of({matter_of("commitment-overdue", telling_day)}, telling_day);
  ToldBook told = tell(open, {}, telling_day).told;
  told = tell({}, told, telling_day + Days{1}).told;
  CHECK(told.matters.empty());
  CHECK(
      tell(open_of({matter_of("commitment-overdue", telling_day)}, telling_day + Days{2}), told, telling_day + Days{2})
          .digest.count() == 1);
}

TEST_CASE("Of the practices one a week speaks, the least shown and of these the one worth most, three times at most") {
  std::vector<Matter> matters{matter_of("feedback-due", telling_day), matter_of("pulse-falling", telling_day)};
  const auto owed = matter_of("commitment-overdue", telling_day - Days{1});
  std::string said;
  ToldBook told;
  for (int day = 0; day < 60; ++day) {
    const Date today = telling_day + Days{day};
    auto all = matters;
    all.push_back(owed);
    all.back().uid += std::to_string(day);
    const Telling telling = tell(open_of(all, today), told, today);
    told = telling.told;
    CHECK(telling.digest.count() == (day % 7 == 0 && day < 42 ? 2 : 1));
    if (telling.digest.count() == 2) said += telling.digest.groups[0].matters[0].rule;
    if (telling.digest.count() == 2) said += telling.digest.groups[0].matters[0].tail + " ";
  }
  CHECK(said ==
        "pulse-falling feedback-due pulse-falling feedback-due pulse-falling; not said again "
        "feedback-due; not said again ");
}

TEST_CASE("On days that are silent otherwise a practice speaks once in two weeks") {
  const auto told = told_on_days({matter_of("feedback-due", telling_day), matter_of("pulse-falling", telling_day)}, 90);
  std::string said;
  for (std::size_t day = 0; day < told.size(); ++day) {
    CHECK_MESSAGE((day % 14 == 0 || told[day].empty()), "day ", day);
    said += told[day];
  }
  CHECK(said ==
        "pulse-falling feedback-due pulse-falling feedback-due pulse-falling; not said again "
        "feedback-due; not said again ");
}

TEST_CASE("What is missing in the first weeks is said twice") {
  const auto told = told_on_days({matter_of("no-goal", telling_day)}, 60);
  CHECK(std::count_if(told.begin(), told.end(), [](const auto& one) { return !one.empty(); }) == 2);
}

TEST_CASE("Where contact is late no practice speaks, and practices are not counted as open") {
  const auto open =
      open_of({matter_of("session-late", telling_day - Days{1}), matter_of("pulse-falling", telling_day)}, telling_day);
  const Telling first = tell(open, {}, telling_day);
  CHECK(told_rules(first.digest) == "session-late ");
  CHECK(first.digest.more == 0);
  const Telling next = tell(open, first.told, telling_day + Days{1});
  CHECK(next.digest.empty());
  CHECK(next.digest.more == 1);
}

TEST_CASE("no more is told than a morning has room for, the most urgent first; the rest speaks the next day") {
  std::vector<Matter> matters;
  for (std::size_t i = 0; i < most_told + 3; ++i) {
    matters.push_back(matter_of("commitment-overdue", telling_day));
    matters.back().uid = fmt::format("u-{:02}", i);
    matters.back().state = i < 3 ? MatterState::due : MatterState::late;
  }
  const auto first = tell(open_of(matters, telling_day), {}, telling_day);
  CHECK(first.digest.count() == static_cast<std::int64_t>(most_told));
  CHECK(first.digest.more == 3);
  for (const auto& matter : first.digest.groups.front().matters) CHECK(matter.state == MatterState::late);
  CHECK(tell(open_of(matters, telling_day), first.told, telling_day).digest.count() ==
        static_cast<std::int64_t>(most_told));
  const Date tomorrow = telling_day + Days{1};
  const auto next = tell(open_of(matters, tomorrow), first.told, tomorrow);
  REQUIRE(next.digest.count() == 3);
  for (const auto& matter : next.digest.groups.front().matters) CHECK(matter.state == MatterState::due);
}

TEST_CASE("A memory is one line that reads back, and any other line is none") {
  CHECK(rc::check("reads back", [](const std::map<std::uint16_t, std::uint8_t>& entries, bool practice) {
    ToldBook told;
    for (const auto& [key, times] : entries)
      told.matters[fmt::format("rule u{}", key)] = {Date{Days{key}}, Date{Days{key + 3}}, times};
    if (practice) told.practice = telling_day;
    const std::string line = to_line(told);
    RC_ASSERT(line.find('\n') == std::string::npos);
    RC_ASSERT(told_of_line(line) == told);
  }));
  for (const std::string_view line :
       {"", "told0 0", "told1", "told1 x", "told1 0 rule", "told1 0 rule u 1 2", "told1 0 rule u 1 2 x"}) {
    CAPTURE(line);
    CHECK(told_of_line(line) == ToldBook{});
  }
}
