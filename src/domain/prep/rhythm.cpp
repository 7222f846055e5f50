// How often we met lately, held against what was agreed; and what their clock shows.
#include "domain/rhythm.hpp"

#include "domain/prep/sections.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t recent_limit = 12;  // what PrepData holds at most

}  // namespace

std::optional<ReportSection> prep_rhythm(const PrepData& data, LocalTime now) {
  const Date today = date_of(now);
  const Date since = add_months(today, -3);
  const auto days = contact_days(data.recent, data.clock);
  if (days.empty()) return std::nullopt;
  const auto count = std::count_if(data.recent.begin(), data.recent.end(),
                                   [&](const Session& session) { return data.clock.day_of(session) >= since; });
  const bool maybe_more = data.recent.size() >= recent_limit && static_cast<std::size_t>(count) == data.recent.size();
  std::string words = fmt::format("{}{} in the last 3 months", maybe_more ? "at least " : "", plural(count, "session"));
  const auto& cadence = data.open.mentorship.cadence;
  if (const auto rhythm = rhythm_of(days, std::nullopt, today)) words += "; " + rhythm_words(*rhythm);
  if (cadence) words += fmt::format(" (agreed: {})", format_cadence(*cadence));
  return ReportSection{"Rhythm", {Paragraph{words + "."}}};
}

std::optional<ReportSection> prep_local_times(const PrepData& data, LocalTime) {
  BulletList list;
  for (const auto& [name, time] : data.local_times) list.items.push_back({fmt::format("{}: {}", name, time), {}, {}});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"Local time", {std::move(list)}};
}

}  // namespace mentor
