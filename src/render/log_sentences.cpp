// SPDX-License-Identifier: MIT
// What is said of a session that was recorded, and of what came with it.
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/feedback.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/notes.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/messages/tags.hpp"
#include "mentor/render/sentences.hpp"

namespace mentor::render {

namespace {

std::string pulse_sentence(const Pulse& pulse) {
  const std::string said = pulse.withheld
                               ? std::string(sealed_words)
                               : messages::pulse_of(in_a_row(numbers_of(to_record(pulse))), score_field().high);
  return messages::pulse_in_session(to_text(Id{Kind::pulse, pulse.id}), said);
}

template <class T>
std::string id_of(const T& record) {
  return to_text(Id{T::kind, record.id});
}

std::string goal_sentence(const Goal& goal, const NameOf& name_of, Date today) {
  const std::string by = goal.target ? messages::reached_by(format_due(*goal.target, today)) : std::string();
  const std::string whose = goal.owner ? messages::for_somebody(visible(name_of(*goal.owner))) : std::string();
  return messages::goal_begun(id_of(goal), whose, quoted_text(goal.title, goal), by);
}

std::string feedback_sentence(const Feedback& feedback, const NameOf& name_of) {
  const auto& between =
      feedback.direction == FeedbackDirection::given ? messages::feedback_to : messages::feedback_from;
  const bool of_one = feedback.person && !feedback.withheld;
  const std::string whom = of_one ? between(visible(name_of(*feedback.person))) : std::string();
  return messages::feedback_in_session(id_of(feedback), to_text(feedback.type), to_text(feedback.direction), whom,
                                       quoted_text(feedback.text, feedback));
}

void say_settled(const HeldSession& held, std::vector<std::string>& lines) {
  for (const auto& kept : held.kept) {
    const auto& said = kept.outcome == Outcome::late ? messages::kept_late : messages::kept_in_time;
    lines.push_back(said(id_of(kept), quoted_text(kept.text, kept)));
  }
  for (const auto& step : held.goals)
    lines.push_back(progress_sentence(step.goal, step.before, step.entry.percent) + who_sees_comment(step.entry));
}

void say_made(const Mentorship& mentorship, const HeldSession& held, const NameOf& name_of, Date today,
              std::vector<std::string>& lines) {
  for (const auto& topic : held.topics) lines.push_back(topic_sentence(mentorship, topic, name_of, today));
  for (const auto& topic : held.discussed)
    lines.push_back(messages::topic_discussed(id_of(topic), quoted_text(topic.text, topic)));
  for (const auto& note : held.notes)
    lines.push_back(messages::note_in_session(id_of(note), to_text(note.type), quoted_text(note.text, note)));
  for (const auto& feedback : held.feedback) lines.push_back(feedback_sentence(feedback, name_of));
  for (const auto& begun : held.begun) lines.push_back(goal_sentence(begun.goal, name_of, today));
}

/// `: "Talked about the CV"`, as the text begins; nothing of what is sealed.
std::string first_words(const Session& session) {
  constexpr int columns = 40;
  const auto& text = session.summary ? session.summary : session.notes;
  if (session.withheld || !text || trim(*text).empty()) return {};
  return ": " + quoted_text(truncate(first_line(trim(*text)), columns), session);
}

/// By the clock of the session, so that a time that is the same does not look like another one.
std::string how_planned(const std::string& id, Session planned, const Session& held, const WallClock& clock) {
  if (planned.start == held.start && planned.has_time == held.has_time) return messages::held_as_planned(id);
  planned.status = held.status;
  planned.zone = held.zone;
  return messages::was_planned(id, clock.start_of(planned));
}

}  // namespace

std::string who_sees_comment(const Progress& progress) {
  if (!progress.comment || progress.withheld) return {};
  const auto& seen = progress.visibility == Visibility::shared ? messages::comment_shared : messages::comment_with_it;
  return seen(quoted_text(*progress.comment, progress));
}

std::string with_aside(std::string words, std::string_view aside) {
  return words.empty() || aside.empty() ? words + std::string(aside) : fmt::format("{}, {}", words, aside);
}

std::string names_in_a_row(const std::vector<std::string>& handles, const NameOf& name_of) {
  std::vector<std::string> names;
  for (const auto& handle : handles) names.push_back(visible(name_of(handle)));
  return in_a_row(names);
}

std::vector<std::string> log_sentences(const Mentorship& mentorship, const HeldSession& held,
                                       const std::vector<std::string>& edited, const NameOf& name_of,
                                       const WallClock& clock, LocalTime now) {
  const Session& session = held.session;
  const std::string id = to_text(Id{Kind::session, session.id});
  std::vector<std::string> lines{
      messages::said_of(id, session_phrase(mentorship, session, clock) + first_words(session))};
  if (held.planned) lines.push_back(how_planned(id, *held.planned, session, clock));
  if (!held.absent.empty()) lines.push_back(messages::not_there(names_in_a_row(held.absent, name_of)));
  for (const auto& promise : held.promises)
    lines.push_back(promise_sentence(mentorship, promise, name_of(promise.owner), now));
  lines.insert(lines.end(), edited.begin(), edited.end());
  say_settled(held, lines);
  say_made(mentorship, held, name_of, date_of(now), lines);
  if (held.pulse) lines.push_back(pulse_sentence(*held.pulse));
  if (!held.tags.empty())
    lines.push_back(messages::tagged(id, session.withheld ? std::string(sealed_words) : visible(in_a_row(held.tags))));
  if (held.next) lines.push_back(planned_sentence(mentorship, *held.next, clock, date_of(now)));
  return lines;
}

}  // namespace mentor::render
