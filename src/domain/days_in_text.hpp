// SPDX-License-Identifier: MIT
// The days of a year that somebody wrote down among other words: "Golden Week 29 April to 5 May". Private to the
// domain.
#pragma once

#include "mentor/domain/dates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct DaysInText {
  Date first;
  Date last;
  std::string words;  ///< the part of the text that names them
};

/// Days, spans of days, and months ("in August") that the text names, each as it falls nearest to `near`, unless a year
/// stands with it. What depends on the day on which it is read ("friday", "tomorrow") names none.
std::vector<DaysInText> days_in_text(std::string_view text, Date near);

}  // namespace mentor
