// mentor commitment add, list, edit, rm: the promises as records.
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>

namespace mentor {

void add_commitment(CLI::App& app, Launch& launch) {
  add_promise(*app.add_subcommand("add", "Add a promise of either side: the same as mentor promise"), launch);
  add_noun_verbs(app, launch, Kind::commitment);
}

}  // namespace mentor
