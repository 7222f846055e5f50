// SPDX-License-Identifier: MIT
// What happened in a period, counted.
#include "mentor/domain/stats.hpp"

#include "domain/report/sections.hpp"

#include <algorithm>
#include <utility>

namespace mentor {

namespace {

CadenceFigures cadence_figures(const ReportData& data, const Period& period, Date today) {
  CadenceFigures figures;
  figures.agreed = report_cadence(data, period, today);
  const auto gaps = report_gaps(data, period, today);
  if (!gaps) return figures;
  figures.gaps = gaps->gaps;
  figures.kept = gaps->kept;
  figures.typical_days = gaps->typical;
  figures.longest_days = gaps->longest_gap();
  return figures;
}

void count_held(const ReportData& data, Stats& stats) {
  for (const auto& session : data.sessions) {
    if (session.status != SessionStatus::held) continue;
    ++stats.channels.at(session.channel ? static_cast<std::size_t>(*session.channel) : names<Channel>.size());
    if (session.trouble) ++stats.troubles.at(static_cast<std::size_t>(*session.trouble));
  }
}

void count_promise(const Commitment& promise, const Period& period, Date today, PromiseFigures& figures) {
  if (promise.outcome == Outcome::kept) ++figures.kept;
  if (promise.outcome == Outcome::late) ++figures.late;
  if (promise.outcome == Outcome::dropped) ++figures.dropped;
  if (promise.outcome != Outcome::open) return;
  ++figures.open;
  if (promise.due && *promise.due <= period.last && *promise.due < today) ++figures.overdue;
}

Minutes median_of(std::vector<Minutes> times) {
  std::sort(times.begin(), times.end());
  const auto middle = times.size() / 2;
  return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

}  // namespace

SessionFigures& SessionFigures::operator+=(const SessionFigures& more) {
  held += more.held;
  cancelled += more.cancelled;
  missed += more.missed;
  without_length += more.without_length;
  time += more.time;
  return *this;
}

PromiseFigures& PromiseFigures::operator+=(const PromiseFigures& more) {
  kept += more.kept;
  late += more.late;
  dropped += more.dropped;
  open += more.open;
  overdue += more.overdue;
  return *this;
}

AnswerFigures& AnswerFigures::operator+=(const AnswerFigures& more) {
  in_time += more.in_time;
  late += more.late;
  dropped += more.dropped;
  waiting += more.waiting;
  overdue += more.overdue;
  typical.reset();
  if (more.longest) longest = std::max(longest.value_or(*more.longest), *more.longest);
  return *this;
}

PromiseFigures promises_of(const ReportData& data, std::string_view owner, const Period& period, Date today) {
  PromiseFigures figures;
  figures.owner = owner;
  for (const auto& promise : data.commitments)
    if (promise.owner == owner && promise_counts(promise, period)) count_promise(promise, period, today, figures);
  return figures;
}

AnswerFigures answers_by(const ReportData& data, Side side, const Period& period, Date today) {
  AnswerFigures figures;
  figures.by = side;
  std::vector<Minutes> times;
  for (const auto& question : data.questions) {
    if (answering_side(question) != side) continue;
    const auto state = question_state(data, question, period, today);
    if (state == QuestionState::dropped) ++figures.dropped;
    if (state == QuestionState::waiting || state == QuestionState::overdue) ++figures.waiting;
    if (state == QuestionState::overdue) ++figures.overdue;
    if (state != QuestionState::in_time && state != QuestionState::late) continue;
    ++(state == QuestionState::in_time ? figures.in_time : figures.late);
    times.push_back(std::chrono::duration_cast<Minutes>(*question.answered - question.asked));
  }
  if (times.empty()) return figures;
  figures.longest = *std::max_element(times.begin(), times.end());
  if (std::ssize(times) >= cases_for_a_share) figures.typical = median_of(std::move(times));
  return figures;
}

Stats stats_of(const ReportData& data, const Period& period, Date today) {
  Stats stats;
  stats.mentorship = data.mentorship.handle;
  stats.title = data.mentorship.title;
  stats.sessions = session_figures(data);
  stats.cadence = cadence_figures(data, period, today);
  count_held(data, stats);
  for (const auto& owner : report_owners(data)) stats.promises.push_back(promises_of(data, owner, period, today));
  for (const Side side : {Side::me, Side::partner})
    stats.answers.at(static_cast<std::size_t>(side)) = answers_by(data, side, period, today);
  return stats;
}

}  // namespace mentor
