// SPDX-License-Identifier: MIT
// What the shells' completion asks for: the possible words at the end of a line that is being typed.
#include "cli/complete.hpp"

#include "cli/candidates.hpp"
#include "cli/globals.hpp"
#include "cli/meaning.hpp"
#include "cli/parse.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"

#include <ostream>

namespace mentor::cli {

namespace {

void add_global_options(Candidates& found) {
  for (const auto& option : global_options()) found.emplace_back(option.name, option.summary);
}

Candidates option_candidates(const Verb& verb) {
  Candidates found;
  for (const auto& option : verb.options)
    for (const auto& name : option.names)
      if (name.starts_with("--")) found.emplace_back(name, option.help);
  add_global_options(found);
  return found;
}

/// What the words between the verb and the one to complete leave open.
struct Wanted {
  const Option* value_of = nullptr;  ///< the option whose value comes now
  std::size_t places = 0;            ///< how many words of the verb's own were typed already
};

Wanted read_typed(const Verb& verb, const std::vector<std::string>& words, std::size_t from) {
  Wanted wanted;
  for (std::size_t i = from; i < words.size(); ++i) {
    const Option* option = verb.find_option(words[i]);
    if (wanted.value_of != nullptr)
      wanted.value_of = nullptr;
    else if (option != nullptr && option->takes != Takes::nothing)
      wanted.value_of = option;
    else if (!words[i].starts_with('-'))
      ++wanted.places;
  }
  return wanted;
}

const Option* word_at(const Verb& verb, std::size_t place) {
  for (const auto& option : verb.options) {
    if (!option.is_word()) continue;
    if (place == 0 || option.repeatable) return &option;
    --place;
  }
  return nullptr;
}

/// "--channel=v": the words as they stand behind the option.
Candidates values_behind_equals(Context& context, const Verb& verb, std::string_view partial) {
  const std::string_view name = partial.substr(0, partial.find('='));
  const Option* option = verb.find_option(name);
  if (option == nullptr || option->takes == Takes::nothing) return {};
  Candidates found = candidates_for(context, *option);
  for (auto& [word, said] : found)
    if (!word.empty()) word.insert(0, std::string(name) + "=");
  return found;
}

/// Of what fields are set: of an id or handle, or of the noun.
std::optional<Kind> kind_edited(const std::vector<std::string>& words, std::size_t from) {
  if (const auto noun = from_text<Kind>(words.front())) return noun;
  if (from >= words.size()) return std::nullopt;
  const auto id = parse_id(words[from]);
  return id ? id->kind : Kind::mentorship;
}

Candidates candidates_in_command(Context& context, const Command& command, const std::vector<std::string>& words,
                                 std::string_view partial) {
  const Verb table = table_of(command);
  const VerbLevel level = descend(table, words);
  const Wanted wanted = read_typed(*level.verb, words, level.next);
  if (wanted.value_of != nullptr && wanted.value_of->means == Means::setting)
    if (const auto kind = kind_edited(words, level.next)) return field_candidates(*kind);
  if (wanted.value_of != nullptr) return candidates_for(context, *wanted.value_of);
  if (partial.starts_with("--") && partial.find('=') != std::string_view::npos)
    return values_behind_equals(context, *level.verb, partial);
  if (partial.starts_with('-')) return option_candidates(*level.verb);
  Candidates found;
  // Behind "log" somebody comes, behind "goal" mostly a verb.
  if (wanted.places == 0 && (command.group != Group::day || !partial.empty()))
    for (const auto& verb : level.verb->verbs) found.emplace_back(verb.name, verb.summary);
  if (const Option* word = word_at(*level.verb, wanted.places))
    for (auto& candidate : candidates_for(context, *word)) found.push_back(std::move(candidate));
  return found;
}

Candidates find_candidates(Context& context, Startup& host, const std::vector<std::string>& words,
                           std::string_view partial) {
  const GlobalOption* global = words.empty() ? nullptr : find_global(words.back());
  if (global != nullptr && !global->value.empty()) {
    Candidates found;
    for (const auto word : global->choices) found.emplace_back(word, "");
    return meaning_of(global->value) == Means::file ? files_of_the_shell() : found;
  }
  TypedLine line = read_globals(words);
  host.prepare(context, line.globals);
  host.configure(context, line.globals);
  if (!line.words.empty()) {
    if (const Synonym* synonym = find_synonym(line.words.front())) line.words = in_full(*synonym, line.words);
    const Command* command = find_command(line.words.front());
    return command == nullptr ? Candidates{} : candidates_in_command(context, *command, line.words, partial);
  }
  if (!partial.starts_with('-')) return command_candidates();
  Candidates found;
  add_global_options(found);
  return found;
}

}  // namespace

Exit run_complete(Context& context, Startup& host, std::vector<std::string> words) {
  try {
    const std::string partial = words.empty() ? std::string() : words.back();
    if (!words.empty()) words.pop_back();
    for (const auto& [word, said] : find_candidates(context, host, words, partial))
      if (word.empty() || (word.starts_with(partial) && visible(word) == word))
        *context.out << word << '\t' << visible(said) << '\n';
    context.out->flush();
  } catch (...) {
    return Exit::ok;  // somebody is typing: a message would only tear their line apart
  }
  return Exit::ok;
}

}  // namespace mentor::cli
