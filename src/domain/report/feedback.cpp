// SPDX-License-Identifier: MIT
// Feedback in balance: given and received, praise and what could be better.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::int64_t feedback_count(const ReportData& data, FeedbackDirection direction, FeedbackKind type) {
  return std::count_if(data.feedback.begin(), data.feedback.end(),
                       [&](const Feedback& one) { return one.direction == direction && one.type == type; });
}

/// "You gave praise twice and something constructive once."
std::string feedback_sentence(const ReportData& data, FeedbackDirection direction, std::int64_t praise,
                              std::int64_t constructive) {
  const auto times = [](std::int64_t count) {
    return count == 1 ? std::string("once") : count == 2 ? std::string("twice") : fmt::format("{} times", count);
  };
  std::string words = as_beginning(report_who(data, my_handle));
  words += direction == FeedbackDirection::given ? " gave" : " received";
  if (praise > 0) words += " praise " + times(praise);
  if (constructive > 0)
    words +=
        fmt::format("{} {}", praise > 0 ? " and constructive feedback" : " constructive feedback", times(constructive));
  return words + ".";
}

FactTable feedback_table(const ReportData& data) {
  FactTable table{
      "feedback_figures", {{"direction", "feedback"}, {"praise", "praise"}, {"constructive", "constructive"}}, {}};
  for (const auto direction : {FeedbackDirection::given, FeedbackDirection::received}) {
    const auto praise = feedback_count(data, direction, FeedbackKind::praise);
    const auto constructive = feedback_count(data, direction, FeedbackKind::constructive);
    if (praise + constructive == 0) continue;
    table.rows.push_back({std::string(to_text(direction)), praise, constructive});
    table.sentence += (table.sentence.empty() ? "" : " ") + feedback_sentence(data, direction, praise, constructive);
  }
  return table;
}

void add_part(std::string& text, std::string_view name, const std::optional<std::string>& part) {
  if (part && !trim(*part).empty()) text += fmt::format("\n{}: {}", name, trim(*part));
}

std::string feedback_words(const ReportData& data, const Feedback& one) {
  const std::string area =
      one.area && !one.area->empty() && !one.withheld ? fmt::format(" on {}", *one.area) : std::string();
  const bool to_one_of_many = one.person && !one.person->empty() && data.partners.size() > 1;
  const std::string whom = to_one_of_many
                               ? fmt::format(" {} {}", one.direction == FeedbackDirection::given ? "to" : "from",
                                             report_who(data, *one.person))
                               : std::string();
  std::string text = fmt::format("{}, {} {}{}{}: {}", day_for_reader(data, one.date), to_text(one.type),
                                 to_text(one.direction), whom, area, one.text);
  if (one.withheld) return text;
  add_part(text, "situation", one.situation);
  add_part(text, "behaviour", one.behaviour);
  add_part(text, "impact", one.impact);
  add_part(text, "what came of it", one.follow_up);
  return text;
}

Facts feedback_facts(const ReportData& data, const Feedback& one) {
  const auto part = [&](const std::optional<std::string>& text) { return one.withheld ? Fact() : fact_of(text); };
  return {{"date", one.date},
          {"direction", std::string(to_text(one.direction))},
          {"kind", std::string(to_text(one.type))},
          {"person", one.person && !one.person->empty() ? Fact(report_who(data, *one.person)) : Fact()},
          {"area", part(one.area)},
          {"text", one.text},
          {"situation", part(one.situation)},
          {"behaviour", part(one.behaviour)},
          {"impact", part(one.impact)},
          {"follow_up", part(one.follow_up)}};
}

}  // namespace

BulletList report_feedback_list(const ReportData& data) {
  BulletList list{{}, "feedback"};
  for (const auto& one : data.feedback)
    if (!one.text.empty())
      list.items.push_back({feedback_words(data, one), id_for_reader(data, {Kind::feedback, one.id}),
                            ListItem::Mark::none, TextKind::plain, feedback_facts(data, one)});
  return list;
}

Blocks report_feedback(const ReportData& data, const Period&, Date) {
  if (data.feedback.empty()) return {};
  Blocks blocks{feedback_table(data)};
  auto list = report_feedback_list(data);
  if (!list.items.empty()) blocks.push_back(std::move(list));
  return blocks;
}

}  // namespace mentor
