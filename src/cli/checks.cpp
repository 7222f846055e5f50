// SPDX-License-Identifier: MIT
// Whether what was typed can be meant, held against the verb's table.
#include "cli/checks.hpp"

#include "cli/help_page.hpp"
#include "cli/left_over.hpp"
#include "commands/support/typed_line.hpp"
#include "mentor/domain/names.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

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
  if (near) return messages::near_value(messages::at(option.spoken()), visible(value), *near);
  return messages::unknown_value(
      messages::at(option.spoken()), visible(value),
      alternatives(std::vector<std::string_view>(option.choices.begin(), option.choices.end())));
}

std::string fault_of_number(const Option& option, std::string_view value) {
  const auto number = typed_number(value);
  if (!option.range)
    return number ? std::string() : messages::no_whole_number(messages::at(option.spoken()), visible(value));
  const auto [low, high] = *option.range;
  if (number && *number >= low && *number <= high) return {};
  return messages::number_from_to(messages::at(option.spoken()), visible(value), low, high);
}

/// An empty value is a script's unset variable more often than a wish: taken for "not given", it would mean another.
bool is_empty_by_mistake(const Option& option, std::string_view value) {
  return value.empty() && !option.is_word() && !option.may_stand_alone;
}

std::string fault_of_value(const Option& option, std::string_view value) {
  if (option.takes == Takes::nothing) return {};
  if (is_empty_by_mistake(option, value)) return messages::empty_value(messages::called(option.spoken()));
  if (option.takes == Takes::number) return fault_of_number(option, value);
  return option.takes == Takes::choice ? fault_of_choice(option, value) : std::string();
}

std::string fault_of_values(const Option& option, const TypedWords& typed) {
  const auto values = values_of(option, typed);
  for (const auto value : values)
    if (auto fault = fault_of_value(option, value); !fault.empty()) return fault;
  if (values.size() < 2 || option.repeatable || option.takes == Takes::nothing) return {};
  return messages::given_again(messages::called(option.spoken()), values.size());
}

/// "a mentorship" of WHO, "an id" of ID; "--for" stays.
std::string needed(const Option& option) {
  if (!option.is_word()) return option.spoken();
  if (option.spoken() == "WHO") return "a mentorship";
  if (option.spoken() == "WHAT") return "an id, a handle or a rule";
  if (option.spoken() == "PEOPLE") return "the people who were there";
  if (option.spoken() == "WORDS") return "words to look for";
  const std::string name = to_lower_ascii(option.spoken());
  return (std::string_view("aeiou").find(name.front()) == std::string_view::npos ? "a " : "an ") + name;
}

std::string fault_of_missing(const Verb& verb, std::string_view path, const TypedWords& typed) {
  std::string usage = words_in_usage(verb);
  for (const auto& option : verb.options)
    if (option.required && !option.is_word()) usage += fmt::format(" {} {}", option.spoken(), option.placeholder);
  for (const auto& option : verb.options)
    if (option.required && values_of(option, typed).empty())
      return option.from_input ? messages::text_missing(path, needed(option), usage)
                               : messages::word_missing(path, needed(option), usage);
  return {};
}

std::string fault_of_left_over(const Verb& verb, std::string_view path, const TypedWords& typed, const Around& around) {
  const bool has_words = std::any_of(verb.options.begin(), verb.options.end(), std::mem_fn(&Option::is_word));
  if (!verb.verbs.empty() && !has_words) return refusal_of_verb(verb, path, typed.left_over.front());
  std::string words;
  for (const auto& word : typed.left_over) words += (words.empty() ? "" : " ") + visible(word);
  if (const auto line = line_without_rest(verb, path, typed, around)) return messages::words_meant(words, *line);
  return messages::too_many_words(words, path, words_in_usage(verb));
}

}  // namespace

std::string names_of_verbs(const Verb& noun) {
  std::string names;
  for (const auto& verb : noun.verbs) names += (names.empty() ? "" : ", ") + verb.name;
  return names;
}

namespace {

/// "import notes.md", "import md notes.md": the verb that reads such files, with the file.
std::optional<std::string> verb_for_file(const Verb& noun, std::string_view word) {
  const auto dot = word.rfind('.');
  const std::string end = to_lower_ascii(dot == std::string_view::npos ? word : word.substr(dot + 1));
  for (const auto& verb : noun.verbs)
    for (const auto& one : words_in(verb.files))
      if (one == end) return dot == std::string_view::npos ? verb.name : fmt::format("{} {}", verb.name, visible(word));
  return std::nullopt;
}

}  // namespace

std::string refusal_of_verb(const Verb& noun, std::string_view path, std::string_view word) {
  std::vector<std::string> names;
  for (const auto& verb : noun.verbs) names.push_back(verb.name);
  const auto file = verb_for_file(noun, word);
  const auto near = file ? file : closest(word, names);
  return messages::unknown_verb(path, visible(word), near ? messages::near_verb(path, *near) : "",
                                names_of_verbs(noun));
}

void check_words(const Verb& verb, std::string_view path, const TypedWords& typed, const Around& around) {
  std::string fault;
  for (std::size_t i = 0; i < verb.options.size() && fault.empty(); ++i)
    fault = fault_of_values(verb.options[i], typed);
  if (fault.empty()) fault = fault_of_missing(verb, path, typed);
  if (fault.empty() && !typed.left_over.empty()) fault = fault_of_left_over(verb, path, typed, around);
  if (!fault.empty()) throw UserError(fault);
}

}  // namespace mentor::cli
