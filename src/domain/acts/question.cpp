// A question between sessions is asked, answered or dropped.
#include "mentor/acts/question.hpp"

namespace mentor {

Act<Question> ask(Question question, std::chrono::hours within) {
  question.due = question.asked + within;
  return added(std::move(question));
}

Act<Question> answer(Question question, Instant answered, std::optional<std::string> words) {
  question.status = QuestionStatus::answered;
  question.answered = answered;
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
