// SPDX-License-Identifier: MIT
// What happened since last time: promises that were settled, answers, goals that moved or were reached, wins.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// In a group a win says whose it is.
void add_settled(const PrepData& data, PrepPart& part) {
  for (const auto& promise : data.settled)
    add_item(part, 2,
             fmt::format("{}: {} ({})", owner_name(data.open.partners, promise.owner), promise.text,
                         to_text(promise.outcome)),
             to_text(Id{Kind::commitment, promise.id}), ListItem::Mark::done);
}

void add_answers(const PrepData& data, Date since, PrepPart& part) {
  for (const auto& question : data.answered) {
    if (!question.answered || date_of(data.clock.mine(*question.answered)) <= since) continue;
    const bool mine = question.asker == my_handle;
    std::string words = question.text;
    if (!question.withheld) words = fmt::format("\"{}\"", first_line(question.text));
    if (question.answer && !question.withheld) words += fmt::format(": {}", first_line(*question.answer));
    add_item(part, mine ? 3 : 1, fmt::format("{} {}", mine ? "you were answered" : "you answered", words),
             to_text(Id{Kind::question, question.id}), ListItem::Mark::done);
  }
}

/// Where the goal stood before the day, as far as it is known.
std::int64_t percent_before(const PrepData& data, const Goal& goal, Date since) {
  std::int64_t percent = 0;
  for (const auto& entry : data.moved)
    if (entry.goal.number == goal.id && entry.date <= since && !entry.withheld) percent = entry.percent;
  return percent;
}

void add_progress(const PrepData& data, Date since, PrepPart& part) {
  for (const auto& open : data.open.goals) {
    const Progress* newest = nullptr;
    for (const auto& entry : data.moved)
      if (entry.goal.number == open.goal.id && entry.date > since && !entry.withheld) newest = &entry;
    if (newest == nullptr || open.goal.withheld) continue;
    const std::int64_t moved = newest->percent - percent_before(data, open.goal, since);
    add_item(part, 3,
             fmt::format("{}{}: {} % now, {:+}{}", whose_goal(data.open.partners, open.goal), open.goal.title,
                         newest->percent, moved,
                         newest->comment ? ": " + std::string(first_line(*newest->comment)) : std::string()),
             to_text(Id{Kind::goal, open.goal.id}));
  }
}

}  // namespace

std::optional<PrepPart> prep_since(const PrepData& data, LocalTime) {
  const Date since = last_session_day(data).value_or(data.open.mentorship.start - Days{1});
  PrepPart part{.title = is_first_meeting(data) ? "Since the start" : "Since last time"};
  for (const auto& goal : data.reached)
    if (!goal.withheld)
      add_item(part, 5, "reached: " + whose_goal(data.open.partners, goal) + goal.title,
               to_text(Id{Kind::goal, goal.id}), ListItem::Mark::done);
  for (const auto& win : data.wins)
    if (!win.withheld)
      add_item(part, 4,
               fmt::format("win: {}{}", whose_of_several(data.open.partners, win.person), first_line(win.text)),
               to_text(Id{Kind::note, win.id}));
  add_progress(data, since, part);
  add_settled(data, part);
  add_answers(data, since, part);
  return part_with_items(std::move(part));
}

}  // namespace mentor
