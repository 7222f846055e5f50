// mentor edit: change a record of any kind.
#include "commands/support/editing.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace mentor {

void add_edit(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<EditRequest>();
  app.add_option("ID", request->id, "What: s12, c19, or a handle")->type_name("ID|WHO")->required();
  app.add_option("--set", request->sets, set_help(std::nullopt))->type_name("FIELD=VALUE")->allow_extra_args(false);
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_edit(context, *request); }; });
}

}  // namespace mentor
