// SPDX-License-Identifier: MIT
// The words behind a verb, each with the row of the verb's table that it is for.
#pragma once

#include "mentor/commands/options.hpp"
#include "mentor/domain/dates.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::cli {

/// An option, or a word at its place; `value` is empty for a flag.
struct GivenValue {
  const Option* option;
  std::string value;
  std::string name{};  ///< as it was typed, of an option
};

struct TypedWords {
  std::vector<GivenValue> given;       ///< in the order of the line
  std::vector<std::string> left_over;  ///< words for which the verb has no place
  std::vector<std::string> words{};    ///< all of them, as they were typed
};

/// The owner's wall clock.
using Now = std::function<LocalTime()>;

/// What words may need to be understood. Each is asked only where it is needed.
struct Around {
  Now now;
  std::function<bool(std::string_view word)> is_somebody;  ///< a mentorship or a person is called so; not me
  std::function<std::string()> read_input;                 ///< all of standard input
};

/// Nothing behind `--` is an option. A date, a length of time and, behind the command's own, a text may be of several
/// words. Throws UserError for an option that the verb does not have, that wants a value and has none, or that has one
/// and takes none, for words of which it is not clear whether they belong to an option or to the text, and for somebody
/// who stands before a text that --for gives to somebody. The answer refers to `verb`.
[[nodiscard]] TypedWords read_words(const Verb& verb, std::string_view path, const std::vector<std::string>& words,
                                    const Around& around);

/// The options of every command are found by a beginning, too, that is no other option's of the verb: they come back
/// written out. All else stays as it is.
[[nodiscard]] std::vector<std::string> with_globals_in_full(const Verb& verb, std::vector<std::string> words);

}  // namespace mentor::cli
