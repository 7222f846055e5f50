// SPDX-License-Identifier: MIT
// mentor commitment add, list, edit, rm: the promises as records.
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

namespace mentor::commands {

Verb commitment_verb() {
  Verb add = promise_verb();
  add.name = "add";
  add.summary = "Add a promise of either side: the same as mentor promise";
  return {.verbs = {add, noun_verbs(Kind::commitment)}, .run = lists(Kind::commitment)};
}

}  // namespace mentor::commands
