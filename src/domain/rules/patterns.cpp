// SPDX-License-Identifier: MIT
// What only several sessions or promises show: the same obstacle again, and promises of mine that are not kept in time.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr Days reliability_window{90};
/// Fewer promises than this say nothing.
constexpr std::int64_t promises_for_a_verdict = 3;

struct KeptPromises {
  std::int64_t in_time = 0;
  std::int64_t all = 0;
};

/// Mine that were due since `from`: closed, or still open past their date.
KeptPromises promises_since(const RuleInput& input, Date from) {
  KeptPromises kept;
  for (const auto& promise : input.open.my_closed) {
    if (!promise.closed || *promise.closed < from || *promise.closed > input.today) continue;
    if (promise.outcome == Outcome::dropped) continue;
    ++kept.all;
    if (promise.outcome == Outcome::kept) ++kept.in_time;
  }
  for (const auto& promise : input.open.commitments)
    if (promise.owner == my_handle && promise.due && *promise.due < input.today && *promise.due >= from) ++kept.all;
  return kept;
}

}  // namespace

/// An agreement written since then has answered it.
void rule_trouble(const RuleInput& input, std::vector<Matter>& found) {
  std::array<std::int64_t, names<Trouble>.size()> times{};
  std::array<Date, names<Trouble>.size()> newest{};
  for (const auto& contact : input.open.recent) {
    if (!contact.trouble) continue;
    const auto index = static_cast<std::size_t>(*contact.trouble);
    if (times.at(index)++ == 0) newest.at(index) = contact.day(input.clock);
  }
  const auto most = static_cast<std::size_t>(std::max_element(times.begin(), times.end()) - times.begin());
  if (input.number == 0 || times.at(most) < input.number) return;
  if (input.open.agreement && input.open.agreement->date >= newest.at(most)) return;
  auto matter = about_mentorship(input, MatterState::hint, newest.at(most));
  matter.lead = fmt::format("{} got in the way of {} of the last {} sessions", names<Trouble>.at(most), times.at(most),
                            input.open.recent.size());
  matter.command = fmt::format("mentor agreement {}", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

/// A review since then has looked at it.
void rule_reliability(const RuleInput& input, std::vector<Matter>& found) {
  Date from = input.today - reliability_window;
  if (input.open.last_review) from = std::max(from, *input.open.last_review + Days{1});
  const auto kept = promises_since(input, from);
  if (kept.all < promises_for_a_verdict || kept.in_time * 100 >= kept.all * input.number) return;
  auto matter = about_mentorship(input, MatterState::hint, input.today);
  matter.lead = fmt::format("you kept {} of your last {} promises in time", kept.in_time, kept.all);
  matter.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  matter.mine = true;
  found.push_back(std::move(matter));
}

}  // namespace mentor
