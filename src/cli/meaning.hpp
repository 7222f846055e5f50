// SPDX-License-Identifier: MIT
// From the first words of a line to the command that is meant, where they are no command themselves.
#pragma once

#include "mentor/commands/commands.hpp"
#include "mentor/commands/context.hpp"

#include <string>
#include <vector>

namespace mentor::cli {

/// The line that is meant: whom a handle or a name means is shown, a word that people try for a command that only looks
/// becomes that command, and so does the beginning of one command only. "list goals" becomes "goal list". Throws
/// UserError for what is none of them, and names the command that would change the journal. Precondition: there is a
/// word; the context is configured.
[[nodiscard]] std::vector<std::string> meant_line(Context& context, std::vector<std::string> words);

/// What a synonym stands for, with what was typed behind it. Precondition: it is the first of the words.
[[nodiscard]] std::vector<std::string> in_full(const Synonym& synonym, const std::vector<std::string>& words);

/// Whether meant_line() need not be asked: the words begin with a command, and no noun stands behind its verb.
[[nodiscard]] bool is_plain(const std::vector<std::string>& words);

}  // namespace mentor::cli
