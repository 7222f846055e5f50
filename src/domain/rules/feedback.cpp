// Clocks for feedback, for recognition, for the review and for something personal: each with its own time (article
// 003).
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// The day on which a practice is due again that was last seen on `last`; nothing while it is not, or before anybody
/// met.
std::optional<Date> practice_due(const RuleInput& input, std::optional<Date> last, std::int64_t days) {
  if (is_situational(input) || input.open.sessions_held == 0) return std::nullopt;
  const Date due = clock_start(input, last.value_or(input.open.mentorship.start)) + Days{static_cast<int>(days)};
  return input.today < due ? std::nullopt : std::optional(due);
}

std::string since_when(const RuleInput& input, std::optional<Date> last) {
  return last ? fmt::format("since {}", format_due(*last, input.today))
              : fmt::format("since the start, {}", format_due(input.open.mentorship.start, input.today));
}

}  // namespace

void rule_feedback_due(const RuleInput& input, std::vector<Reminder>& found) {
  const auto due = practice_due(input, input.open.last_feedback, input.number);
  if (!due) return;
  auto reminder = about_mentorship(input, "feedback-due", Level::hint);
  reminder.text = fmt::format("no feedback with {} in either direction {}", input.open.mentorship.title,
                              since_when(input, input.open.last_feedback));
  reminder.command = fmt::format("mentor feedback {} \"…\"", input.open.mentorship.handle);
  reminder.date = *due;
  found.push_back(std::move(reminder));
}

void rule_recognition_due(const RuleInput& input, std::vector<Reminder>& found) {
  const auto due = practice_due(input, input.open.last_recognition, input.number);
  if (!due) return;
  auto reminder = about_mentorship(input, "recognition-due", Level::hint);
  reminder.text = fmt::format("no win noted and no praise for {} {}", input.open.mentorship.title,
                              since_when(input, input.open.last_recognition));
  reminder.command = fmt::format("mentor win {} \"…\"", input.open.mentorship.handle);
  reminder.date = *due;
  found.push_back(std::move(reminder));
}

void rule_review_due(const RuleInput& input, std::vector<Reminder>& found) {
  // The first review comes sooner: early on there is most to adjust.
  const std::int64_t days = input.open.last_review ? input.number : input.number / 2;
  const auto due = practice_due(input, input.open.last_review, days);
  if (!due) return;
  auto reminder = about_mentorship(input, "review-due", Level::hint);
  reminder.text =
      fmt::format("no review with {} {}", input.open.mentorship.title, since_when(input, input.open.last_review));
  reminder.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  reminder.date = *due;
  found.push_back(std::move(reminder));
}

void rule_personal_check_in(const RuleInput& input, std::vector<Reminder>& found) {
  const auto sessions = static_cast<std::size_t>(input.number);
  if (is_situational(input) || sessions == 0 || input.open.recent.size() < sessions) return;
  const Date first = input.clock.day_of(input.open.recent[sessions - 1]);
  if (input.open.last_fact && *input.open.last_fact >= first) return;
  auto reminder = about_mentorship(input, "personal-check-in", Level::hint);
  reminder.text = fmt::format("nothing personal about {} was noted in the last {} sessions, since {}",
                              input.open.mentorship.title, sessions, format_due(first, input.today));
  reminder.command = fmt::format("mentor remember {} \"…\"", input.open.mentorship.handle);
  reminder.date = first;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
