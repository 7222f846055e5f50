// SPDX-License-Identifier: MIT
// What `mentor log` says of what it recorded.
#include "commands/log_request.hpp"
#include "commands/support/display.hpp"
#include "commands/support/editing.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/planning.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/feedback.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/notes.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/messages/tags.hpp"
#include "mentor/messages/hints.hpp"

namespace mentor::commands {

namespace {

std::string pulse_sentence(const Pulse& pulse) {
  const std::string said = pulse.withheld
                               ? std::string(sealed_words)
                               : messages::pulse_of(in_a_row(numbers_of(to_record(pulse))), score_field().high);
  return messages::pulse_in_session(to_text(Id{Kind::pulse, pulse.id}), said);
}

/// A word on a goal is easily taken for one of the private notes.
std::string comment_seen(const Progress& progress) {
  if (!progress.comment || progress.withheld) return {};
  const auto& seen = progress.visibility == Visibility::shared ? messages::comment_shared : messages::comment_with_it;
  return seen(quoted_text(*progress.comment, progress));
}

template <class T>
std::string id_of(const T& record) {
  return to_text(Id{T::kind, record.id});
}

void say_settled(const Reading& screen, const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& kept : held.kept) {
    const Commitment commitment = on_screen(screen, kept);
    const auto& said = kept.outcome == Outcome::late ? messages::kept_late : messages::kept_in_time;
    lines.push_back(said(id_of(commitment), quoted_text(commitment.text, commitment)));
  }
  for (const auto& step : held.goals)
    lines.push_back(progress_sentence(on_screen(screen, step.goal), step.before, step.entry.percent) +
                    comment_seen(on_screen(screen, step.entry)));
}

void say_topics_and_notes(const Context& context, const Reading& screen, const Mentorship& mentorship,
                          const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& topic : held.topics) lines.push_back(topic_sentence(context, mentorship, on_screen(screen, topic)));
  for (const auto& discussed : held.discussed) {
    const Topic topic = on_screen(screen, discussed);
    lines.push_back(messages::topic_discussed(id_of(topic), quoted_text(topic.text, topic)));
  }
  for (const auto& made : held.notes) {
    const Note note = on_screen(screen, made);
    lines.push_back(messages::note_in_session(id_of(note), to_text(note.type), quoted_text(note.text, note)));
  }
}

std::string goal_sentence(const Context& context, const Goal& goal) {
  const std::string by = goal.target ? messages::reached_by(format_due(*goal.target, context.today())) : std::string();
  return messages::goal_begun(id_of(goal), quoted_text(goal.title, goal), by);
}

void say_feedback_and_goals(const Context& context, const Reading& screen, const HeldSession& held,
                            std::vector<std::string>& lines) {
  for (const auto& given : held.feedback) {
    const Feedback feedback = on_screen(screen, given);
    lines.push_back(messages::feedback_in_session(id_of(feedback), to_text(feedback.type), to_text(feedback.direction),
                                                  quoted_text(feedback.text, feedback)));
  }
  for (const auto& begun : held.begun) lines.push_back(goal_sentence(context, on_screen(screen, begun.goal)));
}

void say_next(const Context& context, const Reading& screen, const Mentorship& mentorship, const HeldSession& held,
              std::vector<std::string>& lines) {
  if (!held.next) return;
  lines.push_back(planned_sentence(context, mentorship, *held.next));
  for (auto& sentence : partner_times(context, screen, *held.next)) lines.push_back(std::move(sentence));
}

}  // namespace

std::vector<std::string> log_sentences(Context& context, const Mentorship& stored, const HeldSession& held,
                                       const std::vector<FormEdit>& edits) {
  const Reading& screen = context.screen();
  const Mentorship mentorship = on_screen(screen, stored);
  const Session session = on_screen(screen, held.session);
  const std::string id = to_text(Id{Kind::session, session.id});
  std::vector<std::string> lines{messages::said_of(id, session_phrase(context, mentorship, session))};
  if (held.planned) lines.push_back(messages::was_planned(id, format_start(context, *held.planned)));
  for (const auto& promise : held.promises)
    lines.push_back(promise_sentence(context, screen, mentorship, on_screen(screen, promise)));
  for (const auto& edit : edits)
    lines.push_back(messages::said_of(edit.after.name(), in_a_row(change_clauses(context, edit.before, edit.after))));
  say_settled(screen, held, lines);
  say_topics_and_notes(context, screen, mentorship, held, lines);
  say_feedback_and_goals(context, screen, held, lines);
  if (held.pulse) lines.push_back(pulse_sentence(on_screen(screen, *held.pulse)));
  if (!held.tags.empty())
    lines.push_back(messages::tagged(id, session.withheld ? std::string(sealed_words) : visible(in_a_row(held.tags))));
  say_next(context, screen, mentorship, held, lines);
  return lines;
}

}  // namespace mentor::commands
