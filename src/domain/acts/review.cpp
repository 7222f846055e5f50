// SPDX-License-Identifier: MIT
// The same questions are answered again.
#include "mentor/domain/acts/review.hpp"

namespace mentor {

namespace {

bool answers_the_same(const Review& one, const Review& other) {
  return one.set == other.set && one.by == other.by && one.person == other.person;
}

bool is_earlier_review(const Review& one, const Review& than) {
  if (one.id == than.id || one.date > than.date) return false;
  return one.date < than.date || than.id <= 0 || one.id < than.id;
}

}  // namespace

std::string_view usual_set(const Mentorship& mentorship, Side by) {
  if (mentorship.role == Role::peer) return "start-stop-continue";
  return (mentorship.role == Role::mentor) == (by == Side::me) ? "mentor" : "mentee";
}

std::optional<Review> review_before(const std::vector<Review>& others, const Review& review) {
  std::optional<Review> before;
  for (const auto& other : others)
    if (answers_the_same(other, review) && is_earlier_review(other, review)) before = other;
  if (before && before->withheld) before.reset();
  return before;
}

std::optional<Review> change_to_ask(const std::vector<Review>& newest_first) {
  for (const auto& review : newest_first) {
    if (review.adjustment && !review.withheld) return review;
    if (review.adjustment || review.went) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace mentor
