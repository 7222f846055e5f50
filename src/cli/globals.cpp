// SPDX-License-Identifier: MIT
// The options that may stand anywhere on the line, taken out of it before the command's own are read.
#include "cli/globals.hpp"

#include "mentor/commands/global_options.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/names.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>

namespace mentor::cli {

namespace {

void set_flag(TypedLine& line, const GlobalOption& option) {
  if (option.flag != nullptr) line.globals.*option.flag = true;
  if (option.name == "--help") line.help = true;
  if (option.name == "--version") line.version = true;
}

void set_value(TypedLine& line, const GlobalOption& option, const std::string& value) {
  const auto& choices = option.choices;
  if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end())
    throw UserError(messages::unknown_value(messages::at(option.name), visible(value), alternatives(choices)));
  line.globals.*option.text = value;
}

/// "-qv": several flags of one letter in one word, all of them global ones.
bool take_cluster(TypedLine& line, std::string_view word) {
  if (word.size() < 3 || word[0] != '-' || word.find_first_not_of("qvh", 1) != std::string_view::npos) return false;
  for (const char letter : word.substr(1)) set_flag(line, *find_global(std::string{'-', letter}));
  return true;
}

/// Reads the option at words[at]; returns how many words it took, 0 if it is none of ours.
std::size_t take_global(TypedLine& line, const std::vector<std::string>& words, std::size_t at) {
  const std::string& word = words[at];
  if (take_cluster(line, word)) return 1;
  const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
  const GlobalOption* option = find_global(word.substr(0, equals));
  if (option == nullptr) return 0;
  if (option->value.empty()) {
    if (equals != std::string::npos) throw UserError(messages::takes_no_value(option->name));
    set_flag(line, *option);
    return 1;
  }
  if (equals != std::string::npos) {
    set_value(line, *option, word.substr(equals + 1));
    return 1;
  }
  if (at + 1 == words.size()) throw UserError(messages::value_missing(option->name, option->value));
  set_value(line, *option, words[at + 1]);
  return 2;
}

}  // namespace

TypedLine read_globals(const std::vector<std::string>& words) {
  TypedLine line;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == "--") {
      line.words.insert(line.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
      break;
    }
    const std::size_t taken = take_global(line, words, at);
    if (taken == 0) line.words.push_back(words[at]);
    at += taken == 0 ? 1 : taken;
  }
  return line;
}

}  // namespace mentor::cli
