// SPDX-License-Identifier: MIT
// Clocks for feedback, for recognition, for the review and for something personal: each with its own time (article
// 003).
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// A practice with a clock of its own.
struct Practice {
  std::string_view rule;
  std::optional<Date> OpenMentorship::*last;
  std::string_view missing;  ///< what there was none of; {} is the mentorship's title
  std::string_view command;  ///< {} is its handle
};
constexpr Practice feedback_practice{"feedback-due", &OpenMentorship::last_feedback,
                                     "no feedback with {} in either direction", "mentor feedback {} \"…\""};
constexpr Practice recognition_practice{"recognition-due", &OpenMentorship::last_recognition,
                                        "no win noted and no praise for {}", "mentor win {} \"…\""};
constexpr Practice review_practice{"review-due", &OpenMentorship::last_review, "no review with {}", "mentor review {}"};

std::string since_when(const RuleInput& input, std::optional<Date> last) {
  return last ? fmt::format("since {}", format_due(*last, input.today))
              : fmt::format("since the start, {}", format_due(input.open.mentorship.start, input.today));
}

/// A hint once `days` are over since the practice was last seen; none before anybody met.
void remind_of(const Practice& practice, const RuleInput& input, std::int64_t days, std::vector<Reminder>& found) {
  if (is_situational(input) || input.open.sessions_held == 0) return;
  const auto last = input.open.*practice.last;
  const Date due = clock_start(input, last.value_or(input.open.mentorship.start)) + Days{static_cast<int>(days)};
  if (input.today < due) return;
  auto reminder = about_mentorship(input, practice.rule, Level::hint);
  reminder.text = fmt::format("{} {}", fmt::format(fmt::runtime(practice.missing), input.open.mentorship.title),
                              since_when(input, last));
  reminder.command = fmt::format(fmt::runtime(practice.command), input.open.mentorship.handle);
  reminder.date = due;
  found.push_back(std::move(reminder));
}

}  // namespace

void rule_feedback_due(const RuleInput& input, std::vector<Reminder>& found) {
  remind_of(feedback_practice, input, input.number, found);
}

void rule_recognition_due(const RuleInput& input, std::vector<Reminder>& found) {
  remind_of(recognition_practice, input, input.number, found);
}

/// The first review comes sooner: early on there is most to adjust.
void rule_review_due(const RuleInput& input, std::vector<Reminder>& found) {
  remind_of(review_practice, input, input.open.last_review ? input.number : input.number / 2, found);
}

void rule_personal_check_in(const RuleInput& input, std::vector<Reminder>& found) {
  const auto sessions = static_cast<std::size_t>(input.number);
  if (is_situational(input) || sessions == 0 || input.open.recent.size() < sessions) return;
  const Date first = input.open.recent[sessions - 1].day(input.clock);
  if (input.open.last_fact && *input.open.last_fact >= first) return;
  auto reminder = about_mentorship(input, "personal-check-in", Level::hint);
  reminder.text = fmt::format("nothing personal about {} was noted in the last {} sessions, since {}",
                              input.open.mentorship.title, sessions, format_due(first, input.today));
  reminder.command = fmt::format("mentor remember {} \"…\"", input.open.mentorship.handle);
  reminder.date = first;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
