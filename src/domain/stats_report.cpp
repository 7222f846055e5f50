// SPDX-License-Identifier: MIT
// What happened in a period as tables: one row for each mentorship, or person, and totals where there are several.
#include "domain/report/sections.hpp"
#include "mentor/domain/stats.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

/// The figures of all mentorships, with the words for their people.
struct StatsPage {
  const std::vector<ReportData>& data;
  std::vector<Stats> stats;
  StatsRows rows = StatsRows::each;

  [[nodiscard]] bool several() const { return data.size() > 1; }
  [[nodiscard]] bool each() const { return rows == StatsRows::each || !several(); }
  /// A heading that only stands where there is more than one.
  [[nodiscard]] std::string whose(std::size_t index) const {
    return several() ? data.at(index).mentorship.title : std::string();
  }
};

std::vector<std::string> promise_cells(std::string whose, std::string who, const PromiseFigures& one) {
  return {std::move(whose),
          std::move(who),
          std::to_string(one.kept),
          std::to_string(one.late),
          std::to_string(one.dropped),
          std::to_string(one.open),
          count_cell(one.overdue),
          share_words(one.kept, one.judged())};
}

bool promises_anything(const PromiseFigures& one) { return one.ended() + one.open > 0; }

void add_promises_total(const StatsPage& page, ReportTable& table) {
  if (!page.several()) return;
  for (const Side side : {Side::me, Side::partner}) {
    PromiseFigures total;
    for (const auto& stats : page.stats)
      for (const auto& one : stats.promises)
        if ((one.owner == my_handle) == (side == Side::me)) total += one;
    table.rows.push_back(
        promise_cells("all", side == Side::me ? report_side(page.data.front(), side) : "the others", total));
  }
}

std::optional<ReportSection> stats_promises(const StatsPage& page) {
  ReportTable table{
      {"mentorship", "promised by", "kept", "late", "dropped", "open", "overdue", "kept in time"}, {}, {2, 3, 4, 5, 6}};
  bool any = false;
  add_promises_total(page, table);
  for (std::size_t i = 0; i < page.stats.size(); ++i)
    for (const auto& one : page.stats[i].promises) {
      any = any || promises_anything(one);
      if (page.each() && (promises_anything(one) || !page.several()))
        table.rows.push_back(promise_cells(page.whose(i), report_who(page.data[i], one.owner), one));
    }
  if (!any) return std::nullopt;
  return ReportSection{"Promises", {std::move(table)}};
}

std::vector<std::string> answer_cells(std::string whose, std::string who, const AnswerFigures& one) {
  return {std::move(whose),
          std::move(who),
          std::to_string(one.in_time),
          std::to_string(one.late),
          count_cell(one.dropped),
          std::to_string(one.waiting),
          count_cell(one.overdue),
          share_words(one.in_time, one.judged()),
          one.typical ? elapsed_words(*one.typical) : std::string(),
          one.longest ? elapsed_words(*one.longest) : std::string()};
}

/// A median of medians would be no median, so the total has none.
void add_answers_total(const StatsPage& page, ReportTable& table) {
  if (!page.several()) return;
  for (const Side side : {Side::me, Side::partner}) {
    AnswerFigures total;
    for (const auto& stats : page.stats) total += stats.answers.at(static_cast<std::size_t>(side));
    if (total.all() == 0) continue;
    table.rows.push_back(
        answer_cells("all", side == Side::me ? report_side(page.data.front(), side) : "the others", total));
  }
}

std::optional<ReportSection> stats_answers(const StatsPage& page) {
  ReportTable table{{"mentorship", "answers from", "in time", "late", "dropped", "waiting", "overdue", "share in time",
                     "typically", "at most"},
                    {},
                    {2, 3, 4, 5, 6},
                    {9, 8, 6, 4}};
  add_answers_total(page, table);
  for (std::size_t i = 0; page.each() && i < page.stats.size(); ++i)
    for (const auto& one : page.stats[i].answers)
      if (one.all() > 0) table.rows.push_back(answer_cells(page.whose(i), report_side(page.data[i], one.by), one));
  if (table.rows.empty()) return std::nullopt;
  return ReportSection{"Answers", {std::move(table)}};
}

