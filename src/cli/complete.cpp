// What the shells' completion asks for: the possible words at the end of a line that is being typed.
#include "cli/complete.hpp"

#include "cli/candidates.hpp"
#include "cli/globals.hpp"
#include "cli/parse.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>

namespace mentor {

namespace {

Candidates command_candidates() {
  Candidates found;
  for (const auto& command : commands())
    if (command.group != Group::hidden) found.emplace_back(command.name, command.summary);
  return found;
}

void add_global_options(Candidates& found) {
  for (const auto& option : global_options()) found.emplace_back(option.name, option.summary);
}

Candidates option_candidates(const CLI::App& app) {
  Candidates found;
  for (const CLI::Option* option : app.get_options())
    if (!option->get_positional() && !option->get_group().empty())
      for (const auto& name : option->get_lnames()) found.emplace_back("--" + name, option->get_description());
  add_global_options(found);
  return found;
}

/// What the words between the verb and the one to complete leave open.
struct Wanted {
  const CLI::Option* value_of = nullptr;  ///< the option whose value comes now
  std::size_t positionals = 0;            ///< typed already
};

Wanted read_typed(const CLI::App& app, const std::vector<std::string>& words, std::size_t from) {
  Wanted wanted;
  for (std::size_t i = from; i < words.size(); ++i) {
    const CLI::Option* option = words[i].starts_with('-') ? app.get_option_no_throw(words[i]) : nullptr;
    if (wanted.value_of != nullptr)
      wanted.value_of = nullptr;
    else if (option != nullptr && option->get_items_expected_max() > 0)
      wanted.value_of = option;
    else if (!words[i].starts_with('-'))
      ++wanted.positionals;
  }
  return wanted;
}

const CLI::Option* positional_at(const CLI::App& app, std::size_t index) {
  const CLI::Option* last = nullptr;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    last = option;
    if (index == 0) return option;
    --index;
  }
  const bool many = last != nullptr && last->get_items_expected_max() >= CLI::detail::expected_max_vector_size;
  return many ? last : nullptr;
}

/// What options of these names take, where their help only says TEXT.
std::string_view usual_value(std::string_view option) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> values{{{"--who", "WHO"},
                                                                                 {"--only", "WHO"},
                                                                                 {"--in", "WHO"},
                                                                                 {"--to", "WHO"},
                                                                                 {"--from", "WHO"},
                                                                                 {"--kind", "KIND"},
                                                                                 {"--zone", "ZONE"},
                                                                                 {"--goal", "GOAL"}}};
  for (const auto& value : values)
    if (value.first == option) return value.second;
  return "TEXT";
}

/// A value is called by its type name where help shows one, a positional by its own name.
std::string placeholder_of(const CLI::Option& option) {
  std::string type = option.get_type_name();             // not const: it may be returned
  if (type.find('{') != std::string::npos) return type;  // a validator's list of words
  std::string name = type.substr(0, type.find(':'));
  if (!name.empty() && name != "TEXT") return name;
  return option.get_positional() ? option.get_name(true) : std::string(usual_value(option.get_name()));
}

Candidates candidates_in_command(Context& context, const Command& command, const std::vector<std::string>& words,
                                 std::string_view partial) {
  const BoundCommand bound = bind_command(command);
  const VerbLevel level = descend(*bound.app, words);
  const Wanted wanted = read_typed(*level.app, words, level.next);
  if (wanted.value_of != nullptr) return candidates_for(context, placeholder_of(*wanted.value_of));
  if (partial.starts_with('-')) return option_candidates(*level.app);
  Candidates found;
  if (wanted.positionals == 0)
    for (const CLI::App* verb : level.app->get_subcommands({}))
      found.emplace_back(verb->get_name(), verb->get_description());
  if (const CLI::Option* positional = positional_at(*level.app, wanted.positionals))
    for (auto& candidate : candidates_for(context, placeholder_of(*positional))) found.push_back(std::move(candidate));
  return found;
}

Candidates find_candidates(Context& context, Host& host, const std::vector<std::string>& words,
                           std::string_view partial) {
  if (!words.empty())
    if (const GlobalOption* option = find_global(words.back()); option != nullptr && !option->value.empty())
      return option->name == "--color" ? Candidates{{"auto", ""}, {"always", ""}, {"never", ""}} : Candidates{};
  const TypedLine line = read_globals(words);
  host.prepare(context, line.globals);
  host.configure(context, line.globals);
  if (!line.words.empty()) {
    const Command* command = find_command(line.words.front());
    return command == nullptr ? Candidates{} : candidates_in_command(context, *command, line.words, partial);
  }
  if (!partial.starts_with('-')) return command_candidates();
  Candidates found;
  add_global_options(found);
  return found;
}

}  // namespace

Exit run_complete(Context& context, Host& host, std::vector<std::string> words) {
  try {
    const std::string partial = words.empty() ? std::string() : words.back();
    if (!words.empty()) words.pop_back();
    for (const auto& [word, said] : find_candidates(context, host, words, partial))
      if (word.starts_with(partial)) *context.out << word << '\t' << visible(said) << '\n';
    context.out->flush();
  } catch (...) {
    return Exit::ok;  // somebody is typing: a message would only tear their line apart
  }
  return Exit::ok;
}

}  // namespace mentor
