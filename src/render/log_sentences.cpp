// SPDX-License-Identifier: MIT
// What is said of a session that was recorded, and of what came with it.
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/sentences.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string pulse_sentence(const Pulse& pulse) {
  const std::string said = pulse.withheld
                               ? std::string(sealed_words)
                               : fmt::format("{} of {}", in_a_row(numbers_of(to_record(pulse))), score_field().high);
  return fmt::format("{}: pulse, {}.", to_text(Id{Kind::pulse, pulse.id}), said);
}

/// A word on a goal is easily taken for one of the private notes.
std::string comment_seen(const Progress& progress) {
  if (!progress.comment || progress.withheld) return {};
  const bool shared = progress.visibility == Visibility::shared;
  return fmt::format(" {}{}", quoted_text(*progress.comment, progress),
                     shared ? " is shared, as the goal is." : " goes with it.");
}

/// "c19: KEPT"
template <class T>
std::string line_about(const T& record, std::string_view words) {
  return fmt::format("{}: {}.", to_text(Id{T::kind, record.id}), words);
}

std::string goal_sentence(const Goal& goal, Date today) {
  const std::string by =
      goal.target ? fmt::format(", to be reached by {}", format_due(*goal.target, today)) : std::string();
  return line_about(goal, fmt::format("a new goal: {}{}", quoted_text(goal.title, goal), by));
}

void say_settled(const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& kept : held.kept)
    lines.push_back(line_about(kept, fmt::format("{} {}", quoted_text(kept.text, kept),
                                                 kept.outcome == Outcome::late ? "kept, but late" : "kept")));
  for (const auto& step : held.goals)
    lines.push_back(progress_sentence(step.goal, step.before, step.entry.percent) + comment_seen(step.entry));
}

void say_made(const Mentorship& mentorship, const HeldSession& held, Date today, std::vector<std::string>& lines) {
  for (const auto& topic : held.topics) lines.push_back(topic_sentence(mentorship, topic, today));
  for (const auto& topic : held.discussed)
    lines.push_back(line_about(topic, fmt::format("{} discussed", quoted_text(topic.text, topic))));
  for (const auto& note : held.notes)
    lines.push_back(line_about(note, fmt::format("{}: {}", to_text(note.type), quoted_text(note.text, note))));
  for (const auto& feedback : held.feedback)
    lines.push_back(line_about(feedback, fmt::format("{} {}: {}", to_text(feedback.type), to_text(feedback.direction),
                                                     quoted_text(feedback.text, feedback))));
  for (const auto& begun : held.begun) lines.push_back(goal_sentence(begun.goal, today));
}

}  // namespace

std::vector<std::string> log_sentences(const Mentorship& mentorship, const HeldSession& held,
                                       const std::vector<std::string>& edited, const NameOf& name_of,
                                       const WallClock& clock, LocalTime now) {
  const Session& session = held.session;
  const std::string id = to_text(Id{Kind::session, session.id});
  std::vector<std::string> lines{fmt::format("{}: {}.", id, session_phrase(mentorship, session, clock))};
  if (held.planned) lines.push_back(messages::was_planned(id, clock.start_of(*held.planned)));
  for (const auto& promise : held.promises)
    lines.push_back(promise_sentence(mentorship, promise, name_of(promise.owner), now));
  lines.insert(lines.end(), edited.begin(), edited.end());
  say_settled(held, lines);
  say_made(mentorship, held, date_of(now), lines);
  if (held.pulse) lines.push_back(pulse_sentence(*held.pulse));
  if (!held.tags.empty())
    lines.push_back(
        fmt::format("{}: tagged {}.", id, session.withheld ? std::string(sealed_words) : visible(in_a_row(held.tags))));
  if (held.next) lines.push_back(planned_sentence(mentorship, *held.next, clock, date_of(now)));
  return lines;
}

}  // namespace mentor::render
