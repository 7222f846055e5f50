// SPDX-License-Identifier: MIT
// A journal in which every text of every record is a mark of its own, so that a test can say which of them an audience
// may ever see, and look for the others in any byte that leaves the program.
#pragma once

#include "mentor/store/store.hpp"
#include "support/any_value.hpp"
#include "support/layers.hpp"

#include <functional>
#include <string>
#include <vector>

namespace mentor::tests {

struct Mark {
  std::string word;  ///< letters and digits only, in no other text: "kq17x"
  Kind kind = Kind::person;
  std::string field;
  bool shared = false;       ///< the record is, and the goal that it belongs to
  bool for_sponsor = false;  ///< the record, or its mentorship's people, are marked for the sponsor
};

struct MarkedJournal {
  std::vector<Mark> marks;
  std::vector<std::string> mentorships;  ///< handles, which are marks too
};

/// Three mentorships (one of them marked for the sponsor, one a group) with records of every kind and visibility in
/// the year 2026.
MarkedJournal fill_marked_journal(Store& store, const Pick& pick);

/// What is to be seen by whom, written a second time, apart from the descriptions and their views.
[[nodiscard]] bool may_see(Audience audience, const Mark& mark);

}  // namespace mentor::tests
