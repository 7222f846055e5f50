// SPDX-License-Identifier: MIT
// Clocks for feedback, for recognition, for the review and for something personal, each with its own time (article
// 003). What was never noted in a mentorship is not known to be missing: only what was noted before is asked for.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// A practice with a clock of its own.
struct Practice {
  std::optional<Date> OpenMentorship::*last;
  std::string_view missing;  ///< what was noted last on a day
  std::string_view command;  ///< {} is the mentorship's handle
};
constexpr Practice feedback_practice{&OpenMentorship::last_feedback, "no feedback noted", "mentor feedback {} TEXT"};
constexpr Practice feedback_to_ask_for{&OpenMentorship::last_received, "ask for feedback: none",
                                       "mentor feedback {} TEXT"};
constexpr Practice recognition_practice{&OpenMentorship::last_recognition, "no win or praise noted",
                                        "mentor win {} TEXT"};
constexpr Practice review_practice{&OpenMentorship::last_review, "no review noted", "mentor review {}"};

/// A hint once the rule's days are over since the practice was last seen.
void remind_of(const Practice& practice, const RuleInput& input, std::vector<Matter>& found) {
  const auto last = input.open.*practice.last;
  if (is_situational(input) || !last) return;
  const Date due = clock_start(input, *last) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto matter = about_mentorship(input, MatterState::hint, due);
  matter.lead = fmt::format("{} since {}", practice.missing, format_past_day(*last, input.today));
  matter.command = fmt::format(fmt::runtime(practice.command), input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace

/// A mentee asks for it: it is what her mentor gives her.
void rule_feedback_due(const RuleInput& input, std::vector<Matter>& found) {
  const bool asks = input.open.mentorship.role == Role::mentee;
  remind_of(asks ? feedback_to_ask_for : feedback_practice, input, found);
}

/// A mentee does not praise her mentor for a rule.
void rule_recognition_due(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.mentorship.role != Role::mentee) remind_of(recognition_practice, input, found);
}

/// What was agreed of it goes before what is usual.
void rule_review_due(const RuleInput& input, std::vector<Matter>& found) {
  if (!agreed_look(input.open)) remind_of(review_practice, input, found);
}

void rule_personal_check_in(const RuleInput& input, std::vector<Matter>& found) {
  const auto sessions = static_cast<std::size_t>(input.number);
  if (is_situational(input) || sessions == 0 || input.open.recent.size() < sessions || !input.open.last_fact) return;
  if (input.open.recent[sessions - 1].imported) return;
  const Date first = input.open.recent[sessions - 1].day(input.clock);
  if (*input.open.last_fact >= first) return;
  auto matter = about_mentorship(input, MatterState::hint, *input.open.last_fact);
  matter.lead = sessions == 1 ? "nothing personal noted in the last session"
                              : fmt::format("nothing personal noted in the last {} sessions", sessions);
  matter.command = fmt::format("mentor remember {} TEXT", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
