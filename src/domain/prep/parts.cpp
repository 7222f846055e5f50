// SPDX-License-Identifier: MIT
// What the parts of the page ask of its data.
#include "domain/prep/parts.hpp"

#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

constexpr std::int64_t early_sessions = 3;

}  // namespace

std::optional<PrepPart> part_with_items(PrepPart part) {
  if (part.items.empty()) return std::nullopt;
  return part;
}

void add_item(PrepPart& part, int worth, std::string text, std::string id, ListItem::Mark mark) {
  part.items.push_back({{std::move(text), std::move(id), mark}, worth, 0});
}

std::optional<Date> last_session_day(const PrepData& data) {
  return data.recent.empty() ? std::nullopt : std::optional(data.clock.day_of(data.recent.front()));
}

const Session* next_session(const PrepData& data, LocalTime now) {
  for (const auto& session : data.open.planned)
    if (!is_over(data.clock, data.open.agreement, session, now)) return &session;
  return nullptr;
}

std::vector<NotedDay> days_near_next_session(const PrepData& data, LocalTime now) {
  const Session* next = next_session(data, now);
  if (next == nullptr) return {};
  return noted_days_near(*next, data.open.dated, data.open.partners, data.clock, date_of(now));
}

bool is_first_meeting(const PrepData& data) { return data.recent.empty(); }

bool is_early(const PrepData& data) { return static_cast<std::int64_t>(data.recent.size()) < early_sessions; }

bool has_moved_since(const PrepData& data, const Goal& goal) {
  const Date since = last_session_day(data).value_or(data.open.mentorship.start - Days{1});
  return std::any_of(data.moved.begin(), data.moved.end(), [&](const Progress& entry) {
    return entry.goal.number == goal.id && entry.date > since && !entry.withheld;
  });
}

std::vector<const Matter*> matters_for(const PrepData& data, PagePart part) {
  std::vector<const Matter*> found;
  for (const auto& matter : data.matters)
    if (traits_of(matter).part == part) found.push_back(&matter);
  std::stable_sort(found.begin(), found.end(), [](const Matter* one, const Matter* other) {
    return traits_of(*one).worth > traits_of(*other).worth;
  });
  return found;
}

std::string learning_words(const PrepData& data) {
  if (data.open.mentorship.role == Role::mentee)
    return data.me && data.me->learns_by ? fmt::format("say how you like to learn: {}", *data.me->learns_by)
                                         : std::string();
  std::vector<std::string> words;
  for (const auto& person : data.open.partners)
    if (person.learns_by) words.push_back(fmt::format("{} likes to learn by: {}", person.name, *person.learns_by));
  return fmt::format("{}", fmt::join(words, "; "));
}

std::string late_suffix(std::optional<Date> due, Date today) {
  if (!due || *due >= today) return due_suffix(due, today);
  return fmt::format(", due {}, {} late", format_day(*due), plural((today - *due).count(), "day"));
}

}  // namespace mentor
