// SPDX-License-Identifier: MIT
// From a command's words to what shall be run.
#include "cli/parse.hpp"

#include "cli/checks.hpp"
#include "cli/hand_over.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

std::string refusal_of_option(std::string_view word) {
  std::vector<std::string> names;
  for (const auto& option : global_options()) names.emplace_back(option.name);
  const auto near = word.starts_with("--") ? closest(word, names) : std::nullopt;
  return near ? messages::near_global(visible(word), *near) : messages::global_before_command(visible(word));
}

/// "-" in the place of a text is what comes from standard input.
void take_input(const Verb& verb, TypedWords& typed, const Around& around) {
  for (const auto& option : verb.options) {
    if (!option.from_input) continue;
    const auto of_option = [&](const GivenValue& given) { return given.option == &option; };
    const auto first = std::find_if(typed.given.begin(), typed.given.end(), of_option);
    if (first == typed.given.end() || first->value != "-") continue;
    if (std::count_if(typed.given.begin(), typed.given.end(), of_option) == 1) first->value = trim(around.read_input());
  }
}

/// A noun whose verbs do all its work was called without one.
void require_verb(const VerbLevel& level, const std::vector<std::string>& words) {
  if (level.verb->run) return;
  throw UserError(level.next < words.size() ? refusal_of_verb(*level.verb, level.path, words[level.next])
                                            : messages::verb_missing(level.path, names_of_verbs(*level.verb)));
}

/// The other name by which an option was typed, and the one that messages begin with.
struct OtherName {
  std::string typed;
  std::string spoken;
};

std::vector<OtherName> other_names(const TypedWords& typed) {
  std::vector<OtherName> others;
  for (const auto& [option, value, name] : typed.given) {
    const bool whole = std::find(option->names.begin(), option->names.end(), name) != option->names.end();
    if (whole && name.starts_with("--") && name != option->spoken()) others.push_back({name, option->spoken()});
  }
  return others;
}

/// Who typed --on is not told of --date.
std::string as_typed(std::string message, const std::vector<OtherName>& others) {
  for (const auto& other : others)
    if (message.starts_with(messages::at(other.spoken))) return message.replace(0, other.spoken.size(), other.typed);
  return message;
}

}  // namespace

std::optional<std::string> near_command(std::string_view word) {
  if (const GlobalOption* option = find_global(fmt::format("--{}", word))) return std::string(option->name);
  std::vector<std::string> names;
  for (const auto& command : all_commands())
    if (command.group != Group::hidden) names.emplace_back(command.name);
  if (const auto near = closest(word, names)) return near;
  for (const auto& synonym : all_synonyms()) names.emplace_back(synonym.word);
  const auto near = closest(word, names);
  const Synonym* synonym = near ? find_synonym(*near) : nullptr;
  return synonym == nullptr ? near : std::string(synonym->meant);
}

const Command& require_command(std::string_view name) {
  if (const Command* command = find_command(name)) return *command;
  if (name.starts_with('-')) throw UserError(refusal_of_option(name));
  const auto near = near_command(to_lower_ascii(name));
  throw UserError(near ? messages::near_command(visible(name), *near) : messages::unknown_command(visible(name)));
}

VerbLevel descend(const Verb& command, const std::vector<std::string>& words) {
  VerbLevel level{&command, command.name, 1};
  while (level.next < words.size()) {
    const Verb* verb = level.verb->find_verb(words[level.next]);
    if (verb == nullptr) break;
    level.verb = verb;
    level.path += " " + verb->name;
    ++level.next;
  }
  return level;
}

std::function<Exit(Context&)> parse_command(const Verb& table, const std::vector<std::string>& words,
                                            const Around& around) {
  const VerbLevel level = descend(table, words);
  if (level.verb->alone && level.next == words.size()) return level.verb->alone;
  require_verb(level, words);
  TypedWords typed = read_words(*level.verb, level.path,
                                {words.begin() + static_cast<std::ptrdiff_t>(level.next), words.end()}, around);
  take_input(*level.verb, typed, around);
  check_words(*level.verb, level.path, typed, around);
  hand_over(*level.verb, level.path, typed);
  return [run = level.verb->run, others = other_names(typed)](Context& context) {
    Exit exit = Exit::ok;
    if (const auto refused = refusal_of([&] { exit = run(context); }))
      throw UserError(as_typed(refused->what(), others), refused->exit());
    return exit;
  };
}

}  // namespace mentor::cli
