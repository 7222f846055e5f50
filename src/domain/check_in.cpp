// SPDX-License-Identifier: MIT
// The check-in: plays the table of rules over what is open, drops what another reminder says better, and puts the most
// urgent first.
#include "mentor/domain/check_in.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace mentor {

namespace {

/// The first rule is silent about an item of which the second speaks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> said_better{{
    {"session-due", "session-late"},
    {"session-due", "end-passed"},
    {"session-late", "end-passed"},
    {"first-contact", "end-passed"},
    {"no-goal", "end-passed"},
    {"goal-stale", "goal-overdue"},
    {"goal-stale", "goal-due"},
    {"review-due", "agreement-review"},
    {"no-agreement", "end-passed"},
}};

bool is_said_better(const Reminder& reminder, const std::vector<Reminder>& all) {
  const auto concerns = [&](const auto& pair) { return pair.first == reminder.rule; };
  if (std::none_of(said_better.begin(), said_better.end(), concerns)) return false;
  // What is said of the mentorship as a whole is also said better of a part of it, its agreement.
  const bool of_the_whole = reminder.id == reminder.mentorship;
  return std::any_of(all.begin(), all.end(), [&](const Reminder& other) {
    const auto pair = std::pair{reminder.rule, other.rule};
    return (of_the_whole || other.id == reminder.id) &&
           std::find(said_better.begin(), said_better.end(), pair) != said_better.end();
  });
}

auto urgency(const Reminder& reminder) {
  constexpr std::array rank_of_level{1, 0, 2};  // in the order of Level: due, late, hint
  return std::tuple(rank_of_level[static_cast<std::size_t>(reminder.level)], reminder.mine ? 0 : 1, reminder.date);
}

bool is_snoozed(const Reminder& reminder, const std::vector<Snooze>& snoozes, Date today) {
  return std::any_of(snoozes.begin(), snoozes.end(), [&](const Snooze& snooze) {
    return snooze.until > today &&
           (snooze.target == reminder.id || snooze.target == reminder.mentorship || snooze.target == reminder.rule);
  });
}

RuleSetting setting_of(const RuleSettings& settings, std::string_view mentorship, std::string_view rule) {
  if (settings.empty()) return {};
  if (const auto one = settings.find(fmt::format("{}/{}", mentorship, rule)); one != settings.end()) return one->second;
  if (const auto all = settings.find(rule); all != settings.end()) return all->second;
  return {};
}

/// A setting for one mentorship that says nothing of the number leaves the general one in force.
std::int64_t number_of(const RuleSettings& settings, const Rule& rule, const RuleSetting& setting) {
  const auto general = settings.find(rule.name);
  const auto for_all = general != settings.end() ? general->second.number : std::nullopt;
  // Beyond three centuries a date would leave the calendar.
  return std::clamp<std::int64_t>(setting.number.value_or(for_all.value_or(rule.number)), 0, 100'000);
}

std::vector<Reminder> reminders_of(const OpenMentorship& open, LocalTime now, std::optional<Days> within,
                                   const RuleSettings& settings, const WallClock& clock) {
  std::vector<Reminder> found;
  found.reserve(8);  // as many as there usually are: growing moves them all
  for (const auto& rule : rules()) {
    const auto setting = setting_of(settings, open.mentorship.handle, rule.name);
    if (!setting.on) continue;
    const std::int64_t number = number_of(settings, rule, setting);
    rule.find(RuleInput{open, date_of(now), now, within.value_or(Days{static_cast<int>(number)}), number, clock},
              found);
  }
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!is_said_better(found[i], found)) wanted.push_back(i);
  std::vector<Reminder> kept;
  kept.reserve(wanted.size());
  for (const std::size_t i : wanted) kept.push_back(std::move(found[i]));
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Reminder& a, const Reminder& b) { return urgency(a) < urgency(b); });
  return kept;
}

}  // namespace

std::int64_t Digest::count() const {
  std::int64_t total = 0;
  for (const auto& group : groups) total += static_cast<std::int64_t>(group.reminders.size());
  return total;
}

Digest limit_hints(Digest digest, std::size_t most) {
  for (auto& group : digest.groups) {
    std::size_t seen = 0;
    const auto before = group.reminders.size();
    std::erase_if(group.reminders,
                  [&](const Reminder& reminder) { return reminder.level == Level::hint && ++seen > most; });
    group.hints_left_out = static_cast<std::int64_t>(before - group.reminders.size());
  }
  return digest;
}

MentorshipStatus status_on(const Mentorship& mentorship, Date today) {
  const bool pause_over = mentorship.paused_until && *mentorship.paused_until <= today;
  return mentorship.status == MentorshipStatus::paused && pause_over ? MentorshipStatus::active : mentorship.status;
}

std::vector<Reminder> matters_of(const OpenMentorship& open, const std::vector<Snooze>& snoozes, LocalTime now,
                                 std::optional<Days> within, const RuleSettings& settings, const WallClock& clock) {
  auto reminders = reminders_of(open, now, within, settings, clock);
  std::erase_if(reminders, [&](const Reminder& reminder) { return is_snoozed(reminder, snoozes, date_of(now)); });
  return reminders;
}

Digest check_in(const OpenBook& book, LocalTime now, std::optional<Days> within, const RuleSettings& settings,
                const WallClock& clock) {
  Digest digest;
  for (const auto& open : book.mentorships) {
    if (status_on(open.mentorship, date_of(now)) != MentorshipStatus::active) continue;
    auto reminders = matters_of(open, book.snoozes, now, within, settings, clock);
    if (!reminders.empty())
      digest.groups.push_back(
          {open.mentorship.handle, open.mentorship.title, open.mentorship.withheld, std::move(reminders), 0});
  }
  std::stable_sort(digest.groups.begin(), digest.groups.end(), [](const DigestGroup& a, const DigestGroup& b) {
    return urgency(a.reminders.front()) < urgency(b.reminders.front());
  });
  return digest;
}

}  // namespace mentor
