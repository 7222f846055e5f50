// --shared and --sealed, for commands that make something new.
#include "commands/support/visibility.hpp"

#include "mentor/errors.hpp"

#include <CLI/CLI.hpp>

namespace mentor {

void bind_visibility(CLI::App& app, VisibilityOptions& options) {
  app.add_flag("--shared", options.shared, "The partner may see it in reports");
  app.add_flag("--sealed", options.sealed, "Private, and hidden on the screen until --reveal");
}

Visibility chosen_visibility(const VisibilityOptions& options, Visibility usual) {
  if (options.shared && options.sealed)
    throw UserError("--shared and --sealed contradict each other: give one of the two.");
  if (options.shared) return Visibility::shared;
  return options.sealed ? Visibility::sealed : usual;
}

}  // namespace mentor
