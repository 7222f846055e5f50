// SPDX-License-Identifier: MIT
// What only several sessions or promises show: the same obstacle again, and promises of mine that are not kept in time.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>
#include <map>

namespace mentor {

namespace {

constexpr Days reliability_window{90};
/// Fewer promises than this say nothing.
constexpr std::int64_t promises_for_a_verdict = 3;

}  // namespace

void rule_trouble(const RuleInput& input, std::vector<Reminder>& found) {
  std::map<Trouble, std::int64_t> times;
  for (const auto& contact : input.open.recent)
    if (contact.trouble) ++times[*contact.trouble];
  for (const auto& [trouble, count] : times) {
    if (count < input.number || input.number == 0) continue;
    auto reminder = about_mentorship(input, "trouble", Level::due);
    reminder.text =
        fmt::format("{} got in the way of {} of the last {} sessions with {}: look at the agreed channel again",
                    to_text(trouble), count, input.open.recent.size(), input.open.mentorship.title);
    reminder.command = fmt::format("mentor agreement {}", input.open.mentorship.handle);
    reminder.date = input.open.recent.front().day(input.clock);
    found.push_back(std::move(reminder));
  }
}

void rule_reliability(const RuleInput& input, std::vector<Reminder>& found) {
  std::int64_t in_time = 0;
  std::int64_t all = 0;
  for (const auto& promise : input.open.my_closed) {
    if (!promise.closed || *promise.closed < input.today - reliability_window || *promise.closed > input.today)
      continue;
    ++all;
    if (promise.outcome == Outcome::kept) ++in_time;
  }
  for (const auto& promise : input.open.commitments)
    if (promise.owner == my_handle && promise.due && *promise.due < input.today &&
        *promise.due >= input.today - reliability_window)
      ++all;
  if (all < promises_for_a_verdict || in_time * 100 >= all * input.number) return;
  auto reminder = about_mentorship(input, "reliability", Level::due);
  reminder.text = fmt::format("you kept {} of your {} promises to {} of the last 90 days in time", in_time, all,
                              input.open.mentorship.title);
  reminder.command = fmt::format("mentor commitment list {}", input.open.mentorship.handle);
  reminder.date = input.today;
  reminder.mine = true;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
