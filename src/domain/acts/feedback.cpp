// SPDX-License-Identifier: MIT
// Feedback is given or received.
#include "mentor/domain/acts/feedback.hpp"

namespace mentor {

FeedbackDirection usual_direction(Role mine) {
  return mine == Role::mentee ? FeedbackDirection::received : FeedbackDirection::given;
}

bool is_about_one_of_many(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners) {
  return feedback.person && (mentorship.type == MentorshipKind::group || partners > 1);
}

Visibility usual_visibility(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners,
                            const Config& config) {
  const bool configured = config.visibility.contains(Kind::feedback);
  const bool known = feedback.direction == FeedbackDirection::given && !configured;
  const Visibility usual = known ? Visibility::shared : config.visibility_of(Kind::feedback);
  const bool too_open = usual == Visibility::shared && is_about_one_of_many(feedback, mentorship, partners);
  return too_open ? Visibility::private_ : usual;
}

std::vector<std::string_view> unsaid(const Feedback& feedback) {
  std::vector<std::string_view> missing;
  if (feedback.type != FeedbackKind::constructive) return missing;
  if (!feedback.situation) missing.push_back("situation");
  if (!feedback.behaviour) missing.push_back("behaviour");
  if (!feedback.impact) missing.push_back("impact");
  return missing;
}

}  // namespace mentor
