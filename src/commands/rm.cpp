// SPDX-License-Identifier: MIT
// mentor rm: remove records of any kind.
#include "commands/support/editing.hpp"
#include "commands/verbs.hpp"

#include <memory>

namespace mentor::commands {

Verb rm_verb() {
  const auto request = std::make_shared<RemoveRequest>();
  return {.options = {required(
              meaning(Means::item, words("ID", request->ids, "What: s12, c19, or a handle for a whole mentorship")))},
          .run = runs(run_remove, request)};
}

}  // namespace mentor::commands
