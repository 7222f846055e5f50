// SPDX-License-Identifier: MIT
// From words that were read and checked to what the verb's options fill. CLI11 gives a meaning to "[a,b]", "++", "{}",
// "-5" and to names of verbs inside free text: a mark before each value keeps it from looking.
#include "cli/hand_over.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace mentor::cli {

namespace {

constexpr char value_mark = '\x01';

void bind_option(CLI::App& app, const Option& option) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ","));
  if (option.takes == Takes::nothing) {
    app.add_flag(names);
    return;
  }
  CLI::Option& bound = *app.add_option(names);
  if (option.repeatable) bound.expected(CLI::detail::expected_max_vector_size);
  // An option's values come one at a time: what follows is a word at its place.
  if (option.repeatable && !option.is_word()) bound.allow_extra_args(false);
  bound.required(option.required);
}

/// The options first; then the words in the order of their places, wherever they were typed.
std::vector<std::string> words_for_parser(const Verb& verb, const TypedWords& typed) {
  std::vector<std::string> words;
  for (const auto& [option, value, name] : typed.given) {
    if (option->is_word()) continue;
    const bool is_flag = option->takes == Takes::nothing;
    if (!is_flag || std::find(words.begin(), words.end(), option->spoken()) == words.end())
      words.push_back(option->spoken());
    if (!is_flag) words.push_back(value_mark + value);
  }
  for (const auto& place : verb.options)
    for (const auto& [option, value, name] : typed.given)
      if (place.is_word() && option == &place) words.push_back(value_mark + value);
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  return words;
}

}  // namespace

void hand_over(const Verb& verb, std::string_view path, const TypedWords& typed) {
  CLI::App app;
  app.set_help_flag();
  for (const auto& option : verb.options) bind_option(app, option);
  try {
    app.parse(words_for_parser(verb, typed));
    for (const auto& option : verb.options)
      for (const auto& value : app.get_option(option.spoken())->results())
        option.set(option.takes == Takes::nothing ? std::string() : value.substr(1));
  } catch (const CLI::Error&) {
    throw std::logic_error(fmt::format("what \"{}\" allows was not understood", path));
  }
}

}  // namespace mentor::cli
