// SPDX-License-Identifier: MIT
// The tables of all verbs: each is sound, and the parser accepts all that a table lets through.
#include "cli/checks.hpp"
#include "cli/hand_over.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/commands/global_options.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <set>

using namespace mentor::tests;

namespace {

LocalTime noon_of_tables() { return LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12}; }

void each_verb(const Verb& verb, const std::string& path,
               const std::function<void(const Verb&, const std::string& path)>& look) {
  look(verb, path);
  for (const auto& part : verb.verbs) each_verb(part, path + " " + part.name, look);
}

void each_verb(const std::function<void(const Verb&, const std::string& path)>& look) {
  for (const auto& command : all_commands()) each_verb(table_of(command), std::string(command.name), look);
}

/// What is one word, or what only its writer knows.
const std::set<std::string> words_of_their_own{"ADDRESS", "HANDLE", "HOURS",   "MAP",     "N",
                                               "NUMBERS", "ORDER",  "PERCENT", "PLACE",   "SET",
                                               "SIDE",    "STEP",   "TOPIC",   "VERSION", "WHOSE"};

bool is_sentence(const std::string& text) { return !text.empty() && !text.ends_with('.') && !text.ends_with(' '); }

bool is_name_of_word(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return std::isupper(c) != 0; });
}

bool is_name_of_option(const std::string& name) {
  if (!name.starts_with("--")) return name.size() == 2 && std::isalpha(name[1]) != 0;
  return name.size() > 3 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c == '-' || std::islower(c) != 0; });
}

void check_names(const Option& option) {
  REQUIRE_FALSE(option.names.empty());
  CAPTURE(option.spoken());
  if (option.is_word()) CHECK(option.names.size() == 1);
  for (const auto& name : option.names) {
    CHECK((option.is_word() ? is_name_of_word(name) : is_name_of_option(name)));
    CHECK(find_global(name) == nullptr);
  }
}

void check_row(const Option& option) {
  check_names(option);
  CAPTURE(option.spoken());
  CHECK(is_sentence(option.help));
  CHECK(option.placeholder.empty() == (option.takes == Takes::nothing));
  CHECK((option.takes != Takes::choice || !option.choices.empty()));
  CHECK((!option.range || (option.takes == Takes::number && option.range->low < option.range->high)));
  CHECK(option.set);
  CHECK_FALSE((option.is_word() && (option.takes == Takes::nothing || option.may_stand_alone)));
}

/// What may be left out comes behind what may not, and the word that takes all others comes last.
void check_places(const Verb& verb) {
  bool all_taken = false;
  bool optional_before = false;
  for (const auto& option : verb.options) {
    if (!option.is_word()) continue;
    CHECK_FALSE(all_taken);
    CHECK_FALSE((option.required && optional_before));
    all_taken = option.repeatable;
    optional_before = !option.required;
  }
}

/// Words that a line of this verb may be made of, and some that mean something elsewhere.
std::vector<std::string> vocabulary(const Verb& verb) {
  std::vector<std::string> words{"--", "-",   "",   "[a,b]", "++",  "{}",   "-5",        "5",     "0",
                                 "a",  "a b", "%%", "list",  "add", "--no", "\x01value", "a,,b,", "'\"`"};
  for (const auto& option : verb.options) {
    words.insert(words.end(), option.choices.begin(), option.choices.end());
    for (const auto& name : option.names) {
      words.push_back(name);
      words.push_back(name + "=3");
      words.push_back(name + "=" + (option.choices.empty() ? "x" : option.choices.back()));
    }
    if (option.range) words.push_back(std::to_string(option.range->high));
  }
  return words;
}

using Delivered = std::vector<std::pair<std::string, std::string>>;

/// What the verb's rows are to get, a flag once.
Delivered expected_of(const Verb& verb, const TypedWords& typed) {
  Delivered expected;
  for (const auto& option : verb.options)
    for (const auto& given : typed.given)
      if (given.option == &option &&
          (option.takes != Takes::nothing || expected.empty() || expected.back().first != option.spoken()))
        expected.emplace_back(option.spoken(), given.value);
  return expected;
}

/// Whether the line was let through, and every row got what was typed for it; what is refused is refused by a sentence
/// of ours.
bool is_understood(Verb verb, const std::string& path, const std::vector<std::string>& line) {
  Delivered delivered;
  for (auto& option : verb.options)
    option.set = [&delivered, set = option.set, name = option.spoken()](const std::string& value) {
      set(value);
      delivered.emplace_back(name, value);
    };
  try {
    const TypedWords typed = read_words(verb, path, line, {.now = noon_of_tables, .is_somebody = {}, .read_input = {}});
    check_words(verb, path, typed, {.now = noon_of_tables, .is_somebody = {}, .read_input = {}});
    hand_over(verb, path, typed);
    CHECK(delivered == expected_of(verb, typed));
    return true;
  } catch (const UserError&) {
    return false;
  }
}

