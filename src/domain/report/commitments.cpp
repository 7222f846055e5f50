// Promises of both sides, the journal owner's first: how they ended, and what is open.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

/// Owners in order: me, the partners, and others that only a promise remembers.
std::vector<std::string> promise_owners(const ReportData& data) {
  std::vector<std::string> owners{std::string(my_handle)};
  const auto remember = [&](const std::string& owner) {
    if (std::find(owners.begin(), owners.end(), owner) == owners.end()) owners.push_back(owner);
  };
  for (const auto& person : data.partners) remember(person.handle);
  for (const auto& promise : data.commitments) remember(promise.owner);
  return owners;
}

/// What ended in the period, and what is open; what ended before or later belongs to other reports.
bool counts_here(const Commitment& promise, const Period& period) {
  if (promise.outcome == Outcome::open) return promise.made <= period.last;
  return !promise.closed || (*promise.closed >= period.first && *promise.closed <= period.last);
}

std::vector<std::string> owner_row(const ReportData& data, const Period& period, const std::string& owner) {
  std::array<std::int64_t, names<Outcome>.size()> counts{};
  for (const auto& promise : data.commitments)
    if (promise.owner == owner && counts_here(promise, period)) ++counts.at(static_cast<std::size_t>(promise.outcome));
  const auto of = [&](Outcome outcome) { return counts.at(static_cast<std::size_t>(outcome)); };
  const std::int64_t ended = of(Outcome::kept) + of(Outcome::late) + of(Outcome::dropped);
  return {owner_name(data.partners, owner),  std::to_string(of(Outcome::kept)),
          std::to_string(of(Outcome::late)), std::to_string(of(Outcome::dropped)),
          std::to_string(of(Outcome::open)), share_words(of(Outcome::kept), ended)};
}

BulletList open_promises(const ReportData& data, const Period& period, Date today) {
  BulletList list;
  for (const auto& owner : promise_owners(data))
    for (const auto& promise : data.commitments)
      if (promise.owner == owner && promise.outcome == Outcome::open && counts_here(promise, period))
        list.items.push_back(
            {fmt::format("{}: {}{}", owner_name(data.partners, owner), screen_text(promise.text, promise.visibility),
                         due_suffix(promise.due, today)),
             to_text(Id{Kind::commitment, promise.id}), ListItem::Mark::open});
  return list;
}

}  // namespace

std::optional<ReportSection> report_commitments(const ReportData& data, const Period& period, Date today) {
  if (std::none_of(data.commitments.begin(), data.commitments.end(),
                   [&](const Commitment& promise) { return counts_here(promise, period); }))
    return std::nullopt;
  ReportTable table{{"promised by", "kept", "late", "dropped", "open", "kept in time"}, {}, {1, 2, 3, 4}};
  for (const auto& owner : promise_owners(data)) table.rows.push_back(owner_row(data, period, owner));
  ReportSection section{"Commitments", {std::move(table)}};
  auto list = open_promises(data, period, today);
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

}  // namespace mentor
