// SPDX-License-Identifier: MIT
// The clauses in which commands say what was saved, so that the same thing is said in the same words everywhere.
#include "commands/support/sentences.hpp"

#include "commands/support/moments.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor::commands {

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
std::string due_of_promise(const Context& context, const Commitment& commitment) {
  if (commitment.due || commitment.withheld) return due_clause(context, commitment.due);
  const auto unread = unread_due(commitment.text, context.now);
  return unread ? fmt::format(", no due date (\"{}\" was not read as one)", visible(*unread)) : ", no due date";
}

}  // namespace

std::string promise_sentence(const Context& context, const Reading& store, const Mentorship& mentorship,
                             const Commitment& commitment) {
  const std::string who = commitment.owner == my_handle ? fmt::format("you promised {}", visible(mentorship.title))
                                                        : visible(name_of(store, commitment.owner)) + " promised";
  return fmt::format("{}: {} {}{}.", to_text(Id{Kind::commitment, commitment.id}), who,
                     quoted_text(commitment.text, commitment), due_of_promise(context, commitment));
}

std::string session_phrase(const Context& context, const Mentorship& mentorship, const Session& session) {
  std::string phrase = fmt::format("session with {} on {}", visible(mentorship.title), format_start(context, session));
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

std::string topic_sentence(const Context& context, const Mentorship& mentorship, const Topic& topic) {
  const std::string when = topic.parked_until
                               ? fmt::format("parked until {}", format_due(*topic.parked_until, context.today()))
                               : fmt::format("a topic for next time with {}", visible(mentorship.title));
  return fmt::format("{}: {} is {}.", to_text(Id{Kind::topic, topic.id}), quoted_text(topic.text, topic), when);
}

std::string in_a_row(const std::vector<std::string>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i)
    row += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return row;
}

}  // namespace mentor::commands
