// The one list of the page's sections, in the order in which a mentor reads them, and the page.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<PrepSectionMaker, 9> prep_table{{
    {"last-time", prep_last_time},
    {"my-promises", prep_my_promises},
    {"their-promises", prep_their_promises},
    {"goals", prep_goals},
    {"topics", prep_topics},
    {"pick-up", prep_pick_up},
    {"warm-up", prep_warm_up},
    {"rhythm", prep_rhythm},
    {"local-time", prep_local_times},
}};

std::string next_session_words(const PrepData& data, LocalTime now) {
  for (const auto& session : data.open.planned) {
    const Date day = planned_day(data.clock, session);
    if (day < date_of(now)) continue;
    const std::string channel = session.channel ? fmt::format(", {}", to_text(*session.channel)) : std::string();
    const std::string focus = session.focus ? ": " + screen_text(*session.focus, session.visibility) : std::string();
    return fmt::format("next session {} ({}){}{}{}", planned_start(data.clock, session),
                       format_relative(day, date_of(now)), channel,
                       partner_times(data.clock, data.open.partners, session), focus);
  }
  return "no session is planned";
}

}  // namespace

std::span<const PrepSectionMaker> prep_sections() { return prep_table; }

Report build_prep(const PrepData& data, LocalTime now) {
  Report page;
  page.title = data.open.mentorship.title;
  page.subtitle = fmt::format("{}; {}", format_day(date_of(now)), next_session_words(data, now));
  for (const auto& maker : prep_sections())
    if (auto section = maker.make(data, now)) page.sections.push_back(std::move(*section));
  return page;
}

}  // namespace mentor
