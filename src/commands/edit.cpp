// SPDX-License-Identifier: MIT
// mentor edit: change a record of any kind.
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <memory>

namespace mentor::commands {

Verb edit_verb() {
  const auto request = std::make_shared<EditRequest>();
  Verb verb{.footer = "What --set changes together is undone together. Handles cannot be changed.",
            .run = runs(run_edit, request)};
  verb.options = {
      required(meaning(Means::item, words("ID", request->ids, "What: s12, c19, or a handle; several with --set"))),
      edit_options(*request, std::nullopt),
  };
  return verb;
}

}  // namespace mentor::commands
