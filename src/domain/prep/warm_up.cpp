// SPDX-License-Identifier: MIT
// The warm-up: what has become askable since last time, days worth a word, and one personal fact each way.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_facts = 2;
constexpr std::size_t most_lines_of_a_fact = 5;
constexpr Days day_is_near{7};

/// What lay ahead then and is over now comes first: nothing shows more that one listened.
bool is_to_be_asked(const Note& fact, const PrepData& data, Date today) {
  return fact.ask_after && *fact.ask_after <= today && *fact.ask_after > last_session_day(data).value_or(Date::min());
}

/// A long text is a protocol that was brought in, not something to warm up with.
bool is_short(const Note& note) { return split_lines(trim(note.text)).size() <= most_lines_of_a_fact; }

/// The day of a yearly fact that comes in a week, or came since last time and less than a week ago.
std::optional<Date> near_day(const Note& fact, const PrepData& data, Date today) {
  if (!fact.yearly) return std::nullopt;
  const Date day = nearest_yearly(fact.date, today);
  const bool is_new = day >= today || day > last_session_day(data).value_or(Date::min());
  return is_new && std::chrono::abs(day - today) <= day_is_near ? std::optional(day) : std::nullopt;
}

/// What lies ahead has its word in the week before it.
std::string words_of_day_ahead(const Note& fact, Date today) {
  const auto is_next = [&](Date day) { return day > today && day - today <= day_is_near; };
  if (!fact.yearly && is_next(fact.date)) return format_due(fact.date, today);
  return fact.ask_after && is_next(*fact.ask_after) ? "ask after " + format_due(*fact.ask_after, today) : std::string();
}

/// What has a day waits for it, and is over when it was asked about.
bool is_timeless(const Note& fact, Date today) { return !fact.yearly && !fact.ask_after && fact.date <= today; }

std::string short_words(const Note& fact) { return truncate(first_line(fact.text), 150); }

std::string fact_words(const PrepData& data, const Note& fact) {
  return whose_of_several(data.open.partners, fact.person) + short_words(fact);
}

void add_fact(PrepPart& part, int worth, const Note& fact, std::string words) {
  add_item(part, worth, std::move(words), to_text(Id{Kind::note, fact.id}));
}

bool is_told(const std::vector<NotedDay>& told, const Note& fact) {
  const std::string id = to_text(Id{Kind::note, fact.id});
  return std::any_of(told.begin(), told.end(), [&](const NotedDay& one) { return one.name == id; });
}

void add_days(const PrepData& data, LocalTime now, PrepPart& part) {
  const Date today = date_of(now);
  const auto near = days_near_next_session(data, now);
  for (const auto& fact : data.facts) {
    if (is_told(near, fact)) continue;
    if (is_to_be_asked(fact, data, today))
      add_fact(part, 9, fact, "ask how it went: " + fact_words(data, fact));
    else if (const auto day = near_day(fact, data, today))
      add_fact(part, 8, fact, fmt::format("{}: {}", format_due(*day, today), fact_words(data, fact)));
    else if (const auto ahead = words_of_day_ahead(fact, today); !ahead.empty())
      add_fact(part, 8, fact, fmt::format("{}: {}", ahead, fact_words(data, fact)));
  }
}

/// What an import brought, a long text, was not noted by the owner in passing.
bool notes_personal_things(const PrepData& data) {
  return std::any_of(data.facts.begin(), data.facts.end(),
                     [](const Note& fact) { return fact.withheld || is_short(fact); });
}

void add_timeless(const PrepData& data, Date today, PrepPart& part) {
  std::size_t theirs = 0;
  bool mine = false;
  for (const auto& fact : data.facts) {
    if (fact.withheld || !is_short(fact) || !is_timeless(fact, today)) continue;
    if (fact.person == my_handle) {
      if (!mine) add_fact(part, 4, fact, "you told: " + short_words(fact));
      mine = true;
    } else if (theirs++ < most_facts) {
      add_fact(part, theirs == 1 ? 5 : 3, fact, fact_words(data, fact));
    }
  }
  if (!mine && theirs > most_facts && !is_first_meeting(data))
    add_item(part, 2,
             fmt::format("tell something of yourself; to keep it: mentor remember {} TEXT --about me",
                         data.open.mentorship.handle));
}

}  // namespace

std::optional<PrepPart> prep_warm_up(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  PrepPart part{.title = "To warm up", .weight = 2};
  add_days(data, now, part);
  // Who never wrote down such a thing may well have talked of it.
  const auto matters = matters_for(data, PagePart::warm_up);
  if (!matters.empty() && data.open.last_fact && notes_personal_things(data))
    add_item(part, traits_of(*matters.front()).worth,
             fmt::format("nothing personal noted since {}: ask how they are, beyond work",
                         format_day(*data.open.last_fact)));
  add_timeless(data, today, part);
  return part_with_items(std::move(part));
}

}  // namespace mentor
