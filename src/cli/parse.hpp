// SPDX-License-Identifier: MIT
// From a command's words to what shall be run.
#pragma once

#include "cli/typed_words.hpp"
#include "mentor/commands/commands.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::cli {

/// The command that a word is near to, or one that a word that people try stands for: its name, perhaps with a verb.
[[nodiscard]] std::optional<std::string> near_command(std::string_view word);

/// Throws UserError with a suggestion for an unknown one.
[[nodiscard]] const Command& require_command(std::string_view name);

/// From `words` (command, verb, …): the verb that they name, or the command itself where the next word names none.
struct VerbLevel {
  const Verb* verb = nullptr;
  std::string path;      ///< "goal add"
  std::size_t next = 1;  ///< index of the first word after the path
};
[[nodiscard]] VerbLevel descend(const Verb& command, const std::vector<std::string>& words);

/// `table`: the command's; `words`: its name, perhaps a verb, then options and words; a text "-" is standard input.
/// What is answered does what they say. Throws UserError.
[[nodiscard]] std::function<Exit(Context&)> parse_command(const Verb& table, const std::vector<std::string>& words,
                                                          const Around& around);

}  // namespace mentor::cli
