// SPDX-License-Identifier: MIT
// What is said of mentor.toml. A place is "FILE, line 4: check-in.within".
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view, std::string_view> no_such_rule{
    "{}: there is no rule \"{}\"; see: mentor help check-in"};
/// place, value, the numbers that fit
inline constexpr Message<std::string_view, std::string_view, std::string_view> rule_value{
    "{}: {} is not valid; use {}true or false (see: mentor help check-in)"};
inline constexpr Message<std::string_view, std::int64_t> rule_numbers{"a number of {} from 1 to {}, "};
inline constexpr Message<std::string_view, std::string_view> near_key{"{}: unknown setting; did you mean {}?"};
inline constexpr Message<std::string_view> unknown_key{"{}: unknown setting; see: man mentor.toml"};
/// place, what it is, what it should be
inline constexpr Message<std::string_view, std::string_view, std::string_view> wrong_type{"{} is {}; write {}"};

}  // namespace mentor::messages
