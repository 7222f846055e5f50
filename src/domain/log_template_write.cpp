// SPDX-License-Identifier: MIT
// Writes the editor's form for a session, filled with what is open.
#include "domain/log_template_parts.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace log_form {

std::string_view prompts_comment(NoteForm form) {
  if (form == NoteForm::grow)
    return "<!-- GROW. Goal: what is wanted? Reality: what is so now? Options: what could be done? Will: what will be "
           "done? -->";
  return "<!-- RASA. Receive: what did I hear? Appreciate: what was good? Summarise: so what? Ask: what next? -->";
}

namespace {}  // namespace

std::string commitment_words(const OpenMentorship& open, const Commitment& commitment) {
  const bool one_of_several = commitment.owner != my_handle && open.partners.size() > 1;
  const std::string owner = one_of_several ? commitment.owner + ": " : "";
  const std::string due = commitment.due ? fmt::format(" (due {})", format_day(*commitment.due)) : "";
  return owner + std::string(first_line(commitment.text)) + due;
}

std::string topic_words(const Topic& topic) {
  const std::string parked =
      topic.parked_until ? fmt::format(" (parked until {})", format_day(*topic.parked_until)) : "";
  return std::string(first_line(topic.text)) + parked;
}

std::string goal_title(const Goal& goal) { return std::string(first_line(goal.title)); }

namespace {

std::string comment_safe(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) text.replace(at, 2, "- ");
  return text;
}

std::string promises(const OpenMentorship& open, bool mine) {
  std::string text;
  for (const auto& commitment : open.commitments)
    if ((commitment.owner == my_handle) == mine)
      text += fmt::format("- [ ] {} {}\n", to_text(Id{Kind::commitment, commitment.id}),
                          commitment_words(open, commitment));
  return text;
}

std::string goals_of(const OpenMentorship& open) {
  std::string text;
  for (const auto& [goal, last_progress, milestones] : open.goals) {
    const std::string percent = goal.withheld ? "" : fmt::format("{} % ", goal.percent);
    text += fmt::format("- {} {}{}\n", to_text(Id{Kind::goal, goal.id}), percent, goal_title(goal));
  }
  return text;
}

std::string topics_of(const OpenMentorship& open) {
  std::string text;
  for (const auto& topic : open.topics)
    text += fmt::format("- [ ] {} {}\n", to_text(Id{Kind::topic, topic.id}), topic_words(topic));
  return text;
}

std::string known_facts(const LogForm& form) {
  std::string text;
  for (const auto& fact : form.warm_up)
    text += fmt::format("<!-- {}: {} -->\n", format_date(fact.date), comment_safe(std::string(first_line(fact.text))));
  return text;
}

std::string part_body(Part part, const LogForm& form, const OpenMentorship& open) {
  switch (part) {
    case Part::warm_up:
      return known_facts(form);
    case Part::summary:
      return form.summary.empty() ? "" : form.summary + "\n";
    case Part::mine:
      return promises(open, true);
    case Part::theirs:
      return promises(open, false);
    case Part::goals:
      return goals_of(open);
    case Part::topics:
      return topics_of(open);
    case Part::notes:
      return std::string(prompts_comment(form.prompts)) + "\n" + (form.notes.empty() ? "" : form.notes + "\n");
  }
  return {};
}

}  // namespace
}  // namespace log_form

std::string write_log_form(const LogForm& form, const OpenMentorship& open) {
  std::string text =
      fmt::format("<!-- A session with {}. Save and leave to record it; left as it is, nothing is recorded. -->\n",
                  log_form::comment_safe(form.title));
  text += fmt::format("When: {}\n", form.when);
  text += fmt::format("Length: {}\n", form.length ? format_duration(*form.length) : "");
  text += fmt::format("Channel: {}\n", form.channel ? std::string(to_text(*form.channel)) : "");
  for (const auto& part : log_form::parts) {
    text += fmt::format("\n{}\n", part.heading);
    if (!part.hint.empty()) text += fmt::format("{}\n", part.hint);
    text += log_form::part_body(part.part, form, open);
  }
  return text;
}

}  // namespace mentor
