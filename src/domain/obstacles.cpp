// SPDX-License-Identifier: MIT
// What got in the way of the last sessions, what was tried against it, and whether that helped.
#include "mentor/domain/obstacles.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t often = 2;
/// So many sessions without it, and it is over.
constexpr std::ptrdiff_t over_after = 2;

auto newest_tried(const OpenMentorship& open) {
  return std::find_if(open.recent.begin(), open.recent.end(),
                      [](const Contact& contact) { return contact.strategy.has_value(); });
}

/// The last thing that was tried, and what a later session says of it.
struct Tried {
  std::optional<Trouble> against;
  std::string strategy;
  std::optional<Helped> helped;
};

std::optional<Tried> last_tried(const OpenMentorship& open) {
  const auto session = newest_tried(open);
  if (session == open.recent.end()) return std::nullopt;
  Tried tried{session->trouble, *session->strategy, std::nullopt};
  for (auto later = session; later != open.recent.begin() && !tried.helped;) tried.helped = (--later)->helped;
  return tried;
}

std::string against_words(const Tried& tried) {
  return tried.against ? fmt::format(" against {}", to_text(*tried.against)) : std::string();
}

}  // namespace

std::optional<Obstacle> recurring_obstacle(const OpenMentorship& open, const WallClock& clock) {
  std::array<Obstacle, names<Trouble>.size()> found{};
  const auto end = newest_tried(open);
  for (auto contact = open.recent.begin(); contact != end; ++contact) {
    if (!contact->trouble) continue;
    auto& one = found.at(static_cast<std::size_t>(*contact->trouble));
    one.trouble = *contact->trouble;
    if (one.times == 0 && contact - open.recent.begin() >= over_after) continue;
    if (one.times++ == 0) one.newest = contact->day(clock);
  }
  auto most = *std::max_element(found.begin(), found.end(),
                                [](const Obstacle& one, const Obstacle& other) { return one.times < other.times; });
  most.sessions = end - open.recent.begin();
  const bool agreed_since = open.agreement && open.agreement->date >= most.newest;
  return most.times < often || agreed_since ? std::nullopt : std::optional(most);
}

std::string command_to_try(const OpenMentorship& open) {
  if (open.recent.empty()) return {};
  return fmt::format("mentor edit {} --set strategy=TEXT", to_text(Id{Kind::session, open.recent.front().id}));
}

std::string obstacle_to_ask(const OpenMentorship& open, const WallClock& clock) {
  if (const auto again = recurring_obstacle(open, clock))
    return fmt::format("{} got in the way of {} of the last {} sessions: agree what to try against it",
                       to_text(again->trouble), again->times, again->sessions);
  const auto tried = last_tried(open);
  if (!tried || tried->helped == Helped::yes) return {};
  const std::string words = truncate(first_line(tried->strategy), 100);
  if (!tried->helped) return fmt::format("tried{}: {}; ask whether it helped", against_words(*tried), words);
  return fmt::format("{}{} {}: agree what else to try", words, against_words(*tried),
                     *tried->helped == Helped::partly ? "helped in part" : "did not help");
}

}  // namespace mentor
