// SPDX-License-Identifier: MIT
// From a command's words to what shall be run.
#include "cli/parse.hpp"

#include "cli/checks.hpp"
#include "cli/hand_over.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor::cli {

namespace {

std::vector<std::string> visible_command_names() {
  std::vector<std::string> names;
  for (const auto& command : all_commands())
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

/// A noun whose verbs do all its work was called without one.
void require_verb(const VerbLevel& level, const std::vector<std::string>& words) {
  if (level.verb->run) return;
  const std::string fault = level.next < words.size() ? refusal_of_verb(*level.verb, level.path, words[level.next])
                                                      : fmt::format("{} wants to be told what to do: {}.", level.path,
                                                                    names_of_verbs(*level.verb));
  throw UserError(fmt::format("{} See: mentor help {}", fault, level.path));
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

std::function<Exit(Context&)> parse_command(const Command& command, const std::vector<std::string>& words) {
  const Verb table = table_of(command);
  const VerbLevel level = descend(table, words);
  require_verb(level, words);
  refuse_list_of_verb(words);
  const TypedWords typed =
      read_words(*level.verb, level.path, {words.begin() + static_cast<std::ptrdiff_t>(level.next), words.end()});
  check_words(*level.verb, level.path, typed);
  hand_over(*level.verb, level.path, typed);
  return level.verb->run;
}

}  // namespace mentor::cli
