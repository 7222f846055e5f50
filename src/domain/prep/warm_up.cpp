// The warm-up: what to ask after, little and big things worth remembering, and what went well.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_facts = 4;
constexpr std::size_t most_wins = 2;

/// What lay ahead then and is over now comes first: nothing shows more that one listened.
bool is_to_be_asked(const Note& fact, const PrepData& data, Date today) {
  if (!fact.ask_after || *fact.ask_after > today) return false;
  return data.recent.empty() || *fact.ask_after > data.clock.day_of(data.recent.front());
}

ListItem warm_up_item(const PrepData& data, const Note& note, std::string_view lead) {
  const bool whose = note.person && data.open.partners.size() > 1;
  return {fmt::format("{}{}{} ({})", lead, whose ? owner_name(data.open.partners, *note.person) + ": " : std::string(),
                      screen_text(first_line(note.text), note.visibility), format_day(note.date)),
          to_text(Id{Kind::note, note.id}),
          {}};
}

}  // namespace

std::optional<ReportSection> prep_warm_up(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  BulletList list;
  for (const auto& fact : data.facts)
    if (is_to_be_asked(fact, data, today)) list.items.push_back(warm_up_item(data, fact, "ask how it went: "));
  for (const auto& fact : data.facts)
    if (list.items.size() < most_facts && !is_to_be_asked(fact, data, today))
      list.items.push_back(warm_up_item(data, fact, ""));
  for (std::size_t i = 0; i < std::min(most_wins, data.wins.size()); ++i)
    list.items.push_back(warm_up_item(data, data.wins[i], "win: "));
  if (list.items.empty()) return std::nullopt;
  keep_short(list, most_facts + most_wins);
  return ReportSection{"To warm up", {std::move(list)}};
}

}  // namespace mentor
