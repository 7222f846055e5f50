// SPDX-License-Identifier: MIT
// The same questions are answered again.
#include "mentor/domain/acts/review.hpp"

#include <algorithm>

namespace mentor {

namespace {

bool answers_the_same(const Review& one, const Review& other) {
  return one.set == other.set && one.by == other.by && one.person == other.person;
}

bool is_earlier_review(const Review& one, const Review& than) {
  if (one.id == than.id || one.date > than.date) return false;
  return one.date < than.date || than.id <= 0 || one.id < than.id;
}

bool is_of(const Review& review, Side by, const std::optional<std::string>& person) {
  return review.by == by && review.person == person;
}

/// One's own, or else the newest.
std::vector<Review>::const_iterator asked_of(const std::vector<Review>& changes, Side by,
                                             const std::optional<std::string>& person) {
  const auto own =
      std::find_if(changes.begin(), changes.end(), [&](const Review& one) { return is_of(one, by, person); });
  return own == changes.end() ? changes.begin() : own;
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

std::optional<Review> answered_last(const std::vector<Review>& newest_first, const Mentorship& mentorship) {
  const auto last = std::find_if(newest_first.begin(), newest_first.end(), [&](const Review& one) {
    return one.by == Side::me && one.set == usual_set(mentorship, Side::me);
  });
  return last == newest_first.end() || last->withheld ? std::nullopt : std::optional(*last);
}

std::vector<Review> changes_to_ask(const std::vector<Review>& newest_first) {
  std::vector<Review> open;  // newest first
  for (auto review = newest_first.rbegin(); review != newest_first.rend(); ++review) {
    if (review->went) {
      const auto asked = asked_of(open, review->by, review->person);
      if (asked != open.end()) open.erase(asked);
    }
    if (!review->adjustment) continue;
    const auto older = asked_of(open, review->by, review->person);
    if (older != open.end() && is_of(*older, review->by, review->person)) open.erase(older);
    open.insert(open.begin(), *review);
  }
  open.erase(std::remove_if(open.begin(), open.end(), [](const Review& one) { return one.withheld; }), open.end());
  return open;
}

std::optional<Review> change_to_ask(const std::vector<Review>& changes, Side by,
                                    const std::optional<std::string>& person) {
  const auto asked = asked_of(changes, by, person);
  return asked == changes.end() ? std::nullopt : std::optional(*asked);
}

}  // namespace mentor