/// Enough words for every place of the verb.
std::vector<std::string> line_of_needed_words(const Verb& verb) {
  std::vector<std::string> line;
  for (const auto& option : verb.options) {
    if (!option.required) continue;
    if (!option.is_word()) line.push_back(option.spoken());
    line.push_back(option.choices.empty() || option.takes != Takes::choice ? "5" : option.choices.front());
  }
  return line;
}

std::string value_for(const Option& option) {
  if (option.takes == Takes::choice) return option.choices.back();
  return option.range ? std::to_string(option.range->low) : "7";
}

}  // namespace

TEST_CASE("every row of every table has names, a placeholder for its value, help and an effect") {
  each_verb([](const Verb& verb, const std::string& path) {
    CAPTURE(path);
    for (const auto& option : verb.options) check_row(option);
  });
}

TEST_CASE("what a value means is said, or it is known to be a word of its own") {
  each_verb([](const Verb& verb, const std::string& path) {
    CAPTURE(path);
    for (const auto& option : verb.options) {
      CAPTURE(option.spoken());
      const bool is_free = option.takes == Takes::text && option.choices.empty() && option.means == Means::word;
      if (!is_free) continue;
      CHECK_MESSAGE(words_of_their_own.contains(option.placeholder), option.placeholder,
                    " is in no table: nothing completes it, and it is one word");
    }
  });
}

TEST_CASE("in a table no name stands twice, and words have an order that can be typed") {
  each_verb([](const Verb& verb, const std::string& path) {
    CAPTURE(path);
    std::set<std::string> names;
    for (const auto& option : verb.options)
      for (const auto& name : option.names) CHECK_MESSAGE(names.insert(name).second, name);
    for (const auto& part : verb.verbs) CHECK_MESSAGE(names.insert(part.name).second, part.name);
    check_places(verb);
  });
}

TEST_CASE("every verb says what it is for, and runs something or has verbs that do") {
  std::size_t found = 0;
  each_verb([&found](const Verb& verb, const std::string& path) {
    CAPTURE(path);
    CHECK(is_sentence(verb.summary));
    CHECK((verb.run || !verb.verbs.empty()));
    ++found;
  });
  CHECK(found > 100);
}

TEST_CASE("every option is understood by each of its names, with the words that its verb needs") {
  each_verb([](const Verb& verb, const std::string& path) {
    if (!verb.run) return;
    CHECK_MESSAGE(is_understood(verb, path, line_of_needed_words(verb)), path);
    for (const auto& option : verb.options)
      for (const auto& name : option.names) {
        if (option.is_word() || option.required) continue;
        auto line = line_of_needed_words(verb);
        line.push_back(name);
        if (option.takes != Takes::nothing) line.push_back(value_for(option));
        CHECK_MESSAGE(is_understood(verb, path, line), path << " " << name);
      }
  });
}

TEST_CASE("whatever is typed behind a verb is understood or refused in our own words") {
  std::mt19937 random(20261120);  // the same lines each time: a failure can be looked at
  std::size_t understood = 0;
  each_verb([&](const Verb& verb, const std::string& path) {
    const auto words = vocabulary(verb);
    std::uniform_int_distribution<std::size_t> pick(0, words.size() - 1);
    std::uniform_int_distribution<std::size_t> length(0, 6);
    for (int i = 0; i < 60; ++i) {
      auto line = i % 2 == 0 ? line_of_needed_words(verb) : std::vector<std::string>();
      const auto more = length(random);
      for (std::size_t n = 0; n < more; ++n) {
        std::uniform_int_distribution<std::size_t> place(0, line.size());
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(place(random)), words[pick(random)]);
      }
      CAPTURE(path);
      CAPTURE(fmt::format("{}", fmt::join(line, " | ")));
      bool well = false;
      CHECK_NOTHROW(well = is_understood(verb, path, line));
      understood += well ? 1 : 0;
    }
  });
  CHECK(understood > 500);
}

TEST_CASE("what no table lets through is a fault of the program that names the command") {
  std::string who;
  Verb verb{.name = "test", .summary = "Test"};
  verb.options = {required(word("WHO", who, "Whom"))};
  CHECK_THROWS_WITH_AS(hand_over(verb, "goal add", {}), "what \"goal add\" allows was not understood",
                       std::logic_error);
}
