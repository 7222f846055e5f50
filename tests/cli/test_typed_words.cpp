// SPDX-License-Identifier: MIT
// What was typed behind a verb: read, held against its table, and handed over as it was typed.
#include "cli/checks.hpp"
#include "cli/hand_over.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <array>
#include <doctest/doctest.h>
#include <optional>
#include <rapidcheck.h>

using namespace mentor::tests;

namespace {

LocalTime noon_of_typed() { return LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12}; }

/// A verb with a row of every kind.
struct TypedVerb {
  std::string who;
  std::vector<std::string> text;
  std::vector<std::string> items;
  std::vector<std::string> people;
  std::string date;
  std::string channel;
  std::string format;
  std::optional<std::string> questions;
  std::int64_t count = 0;
  std::optional<std::int64_t> trust;
  bool edits = false;
  Verb verb{.name = "test", .summary = "Test"};

  TypedVerb() {
    constexpr std::array<std::string_view, 2> channels{"video", "phone"};
    constexpr std::array<std::string_view, 2> formats{"text", "json"};
    verb.options = {
        required(word("WHO", who, "Whom")),
        words("TEXT", text, "What"),
        option("-c,--commit", items, "TEXT", "Promises"),
        comma_list("--with", people, "PEOPLE", "Who else"),
        option("-d,--date", date, "DATE", "When"),
        number("-n", count, "N", "How many"),
        within({1, 5}, number("--trust", trust, "1-5", "How it feels")),
        flag("-e,--edit", edits, "Edit"),
        number_or_none("--questions", questions, "N", "How many questions"),
        choice_of_words("--channel", channels, "CHANNEL", "{}", [this](const std::string& typed) { channel = typed; }),
        offered("--format", format, formats, "How it is printed"),
    };
    verb.verbs = {Verb{.name = "list", .summary = "List"}};
  }
  TypedVerb(const TypedVerb&) = delete;
  TypedVerb& operator=(const TypedVerb&) = delete;

  void type(const std::vector<std::string>& line) const {
    const TypedWords typed =
        read_words(verb, "test", line, {.now = noon_of_typed, .is_somebody = {}, .read_input = {}});
    check_words(verb, "test", typed, {.now = noon_of_typed, .is_somebody = {}, .read_input = {}});
    hand_over(verb, "test", typed);
  }
};

std::string blamed(const std::vector<std::string>& line) {
  const TypedVerb typed;
  try {
    typed.type(line);
  } catch (const UserError& error) {
    return error.what();
  }
  return "nothing";
}

}  // namespace

TEST_CASE("brackets, pluses, braces, negative numbers and names of verbs are only text") {
  const TypedVerb typed;
  typed.type({"ana", "-c", "[a,b]", "list", "--commit=++", "-c{}", "-c", "-5", "-3", "[]", "++", "--", "--date", "-"});
  CHECK(typed.who == "ana");
  CHECK(typed.items == std::vector<std::string>{"[a,b]", "++", "{}", "-5"});
  CHECK(typed.text == std::vector<std::string>{"list", "-3", "[]", "++", "--date", "-"});
}

TEST_CASE("an option takes one value each time, so that words after it keep their place") {
  const TypedVerb typed;
  typed.type({"-c", "one", "ana", "text"});
  CHECK(typed.items == std::vector<std::string>{"one"});
  CHECK(typed.who == "ana");
  CHECK(typed.text == std::vector<std::string>{"text"});
}

TEST_CASE("an option takes its value whatever it looks like, and flags may be joined and repeated") {
  const TypedVerb typed;
  typed.type({"ana", "-d", "-2w", "-en3", "--edit"});
  CHECK(typed.date == "-2w");
  CHECK(typed.edits);
  CHECK(typed.count == 3);
}

TEST_CASE("an option that may stand alone takes a number, and leaves other words alone") {
  const TypedVerb with;
  with.type({"--questions", "4", "ana"});
  CHECK(with.questions == "4");
  CHECK(with.who == "ana");
  const TypedVerb without;
  without.type({"--questions", "ana", "text"});
  CHECK(without.questions == "");
  CHECK(without.who == "ana");
  CHECK(without.text == std::vector<std::string>{"text"});
  const TypedVerb equals;
  equals.type({"ana", "--questions=some"});
  CHECK(equals.questions == "some");
}

TEST_CASE("a choice may be typed in any case, and a list of people with commas") {
  const TypedVerb typed;
  typed.type({"ana", "--channel", "VIDEO", "--with", "bo,,cy", "--with", "dd"});
  CHECK(typed.channel == "video");
  CHECK(typed.people == std::vector<std::string>{"bo", "cy", "dd"});
}

TEST_CASE("what is offered is left to the verb to look at") {
  const TypedVerb typed;
  typed.type({"ana", "--format", "html"});
  CHECK(typed.format == "html");
}

TEST_CASE("any text goes through unchanged") {
  CHECK(
      rc::check("a word and an option's value are what was typed", [](const std::string& one, const std::string& two) {
        RC_PRE(!one.empty());
        const TypedVerb typed;
        typed.type({"ana", "-c", one, "--", two});
        RC_ASSERT(typed.items == std::vector<std::string>{one});
        RC_ASSERT(typed.text == std::vector<std::string>{two});
      }));
}

