// The one list of commands. A command's file binds its options (add) and does its work (run); this is all that the
// parser knows of it.
#pragma once

#include "mentor/context.hpp"
#include "mentor/errors.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace mentor {

/// What was chosen while parsing; run after parsing is over, with a filled context.
struct Launch {
  std::function<Exit(Context&)> run;
};

enum class Group { day, looking, records, data, setup, hidden };

/// What must be well before a command runs. `nothing`: it helps people who have a broken configuration or no HOME.
enum class Setup { configuration, nothing };

struct Command {
  std::string_view name;
  Group group;
  std::string_view summary;  ///< one sentence without a full stop, for `mentor help`
  void (*add)(CLI::App& app,
              Launch& launch);  ///< binds options of this command's App; its callback only sets launch.run
  Setup setup = Setup::configuration;
};

/// In the order of the help page.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);
/// `mentor help NAME` is a page of its own rather than a command's options.
[[nodiscard]] bool is_help_topic(std::string_view name);

}  // namespace mentor
