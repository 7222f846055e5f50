// SPDX-License-Identifier: MIT
// What to pick up: the near end, goals and their milestones, topics, and what the last notes left for later.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/attendance.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>

namespace mentor {

namespace {

constexpr Days date_is_near{14};
constexpr Days still_for{30};

bool is_near(std::optional<Date> date, Date today) { return date && *date - today <= date_is_near; }

void add_end(const PrepData& data, LocalTime now, PrepPart& part) {
  const Date today = date_of(now);
  const auto& end = data.open.mentorship.end;
  const auto& handle = data.open.mentorship.handle;
  if (!end_is_near(data.open.mentorship, today)) return;
  std::string words = fmt::format("the agreed end {} {}", *end < today ? "was" : "is", format_due(*end, today));
  if (const std::string closing = data.agreed.line("duration.closing"); !closing.empty())
    words += "; how you close, as agreed: " + closing;
  if (*end < today)
    words += ": mentor close " + handle;
  else if (next_session(data, now) == nullptr)
    words += fmt::format("; for a last session: mentor plan {} WHEN", handle);
  add_item(part, 9, std::move(words));
}

/// "; s4, Mon 2026-11-09: the budget": what they missed, but for the last, of which the page tells more.
std::string missed_words(const PrepData& data, std::size_t times) {
  constexpr std::size_t most = 3;
  constexpr int columns = 60;
  std::string words;
  for (std::size_t i = 1; i < std::min({times, most + 1, data.recent.size()}); ++i) {
    const auto& session = data.recent[i];
    if (session.withheld || !session.summary || trim(*session.summary).empty()) continue;
    words += fmt::format("; {}, {}: {}", to_text(Id{Kind::session, session.id}), format_day(data.clock.day_of(session)),
                         truncate(first_line(*session.summary), columns));
  }
  return words;
}

/// Whoever was not there does not know what was decided.
void add_absent(const PrepData& data, PrepPart& part) {
  std::map<std::size_t, std::vector<std::string>, std::greater<>> by_times;
  for (const auto& person : missed_last_time(data.open, data.clock))
    by_times[missed_in_a_row(data.open, person.handle, data.clock)].push_back(person.name);
  for (const auto& [times, people] : by_times)
    add_item(part, times > 1 ? 8 : 6,
             times > 1 ? fmt::format("{} missed the last {} sessions: ask how they are, and tell what was decided{}",
                                     in_a_row(people), times, missed_words(data, times))
                       : fmt::format("{} {} not there last time: tell what was decided", in_a_row(people),
                                     people.size() == 1 ? "was" : "were"));
}

std::string target_words(const Goal& goal, Date today) {
  if (!goal.target) return {};
  return fmt::format("target {}", format_due(*goal.target, today));
}

std::string still_words(const OpenGoal& open, Date today) {
  const Date last = open.last_progress.value_or(open.goal.opened);
  if (today - last < still_for) return {};
  return open.last_progress ? fmt::format("no progress noted since {}", format_day(last))
                            : fmt::format("no progress noted since it was set, {}", format_day(last));
}

void add_goals(const PrepData& data, Date today, PrepPart& part) {
  for (const auto& open : data.open.goals) {
    const auto& goal = open.goal;
    const std::string still = still_words(open, today);
    const int worth = is_near(goal.target, today) ? 7 : still.empty() ? 3 : 6;
    const bool told = has_moved_since(data, goal) && !goal.withheld && !is_near(goal.target, today);
    std::string words = whose_goal(data.open.partners, goal) + goal.title;
    if (!goal.withheld)
      words += ": " + with_commas({fmt::format("{} %", goal.percent), target_words(goal, today), still});
    if (!told) add_item(part, worth, words, to_text(Id{Kind::goal, goal.id}), ListItem::Mark::open);
    if (open.milestones.empty() || goal.withheld) continue;
    const auto& milestone = open.milestones.front();
    if (!is_near(milestone.due, today)) continue;
    add_item(part, 8, milestone.title + late_suffix(milestone.due, today), to_text(Id{Kind::milestone, milestone.id}),
             ListItem::Mark::open);
  }
}

/// Where something stands still, it may be the way in which it was tried.
void add_learning(const PrepData& data, Date today, PrepPart& part) {
  const bool still = std::any_of(data.open.goals.begin(), data.open.goals.end(),
                                 [today](const OpenGoal& one) { return !still_words(one, today).empty(); });
  if (is_early(data) || !still) return;
  if (auto words = learning_words(data); !words.empty()) add_item(part, 5, std::move(words));
}

void add_topics(const PrepData& data, Date today, PrepPart& part) {
  for (const auto& topic : data.open.topics) {
    if (topic.parked_until && *topic.parked_until > today) continue;
    const std::string parked =
        topic.parked_until ? fmt::format(", parked until {}", format_day(*topic.parked_until)) : std::string();
    add_item(part, topic.parked_until ? 6 : 5,
             whose_of_several(data.open.partners, topic.brought_by) + topic.text + parked,
             to_text(Id{Kind::topic, topic.id}), ListItem::Mark::open);
  }
}

/// A promise that is open stands above; "me: nothing" is none.
bool is_settled(const PrepData& data, const NoteLine& line) {
  const std::string words = fold(line.words);
  if (words.ends_with(": nothing")) return true;
  return std::any_of(data.open.commitments.begin(), data.open.commitments.end(), [&](const Commitment& promise) {
    return !promise.withheld && words.find(fold(promise.text)) != std::string::npos;
  });
}

void add_left_in_notes(const PrepData& data, PrepPart& part) {
  if (data.recent.empty() || data.recent.front().withheld) return;
  for (const auto& text : {data.recent.front().summary, data.recent.front().notes}) {
    if (!text) continue;
    auto lines = note_lines(*text);
    std::erase_if(lines, [](const NoteLine& line) { return !is_pick_up_heading(line.heading); });
    std::erase_if(lines, [&](const NoteLine& line) { return is_settled(data, line); });
    add_note_lines(part, lines, 5);
  }
}

/// What came back often enough to matter, and not so long ago that it is over for good.
bool is_worth_asking(const Thread& thread) {
  constexpr std::int64_t came_back = 3;
  constexpr std::int64_t not_long_ago = 10;
  return thread.quiet && thread.sessions >= came_back && thread.since <= not_long_ago;
}

void add_quiet_threads(const PrepData& data, PrepPart& part) {
  constexpr std::size_t most = 2;
  std::vector<std::string> quiet;
  for (const auto& thread : data.threads)
    if (quiet.size() < most && is_worth_asking(thread))
      quiet.push_back(
          fmt::format("{} ({}, last {})", thread.words, plural(thread.sessions, "session"), format_day(thread.last)));
  if (quiet.empty()) return;
  add_item(part, 2,
           fmt::format("went quiet: {}; more: mentor threads {}", with_commas(quiet), data.open.mentorship.handle));
}

}  // namespace

std::optional<PrepPart> prep_pick_up(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  PrepPart part{.title = "To pick up", .fewest = 3, .weight = 4};
  add_end(data, now, part);
  add_absent(data, part);
  add_topics(data, today, part);
  add_goals(data, today, part);
  add_learning(data, today, part);
  add_advice(data, part);
  add_left_in_notes(data, part);
  add_quiet_threads(data, part);
  return part_with_items(std::move(part));
}

}  // namespace mentor