TEST_CASE("an option that there is not, or that lacks its value, is said with what to do next") {
  CHECK(blamed({"ana", "--dtae", "fri"}) == "unknown option --dtae for \"test\"; did you mean --date?");
  CHECK(blamed({"ana", "-D", "fri"}) == "unknown option -D for \"test\"; did you mean -d?");
  CHECK(blamed({"ana", "-x"}) == "unknown option -x for \"test\"; see: mentor help test");
  CHECK(blamed({"ana", "--date"}) == "--date needs a value: --date DATE");
  CHECK(blamed({"ana", "--edit=yes"}) == "--edit takes no value; write --edit alone");
  CHECK(blamed({"ana", "-eq"}) == "write -q apart from the other letters of -eq");
  CHECK(blamed({"ana", "-d", "fri", "--date=sat"}) == "--date was given 2 times; give it once");
}

TEST_CASE("an option is found by a beginning that is no other's") {
  const TypedVerb typed;
  typed.type({"ana", "--dat", "fri", "--ed", "--tr=4"});
  CHECK(typed.date == "fri");
  CHECK(typed.edits);
  CHECK(typed.trust == 4);
  CHECK(blamed({"ana", "--co", "x"}) == "\"--co\" could be --commit, --config, --color; type more of it");
  CHECK(with_globals_in_full(typed.verb, {"ana", "--js", "--quest", "--to=fri", "--", "--js"}) ==
        std::vector<std::string>{"ana", "--json", "--quest", "--today=fri", "--", "--js"});
}

TEST_CASE("whom it is about may be said by an option, wherever it stands") {
  TypedVerb typed;
  typed.type({"one", "--for", "ana", "two"});
  CHECK(typed.who == "ana");
  CHECK(typed.text == std::vector<std::string>{"one", "two"});
  CHECK(blamed({"one", "--for"}) == "--for needs a value: --for WHO");
}

TEST_CASE("what is left of a line is one text") {
  std::string who;
  std::string text;
  std::string date;
  Verb verb{.name = "test", .summary = "Test"};
  verb.options = {required(word("WHO", who, "Whom")), required(rest("TEXT", text, "What")),
                  option("-d,--date", date, "DATE", "When"), option("--area", date, "TEXT", "What")};
  const auto type = [&](const std::vector<std::string>& line) {
    text.clear();
    const TypedWords typed =
        read_words(verb, "test", line, {.now = noon_of_typed, .is_somebody = {}, .read_input = {}});
    check_words(verb, "test", typed, {.now = noon_of_typed, .is_somebody = {}, .read_input = {}});
    hand_over(verb, "test", typed);
  };
  type({"ana", "talked", "about", "the", "talk", "-d", "27", "nov"});
  CHECK(text == "talked about the talk");
  CHECK(date == "27 nov");
  type({"ana", "talked", "-d", "yesterday", "15:00", "about  it"});
  CHECK(text == "talked about  it");
  CHECK(date == "yesterday 15:00");
  type({"ana", "talked", "--", "-d", "--area"});
  CHECK(text == "talked -d --area");
  CHECK_THROWS_WITH_AS(type({"ana"}), doctest::Contains("TEXT"), UserError);
  type({"ana", "x", "--area", "how", "we", "talk"});
  CHECK(text == "x");
  CHECK(date == "how we talk");
  CHECK_THROWS_WITH_AS(type({"ana", "--area", "how", "we", "talk"}),
                       "--area: where does it end? Put it in quotes: --area \"how we talk\"", UserError);
  CHECK_THROWS_WITH_AS(type({"ana", "x", "--area", "how we", "talk"}), doctest::Contains("--area \"how we talk\""),
                       UserError);
  type({"ana", "--area", "how we", "talk"});
  CHECK(text == "talk");
}

TEST_CASE("a word that is missing or too much is said with what is expected") {
  CHECK(blamed({}) == "test needs a mentorship: mentor test WHO [TEXT...]");
  TypedVerb typed;
  typed.verb.options.pop_back();
  std::erase_if(typed.verb.options, [](const Option& option) { return option.spoken() == "TEXT"; });
  CHECK_THROWS_WITH_AS(typed.type({"ana", "two", "words"}), "\"two words\" is left over; write: mentor test WHO",
                       UserError);
  std::erase_if(typed.verb.options, [](const Option& option) { return option.is_word(); });
  CHECK_THROWS_WITH_AS(typed.type({"lst"}), "unknown command \"test lst\"; did you mean \"test list\"? test knows list",
                       UserError);
}

TEST_CASE("a value that cannot be meant is said with what is possible") {
  CHECK(blamed({"ana", "-n", "many"}) == "-n: \"many\" is not a whole number");
  CHECK(blamed({"ana", "-n", "0x10"}).starts_with("-n: \"0x10\" is not a whole number"));
  CHECK(
      blamed({"ana", "-n", "99999999999999999999"}).starts_with("-n: \"99999999999999999999\" is not a whole number"));
  CHECK(blamed({"ana", "--trust", "9"}) == "--trust: \"9\" is not a number from 1 to 5");
  CHECK(blamed({"ana", "--channel", "vidoe"}) == "--channel: unknown value \"vidoe\"; did you mean \"video\"?");
  for (const char* name : {"--date", "--channel", "--trust", "--commit"})
    CHECK(blamed({"ana", name, ""}) == std::string(name) + " is empty; give it a value, or leave it out");
}

TEST_CASE("control characters in a value do not reach the message") {
  CHECK(blamed({"ana", "--channel", "\x1b[31m"}).find('\x1b') == std::string::npos);
}
