// SPDX-License-Identifier: MIT
// What only several sessions or promises show: the same obstacle again, and promises of mine that are not kept in time.
#include "domain/rules/rules.hpp"
#include "mentor/domain/obstacles.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr Days reliability_window{90};
/// Fewer promises than this say nothing.
constexpr std::int64_t promises_for_a_verdict = 3;

struct KeptPromises {
  std::int64_t in_time = 0;
  std::int64_t all = 0;
  Date newest_broken{};  ///< since when the newest one that was not kept in time is late

  void count_broken(Date due) {
    ++all;
    newest_broken = std::max(newest_broken, due + Days{1});
  }
};

/// A promise whose day came in a pause says nothing of anybody's reliability.
bool due_in_pause(const RuleInput& input, std::optional<Date> due) {
  const auto& pauses = input.open.pauses;
  return due && std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) { return rests(pause, *due); });
}

/// Mine that were due since `from`: closed, or still open past their date.
KeptPromises promises_since(const RuleInput& input, Date from) {
  KeptPromises kept;
  for (const auto& promise : input.open.my_closed) {
    if (!promise.closed || *promise.closed < from || *promise.closed > input.today) continue;
    if (promise.outcome == Outcome::dropped || (promise.outcome == Outcome::late && due_in_pause(input, promise.due)))
      continue;
    if (promise.outcome == Outcome::late) {
      kept.count_broken(promise.due.value_or(*promise.closed));
    } else {
      ++kept.all;
      ++kept.in_time;
    }
  }
  for (const auto& promise : input.open.commitments)
    if (promise.owner == my_handle && promise.due && *promise.due < input.today && *promise.due >= from &&
        !due_in_pause(input, promise.due))
      kept.count_broken(*promise.due);
  return kept;
}

}  // namespace

/// Something tried since then, or an agreement, has answered it.
void rule_trouble(const RuleInput& input, std::vector<Matter>& found) {
  const auto obstacle = recurring_obstacle(input.open, input.clock);
  if (!obstacle || input.number == 0 || obstacle->times < input.number) return;
  auto matter = about_mentorship(input, MatterState::hint, obstacle->newest);
  matter.lead =
      fmt::format("{} in the way, {} of {} sessions", to_text(obstacle->trouble), obstacle->times, obstacle->sessions);
  matter.command = command_to_try(input.open);
  found.push_back(std::move(matter));
}

/// A review since then has looked at it.
void rule_reliability(const RuleInput& input, std::vector<Matter>& found) {
  Date from = input.today - reliability_window;
  if (input.open.last_review) from = std::max(from, *input.open.last_review + Days{1});
  const auto kept = promises_since(input, from);
  if (kept.all < promises_for_a_verdict || kept.in_time * 100 >= kept.all * input.number) return;
  auto matter = about_mentorship(input, MatterState::hint, kept.newest_broken);
  matter.lead = fmt::format("you kept {} of your last {} promises in time", kept.in_time, kept.all);
  matter.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  matter.mine = true;
  found.push_back(std::move(matter));
}

}  // namespace mentor
