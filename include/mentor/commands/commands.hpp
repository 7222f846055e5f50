// SPDX-License-Identifier: MIT
// The one list of commands. A command's file has the table of what can be typed behind it, and does its work; this is
// all that the parser knows of it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/layers.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/errors.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

enum class Group { day, looking, records, data, setup, hidden };

/// What must be well before a command runs. `nothing`: it helps people who have a broken configuration or no HOME.
enum class Setup { configuration, nothing };

struct Command {
  std::string_view name;
  Group group;
  std::string_view summary;  ///< one sentence without a full stop, for `mentor help`
  Verb (*table)();           ///< what can be typed behind it, made for one line; its name and summary are those above
  Setup setup = Setup::configuration;
  /// How many words of the line name something, the command itself among them, one more behind a verb; what follows is
  /// free text, which may be sealed and must not stand in the history.
  std::size_t naming_words = 2;
};

/// In the order of the help page.
[[nodiscard]] std::span<const Command> all_commands();
struct HelpGroup {
  Group group;
  std::string_view title;
};
/// In the order of the help page.
[[nodiscard]] std::span<const HelpGroup> help_groups();
/// There is a page about it alone, mentor-NAME(1).
[[nodiscard]] bool has_page(const Command& command);
[[nodiscard]] const Command* find_command(std::string_view name);

/// What becomes of a word that is tried for a command.
enum class Tried {
  runs,   ///< what is meant only looks, or the word is a short name: it runs
  named,  ///< what is meant changes the journal: it is named, with what was typed behind it
};
struct Synonym {
  std::string_view word;
  std::string_view meant;  ///< a command, perhaps with its verb: "promise list"
  Tried tried;
  /// What has to stand behind the rest, so that it does what was meant: "--praise". "{REASON}" takes the words behind
  /// the first one of the rest: "drop c1 no time" is "done c1 --drop \"no time\"".
  std::string_view behind = {};
  std::optional<Kind> of{};  ///< it is said of the id of such a record, never of a handle
};
[[nodiscard]] std::span<const Synonym> all_synonyms();
[[nodiscard]] const Synonym* find_synonym(std::string_view word);
/// The line that is meant by a synonym with `rest` behind it.
[[nodiscard]] std::vector<std::string> meant_by(const Synonym& synonym, const std::vector<std::string>& rest);
/// Commands, verbs, synonyms and "me": no mentorship has such a handle.
[[nodiscard]] bool is_reserved(std::string_view word);

/// With sync.auto, after a command that may have changed something: what is new goes to my other devices, and theirs
/// comes. What fails is a remark.
void keep_in_step(Context& context, const Command& done);

/// What can be typed behind it, under the command's name.
[[nodiscard]] Verb table_of(const Command& command);
/// A line to copy, in the help of what it shows.
struct HelpExample {
  std::string_view path;  ///< a command, perhaps with its verb: "promise list"
  std::string_view line;  ///< as a shell reads it
};
/// Those of one path, in their order; a verb that says all by its name has none.
[[nodiscard]] std::span<const HelpExample> examples_of(std::string_view path);

/// `mentor help NAME` is a page of its own rather than a command's options.
[[nodiscard]] bool is_help_topic(std::string_view name);

}  // namespace mentor::commands
