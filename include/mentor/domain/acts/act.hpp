// SPDX-License-Identifier: MIT
// What an act comes to. Acts are what happens in a mentorship, as pure functions: they take values (records, days, what
// was typed, already read) and return the changes with what there is to say of them. They neither read the journal nor
// print, and know no clock. What cannot be meant they refuse with a UserError.
#pragma once

#include "mentor/domain/changes.hpp"

#include <utility>

namespace mentor {

/// One record as an act leaves it, and all that changes with it.
template <class T>
struct Act {
  T record;  ///< a new one has the negative number that stands for it until it is written
  Changes changes;
};

/// The act that only brings a new record.
template <class T>
[[nodiscard]] Act<T> added(T record) {
  Act<T> act{std::move(record), {}};
  act.record.id = act.changes.insert(act.record).number;
  return act;
}

/// The act that only leaves a record as it is here.
template <class T>
[[nodiscard]] Act<T> changed(T record) {
  Act<T> act{std::move(record), {}};
  act.changes.update(act.record);
  return act;
}

}  // namespace mentor
