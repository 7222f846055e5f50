// The one list of commands. A command's file binds its options (add) and does its work (run); this is all that the
// parser knows of it.
#pragma once

#include "mentor/context.hpp"
#include "mentor/errors.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
  /// How many words of the line name something, the command itself among them; what follows is free text, which may be
  /// sealed and must not stand in the history.
  std::size_t naming_words = 2;
  std::string_view verbs = {};  ///< of a noun, between blanks: a line with one of them has one naming word more
};

/// In the order of the help page.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);
/// How many of the words of a line name something. Precondition: there is one.
[[nodiscard]] std::size_t count_naming_words(const std::vector<std::string>& words);
/// `mentor help NAME` is a page of its own rather than a command's options.
[[nodiscard]] bool is_help_topic(std::string_view name);

}  // namespace mentor
