// SPDX-License-Identifier: MIT
// What to keep in mind: feedback that is owed in either direction, the agreed boundaries, and how often we met lately.
#include "domain/prep/sections.hpp"
#include "domain/rhythm.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t recent_limit = 12;  // what PrepData holds at most
constexpr std::size_t most_boundaries = 4;
/// As the rule feedback-due has it.
constexpr Days feedback_rests{30};

std::string since_words(const std::optional<Feedback>& last, Date today) {
  return last ? fmt::format("since {} ({})", format_day(last->date), format_relative(last->date, today)) : "yet";
}

bool is_owed(const std::optional<Feedback>& last, Date today) { return !last || today - last->date >= feedback_rests; }

void add_feedback_owed(const PrepData& data, Date today, BulletList& list) {
  if (data.recent.empty()) return;  // nobody knows the other yet
  if (is_owed(data.given, today))
    list.items.push_back({fmt::format("You have given no feedback {}.", since_words(data.given, today)), {}, {}});
  if (is_owed(data.received, today))
    list.items.push_back(
        {fmt::format("You have received no feedback {}: ask for it.", since_words(data.received, today)), {}, {}});
  // What became of feedback that is withheld is withheld too.
  const bool followed = !data.given || data.given->withheld || data.given->follow_up;
  if (!followed && data.given->type == FeedbackKind::constructive)
    list.items.push_back({fmt::format("Ask what came of your feedback: {}", first_line(data.given->text)),
                          to_text(Id{Kind::feedback, data.given->id}),
                          {}});
}

void add_boundaries(const PrepData& data, BulletList& list) {
  if (!data.open.agreement || !data.open.agreement->boundaries) return;
  BulletList boundaries;
  for (const auto line : split_lines(*data.open.agreement->boundaries))
    if (!trim(line).empty()) boundaries.items.push_back({fmt::format("Agreed boundary: {}", trim(line)), {}, {}});
  keep_short(boundaries, data, most_boundaries);
  list.items.insert(list.items.end(), boundaries.items.begin(), boundaries.items.end());
}

void add_rhythm(const PrepData& data, Date today, BulletList& list) {
  const Date since = add_months(today, -3);
  const auto days = contact_days(data.recent, data.clock);
  if (days.empty()) return;
  const auto count = std::count_if(data.recent.begin(), data.recent.end(),
                                   [&](const Session& session) { return data.clock.day_of(session) >= since; });
  const bool maybe_more = data.recent.size() >= recent_limit && static_cast<std::size_t>(count) == data.recent.size();
  std::string words = fmt::format("{}{} in the last 3 months", maybe_more ? "at least " : "", plural(count, "session"));
  const auto& cadence = data.open.mentorship.cadence;
  if (const auto rhythm = rhythm_of(days, std::nullopt, today)) words += "; " + rhythm_words(*rhythm);
  if (cadence && !cadence->usual) words += fmt::format(" (agreed: {})", format_cadence(*cadence));
  list.items.push_back({words + ".", {}, {}});
}

}  // namespace

std::optional<ReportSection> prep_keep_in_mind(const PrepData& data, LocalTime now) {
  BulletList list;
  add_feedback_owed(data, date_of(now), list);
  add_boundaries(data, list);
  if (!is_tight(data)) add_rhythm(data, date_of(now), list);
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"To keep in mind", {std::move(list)}};
}

}  // namespace mentor
