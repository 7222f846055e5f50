// SPDX-License-Identifier: MIT
// Planned sessions: those that come soon, and those that are over but not logged.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr Minutes assumed_length{60};

bool session_is_over(const RuleInput& input, const Session& session) {
  if (!session.has_time) return input.clock.day_of(session) < input.today;
  return input.clock.mine(session.start + session.length.value_or(assumed_length)) <= input.now;
}

Reminder about_plan(const RuleInput& input, const Session& session, std::string_view rule, std::string text) {
  Reminder reminder;
  reminder.rule = rule;
  reminder.level = Level::due;
  reminder.mentorship = input.open.mentorship.handle;
  reminder.id = to_text(Id{Kind::session, session.id});
  reminder.text = std::move(text);
  reminder.date = planned_day(input.clock, session);
  reminder.is_about(session);
  return reminder;
}

}  // namespace

void rule_session_soon(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& session : input.open.planned) {
    const Date day = planned_day(input.clock, session);
    if (session_is_over(input, session) || !comes_soon(input, day)) continue;
    auto reminder = about_plan(
        input, session, "session-soon",
        fmt::format("session with {} on {} ({}){}", input.open.mentorship.title, planned_start(input.clock, session),
                    format_relative(day, input.today), partner_times(input.clock, input.open.partners, session)));
    reminder.command = fmt::format("mentor prep {}", input.open.mentorship.handle);
    found.push_back(std::move(reminder));
  }
}

void rule_session_unlogged(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& session : input.open.planned) {
    if (!session_is_over(input, session)) continue;
    const Date day = planned_day(input.clock, session);
    auto reminder =
        about_plan(input, session, "session-unlogged",
                   fmt::format("the session with {} planned for {} ({}) is not logged", input.open.mentorship.title,
                               planned_start(input.clock, session), format_relative(day, input.today)));
    reminder.command = fmt::format("mentor log {} -d {}", input.open.mentorship.handle, format_date(day));
    found.push_back(std::move(reminder));
  }
}

}  // namespace mentor
