// From a command's words to what shall be run. CLI11 reads them; what it stumbles over is mended or said better here.
#include "cli/parse.hpp"

#include "cli/blame.hpp"
#include "cli/globals.hpp"
#include "cli/shield.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

std::vector<std::string> visible_command_names() {
  std::vector<std::string> names;
  for (const auto& command : commands())
    if (command.group != Group::hidden) names.emplace_back(command.name);
  return names;
}

std::string near_global(std::string_view word) {
  std::vector<std::string> names;
  for (const auto& option : global_options()) names.emplace_back(option.name);
  const auto near = word.starts_with("--") ? closest(word, names) : std::nullopt;
  return near ? fmt::format(" Did you mean {}?", *near) : "";
}

/// "lesson list" would be a lesson called so: what is recorded by a verb is listed by its noun.
void refuse_list_of_verb(const std::vector<std::string>& words) {
  if (words.size() != 2 || words[1] != "list") return;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> nouns_of_verbs{
      {{"lesson", "note"}, {"win", "note"}, {"remember", "note"}, {"promise", "commitment"}, {"ask", "question"}}};
  for (const auto& [verb, noun] : nouns_of_verbs)
    if (words[0] == verb)
      throw UserError(
          fmt::format("\"{} list\" is no command: what it records is a {}. To list: mentor {} list", verb, noun, noun));
}

/// A verb's own options only; nothing is inherited, and help is ours.
void settle(CLI::App& app) {
  app.set_help_flag();
  for (CLI::Option* option : app.get_options()) unshield_values(*option);
  for (CLI::App* verb : app.get_subcommands({})) settle(*verb);
}

CLI::App* find_verb(CLI::App& app, const std::string& name) {
  for (CLI::App* verb : app.get_subcommands({}))
    if (verb->check_name(name)) return verb;
  return nullptr;
}

/// A noun whose verbs do all its work was called without one.
void require_verb(const VerbLevel& level, const std::vector<std::string>& words) {
  if (level.app->get_require_subcommand_min() == 0) return;
  std::vector<std::string> verbs;
  for (const CLI::App* verb : level.app->get_subcommands({})) verbs.push_back(verb->get_name());
  const std::string list = fmt::format("{}", fmt::join(verbs, ", "));
  if (level.next >= words.size())
    throw UserError(
        fmt::format("{} wants to be told what to do: {}. See: mentor help {}", level.path, list, level.path));
  const auto near = closest(words[level.next], verbs);
  throw UserError(fmt::format("\"{} {}\" is no command.{} {} has {}. See: mentor help {}", level.path,
                              visible(words[level.next]), near ? fmt::format(" Did you mean \"{}\"?", *near) : "",
                              level.path, list, level.path));
}

/// An empty value is a script's unset variable more often than a wish: taken for "not given", it would mean another.
void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || option->count() == 0 || option->get_expected_min() == 0) continue;
    for (const auto& value : option->results())
      if (unshielded(value).empty())
        throw UserError(fmt::format("{} is empty. Give it a value, or leave it out.", option->get_name()));
  }
}

}  // namespace

const Command& require_command(std::string_view name) {
  if (const Command* command = find_command(name)) return *command;
  if (name.starts_with('-'))
    throw UserError(fmt::format("{} is no option of mentor itself.{} The command comes first. See: mentor help",
                                visible(name), near_global(name)));
  const auto near = closest(to_lower_ascii(name), visible_command_names());
  throw UserError(fmt::format("\"{}\" is no command.{} See: mentor help", visible(name),
                              near ? fmt::format(" Did you mean \"{}\"?", *near) : ""));
}

BoundCommand::BoundCommand() : launch(std::make_unique<Launch>()) {}
BoundCommand::BoundCommand(BoundCommand&&) noexcept = default;
BoundCommand::~BoundCommand() = default;

BoundCommand bind_command(const Command& command) {
  BoundCommand bound;
  bound.app = std::make_unique<CLI::App>(std::string(command.summary), std::string(command.name));
  command.add(*bound.app, *bound.launch);
  settle(*bound.app);
  return bound;
}

VerbLevel descend(CLI::App& app, const std::vector<std::string>& words) {
  VerbLevel level{&app, app.get_name(), 1};
  while (level.next < words.size()) {
    CLI::App* verb = find_verb(*level.app, words[level.next]);
    if (verb == nullptr) break;
    level.app = verb;
    level.path += " " + verb->get_name();
    ++level.next;
  }
  return level;
}

Launch parse_command(const Command& command, const std::vector<std::string>& words) {
  BoundCommand bound = bind_command(command);
  const VerbLevel level = descend(*bound.app, words);
  require_verb(level, words);
  refuse_list_of_verb(words);
  auto rest =
      shield_words(*level.app, level.path, {words.begin() + static_cast<std::ptrdiff_t>(level.next), words.end()});
  std::reverse(rest.begin(), rest.end());  // CLI11 takes them from the back
  try {
    // The verb is parsed as if it were alone, so that neither its noun's required words nor its callback come into
    // play.
    level.app->parse(std::move(rest));
    refuse_empty_values(*level.app);
  } catch (const CLI::Error& error) {
    throw UserError(blame(*level.app, level.path, error));
  }
  return *bound.launch;
}

}  // namespace mentor
