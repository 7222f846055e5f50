// SPDX-License-Identifier: MIT
// Feedback is given or received.
#include "mentor/domain/acts/feedback.hpp"

#include "mentor/domain/acts/mentorship.hpp"

namespace mentor {

FeedbackDirection usual_direction(Role mine) {
  return mine == Role::mentee ? FeedbackDirection::received : FeedbackDirection::given;
}

Visibility usual_visibility(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners,
                            const Config& config) {
  return kept_from_others(config.visibility_of(to_record(feedback)), feedback.person, company_of(mentorship, partners));
}

std::vector<std::string_view> unsaid(const Feedback& feedback) {
  std::vector<std::string_view> missing;
  if (feedback.type != FeedbackKind::constructive || feedback.direction != FeedbackDirection::given) return missing;
  if (!feedback.situation) missing.push_back("situation");
  if (!feedback.behaviour) missing.push_back("behaviour");
  if (!feedback.impact) missing.push_back("impact");
  return missing;
}

}  // namespace mentor
