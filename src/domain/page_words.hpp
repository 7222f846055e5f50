// SPDX-License-Identifier: MIT
// A record's values as the words of an item, and words as values: what is lost between is for page.cpp to keep.
#pragma once

#include "mentor/domain/page.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mentor::page {

/// The lines of one label; without one, of the headline.
struct Labelled {
  std::string label;
  std::string text;
  std::size_t line = 0;
};

using Faults = std::vector<std::pair<std::size_t, std::string>>;

/// Where and when words are meant.
struct Setting {
  std::string mentorship;  ///< the page's
  std::string zone;        ///< of days that name none
  const WallClock& clock;
};

/// The headline first, then each field that has something to say.
[[nodiscard]] std::vector<Labelled> words_of(const Record& record, const WallClock& clock);
/// The values that those words say, in the order of the kind's fields.
[[nodiscard]] std::vector<Value> values_of(Kind kind, const std::string& name, const std::vector<Labelled>& words,
                                           const Setting& setting, Faults& faults);

}  // namespace mentor::page
