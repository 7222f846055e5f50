// SPDX-License-Identifier: MIT
// The clauses in which it is said what was saved, so that the same thing is said in the same words everywhere.
#include "mentor/render/sentences.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"

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
  return unread ? fmt::format(", no due date (\"{}\" was not read as one)", visible(*unread)) : ", no due date";
}

}  // namespace

std::string promise_sentence(const Mentorship& mentorship, const Commitment& commitment, std::string_view owner,
                             LocalTime now) {
  const std::string who = commitment.owner == my_handle ? fmt::format("you promised {}", visible(mentorship.title))
                                                        : visible(owner) + " promised";
  return fmt::format("{}: {} {}{}.", to_text(Id{Kind::commitment, commitment.id}), who,
                     quoted_text(commitment.text, commitment), due_of_promise(commitment, now));
}

std::string session_phrase(const Mentorship& mentorship, const Session& session, const WallClock& clock) {
  std::string phrase = fmt::format("session with {} on {}", visible(mentorship.title), clock.start_of(session));
  if (session.length) phrase += ", " + format_duration(*session.length);
  if (session.channel) phrase += fmt::format(", {}", to_text(*session.channel));
  return phrase;
}

std::string progress_sentence(const Goal& goal, std::int64_t before, std::int64_t now) {
  const std::string id = to_text(Id{Kind::goal, goal.id});
  if (goal.withheld) return fmt::format("{}: the progress of {} is recorded.", id, goal.title);
  const std::string moved = now == before ? "as before" : fmt::format("{:+}", now - before);
  return fmt::format("{}: {} % ({}), {}.", id, now, moved, quoted_text(goal.title, goal));
}

std::string topic_sentence(const Mentorship& mentorship, const Topic& topic, Date today) {
  const std::string when = topic.parked_until ? fmt::format("parked until {}", format_due(*topic.parked_until, today))
                                              : fmt::format("a topic for next time with {}", visible(mentorship.title));
  return fmt::format("{}: {} is {}.", to_text(Id{Kind::topic, topic.id}), quoted_text(topic.text, topic), when);
}

std::string due_clause(std::optional<Date> due, Date today) {
  return due ? fmt::format(", due {}", format_due(*due, today)) : std::string();
}

std::string planned_sentence(const Mentorship& mentorship, const Session& session, const WallClock& clock, Date today) {
  const LocalTime start = clock.in(session.start, session.zone);
  std::string line = fmt::format(
      "{}: session with {} planned for {} ({})", to_text(Id{Kind::session, session.id}), visible(mentorship.title),
      session.has_time ? format_local(start) : format_day(date_of(start)), format_relative(date_of(start), today));
  if (session.zone != clock.zone && session.has_time) line += fmt::format(", {}", session.zone);
  if (session.length) line += ", " + format_duration(*session.length);
  if (session.channel) line += fmt::format(", {}", to_text(*session.channel));
  return line + ".";
}

std::string in_a_row(const std::vector<std::string>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i)
    row += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return row;
}

}  // namespace mentor::render
