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

/// "You answered 1 of 2 in time, 1 late, in 24 hours at most."
std::string answer_sentence(const ReportData& data, const AnswerFigures& one) {
  std::string words = as_beginning(report_side(data, one.by));
  if (one.judged() > 0)
    words += fmt::format(" answered {} of {} in time", one.in_time, one.judged());
  else
    words = beginning_with_has(words);
  if (one.late > 0) words += fmt::format(", {} late", one.late);
  if (one.longest) words += fmt::format(", after {} at most", elapsed_words(*one.longest));
  if (one.dropped > 0) words += fmt::format("{}{} dropped", one.judged() > 0 ? ", " : " ", one.dropped);
  if (one.waiting > 0) words += fmt::format("{}{} waiting", one.judged() + one.dropped > 0 ? ", " : " ", one.waiting);
  return words + ".";
}

FactTable answer_table(const ReportData& data, const Stats& stats) {
  FactTable table{"answers",
                  {{"by", "answers from"},
                   {"in_time", "in time"},
                   {"late", "late"},
                   {"dropped", "dropped"},
                   {"waiting", "waiting"},
                   {"overdue", ""},
                   {"share_in_time", "share in time"},
                   {"", "typically"},
                   {"typical_minutes", ""},
                   {"", "at most"},
                   {"longest_minutes", ""}},
                  {}};
  bool enough = false;
  const auto elapsed = [](const std::optional<Minutes>& time) { return time ? Fact(elapsed_words(*time)) : Fact(); };
  for (const auto& one : stats.answers) {
    if (one.all() == 0) continue;
    enough = enough || one.judged() >= cases_for_a_share;
    table.rows.push_back({report_side(data, one.by), one.in_time, one.late, one.dropped, one.waiting, one.overdue,
                          one.judged() > 0 ? Fact(Share{one.in_time, one.judged()}) : Fact(), elapsed(one.typical),
                          fact_of(one.typical), elapsed(one.longest), fact_of(one.longest)});
    table.sentence += (table.sentence.empty() ? "" : " ") + answer_sentence(data, one);
  }
  if (enough) table.sentence.clear();
  return table;
}

/// Those that I must answer come first.
BulletList waiting_questions(const ReportData& data, const Period& period, Date today) {
  BulletList list{{}, "waiting"};
  for (const Side side : {Side::me, Side::partner})
    for (const auto& question : data.questions) {
      const auto state = question_state(data, question, period, today);
      const bool waits = state == QuestionState::waiting || state == QuestionState::overdue;
      if (!waits || answering_side(question) != side || question.text.empty()) continue;
      // Answered later than the period's end: it did wait then, but it is no open box now.
      if (question.status != QuestionStatus::open) continue;
      const Date asked = date_of(data.clock.mine(question.asked));
      const Date due = date_of(data.clock.mine(question.due));
      list.items.push_back(
          {fmt::format("{} asked{} on {}: {}; answer{}", report_who(data, question.asker),
                       question.person ? " " + report_who(data, *question.person) : std::string(),
                       day_for_reader(data, asked), first_line(question.text),
                       due_for_reader(data, due, today).substr(1)),
           id_for_reader(data, {Kind::question, question.id}),
           ListItem::Mark::open,
           TextKind::plain,
           {{"asked_by", report_who(data, question.asker)}, {"asked", asked}, {"due", due}, {"text", question.text}}});
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

Blocks report_questions(const ReportData& data, const Period& period, Date today) {
  auto table = answer_table(data, stats_of(data, period, today));
  if (table.rows.empty()) return {};
  Blocks blocks;
  if (auto wanted = wanted_words(data); !wanted.empty()) blocks.push_back(Paragraph{std::move(wanted)});
  blocks.push_back(std::move(table));
  auto list = waiting_questions(data, period, today);
  if (!list.items.empty()) blocks.push_back(std::move(list));
  return blocks;
}

}  // namespace mentor
