// SPDX-License-Identifier: MIT
// A promise is kept or dropped; milestones end as promises do.
#include "mentor/domain/acts/promise.hpp"

namespace mentor {

namespace {

template <class T>
Act<T> keep_it(T promise, std::optional<Date> done) {
  promise.outcome = outcome_of(promise.due, done);
  promise.closed = done;
  return changed(std::move(promise));
}

template <class T>
Act<T> drop_it(T promise, Date day, std::string&& reason) {
  promise.outcome = Outcome::dropped;
  promise.closed = day;
  promise.reason = std::move(reason);
  return changed(std::move(promise));
}

}  // namespace

Act<Commitment> keep(Commitment promise, std::optional<Date> done) { return keep_it(std::move(promise), done); }

Act<Milestone> keep(Milestone milestone, std::optional<Date> done) { return keep_it(std::move(milestone), done); }

Act<Commitment> drop(Commitment promise, Date day, std::string reason) {
  return drop_it(std::move(promise), day, std::move(reason));
}

Act<Milestone> drop(Milestone milestone, Date day, std::string reason) {
  return drop_it(std::move(milestone), day, std::move(reason));
}

}  // namespace mentor
