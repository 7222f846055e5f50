// SPDX-License-Identifier: MIT
// Questions between sessions: answered in time or not, by either side, and what still waits.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct WantedTimes {
  std::chrono::hours shortest{};
  std::chrono::hours longest{};
  bool any = false;

  void add(std::chrono::hours time) {
    shortest = any ? std::min(shortest, time) : time;
    longest = any ? std::max(longest, time) : time;
    any = true;
  }
};

/// Whether the agreement in force when it was asked gave that time, rather than a usual one or the asker's.
bool was_agreed(const ReportData& data, const Question& question, std::chrono::hours time) {
  const Date asked = date_of(data.clock.mine(question.asked));
  std::optional<Agreement> in_force;
  for (const auto& agreement : data.agreements)
    if (agreement.date <= asked) in_force = agreement;
  return response_time(in_force, question.type, std::chrono::hours{0}) == time;
}

std::string times_words(std::string_view lead, const WantedTimes& times) {
  if (times.shortest == times.longest) return fmt::format("{} within {}", lead, format_response(times.longest.count()));
  return fmt::format("{} within {} to {}", lead, format_response(times.shortest.count()),
                     format_response(times.longest.count()));
}

/// How soon an answer was wanted, as it was when each was asked: agreed, or only what the owner is used to.
std::string wanted_words(const ReportData& data) {
  WantedTimes agreed;
  WantedTimes usual;
  for (const auto& question : data.questions) {
    const auto time = std::chrono::duration_cast<std::chrono::hours>(question.due - question.asked);
    if (time.count() >= 1) (was_agreed(data, question, time) ? agreed : usual).add(time);
  }
  std::string words;
  if (agreed.any) words = times_words("Agreed: an answer", agreed) + ".";
  if (usual.any) words += fmt::format("{}{}.", words.empty() ? "" : " ", times_words("Wanted: an answer", usual));
  return words;
}

ReportTable answer_table(const ReportData& data, const Stats& stats) {
  ReportTable table{{"answers from", "in time", "late", "dropped", "waiting", "share in time", "typically", "at most"},
                    {},
                    {1, 2, 3, 4},
                    {7, 6}};
  for (const auto& one : stats.answers)
    if (one.all() > 0)
      table.rows.push_back({report_side(data, one.by), std::to_string(one.in_time), std::to_string(one.late),
                            count_cell(one.dropped), std::to_string(one.waiting),
                            share_words(one.in_time, one.judged()), one.typical ? elapsed_words(*one.typical) : "",
                            one.longest ? elapsed_words(*one.longest) : ""});
  return table;
}

/// Those that I must answer come first.
BulletList waiting_questions(const ReportData& data, const Period& period, Date today) {
  BulletList list;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& question : data.questions) {
      const auto state = question_state(data, question, period, today);
      const bool waits = state == QuestionState::waiting || state == QuestionState::overdue;
      if (!waits || answering_side(question) != side || question.text.empty()) continue;
      // Answered later than the period's end: it did wait then, but it is no open box now.
      if (question.status != QuestionStatus::open) continue;
      list.items.push_back({fmt::format("{} asked on {}: {}; answer due {}", report_who(data, question.asker),
                                        format_day(date_of(data.clock.mine(question.asked))), first_line(question.text),
                                        format_due(date_of(data.clock.mine(question.due)), today)),
                            id_for_reader(data, {Kind::question, question.id}), ListItem::Mark::open});
    }
  return list;
}

}  // namespace

Side answering_side(const Question& question) { return question.asker == my_handle ? Side::partner : Side::me; }

QuestionState question_state(const ReportData& data, const Question& question, const Period& period, Date today) {
  const Date asked = date_of(data.clock.mine(question.asked));
  if (asked > period.last) return QuestionState::elsewhere;
  if (question.status == QuestionStatus::dropped)
    return asked >= period.first ? QuestionState::dropped : QuestionState::elsewhere;
  if (question.answered) {
    const Date answered = date_of(data.clock.mine(*question.answered));
    if (answered < period.first) return QuestionState::elsewhere;
    if (answered <= period.last) return answered_in_time(question) ? QuestionState::in_time : QuestionState::late;
  }
  const Date due = date_of(data.clock.mine(question.due));
  return due <= period.last && due < today ? QuestionState::overdue : QuestionState::waiting;
}

std::string elapsed_words(Minutes time) {
  constexpr std::int64_t hours_in_words = 48;
  const std::int64_t minutes = time.count();
  if (minutes < 60) return "less than an hour";
  const std::int64_t hours = (minutes + 30) / 60;
  return hours < hours_in_words ? plural(hours, "hour") : plural((hours + 12) / 24, "day");
}

std::optional<ReportSection> report_questions(const ReportData& data, const Period& period, Date today) {
  auto table = answer_table(data, stats_of(data, period, today));
  if (table.rows.empty()) return std::nullopt;
  ReportSection section{"Questions between sessions", {}};
  if (auto wanted = wanted_words(data); !wanted.empty()) section.blocks.push_back(Paragraph{std::move(wanted)});
  section.blocks.push_back(std::move(table));
  auto list = waiting_questions(data, period, today);
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

}  // namespace mentor
