// SPDX-License-Identifier: MIT
// The rows of a verb's table, and what they fill.
#include "mentor/commands/options.hpp"
#include "mentor/domain/records.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a whole number may have a sign, and nothing else") {
  CHECK(typed_number("12") == 12);
  CHECK(typed_number("-5") == -5);
  CHECK(typed_number("+5") == 5);
  CHECK(typed_number("010") == 10);
  for (const char* text : {"", "-", "+", "+-5", "5x", " 5", "0x10", "1.5", "9223372036854775808"})
    CHECK_FALSE(typed_number(text));
}

TEST_CASE("an option is spoken of by its long name, a word by its own") {
  std::string text;
  CHECK(option("-d,--date", text, "DATE", "When").spoken() == "--date");
  CHECK(option("-p", text, "DATE", "When").spoken() == "-p");
  CHECK(option("--who,--only", text, "WHO", "Whom").names == std::vector<std::string>{"--who", "--only"});
  CHECK(word("WHO", text, "Whom").spoken() == "WHO");
  CHECK(word("WHO", text, "Whom").is_word());
  CHECK_FALSE(option("-p", text, "DATE", "When").is_word());
}

TEST_CASE("rows fill what they were made for") {
  bool given = false;
  std::string text;
  std::vector<std::string> list;
  std::int64_t count = 0;
  std::optional<Channel> channel;
  Role role = Role::mentor;
  flag("--all", given, "All").set("");
  option("--by", text, "DATE", "Due").set("fri");
  const Option several = option("-t", list, "TAG", "Tags");
  several.set("a");
  several.set("b");
  number("-n", count, "N", "How many").set("-3");
  choice("--channel", channel, "CHANNEL", "{}").set("PHONE");
  choice("--role", role, "ROLE", "{}").set("peer");
  CHECK(given);
  CHECK(text == "fri");
  CHECK(list == std::vector<std::string>{"a", "b"});
  CHECK(count == -3);
  CHECK(channel == Channel::phone);
  CHECK(role == Role::peer);
}

TEST_CASE("the words of a choice come from its enumeration, into the help too") {
  Side side = Side::me;
  const Option row = choice("--by", side, "SIDE", "Who answers: {}");
  CHECK(row.takes == Takes::choice);
  CHECK(row.choices == std::vector<std::string>{"me", "partner"});
  CHECK(row.help == "Who answers: me or partner");
}

TEST_CASE("a table may take over the rows of another") {
  bool given = false;
  const Options shared{flag("--one", given, "One"), flag("--two", given, "Two")};
  const Options table{flag("--zero", given, "Zero"), shared, Options{}, flag("--three", given, "Three")};
  std::string names;
  for (const auto& row : table) names += row.spoken();
  CHECK(names == "--zero--one--two--three");
}

TEST_CASE("a verb and an option are found by name, a word is not") {
  std::string who;
  bool all = false;
  Verb verb{.name = "goal", .summary = "Goals"};
  verb.options = {word("WHO", who, "Whom"), flag("-a,--all", all, "All")};
  verb.verbs = {Verb{.name = "add", .summary = "Add"}};
  CHECK(verb.find_option("-a") == verb.find_option("--all"));
  CHECK(verb.find_option("WHO") == nullptr);
  CHECK(verb.find_option("--al") == nullptr);
  REQUIRE(verb.find_verb("add") != nullptr);
  CHECK(verb.find_verb("ad") == nullptr);
}
