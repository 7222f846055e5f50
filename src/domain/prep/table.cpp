// SPDX-License-Identifier: MIT
// The one list of the page's parts, in the order in which they are read, and the page.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<PrepPartMaker, 9> prep_table{prep_reach,   prep_first_meeting, prep_warm_up,
                                                  prep_owed,    prep_since,         prep_last_time,
                                                  prep_pick_up, prep_how_we_work,   prep_to_ask};

/// As planned, or else as agreed.
std::string channel_and_length(const PrepData& data, const Session& session) {
  std::vector<std::string> words;
  words.push_back(session.channel ? std::string(to_text(*session.channel)) : data.agreed.value("meetings.channel"));
  if (const auto length = planned_length(data.open.agreement, session)) words.push_back(format_duration(*length));
  const std::string joined = with_commas(words);
  return joined.empty() ? joined : ", " + joined;
}

std::string next_session_words(const PrepData& data, LocalTime now) {
  const Session* next = next_session(data, now);
  if (next == nullptr) return "no session is planned";
  const Date day = planned_day(data.clock, *next);
  return fmt::format("{} session {} ({}){}{}{}", is_first_meeting(data) ? "first" : "next",
                     planned_start(data.clock, *next), format_relative(day, date_of(now)),
                     channel_and_length(data, *next), partner_times(data.clock, data.open.partners, *next),
                     next->focus ? ": " + *next->focus : std::string());
}

std::string pause_words(const PrepData& data, Date today) {
  const auto& mentorship = data.open.mentorship;
  if (status_on(mentorship, today) != MentorshipStatus::paused) return {};
  return mentorship.paused_until ? fmt::format("; paused until {}", format_day(*mentorship.paused_until)) : "; paused";
}

}  // namespace

Report build_prep(const PrepData& data, LocalTime now) {
  Report page;
  page.title = data.open.mentorship.title;
  // Of what is sealed the screen has too little to say anything true.
  if (data.open.mentorship.withheld) {
    page.subtitle = format_day(date_of(now));
    return page;
  }
  page.subtitle =
      fmt::format("{}; {}{}", format_day(date_of(now)), next_session_words(data, now), pause_words(data, date_of(now)));
  std::vector<PrepPart> parts;
  for (const auto make : prep_table)
    if (auto part = make(data, now)) parts.push_back(std::move(*part));
  page.sections =
      fitted_sections(data, std::move(parts), printed_lines(page.title, 0) + printed_lines(page.subtitle, 0));
  return page;
}

}  // namespace mentor
