// SPDX-License-Identifier: MIT
// Planned sessions: those that come soon, and those that are over but not logged.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "session 15:00, video", with the day where the state does not say it.
std::string session_words(const RuleInput& input, const Session& session, MatterState state) {
  std::string words = "session";
  const std::string start = planned_start(input.clock, session);
  const std::size_t day = format_day(planned_day(input.clock, session)).size();
  if (state == MatterState::soon)
    words += " " + start;
  else if (start.size() > day)
    words += start.substr(day);
  if (session.channel && !session.withheld) words.append(", ").append(to_text(*session.channel));
  return words;
}

}  // namespace

void rule_session_soon(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& session : input.open.planned) {
    const Date day = planned_day(input.clock, session);
    if (is_over(input, session) || !comes_soon(input, day)) continue;
    const auto state = state_of_day(input, day);
    auto matter = about_record(Id{Kind::session, session.id}, session, state, day);
    matter.ahead = lead_to(input, day);
    matter.lead = session_words(input, session, state);
    if (session.focus && !session.withheld) {
      matter.lead += ": ";
      matter.words = first_line(*session.focus);
    }
    matter.tail = partner_clocks(input.clock, input.open.partners, session);
    matter.command = fmt::format("mentor prep {}", input.open.mentorship.handle);
    found.push_back(std::move(matter));
  }
}

void rule_session_unlogged(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& session : input.open.planned) {
    if (!is_over(input, session, time_to_log)) continue;
    const Date day = planned_day(input.clock, session);
    auto matter = about_record(Id{Kind::session, session.id}, session, MatterState::waits, day);
    matter.lead = fmt::format("session of {} is not logged", format_past_day(day, input.today));
    matter.command = fmt::format("mentor log {} TEXT -d {}", input.open.mentorship.handle, format_date(day));
    found.push_back(std::move(matter));
  }
}

}  // namespace mentor
