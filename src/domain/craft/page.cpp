// SPDX-License-Identifier: MIT
// My own craft in words: a part for each role, with its figures and what comes back.
#include "domain/report/sections.hpp"
#include "mentor/domain/craft.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

std::string promises_label(const PromiseFigures& promises) {
  std::string label = "promises kept in time";
  if (promises.late > 0) label += fmt::format(", {} late", promises.late);
  if (promises.dropped > 0) label += fmt::format(", {} dropped", promises.dropped);
  if (promises.overdue > 0) label += fmt::format(", {} overdue", promises.overdue);
  if (promises.open > promises.overdue) label += fmt::format(", {} open", promises.open - promises.overdue);
  return label;
}

std::string answers_label(const AnswerFigures& answers) {
  std::string label = "answers in time";
  if (answers.longest) label += fmt::format(", {} at most", elapsed_words(*answers.longest));
  if (answers.waiting > 0) label += fmt::format(", {} waiting", answers.waiting);
  return label;
}

/// What feedback is called between these two.
std::string given_label(Role role) {
  return role == Role::peer ? "pieces of feedback you gave your peers were praise"
                            : "pieces of feedback you gave were praise";
}

std::string received_label(Role role) {
  if (role == Role::mentee) return "pieces of feedback from your mentor were praise";
  return role == Role::mentor ? "pieces of feedback you received were praise"
                              : "pieces of feedback from your peers were praise";
}

std::vector<Figure> craft_figures(const Craft& craft) {
  std::vector<Figure> figures;
  const auto add = [&](std::string name, std::int64_t part, std::int64_t whole, std::string label) {
    if (whole > 0) figures.push_back({std::move(name), Share{part, whole}, "", std::move(label)});
  };
  add("promises", craft.promises.kept, craft.promises.judged(), promises_label(craft.promises));
  add("answers", craft.answers.in_time, craft.answers.judged(), answers_label(craft.answers));
  // Nobody is asked to praise her mentor.
  if (craft.role != Role::mentee) add("given", craft.given.praise, craft.given.all(), given_label(craft.role));
  add("received", craft.received.praise, craft.received.all(), received_label(craft.role));
  add("next_step", craft.with_a_next_step, craft.sessions, "sessions left a next step: a promise, a topic or a date");
  return figures;
}

void add_returning(ReportPart& part, std::string title, const std::vector<Returning>& often) {
  BulletList list;
  for (const auto& one : often) {
    std::vector<std::string> ids;
    for (const auto& id : one.from) ids.push_back(to_text(id));
    list.items.push_back({fmt::format("{}: {} times ({})", one.text, one.times, fmt::join(ids, ", ")), ""});
  }
  if (!list.items.empty()) part.sections.push_back({std::move(title), {std::move(list)}});
}

std::string role_title(const Craft& craft) {
  return fmt::format("As a {}: {}", to_text(craft.role), fmt::join(craft.people, ", "));
}

}  // namespace

Report build_craft(const std::vector<Craft>& crafts, const Period& period) {
  Report report;
  report.title = "My own craft";
  report.subtitle = report_period_words(period);
  for (const auto& craft : crafts) {
    ReportPart part{role_title(craft), {}, craft_figures(craft), {}};
    add_returning(part, "What comes back in feedback", craft.feedback);
    add_returning(part, "Questions you ask most", craft.questions);
    if (part.figures.empty() && part.sections.empty())
      part.sections.push_back({"Nothing recorded", {Paragraph{"There is nothing to count in this time."}}});
    report.parts.push_back(std::move(part));
  }
  return report;
}

}  // namespace mentor
