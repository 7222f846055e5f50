// SPDX-License-Identifier: MIT
// What is said of a TOML file that cannot be read: the configuration, a template, an agreement.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// file, line
inline constexpr Message<std::string_view, std::size_t, std::size_t> key_too_long{
    "{}, line {}: a key has more than {} parts"};
inline constexpr Message<std::string_view, std::uint32_t, int> tables_too_deep{
    "{}, line {}: tables are nested more than {} deep"};
/// file, line, what stands there
inline constexpr Message<std::string_view, std::size_t, std::string_view> toml_fault{
    "{}, line {}: cannot read \"{}\"; a line is key = \"text\", with the text in quotes, or key = 5, [section], # "
    "comment"};
inline constexpr Message<std::string_view> toml_gap{
    "{} is not TOML; perhaps a key is missing after a \"[\" at the start of a line"};
inline constexpr Message<std::string_view, std::size_t> toml_too_large{"{} is larger than {} bytes; shorten it"};
/// place, what stands there
inline constexpr Message<std::string_view, std::string_view> text_in_quotes{"{} is {}; write it as text, in quotes"};

}  // namespace mentor::messages
