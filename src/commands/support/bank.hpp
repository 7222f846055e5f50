// SPDX-License-Identifier: MIT
// The question bank with the user's own questions, and which of them are to be asked next.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/records.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mentor::commands {

/// A file or folder beside the configuration file: "questions.toml", "reviews".
[[nodiscard]] std::string beside_configuration(const Context& context, const std::string& name);

/// The built-in questions and then those of questions.toml beside the configuration. Throws UserError naming that file
/// and the line for a broken one.
[[nodiscard]] std::vector<BankQuestion> question_bank(Context& context);

/// `count` questions that fit my role and the moment of the next session, the least recently chosen first, and others
/// than prep offered before the sessions until now. The same until the next session is held. A broken questions.toml is
/// remarked upon, and left out.
[[nodiscard]] std::vector<BankQuestion> questions_to_ask(Context& context, const Reading& store,
                                                         const OpenMentorship& open, std::size_t count);

}  // namespace mentor::commands
