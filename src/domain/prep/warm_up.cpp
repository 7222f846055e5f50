// SPDX-License-Identifier: MIT
// The warm-up: what to ask after, little and big things worth remembering, and what went well.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_facts = 4;
constexpr std::size_t most_wins = 2;
constexpr std::size_t most_lines_of_a_fact = 5;
constexpr std::size_t sessions_that_are_lately = 4;

/// What lay ahead then and is over now comes first: nothing shows more that one listened.
bool is_to_be_asked(const Note& fact, const PrepData& data, Date today) {
  if (!fact.ask_after || *fact.ask_after > today) return false;
  return data.recent.empty() || *fact.ask_after > data.clock.day_of(data.recent.front());
}

/// A long text is a protocol that was brought in, not something to warm up with.
bool is_short(const Note& note) { return split_lines(trim(note.text)).size() <= most_lines_of_a_fact; }

bool nothing_personal_lately(const PrepData& data) {
  if (data.recent.size() < sessions_that_are_lately) return false;
  const Date since = data.clock.day_of(data.recent[sessions_that_are_lately - 1]);
  return !data.open.last_fact || *data.open.last_fact < since;
}

ListItem warm_up_item(const PrepData& data, const Note& note, std::string_view lead) {
  const bool whose = note.person && data.open.partners.size() > 1;
  return {fmt::format("{}{}{} ({})", lead, whose ? owner_name(data.open.partners, *note.person) + ": " : std::string(),
                      first_line(note.text), format_day(note.date)),
          to_text(Id{Kind::note, note.id}),
          {}};
}

}  // namespace

std::optional<ReportSection> prep_warm_up(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  const std::size_t facts = most_items(data, most_facts);
  BulletList list;
  for (const auto& fact : data.facts)
    if (is_to_be_asked(fact, data, today)) list.items.push_back(warm_up_item(data, fact, "ask how it went: "));
  if (nothing_personal_lately(data))
    list.items.push_back({"nothing personal was noted lately: ask how they are, beyond work", {}, {}});
  for (const auto& fact : data.facts)
    if (list.items.size() < facts && !is_to_be_asked(fact, data, today) && is_short(fact))
      list.items.push_back(warm_up_item(data, fact, ""));
  std::size_t wins = most_items(data, most_wins);
  for (const auto& win : data.wins) {
    if (wins == 0) break;
    if (!is_short(win)) continue;
    --wins;
    list.items.push_back(warm_up_item(data, win, "win: "));
  }
  if (list.items.empty()) return std::nullopt;
  keep_short(list, data, most_facts + most_wins);
  return ReportSection{"To warm up", {std::move(list)}};
}

}  // namespace mentor
