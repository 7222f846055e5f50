// SPDX-License-Identifier: MIT
// The words behind a verb, each with the row of the verb's table that it is for.
#include "cli/typed_words.hpp"

#include "cli/long_values.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <span>

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

/// What may be meant by the beginning of a long name, each option once.
struct Meant {
  std::vector<const Option*> options;
  std::vector<const GlobalOption*> globals;

  [[nodiscard]] std::size_t count() const { return options.size() + globals.size(); }
};

Meant options_beginning(const Verb& verb, std::string_view start) {
  Meant meant;
  if (!start.starts_with("--") || start.size() < 3) return meant;
  for (const auto& option : verb.options)
    if (std::any_of(option.names.begin(), option.names.end(),
                    [&](const std::string& name) { return name.starts_with(start); }))
      meant.options.push_back(&option);
  for (const auto& option : global_options())
    if (option.name.starts_with(start)) meant.globals.push_back(&option);
  return meant;
}

[[noreturn]] void refuse_ambiguous(std::string_view word, const Meant& meant) {
  std::vector<std::string> names;
  for (const Option* option : meant.options) names.push_back(option->spoken());
  for (const GlobalOption* option : meant.globals) names.emplace_back(option->name);
  throw UserError(messages::several_commands(visible(word), fmt::to_string(fmt::join(names, ", "))));
}

/// "-f" where there is only "-F".
std::optional<std::string> other_case(const Verb& verb, std::string_view word) {
  if (word.size() != 2) return std::nullopt;
  const auto letter = static_cast<unsigned char>(word[1]);
  std::string other{'-', static_cast<char>(std::islower(letter) != 0 ? std::toupper(letter) : std::tolower(letter))};
  return verb.find_option(other) != nullptr ? std::optional(other) : std::nullopt;
}

[[noreturn]] void refuse_option(const Verb& verb, std::string_view path, std::string_view word) {
  auto near = closest(word, long_names(verb));
  if (!near) near = other_case(verb, word);
  throw UserError(near ? messages::near_option(visible(word), path, *near)
                       : messages::unknown_option(visible(word), path));
}

/// Reads a line from its first word to its last.
class WordReader {
 public:
  WordReader(const Verb& verb, std::string_view path, const std::vector<std::string>& words, const Now& now)
      : verb_(verb), path_(path), words_(words), now_(now) {
    const auto end = std::find(words.begin(), words.end(), "--");
    if (verb.find_option(for_option) == nullptr && std::find(words.begin(), end, for_option) != end) who_ = word_who();
  }

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
  /// "--for ana" is WHO wherever it stands.
  static constexpr std::string_view for_option = "--for";

  [[nodiscard]] const Option* word_who() const {
    for (const auto& option : verb_.options)
      if (option.is_word() && option.spoken() == "WHO") return &option;
    return nullptr;
  }

  /// The next place for a word; nothing if all are taken.
  const Option* next_place() {
    while (place_ < verb_.options.size()) {
      const Option& option = verb_.options[place_];
      if (&option == who_ && !option.repeatable) {
        ++place_;
        continue;
      }
      if (option.is_word() && option.repeatable) return &option;
      ++place_;
      if (option.is_word()) return &option;
    }
    return nullptr;
  }

  /// How many words find a place of their own before what is left is text, or too much.
  [[nodiscard]] std::size_t places_before_text() const {
    std::size_t places = 0;
    for (std::size_t i = place_; i < verb_.options.size(); ++i) {
      const Option& option = verb_.options[i];
      if (!option.is_word() || option.joined || &option == who_) continue;
      if (option.repeatable) return words_.size();
      ++places;
    }
    return places;
  }

  /// The command has its own text already, or wants none: people are not mistaken for it.
  [[nodiscard]] TextBefore text_before(const Option& option) const {
    const bool wants_none =
        option.placeholder == "PEOPLE" && std::none_of(verb_.options.begin(), verb_.options.end(),
                                                       [](const Option& one) { return one.is_word() && one.joined; });
    const bool given = std::any_of(typed_.given.begin(), typed_.given.end(),
                                   [](const GivenValue& value) { return value.option->joined; });
    return given || wants_none ? TextBefore::yes : TextBefore::no;
  }

  /// The words up to the next option.
  [[nodiscard]] std::span<const std::string> words_behind() const {
    std::size_t end = at_;
    while (end < words_.size() && !looks_like_option(words_[end]) && words_[end] != "--") ++end;
    return std::span(words_).subspan(at_, end - at_);
  }

  void give(const std::string& name, const Option& option, std::string value) {
    const auto behind = words_behind();
    std::size_t more = words_of_value(option, name, value, behind, now_);
    if (behind.size() > places_before_text())
      more = std::max(more, words_of_text(option, name, value, behind, text_before(option)));
    for (; more > 0; --more) value += " " + words_[at_++];
    typed_.given.push_back({&option, std::move(value), name});
  }

  void place(const std::string& word) {
    if (const Option* option = next_place(); option != nullptr && !option->repeatable)
      give(option->spoken(), *option, word);
    else if (option != nullptr)
      typed_.given.push_back({option, word});
    else
      typed_.left_over.push_back(word);
  }

  const Option& require_option(const std::string& name) const {
    if (const Option* option = verb_.find_option(name)) return *option;
    if (name == for_option && who_ != nullptr) return *who_;
    const Meant meant = options_beginning(verb_, name);
    if (meant.count() > 1) refuse_ambiguous(name, meant);
    if (meant.options.empty()) refuse_option(verb_, path_, name);
    return *meant.options.front();
  }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option& option = require_option(name);
    if (equals == std::string::npos) return take(name, option);
    if (option.takes == Takes::nothing) throw UserError(messages::takes_no_value(name));
    give(name, option, word.substr(equals + 1));
  }

  /// "-d", "-dfriday", or several flags of one letter in one word, the last of which may want a value.
  void read_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string name{'-', word[i]};
      if (const GlobalOption* global = find_global(name); global != nullptr && word.size() > 2)
        throw UserError(messages::letter_apart(name, visible(word)));
      const Option& option = require_option(name);
      if (option.takes != Takes::nothing && i + 1 < word.size()) {
        return give(name, option, word.substr(i + 1));
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
    if (at_ == words_.size()) throw UserError(messages::value_missing(name, option.placeholder));
    const std::string& value = words_[at_++];
    give(name, option, value);
  }

  const Verb& verb_;
  std::string_view path_;
  const std::vector<std::string>& words_;
  const Now& now_;
  const Option* who_ = nullptr;  ///< given by an option
  std::size_t at_ = 0;
  std::size_t place_ = 0;
  TypedWords typed_;
};

}  // namespace

TypedWords read_words(const Verb& verb, std::string_view path, const std::vector<std::string>& words, const Now& now) {
  return WordReader(verb, path, words, now).read();
}

std::vector<std::string> with_globals_in_full(const Verb& verb, std::vector<std::string> words) {
  for (auto& word : words) {
    if (word == "--") break;
    const std::string name = word.substr(0, word.find('='));
    if (verb.find_option(name) != nullptr || find_global(name) != nullptr) continue;
    const Meant meant = options_beginning(verb, name);
    if (meant.count() == 1 && !meant.globals.empty())
      word = std::string(meant.globals.front()->name) + word.substr(name.size());
  }
  return words;
}

}  // namespace mentor::cli
