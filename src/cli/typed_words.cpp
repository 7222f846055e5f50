// SPDX-License-Identifier: MIT
// The words behind a verb, each with the row of the verb's table that it is for.
#include "cli/typed_words.hpp"

#include "cli/help_page.hpp"
#include "cli/long_values.hpp"
#include "cli/tried_options.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <functional>
#include <span>
#include <utility>

namespace mentor::cli {

namespace {

/// "-5" is a number, "-" a file, and what has a blank in its name is a text: "- a point", "--great job".
bool looks_like_option(std::string_view word) {
  if (word.size() < 2 || word[0] != '-' || (word[1] >= '0' && word[1] <= '9')) return false;
  const std::size_t name_ends = word.starts_with("--") ? word.find('=') : 2;
  return word.substr(0, name_ends).find_first_of(" \t\n") == std::string_view::npos;
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

/// Reads a line from its first word to its last.
class WordReader {
 public:
  WordReader(const Verb& verb, std::string_view path, const std::vector<std::string>& words, const Around& around)
      : verb_(verb), path_(path), words_(words), around_(around) {
    if (verb.find_option(for_option) == nullptr && named_by_option()) who_ = word_who();
  }

  TypedWords read() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_++];
      if (word == "--")
        while (at_ < words_.size()) place(words_[at_++]);
      else if (!looks_like_option(word))
        place(not_somebody_else(word));
      else if (word.starts_with("--"))
        read_long(word);
      else
        read_letters(word);
    }
    typed_.words = words_;
    return std::move(typed_);
  }

 private:
  /// "--for ana" is WHO wherever it stands.
  static constexpr std::string_view for_option = "--for";

  /// What --for names, as "--for ana" or "--for=ana".
  [[nodiscard]] std::optional<std::string_view> named_by_option() const {
    for (std::size_t i = 0; i < words_.size() && words_[i] != "--"; ++i) {
      const std::string_view word = words_[i];
      if (word == for_option) return i + 1 < words_.size() ? words_[i + 1] : std::string_view();
      if (word.starts_with(for_option) && word[for_option.size()] == '=') return word.substr(for_option.size() + 1);
    }
    return std::nullopt;
  }

  /// "promise bo call him --for ana": whose it is, is said twice, and one of them is wrong.
  const std::string& not_somebody_else(const std::string& word) {
    const bool is_first = std::exchange(before_words_, false);
    if (is_first && who_ != nullptr && !who_->repeatable && around_.is_somebody && around_.is_somebody(word))
      throw UserError(messages::named_twice(visible(word), visible(named_by_option().value_or(""))));
    return word;
  }

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

  /// Several words, each of which can be told from a text: ids and handles.
  [[nodiscard]] static bool names_records(const Option& option) {
    constexpr std::array named{Means::mentorship, Means::person, Means::record, Means::item, Means::closable};
    return option.is_word() && option.repeatable && !option.joined &&
           std::find(named.begin(), named.end(), option.means) != named.end();
  }

  /// How many words find a place of their own before what is left is text, or too much.
  [[nodiscard]] std::size_t places_before_text() const {
    std::size_t places = 0;
    for (std::size_t i = place_; i < verb_.options.size(); ++i) {
      const Option& option = verb_.options[i];
      if (!option.is_word() || option.joined || &option == who_) continue;
      if (names_records(option) && is_given(option)) continue;
      if (option.repeatable) return words_.size();
      ++places;
    }
    return places;
  }

  [[nodiscard]] bool is_given(const Option& option) const {
    return std::any_of(typed_.given.begin(), typed_.given.end(),
                       [&](const GivenValue& given) { return given.option == &option; });
  }

  /// The command has its own text already, or wants none and has all of its words: what follows is the option's.
  [[nodiscard]] TextBefore text_before() const {
    return has_text() || (!wants_text() && places_before_text() == 0) ? TextBefore::yes : TextBefore::no;
  }

  /// One more of several ids or people: "edit c1 --set due=fri c2".
  [[nodiscard]] bool is_one_more(const std::string& word) const {
    const bool several = std::any_of(verb_.options.begin(), verb_.options.end(),
                                     [&](const Option& option) { return names_records(option) && is_given(option); });
    return several && (parse_id(word) || (around_.is_somebody && around_.is_somebody(word)));
  }

