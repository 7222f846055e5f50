// SPDX-License-Identifier: MIT
// The clauses in which commands say what was saved, so that the same thing is said in the same words everywhere.
#include "commands/support/sentences.hpp"

#include "commands/support/moments.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/promises.hpp"
#include "mentor/messages/sessions.hpp"

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
  return unread ? messages::due_not_read(visible(*unread), to_text(Id{Kind::commitment, commitment.id}))
                : messages::no_due_date();
}

}  // namespace

std::string promise_sentence(const Context& context, const Reading& store, const Mentorship& mentorship,
                             const Commitment& commitment) {
  const bool mine = commitment.owner == my_handle;
  const auto& promised = mine ? messages::i_promised : messages::they_promised;
  return promised(to_text(Id{Kind::commitment, commitment.id}),
                  visible(mine ? mentorship.title : name_of(store, commitment.owner)),
                  quoted_text(commitment.text, commitment), due_of_promise(context, commitment));
}

std::string session_phrase(const Context& context, const Mentorship& mentorship, const Session& session) {
  std::string phrase = messages::session_with(visible(mentorship.title), format_start(context, session));
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

std::string topic_sentence(const Context& context, const Mentorship& mentorship, const Topic& topic) {
  const std::string id = to_text(Id{Kind::topic, topic.id});
  const std::string text = quoted_text(topic.text, topic);
  if (topic.parked_until) return messages::topic_parked(id, text, format_due(*topic.parked_until, context.today()));
  return messages::topic_for_next_time(id, text, visible(mentorship.title));
}

std::string in_a_row(const std::vector<std::string>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i)
    row += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return row;
}

}  // namespace mentor::commands
