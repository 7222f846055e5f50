// SPDX-License-Identifier: MIT
// Feedback is given or received.
#include "mentor/domain/acts/feedback.hpp"

namespace mentor {

FeedbackDirection usual_direction(Role mine) {
  return mine == Role::mentee ? FeedbackDirection::received : FeedbackDirection::given;
}

namespace {

/// Whoever it is about.
Visibility visibility_of(const Feedback& feedback, const Config& config) {
  const bool configured = config.visibility.contains(Kind::feedback);
  const bool known = feedback.direction == FeedbackDirection::given && !configured;
  return known ? Visibility::shared : config.visibility_of(Kind::feedback);
}

bool is_too_open(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners, const Config& config) {
  const bool of_several = mentorship.type == MentorshipKind::group || partners > 1;
  return feedback.person && of_several && visibility_of(feedback, config) == Visibility::shared;
}

}  // namespace

Visibility usual_visibility(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners,
                            const Config& config) {
  const bool too_open = is_too_open(feedback, mentorship, partners, config);
  return too_open ? Visibility::private_ : visibility_of(feedback, config);
}

bool is_kept_from_others(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners,
                         const Config& config) {
  return mentorship.visibility == Visibility::shared && is_too_open(feedback, mentorship, partners, config);
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
