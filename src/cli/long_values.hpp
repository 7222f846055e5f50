// SPDX-License-Identifier: MIT
// Values of several words that were typed without quotation marks.
#pragma once

#include "cli/typed_words.hpp"
#include "mentor/commands/options.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace mentor::cli {

/// How many of the words behind an option's value belong to it: "20" "nov" for a date. Where it could be either, and
/// they are text otherwise, throws UserError.
[[nodiscard]] std::size_t words_of_value(const Option& option, std::string_view name, const std::string& value,
                                         std::span<const std::string> behind, const Now& now);

/// Whether all of the words are one value of the option: a date, a length, a period. Never throws.
[[nodiscard]] bool reads_all(const Option& option, std::span<const std::string> words, const Now& now);

/// Whether a value that stands glued to a letter ("-dfriday") is one, and no rest of a word ("-date").
[[nodiscard]] bool is_value_alone(const Option& option, const std::string& value, const Now& now);

enum class TextBefore : bool { no, yes };
/// How many of the words behind an option's text, or people, are its own: all of them, where the command has its text
/// already.
/// Throws UserError where it cannot be known: the text of several words is followed by more, or the command's own is
/// still to come.
[[nodiscard]] std::size_t words_of_text(const Option& option, std::string_view name, const std::string& value,
                                        std::span<const std::string> behind, TextBefore before);

}  // namespace mentor::cli
