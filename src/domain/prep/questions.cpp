// SPDX-License-Identifier: MIT
// Questions between sessions that wait for an answer: those that I owe one first.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_waiting = 6;
constexpr std::size_t fewest_offered = 2;

void add_waiting(const PrepData& data, Side asker, LocalTime now, BulletList& list) {
  for (const auto& question : data.open.questions) {
    if ((question.asker == my_handle) != (asker == Side::me)) continue;
    const std::string who = asker == Side::me ? "you asked" : owner_name(data.open.partners, question.asker) + " asked";
    const LocalTime due = data.clock.mine(question.due);
    list.items.push_back({fmt::format("{}: {}, answer due {}{}", who, first_line(question.text), format_local(due),
                                      due < now ? ", overdue" : ""),
                          to_text(Id{Kind::question, question.id}), ListItem::Mark::open});
  }
}

}  // namespace

std::optional<ReportSection> prep_questions(const PrepData& data, LocalTime now) {
  BulletList list;
  add_waiting(data, Side::partner, now, list);
  add_waiting(data, Side::me, now, list);
  if (list.items.empty()) return std::nullopt;
  keep_short(list, data, most_waiting);
  return ReportSection{"Waiting for an answer", {std::move(list)}};
}

std::optional<ReportSection> prep_to_ask(const PrepData& data, LocalTime) {
  BulletList list;
  const bool planned = data.chosen == PrepData::Prompts::planned;
  for (const auto& prompt : data.prompts)
    if (planned || !is_tight(data) || list.items.size() < fewest_offered) list.items.push_back({prompt.text, {}, {}});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{planned ? "Questions that you chose" : "Questions you might ask", {std::move(list)}};
}

}  // namespace mentor
