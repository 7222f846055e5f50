// SPDX-License-Identifier: MIT
// Promises of both sides, the journal owner's first: how they ended, and what is open.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t promises_for_a_share = 3;

/// Texts that the audience does not get leave nothing to list.
BulletList open_promises(const ReportData& data, const Period& period, Date today) {
  BulletList list;
  for (const auto& owner : report_owners(data))
    for (const auto& promise : data.commitments)
      if (promise.owner == owner && promise.outcome == Outcome::open && !promise.text.empty() &&
          promise_counts(promise, period))
        list.items.push_back(
            {fmt::format("{}: {}{}", report_who(data, owner), promise.text, due_suffix(promise.due, today)),
             id_for_reader(data, {Kind::commitment, promise.id}), ListItem::Mark::open});
  return list;
}

/// The share of each side, once there are enough promises for a share to say something.
Chart kept_chart(const ReportData& data, const std::vector<PromiseFigures>& promises) {
  Chart chart{Chart::Shape::bars, "Promises kept in time", "%", {}, 100};
  std::int64_t ended = 0;
  for (const auto& one : promises) {
    ended += one.judged();
    if (one.judged() >= cases_for_a_share)
      chart.points.push_back(
          {report_who(data, one.owner), static_cast<double>((200 * one.kept + one.judged()) / (2 * one.judged()))});
  }
  if (ended < promises_for_a_share) chart.points.clear();
  return chart;
}

}  // namespace

bool promise_counts(const Commitment& promise, const Period& period) {
  if (promise.outcome == Outcome::open) return promise.made <= period.last;
  return !promise.closed || (*promise.closed >= period.first && *promise.closed <= period.last);
}

std::optional<ReportSection> report_commitments(const ReportData& data, const Period& period, Date today) {
  if (std::none_of(data.commitments.begin(), data.commitments.end(),
                   [&](const Commitment& promise) { return promise_counts(promise, period); }))
    return std::nullopt;
  ReportTable table{{"promised by", "kept", "late", "dropped", "open", "kept in time"}, {}, {1, 2, 3, 4}};
  const auto promises = stats_of(data, period, today).promises;
  for (const auto& one : promises)
    table.rows.push_back({report_who(data, one.owner), std::to_string(one.kept), std::to_string(one.late),
                          std::to_string(one.dropped), std::to_string(one.open), share_words(one.kept, one.judged())});
  ReportSection section{"Commitments", {std::move(table)}};
  if (auto chart = kept_chart(data, promises); !chart.points.empty()) section.blocks.push_back(std::move(chart));
  auto list = open_promises(data, period, today);
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

}  // namespace mentor
