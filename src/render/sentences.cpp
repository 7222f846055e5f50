// SPDX-License-Identifier: MIT
// The clauses in which it is said what was saved, so that the same thing is said in the same words everywhere.
#include "mentor/render/sentences.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/messages/sessions.hpp"

#include <fmt/format.h>

namespace mentor::render {

std::string quoted_text(std::string_view text, const RecordBase& of) {
  if (of.withheld) return std::string(text);
  return fmt::format("\"{}\"", visible(first_line(text)));
}

std::string quoted_text(const Record& record) {
  RecordBase of;
  of.withheld = record.withheld;
  return quoted_text(text_of(record), of);
}

namespace {

/// A promise without a due date says so, and names what looks like one.
std::string due_of_promise(const Commitment& commitment, LocalTime now) {
  if (commitment.due || commitment.withheld) return due_clause(commitment.due, date_of(now));
  const auto unread = unread_due(commitment.text, now);
  return unread ? messages::due_not_read(visible(*unread), to_text(Id{Kind::commitment, commitment.id}))
                : messages::no_due_date();
}

/// With its day where that is another one.
std::string time_there(LocalTime there, Date here) {
  const Date day = date_of(there);
  if (day != here) return format_local(there);
  return format_clock(std::chrono::duration_cast<Minutes>(there - LocalTime{day}));
}

}  // namespace

std::string promise_sentence(const Mentorship& mentorship, const Commitment& commitment, std::string_view owner,
                             LocalTime now) {
  const bool mine = commitment.owner == my_handle;
  const auto& promised = mine ? messages::i_promised : messages::they_promised;
  return promised(to_text(Id{Kind::commitment, commitment.id}), visible(mine ? mentorship.title : owner),
                  quoted_text(commitment.text, commitment), due_of_promise(commitment, now));
}

std::string session_phrase(const Mentorship& mentorship, const Session& session, const WallClock& clock) {
  std::string phrase = messages::session_with(visible(mentorship.title), clock.start_of(session));
  if (session.length) phrase += ", " + format_duration(*session.length);
  if (session.channel) phrase += fmt::format(", {}", to_text(*session.channel));
  return phrase;
}

std::string progress_sentence(const Goal& goal, std::int64_t before, std::int64_t now) {
  const std::string id = to_text(Id{Kind::goal, goal.id});
  if (goal.withheld) return messages::moved_sealed(id, goal.title);
  const std::string moved = now == before ? messages::as_before() : fmt::format("{:+}", now - before);
  return messages::moved(id, now, moved, quoted_text(goal.title, goal));
}

std::string topic_sentence(const Mentorship& mentorship, const Topic& topic, const NameOf& name_of, Date today) {
  const std::string from = topic.brought_by ? messages::brought_by(visible(name_of(*topic.brought_by))) : std::string();
  const std::string id = to_text(Id{Kind::topic, topic.id});
  const std::string text = quoted_text(topic.text, topic);
  if (topic.parked_until) return messages::topic_parked(id, text, format_due(*topic.parked_until, today)) + from;
  return messages::topic_for_next_time(id, text, visible(mentorship.title)) + from;
}

std::string due_clause(std::optional<Date> due, Date today) {
  return due ? messages::due(format_due(*due, today)) : std::string();
}

std::string planned_sentence(const Mentorship& mentorship, const Session& session, const WallClock& clock, Date today) {
  const Date day = date_of(clock.shown(session));
  std::string line = messages::planned(to_text(Id{Kind::session, session.id}), visible(mentorship.title),
                                       clock.start_of(session), format_relative(day, today));
  if (session.zone != clock.zone && session.has_time)
    line += messages::time_there(time_there(clock.in(session.start, session.zone), day), session.zone);
  if (session.length) line += ", " + format_duration(*session.length);
  if (session.channel) line += fmt::format(", {}", to_text(*session.channel));
  return line + ".";
}

}  // namespace mentor::render
