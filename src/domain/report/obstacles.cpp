// SPDX-License-Identifier: MIT
// What got in the way of the sessions, by kind.
#include "domain/report/sections.hpp"

namespace mentor {

std::optional<ReportSection> report_obstacles(const ReportData& data, const Period& period, Date today) {
  const auto stats = stats_of(data, period, today);
  ReportTable table{{"what got in the way", "sessions", "share"}, {}, {1}};
  for (std::size_t i = 0; i < stats.troubles.size(); ++i)
    if (stats.troubles[i] > 0)
      table.rows.push_back({std::string(names<Trouble>[i]), std::to_string(stats.troubles[i]),
                            share_words(stats.troubles[i], stats.sessions.held)});
  if (table.rows.empty()) return std::nullopt;
  return ReportSection{"Obstacles", {std::move(table)}};
}

}  // namespace mentor
