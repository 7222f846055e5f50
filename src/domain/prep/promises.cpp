// SPDX-License-Identifier: MIT
// Promises before a session: mine first, then theirs; what was settled since the last one is ticked.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_promises = 8;

/// Where several may owe, each promise says whose it is.
std::string owed_by(const PrepData& data, const Commitment& promise) {
  return promise.owner == my_handle || data.open.partners.size() < 2
             ? std::string()
             : owner_name(data.open.partners, promise.owner) + ": ";
}

BulletList promises_of(const PrepData& data, Side side, Date today) {
  BulletList list;
  const auto is_theirs = [side](const Commitment& promise) {
    return (promise.owner == my_handle) == (side == Side::me);
  };
  for (const auto& promise : data.open.commitments)
    if (is_theirs(promise))
      list.items.push_back(
          {fmt::format("{}{}{}{}", owed_by(data, promise), promise.text, due_suffix(promise.due, today),
                       promise.due && *promise.due < today ? ", overdue" : ""),
           to_text(Id{Kind::commitment, promise.id}), ListItem::Mark::open});
  for (const auto& promise : data.closed_since)
    if (is_theirs(promise))
      list.items.push_back({fmt::format("{}{} ({})", owed_by(data, promise), promise.text, to_text(promise.outcome)),
                            to_text(Id{Kind::commitment, promise.id}), ListItem::Mark::done});
  keep_short(list, data, most_promises);
  return list;
}

}  // namespace

std::optional<ReportSection> prep_my_promises(const PrepData& data, LocalTime now) {
  auto list = promises_of(data, Side::me, date_of(now));
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"You promised", {std::move(list)}};
}

std::optional<ReportSection> prep_their_promises(const PrepData& data, LocalTime now) {
  auto list = promises_of(data, Side::partner, date_of(now));
  if (list.items.empty()) return std::nullopt;
  const auto& partners = data.open.partners;
  return ReportSection{(partners.size() == 1 ? partners.front().name : std::string("They")) + " promised",
                       {std::move(list)}};
}

}  // namespace mentor
