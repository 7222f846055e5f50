// SPDX-License-Identifier: MIT
// Reflective questions by situation: they ask the other person to think, rather than tell them what to do (articles 001
// and 003).
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/names.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

enum class Situation { opening, goal, stuck, feedback, career, closing };
template <>
inline constexpr std::array<std::string_view, 6> names<Situation>{"opening",  "goal",   "stuck",
                                                                  "feedback", "career", "closing"};

struct BankQuestion {
  std::string key;  ///< never changes, so that what was asked is recognised: "stuck-4", or the user's own
  Situation situation;
  std::string text;
};

/// The built-in ones, in a fixed order; their keys are unique.
[[nodiscard]] std::span<const BankQuestion> built_in_questions();

/// A user's own questions: tables [[question]] with key, situation and text. Throws UserError naming the line for an
/// unknown key (with a suggestion), a situation that is not one, a key that is there twice or is a built-in one's, a
/// question without one of the three, more than 500 questions.
[[nodiscard]] std::vector<BankQuestion> read_questions(const TomlEntries& entries);

/// When each key was last chosen for a mentorship.
using AskedOn = std::map<std::string, Date, std::less<>>;

/// Up to `count` questions of these situations, neighbours of different situations as far as possible. Never asked ones
/// come first, then those asked longest ago; none asked within `rest` days while others are left. The same arguments
/// give the same choice, and a larger `count` goes on where a smaller one ends; `seed` (a mentorship's number and the
/// day) makes two mentorships differ.
[[nodiscard]] std::vector<BankQuestion> choose_questions(std::span<const BankQuestion> bank,
                                                         std::span<const Situation> situations, const AskedOn& asked,
                                                         Date today, Days rest, std::size_t count, std::uint64_t seed);

}  // namespace mentor
