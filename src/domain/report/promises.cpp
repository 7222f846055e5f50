// SPDX-License-Identifier: MIT
// What each side promised, how much of it was kept, and what is open.
#include "domain/report/sections.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "Ana Alba kept 4 of 4 in time, 1 open."
std::string kept_sentence(const ReportData& data, const PromiseFigures& one) {
  std::string words = as_beginning(report_who(data, one.owner));
  if (one.judged() > 0)
    words += fmt::format(" kept {} of {} in time", one.kept, one.judged());
  else
    words = beginning_with_has(words);
  if (one.late > 0) words += fmt::format(", {} late", one.late);
  if (one.dropped > 0) words += fmt::format(", {} dropped", one.dropped);
  if (one.open > 0) words += fmt::format("{}{} open", one.judged() > 0 ? ", " : " ", one.open);
  return words + ".";
}

FactTable promise_table(const ReportData& data, const std::vector<PromiseFigures>& promises) {
  FactTable table{"promises",
                  {{"by", "promised by"},
                   {"kept", "kept"},
                   {"late", "late"},
                   {"dropped", "dropped"},
                   {"open", "open"},
                   {"overdue", "overdue"},
                   {"kept_in_time", "kept in time"}},
                  {}};
  bool enough = false;
  for (const auto& one : promises) {
    if (one.ended() + one.open == 0) continue;
    enough = enough || one.judged() >= cases_for_a_share;
    table.rows.push_back({report_who(data, one.owner), one.kept, one.late, one.dropped, one.open, one.overdue,
                          one.judged() > 0 ? Fact(Share{one.kept, one.judged()}) : Fact()});
    table.sentence += (table.sentence.empty() ? "" : " ") + kept_sentence(data, one);
  }
  if (enough) table.sentence.clear();
  return table;
}

Facts promise_facts(const ReportData& data, const Commitment& promise) {
  return {{"by", report_who(data, promise.owner)},
          {"text", promise.text},
          {"due", fact_of(promise.due)},
          {"outcome", std::string(to_text(promise.outcome))},
          {"closed", fact_of(promise.closed)}};
}

/// Mine first. Texts that the audience does not get leave nothing to list.
std::vector<const Commitment*> promises_in_order(const ReportData& data) {
  std::vector<const Commitment*> promises;
  for (const auto& owner : report_owners(data))
    for (const auto& promise : data.commitments)
      if (promise.owner == owner && !promise.text.empty()) promises.push_back(&promise);
  return promises;
}

ListItem promise_item(const ReportData& data, const Commitment& promise, Date today) {
  return {fmt::format("{}: {}", report_who(data, promise.owner), promise_words(data, promise, today)),
          id_for_reader(data, {Kind::commitment, promise.id}),
          promise.outcome == Outcome::open ? ListItem::Mark::open : ListItem::Mark::done, TextKind::plain,
          promise_facts(data, promise)};
}

/// For programs: all of them, each once.
FactTable promises_as_data(const ReportData& data, const Period& period) {
  FactTable table{"promise_list", {{"id", ""}}, {}};
  for (const auto* promise : promises_in_order(data)) {
    if (!promise_counts(*promise, period)) continue;
    std::vector<Fact> row{id_fact(data, {Kind::commitment, promise->id})};
    const bool first = table.rows.empty();
    for (auto& fact : promise_facts(data, *promise)) {
      if (first) table.columns.push_back({fact.name, ""});
      row.push_back(std::move(fact.value));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

bool promise_counts(const Commitment& promise, const Period& period) {
  if (promise.outcome == Outcome::open) return promise.made <= period.last;
  return !promise.closed || period.holds(*promise.closed);
}

std::string promise_words(const ReportData& data, const Commitment& promise, Date today) {
  if (promise.outcome == Outcome::open) return promise.text + due_for_reader(data, promise.due, today);
  const std::string closed = promise.closed ? " " + day_for_reader(data, *promise.closed) : std::string();
  return fmt::format("{}, {}{}", promise.text, to_text(promise.outcome), closed);
}

BulletList promise_list(const ReportData& data, Date today) {
  BulletList list{{}, "promises"};
  for (const auto* promise : promises_in_order(data)) list.items.push_back(promise_item(data, *promise, today));
  return list;
}

Blocks report_promises(const ReportData& data, const Period& period, Date today) {
  auto table = promise_table(data, stats_of(data, period, today).promises);
  if (table.rows.empty()) return {};
  Blocks blocks{std::move(table)};
  BulletList open;
  std::int64_t below = 0;
  for (const auto* promise : promises_in_order(data)) {
    if (promise->outcome != Outcome::open || !promise_counts(*promise, period)) continue;
    if (comes_next(data, *promise))
      ++below;
    else
      open.items.push_back(promise_item(data, *promise, today));
  }
  if (!open.items.empty() && below > 0)
    blocks.emplace_back(Paragraph{"Open, besides those with a date below, under What comes next:"});
  if (!open.items.empty()) blocks.push_back(std::move(open));
  if (auto all = promises_as_data(data, period); !all.rows.empty()) blocks.push_back(std::move(all));
  return blocks;
}

}  // namespace mentor
