// SPDX-License-Identifier: MIT
// A question between sessions is asked, answered or dropped.
#include "mentor/domain/acts/question.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"

#include <algorithm>

namespace mentor {

std::optional<std::string> other_side(const Question& question) {
  return question.asker == my_handle ? question.person : question.asker;
}

Act<Question> ask(Question question, std::chrono::hours within) {
  question.due = question.asked + within;
  return added(std::move(question));
}

void require_open(const Question& question) {
  if (question.status == QuestionStatus::open) return;
  const std::string id = to_text(Id{Kind::question, question.id});
  throw UserError(messages::question_closed(id, to_text(question.status)));
}

Act<Question> answer(Question question, const AnsweredAt& at, std::optional<std::string> words,
                     const WallClock& clock) {
  const bool due_that_day = date_of(clock.mine(at.instant)) == date_of(clock.mine(question.due));
  const Instant latest = !at.has_time && due_that_day ? std::min(at.instant, question.due) : at.instant;
  question.status = QuestionStatus::answered;
  question.answered = std::max(latest, question.asked);
  if (words) question.answer = std::move(words);
  return changed(std::move(question));
}

Act<Question> drop(Question question, std::string reason) {
  question.status = QuestionStatus::dropped;
  question.reason = std::move(reason);
  return changed(std::move(question));
}

bool answered_in_time(const Question& question) { return question.answered.value() <= question.due; }

}  // namespace mentor
