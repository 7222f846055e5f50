// SPDX-License-Identifier: MIT
// The clauses of an agreed boundary: each says never or only, of days, hours and kinds of contact, with exceptions.
// Private to the agreement.
#pragma once

#include "domain/agreement/boundary_words.hpp"

#include <string_view>
#include <vector>

namespace mentor::boundary {

[[nodiscard]] bool contains(const HourSpan& span, Minutes clock);

/// Days and hours that belong together: all that it names must hold.
struct Term {
  DaySet days;                  ///< none: any
  std::vector<HourSpan> hours;  ///< none: any
  bool days_taken_over = false;

  [[nodiscard]] bool is_empty() const { return days.none() && hours.empty(); }
};

enum class Polarity { unknown, never, only };

struct Clause {
  Polarity polarity = Polarity::unknown;
  bool is_clear = true;
  std::vector<Term> terms;   ///< any of them
  std::vector<Term> except;  ///< but for these
  std::vector<ContactKind> kinds;
  bool other_kinds = false;  ///< it is about all but these
};

/// What the words of one clause say; `said`: how hours are meant where no word of them tells.
[[nodiscard]] Clause read_clause(const Words& words, Said said = Said::never);
/// The clauses of a line, each with what goes on with it: "no calls on Sundays, or after 20:00" is one.
[[nodiscard]] std::vector<Words> clauses_of(const Words& words);
/// The same of several lines and sentences, of which none goes on with another: "Mondays; Friday mornings" are two.
[[nodiscard]] std::vector<Words> clauses_of_sentences(std::string_view text);
/// It names days and hours, and says no more of them than that they suit: "we are both free on Mondays".
[[nodiscard]] bool only_suits(const Words& words);

}  // namespace mentor::boundary
