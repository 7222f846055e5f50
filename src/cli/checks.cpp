// SPDX-License-Identifier: MIT
// Whether what was typed can be meant, held against the verb's table.
#include "cli/checks.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

std::vector<std::string_view> values_of(const Option& option, const TypedWords& typed) {
  std::vector<std::string_view> values;
  for (const auto& given : typed.given)
    if (given.option == &option) values.push_back(given.value);
  return values;
}

/// Nothing if all is well.
std::string fault_of_choice(const Option& option, std::string_view value) {
  const std::string word = to_lower_ascii(value);
  if (std::find(option.choices.begin(), option.choices.end(), word) != option.choices.end()) return {};
  const auto near = closest(value, option.choices);
  return fmt::format("{} \"{}\" is not possible. Expected is one of {}.{}", option.spoken(), visible(value),
                     fmt::join(option.choices, ", "), near ? fmt::format(" Did you mean \"{}\"?", *near) : "");
}

std::string fault_of_number(const Option& option, std::string_view value) {
  const auto number = whole_number(value);
  if (!option.range)
    return number
               ? std::string()
               : fmt::format("{} \"{}\" cannot be read. Expected is a whole number.", option.spoken(), visible(value));
  const auto [low, high] = *option.range;
  if (number && *number >= low && *number <= high) return {};
  return fmt::format("{} \"{}\" is not possible. Expected is a number from {} to {}.", option.spoken(), visible(value),
                     low, high);
}

/// An empty value is a script's unset variable more often than a wish: taken for "not given", it would mean another.
bool is_empty_by_mistake(const Option& option, std::string_view value) {
  return value.empty() && !option.is_word() && !option.may_stand_alone;
}

std::string fault_of_value(const Option& option, std::string_view value) {
  if (option.takes == Takes::nothing) return {};
  if (is_empty_by_mistake(option, value))
    return fmt::format("{} is empty. Give it a value, or leave it out.", option.spoken());
  if (option.takes == Takes::number) return fault_of_number(option, value);
  return option.takes == Takes::choice ? fault_of_choice(option, value) : std::string();
}

std::string fault_of_values(const Option& option, const TypedWords& typed) {
  const auto values = values_of(option, typed);
  for (const auto value : values)
    if (auto fault = fault_of_value(option, value); !fault.empty()) return fault;
  if (values.size() < 2 || option.repeatable || option.takes == Takes::nothing) return {};
  return fmt::format("{} was given {} times. Expected is once.", option.spoken(), values.size());
}

std::string fault_of_missing(const Option& option, const TypedWords& typed) {
  if (!option.required || !values_of(option, typed).empty()) return {};
  return fmt::format("{} is missing: {}.", option.spoken(), option.help);
}

std::string fault_of_left_over(const Verb& verb, std::string_view path, const TypedWords& typed) {
  const bool has_words = std::any_of(verb.options.begin(), verb.options.end(), std::mem_fn(&Option::is_word));
  if (!verb.verbs.empty() && !has_words) return refusal_of_verb(verb, path, typed.left_over.front());
  std::string words;
  for (const auto& word : typed.left_over) words += (words.empty() ? "" : " ") + visible(word);
  std::string places;
  for (const auto& option : verb.options)
    if (option.is_word()) places += " " + option.spoken();
  return fmt::format("\"{}\" is more than \"{}\" takes: mentor {}{}.", words, path, path, places);
}

}  // namespace

std::string names_of_verbs(const Verb& noun) {
  std::string names;
  for (const auto& verb : noun.verbs) names += (names.empty() ? "" : ", ") + verb.name;
  return names;
}

std::string refusal_of_verb(const Verb& noun, std::string_view path, std::string_view word) {
  std::vector<std::string> names;
  for (const auto& verb : noun.verbs) names.push_back(verb.name);
  const auto near = closest(word, names);
  return fmt::format("\"{} {}\" is no command.{} {} has {}.", path, visible(word),
                     near ? fmt::format(" Did you mean \"{} {}\"?", path, *near) : "", path, names_of_verbs(noun));
}

void check_words(const Verb& verb, std::string_view path, const TypedWords& typed) {
  std::string fault;
  for (const auto find : {fault_of_values, fault_of_missing})
    for (std::size_t i = 0; i < verb.options.size() && fault.empty(); ++i) fault = find(verb.options[i], typed);
  if (fault.empty() && !typed.left_over.empty()) fault = fault_of_left_over(verb, path, typed);
  if (!fault.empty()) throw UserError(fmt::format("{} See: mentor help {}", fault, path));
}

}  // namespace mentor::cli
