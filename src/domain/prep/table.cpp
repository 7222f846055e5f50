// SPDX-License-Identifier: MIT
// The one list of the page's sections, in the order in which a mentor reads them, and the page.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<PrepSectionMaker, 11> prep_table{{
    {"reach", prep_reach},
    {"warm-up", prep_warm_up},
    {"last-time", prep_last_time},
    {"pick-up", prep_pick_up},
    {"my-promises", prep_my_promises},
    {"their-promises", prep_their_promises},
    {"goals", prep_goals},
    {"topics", prep_topics},
    {"questions", prep_questions},
    {"keep-in-mind", prep_keep_in_mind},
    {"to-ask", prep_to_ask},
}};

constexpr std::size_t screen_lines = 40;
constexpr std::size_t screen_columns = 72;

std::size_t lines_of_text(std::string_view text) {
  std::size_t lines = 0;
  for (const auto line : split_lines(text)) lines += 1 + static_cast<std::size_t>(display_width(line)) / screen_columns;
  return lines;
}

/// About how many lines the page takes on a common screen.
std::size_t lines_of_page(const Report& page) {
  std::size_t lines = 2;
  for (const auto& section : page.sections) {
    lines += 2;
    for (const auto& block : section.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines += lines_of_text(paragraph->text);
      if (const auto* list = std::get_if<BulletList>(&block))
        for (const auto& item : list->items) lines += lines_of_text(item.text);
    }
  }
  return lines;
}

std::string next_session_words(const PrepData& data, LocalTime now) {
  for (const auto& session : data.open.planned) {
    const Date day = planned_day(data.clock, session);
    if (day < date_of(now)) continue;
    const std::string channel = session.channel ? fmt::format(", {}", to_text(*session.channel)) : std::string();
    const std::string focus = session.focus ? ": " + *session.focus : std::string();
    return fmt::format("next session {} ({}){}{}{}", planned_start(data.clock, session),
                       format_relative(day, date_of(now)), channel,
                       partner_times(data.clock, data.open.partners, session), focus);
  }
  return "no session is planned";
}

Report page_of(const PrepData& data, LocalTime now) {
  Report page;
  page.title = data.open.mentorship.title;
  page.subtitle = fmt::format("{}; {}", format_day(date_of(now)), next_session_words(data, now));
  for (const auto& maker : prep_table)
    if (auto section = maker.make(data, now)) page.sections.push_back(std::move(*section));
  return page;
}

}  // namespace

std::span<const PrepSectionMaker> prep_sections() { return prep_table; }

Report build_prep(const PrepData& data, LocalTime now) {
  PrepData fitted = data;
  if (data.length == PrepData::Length::full) {
    fitted.most.reset();
    return page_of(fitted, now);
  }
  Report page = page_of(fitted, now);
  for (const std::size_t most : {5U, 3U}) {
    if (lines_of_page(page) <= screen_lines) break;
    fitted.most = most;
    page = page_of(fitted, now);
  }
  return page;
}

}  // namespace mentor
