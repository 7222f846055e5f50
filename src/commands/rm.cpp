// mentor rm: remove records of any kind.
#include "commands/support/editing.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace mentor {

void add_rm(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<RemoveRequest>();
  app.add_option("ID", request->ids, "What: s12, c19, or a handle for a whole mentorship")
      ->type_name("ID|WHO")
      ->required();
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_remove(context, *request); }; });
}

}  // namespace mentor
