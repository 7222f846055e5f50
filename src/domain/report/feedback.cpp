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

/// "you gave", "you received", with the name of the journal's owner for others.
std::string feedback_way(const ReportData& data, FeedbackDirection direction) {
  return fmt::format("{} {}", report_who(data, my_handle), direction == FeedbackDirection::given ? "gave" : "received");
}

ReportTable feedback_table(const ReportData& data) {
  ReportTable table{{"feedback", "praise", "constructive", "share of praise"}, {}, {1, 2}};
  for (const auto direction : {FeedbackDirection::given, FeedbackDirection::received}) {
    const auto praise = feedback_count(data, direction, FeedbackKind::praise);
    const auto constructive = feedback_count(data, direction, FeedbackKind::constructive);
    // To others a zero may only mean that nothing was shared.
    if (praise + constructive == 0 && data.audience != Audience::me) continue;
    table.rows.push_back({feedback_way(data, direction), std::to_string(praise), std::to_string(constructive),
                          share_words(praise, praise + constructive)});
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
  std::string text = fmt::format("{}, {} {}{}{}: {}", format_day(one.date), to_text(one.type), to_text(one.direction),
                                 whom, area, one.text);
  if (one.withheld) return text;
  add_part(text, "situation", one.situation);
  add_part(text, "behaviour", one.behaviour);
  add_part(text, "impact", one.impact);
  add_part(text, "what came of it", one.follow_up);
  return text;
}

}  // namespace

BulletList report_feedback_list(const ReportData& data) {
  BulletList list;
  for (const auto& one : data.feedback)
    if (!one.text.empty())
      list.items.push_back({feedback_words(data, one), id_for_reader(data, {Kind::feedback, one.id}), {}});
  return list;
}

std::optional<ReportSection> report_feedback(const ReportData& data, const Period&, Date) {
  if (data.feedback.empty()) return std::nullopt;
  ReportSection section{"Feedback", {feedback_table(data)}};
  auto list = report_feedback_list(data);
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  return section;
}

}  // namespace mentor
