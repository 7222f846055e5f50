// SPDX-License-Identifier: MIT
// Reflective questions by moment: they ask the other person to think, rather than tell them what to do (articles 001
// and 003). Each says who may ask it, and what must be so for it to make sense.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/names.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Where two people stand when they meet: nobody met yet; they meet after a long time; a goal stands still; a promise
/// is overdue; it feels worse than it did; something was achieved; the end is near; none of these.
enum class QuestionMoment { first, again, stuck, promise, strain, win, ending, ordinary };
template <>
inline constexpr std::array<std::string_view, 8> names<QuestionMoment>{"first",  "again", "stuck",  "promise",
                                                                       "strain", "win",   "ending", "ordinary"};

/// What a question takes for granted.
enum class Supposition { meeting, goal, my_promise, their_promise };
template <>
inline constexpr std::array<std::string_view, 4> names<Supposition>{"meeting", "goal", "my-promise", "their-promise"};

/// Some values of an enum with few.
template <class Enum>
class SetOf {
 public:
  constexpr SetOf() = default;
  constexpr SetOf(std::initializer_list<Enum> values) {
    for (const Enum value : values) add(value);
  }
  constexpr void add(Enum value) { bits_ |= 1U << static_cast<unsigned>(value); }
  [[nodiscard]] constexpr bool has(Enum value) const { return (bits_ & 1U << static_cast<unsigned>(value)) != 0; }
  [[nodiscard]] constexpr bool is_within(SetOf other) const { return (bits_ & ~other.bits_) == 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

 private:
  unsigned bits_ = 0;
};

struct BankQuestion {
  std::string key;  ///< never changes, so that what was asked is recognised: "stuck-4", or the user's own
  QuestionMoment moment = QuestionMoment::ordinary;
  std::string text;
  SetOf<Role> roles{Role::mentor, Role::mentee, Role::peer};  ///< in which of them I may ask it
  SetOf<Supposition> supposes{};
};

/// The built-in ones, in a fixed order; their keys are unique. Each role finds at least twelve for each moment.
[[nodiscard]] std::span<const BankQuestion> built_in_questions();

/// A user's own questions: tables [[question]] with key, moment and text, and perhaps role and supposes (names with
/// blanks between). Throws UserError naming the line for an unknown key or name (with a suggestion), a key that is
/// there twice or is a built-in one's, a question without key, moment or text, more than 500 questions.
[[nodiscard]] std::vector<BankQuestion> read_questions(const TomlEntries& entries);

/// When each key was last chosen for a mentorship.
using AskedOn = std::map<std::string, Date, std::less<>>;

/// For whom questions are chosen, and what is so between them.
struct Occasion {
  Role role = Role::mentor;             ///< mine
  std::vector<QuestionMoment> moments;  ///< of the first question, of the second …; the last one for all that follow
  SetOf<Supposition> so;                ///< what may be supposed
};

/// Up to `count` questions that fit the occasion, each of its place's moment while there is one, else of an ordinary
/// one. Of a moment those come first that were never asked, then those asked longest ago. The same arguments give the
/// same choice; `seed` (a mentorship's number) makes two mentorships differ, and with each `turn` others are chosen
/// until all had theirs.
[[nodiscard]] std::vector<BankQuestion> choose_questions(std::span<const BankQuestion> bank, const Occasion& occasion,
                                                         const AskedOn& asked, std::size_t count, std::size_t turn,
                                                         std::uint64_t seed);

}  // namespace mentor