std::vector<std::string> session_cells(std::string whose, const SessionFigures& one) {
  return {std::move(whose),       std::to_string(one.held),
          time_words(one),        count_cell(one.cancelled),
          count_cell(one.missed), one.held == one.without_length ? std::string() : count_cell(one.without_length)};
}

std::optional<ReportSection> stats_sessions(const StatsPage& page) {
  ReportTable table{{"mentorship", "sessions", "time", "cancelled", "missed", "length not known"}, {}, {1, 3, 4, 5}};
  SessionFigures total;
  for (const auto& stats : page.stats) total += stats.sessions;
  if (page.several()) table.rows.push_back(session_cells("all", total));
  for (std::size_t i = 0; page.each() && i < page.stats.size(); ++i)
    table.rows.push_back(session_cells(page.whose(i), page.stats[i].sessions));
  return ReportSection{"Sessions", {std::move(table)}};
}

std::optional<ReportSection> stats_cadence(const StatsPage& page) {
  ReportTable table{{"mentorship", "agreed", "kept", "typical gap", "longest gap"}, {}, {3, 4}};
  for (std::size_t i = 0; page.each() && i < page.stats.size(); ++i) {
    const auto& one = page.stats[i].cadence;
    if (one.gaps == 0) continue;  // what is agreed says nothing of what was
    table.rows.push_back({page.whose(i), one.agreed ? format_cadence(*one.agreed) : std::string("nothing"),
                          one.agreed ? share_words(one.kept, one.gaps) : std::string(),
                          one.typical_days ? plural(*one.typical_days, "day") : std::string(),
                          one.longest_days ? plural(*one.longest_days, "day") : std::string()});
  }
  if (table.rows.empty()) return std::nullopt;
  return ReportSection{"Cadence", {std::move(table)}};
}

/// A column for each kind of something that sessions have; kinds that never occur make no column.
template <class Counts>
std::optional<ReportSection> stats_kinds(const StatsPage& page, std::string title, std::vector<std::string> kinds,
                                         Counts counts) {
  ReportTable table{{"mentorship"}, {}, {}};
  for (auto& kind : kinds) table.header.push_back(std::move(kind));
  for (std::size_t column = 1; column < table.header.size(); ++column) table.numeric.push_back(column);
  std::vector<std::int64_t> totals(table.header.size() - 1, 0);
  for (const auto& stats : page.stats)
    for (std::size_t kind = 0; kind < totals.size(); ++kind) totals[kind] += counts(stats)[kind];
  if (std::all_of(totals.begin(), totals.end(), [](auto count) { return count == 0; })) return std::nullopt;
  const auto add_row = [&](std::string whose, const auto& values) {
    table.rows.push_back({std::move(whose)});
    for (const auto value : values) table.rows.back().push_back(count_cell(value));
  };
  if (page.several()) add_row("all", totals);
  for (std::size_t i = 0; page.each() && i < page.stats.size(); ++i) add_row(page.whose(i), counts(page.stats[i]));
  return ReportSection{std::move(title), {std::move(table)}};
}

template <class Enum>
std::vector<std::string> kind_names() {
  return {names<Enum>.begin(), names<Enum>.end()};
}

}  // namespace

Report build_stats(const std::vector<ReportData>& data, const Period& period, Date today, StatsRows rows) {
  StatsPage page{data, {}, rows};
  for (const auto& one : data) page.stats.push_back(stats_of(one, period, today));
  Report report;
  report.title = page.several() || data.empty() ? fmt::format("Figures: {} mentorships", data.size())
                                                : fmt::format("Figures: {}", data.front().mentorship.title);
  report.subtitle = report_period_words(period);
  auto channels = kind_names<Channel>();
  channels.emplace_back("not known");
  for (auto& section :
       {stats_promises(page), stats_answers(page), stats_sessions(page), stats_cadence(page),
        stats_kinds(
            page, "Channels", std::move(channels), [](const Stats& one) -> const auto& { return one.channels; }),
        stats_kinds(
            page, "Obstacles", kind_names<Trouble>(), [](const Stats& one) -> const auto& { return one.troubles; })})
    if (section) report.sections.push_back(*section);
  drop_empty_columns(report);
  return report;
}

}  // namespace mentor
