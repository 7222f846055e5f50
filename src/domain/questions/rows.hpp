// SPDX-License-Identifier: MIT
// The built-in questions of each moment. Private to the domain: bank.cpp gives them their keys. A key is the moment and
// the place in its list, so new questions go to the end, and none is taken out.
#pragma once

#include "mentor/domain/question_bank.hpp"

#include <span>
#include <string_view>

namespace mentor {

inline constexpr SetOf<Role> any_role{Role::mentor, Role::mentee, Role::peer};
inline constexpr SetOf<Role> guides{Role::mentor, Role::peer};    // who asks about the other's work
inline constexpr SetOf<Role> mentors{Role::mentor};               // whose promises are mostly for the other
inline constexpr SetOf<Role> learners{Role::mentee, Role::peer};  // whose promises are mostly steps of their own
inline constexpr SetOf<Role> mentees{Role::mentee};
inline constexpr SetOf<Role> peers{Role::peer};

struct QuestionRow {
  std::string_view text;
  SetOf<Role> roles = any_role;
  SetOf<Supposition> supposes{};
};

std::span<const QuestionRow> first_questions();
std::span<const QuestionRow> again_questions();
std::span<const QuestionRow> stuck_questions();
std::span<const QuestionRow> promise_questions();
std::span<const QuestionRow> strain_questions();
std::span<const QuestionRow> win_questions();
std::span<const QuestionRow> ending_questions();
std::span<const QuestionRow> ordinary_questions();

}  // namespace mentor
