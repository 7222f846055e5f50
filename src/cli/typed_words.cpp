// SPDX-License-Identifier: MIT
// The words behind a verb, each with the row of the verb's table that it is for.
#include "cli/typed_words.hpp"

#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor::cli {

namespace {

/// "-5" is a number, "-" a file.
bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

std::vector<std::string> long_names(const Verb& verb) {
  std::vector<std::string> names;
  for (const auto& option : verb.options)
    for (const auto& name : option.names)
      if (name.starts_with("--")) names.push_back(name);
  for (const auto& option : global_options()) names.emplace_back(option.name);
  return names;
}

[[noreturn]] void refuse_option(const Verb& verb, std::string_view path, std::string_view word) {
  const auto near = closest(word, long_names(verb));
  const std::string next =
      near ? fmt::format("Did you mean {}?", *near) : std::string("Text that begins with a dash goes behind \"--\".");
  throw UserError(fmt::format("{} is no option of \"{}\". {} See: mentor help {}", visible(word), path, next, path));
}

/// Reads a line from its first word to its last.
class WordReader {
 public:
  WordReader(const Verb& verb, std::string_view path, const std::vector<std::string>& words)
      : verb_(verb), path_(path), words_(words) {}

  TypedWords read() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_++];
      if (word == "--")
        while (at_ < words_.size()) place(words_[at_++]);
      else if (!looks_like_option(word))
        place(word);
      else if (word.starts_with("--"))
        read_long(word);
      else
        read_letters(word);
    }
    return std::move(typed_);
  }

 private:
  /// The next place for a word; nothing if all are taken.
  const Option* next_place() {
    while (place_ < verb_.options.size()) {
      const Option& option = verb_.options[place_];
      if (option.is_word() && option.repeatable) return &option;
      ++place_;
      if (option.is_word()) return &option;
    }
    return nullptr;
  }

  void place(const std::string& word) {
    if (const Option* option = next_place())
      typed_.given.push_back({option, word});
    else
      typed_.left_over.push_back(word);
  }

  const Option& require_option(const std::string& name) const {
    const Option* option = verb_.find_option(name);
    if (option == nullptr) refuse_option(verb_, path_, name);
    return *option;
  }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option& option = require_option(name);
    if (equals == std::string::npos) return take(name, option);
    if (option.takes == Takes::nothing) throw UserError(fmt::format("{} takes no value. Write {} alone.", name, name));
    typed_.given.push_back({&option, word.substr(equals + 1)});
  }

  /// "-d", "-dfriday", or several flags of one letter in one word, the last of which may want a value.
  void read_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string name{'-', word[i]};
      if (const GlobalOption* global = find_global(name); global != nullptr && word.size() > 2)
        throw UserError(fmt::format("write {} apart from the other letters of {}.", name, visible(word)));
      const Option& option = require_option(name);
      if (option.takes != Takes::nothing && i + 1 < word.size()) {
        typed_.given.push_back({&option, word.substr(i + 1)});
        return;
      }
      take(name, option);
    }
  }

  [[nodiscard]] bool number_is_next() const {
    return at_ < words_.size() && !words_[at_].empty() &&
           words_[at_].find_first_not_of("0123456789") == std::string::npos;
  }

  /// The option, and the next word as its value, whatever it looks like.
  void take(const std::string& name, const Option& option) {
    if (option.takes == Takes::nothing || (option.may_stand_alone && !number_is_next()))
      return typed_.given.push_back({&option, ""});
    if (at_ == words_.size())
      throw UserError(
          fmt::format("{} wants a value: {} {}. See: mentor help {}", name, name, option.placeholder, path_));
    typed_.given.push_back({&option, words_[at_++]});
  }

  const Verb& verb_;
  std::string_view path_;
  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  std::size_t place_ = 0;
  TypedWords typed_;
};

}  // namespace

TypedWords read_words(const Verb& verb, std::string_view path, const std::vector<std::string>& words) {
  return WordReader(verb, path, words).read();
}

}  // namespace mentor::cli
