// SPDX-License-Identifier: MIT
// What is asked on a terminal, one question after another, so that no answer is lost when somebody leaves off.
#pragma once

#include "commands/support/drafts.hpp"
#include "mentor/commands/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

struct Asked {
  std::string_view name;  ///< of the answer in the draft
  std::string question;
  std::string* answer;
};

/// Asks them all, each answer kept as a draft as soon as it is there. With `recover` the answers of the newest draft
/// stand, and the others are asked for, on a terminal. Ctrl-C and the end of input leave the draft, and say so.
void ask_in_turn(Context& context, Drafts& drafts, const std::vector<Asked>& questions, bool recover);

}  // namespace mentor::commands