  /// The words up to the next option, or to the next field of one that sets fields.
  [[nodiscard]] std::span<const std::string> words_behind(const Option& option) const {
    const bool sets = option.means == Means::setting;
    std::size_t end = at_;
    while (end < words_.size() && !looks_like_option(words_[end]) && words_[end] != "--" &&
           !(sets && words_[end].find('=') != std::string::npos))
      ++end;
    return std::span(words_).subspan(at_, end - at_);
  }

  void give(const std::string& name, const Option& option, std::string value) {
    auto behind = words_behind(option);
    std::size_t more = words_of_value(option, name, value, behind, around_.now);
    const bool mixed = std::any_of(behind.begin(), behind.end(), [&](const auto& word) { return is_one_more(word); });
    if (mixed && is_one_more(behind.front())) behind = {};
    if (behind.size() > places_before_text())
      more = std::max(more, words_of_text(option, name, value, behind, mixed ? TextBefore::no : text_before()));
    for (; more > 0; --more) value += " " + words_[at_++];
    typed_.given.push_back({&option, std::move(value), name});
  }

  /// "edit c7 due=fri"
  void refuse_bare_field(const std::string& word) const {
    const Option* set = verb_.find_option("--set");
    if (set != nullptr && set->means == Means::setting && word.find('=') != std::string::npos)
      throw UserError(messages::field_without_set(visible(word)));
  }

  void place(const std::string& word) {
    refuse_bare_field(word);
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
    if (meant.options.empty()) refuse_option(name);
    return *meant.options.front();
  }

  [[nodiscard]] bool wants_text() const {
    return std::any_of(verb_.options.begin(), verb_.options.end(), std::mem_fn(&Option::joined));
  }
  [[nodiscard]] bool has_text() const {
    return std::any_of(typed_.given.begin(), typed_.given.end(),
                       [](const GivenValue& given) { return given.option->joined; });
  }

  [[noreturn]] void refuse_option(const std::string& name) const {
    if (const auto instead = said_instead(verb_, path_, name)) {
      const bool place = instead->find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
      throw UserError(place ? messages::place_of_option(name, path_, *instead, words_in_usage(verb_))
                            : messages::near_option(visible(name), path_, *instead));
    }
    auto near = closest(name, long_names(verb_));
    if (!near) near = other_case(verb_, name);
    if (near) throw UserError(messages::near_option(visible(name), path_, *near));
    const bool may_be_text = wants_text() && (has_text() || words_[at_ - 1].size() > 2) && !name.starts_with("--");
    throw UserError(has_text() || may_be_text ? messages::unknown_option_or_text(visible(name), path_)
                                              : messages::unknown_option(visible(name), path_));
  }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option& option = require_option(name);
    if (equals == std::string::npos) return take(name, option);
    if (option.takes == Takes::nothing) throw UserError(messages::takes_no_value(name));
    give(name, option, word.substr(equals + 1));
  }

  /// "-d", "-dfriday", or several flags of one letter in one word, the last of which may want a value. Where a text may
  /// begin, "-talked" is no tag.
  void read_letters(const std::string& word) {
    const bool may_be_text = wants_text() && !has_text();
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string name{'-', word[i]};
      if (const GlobalOption* global = find_global(name); global != nullptr && word.size() > 2)
        throw UserError(may_be_text ? messages::letter_or_text(name, visible(word))
                                    : messages::letter_apart(name, visible(word)));
      const Option& option = require_option(name);
      if (option.takes != Takes::nothing && i + 1 < word.size()) {
        const std::string value = word.substr(i + 1);
        if (may_be_text && !is_value_alone(option, value, around_.now))
          throw UserError(messages::value_or_text(name, visible(value), visible(word)));
        return give(name, option, value);
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
  const Around& around_;
  const Option* who_ = nullptr;  ///< given by an option
  bool before_words_ = true;     ///< none stood at its place yet
  std::size_t at_ = 0;
  std::size_t place_ = 0;
  TypedWords typed_;
};

}  // namespace

TypedWords read_words(const Verb& verb, std::string_view path, const std::vector<std::string>& words,
                      const Around& around) {
  return WordReader(verb, path, words, around).read();
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
