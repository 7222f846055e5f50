// Words that CLI11 would read something into arrive as they were typed.
#include "cli/blame.hpp"
#include "cli/shield.hpp"
#include "mentor/errors.hpp"

#include <CLI/CLI.hpp>
#include <doctest/doctest.h>
#include <optional>
#include <rapidcheck.h>

using namespace mentor;

namespace {

struct ShieldedParser {
  CLI::App app{"test", "test"};
  std::string who;
  std::vector<std::string> text;
  std::vector<std::string> items;
  std::string date;
  std::optional<std::string> questions;
  int count = 0;
  bool flag = false;

  ShieldedParser() {
    app.set_help_flag();
    app.add_option("WHO", who, "Whom")->required();
    app.add_option("TEXT", text, "What");
    app.add_option("-c,--commit", items, "Promises");
    app.add_option("-d,--date", date, "When")->type_name("DATE");
    app.add_option("-n", count, "How many");
    app.add_flag("-e,--edit", flag, "Edit");
    app.add_option("--questions", questions, "How many")->expected(0, 1);
    app.add_subcommand("list", "List");
    for (CLI::Option* option : app.get_options()) unshield_values(*option);
  }
  void parse(const std::vector<std::string>& words) {
    auto shielded = shield_words(app, "test", words);
    std::reverse(shielded.begin(), shielded.end());
    app.parse(std::move(shielded));
  }
};

std::string blamed(const std::vector<std::string>& words) {
  ShieldedParser parser;
  try {
    parser.parse(words);
  } catch (const UserError& error) {
    return error.what();
  } catch (const CLI::Error& error) {
    return blame(parser.app, "test", error);
  }
  return "nothing";
}

}  // namespace

TEST_CASE("brackets, pluses, braces, negative numbers and names of verbs are only text") {
  ShieldedParser parser;
  parser.parse(
      {"ana", "-c", "[a,b]", "list", "--commit=++", "-c{}", "-c", "-5", "-3", "[]", "++", "--", "--date", "-"});
  CHECK(parser.who == "ana");
  CHECK(parser.items == std::vector<std::string>{"[a,b]", "++", "{}", "-5"});
  CHECK(parser.text == std::vector<std::string>{"list", "-3", "[]", "++", "--date", "-"});
}

TEST_CASE("a list option takes one value each time, so that positionals after it stay positionals") {
  ShieldedParser parser;
  parser.parse({"-c", "one", "ana", "text"});
  CHECK(parser.items == std::vector<std::string>{"one"});
  CHECK(parser.who == "ana");
}

TEST_CASE("an option takes its value whatever it looks like, and flags may be joined") {
  ShieldedParser parser;
  parser.parse({"ana", "-d", "-2w", "-en3"});
  CHECK(parser.date == "-2w");
  CHECK(parser.flag);
  CHECK(parser.count == 3);
}

TEST_CASE("an option that may go without its value takes a number, and leaves other words alone") {
  ShieldedParser with;
  with.parse({"--questions", "4", "ana"});
  CHECK(with.questions == "4");
  CHECK(with.who == "ana");
  ShieldedParser without;
  without.parse({"--questions", "ana", "text"});
  CHECK(without.questions == "");
  CHECK(without.who == "ana");
  CHECK(without.text == std::vector<std::string>{"text"});
  ShieldedParser equals;
  equals.parse({"ana", "--questions=some"});
  CHECK(equals.questions == "some");
}

TEST_CASE("any text goes through unchanged") {
  CHECK(rc::check("a positional and an option's value are what was typed",
                  [](const std::string& one, const std::string& two) {
                    ShieldedParser parser;
                    parser.parse({"ana", "-c", one, "--", two});
                    RC_ASSERT(parser.items == std::vector<std::string>{one});
                    RC_ASSERT(parser.text == std::vector<std::string>{two});
                  }));
}

TEST_CASE("what cannot be meant is said with the option, what is expected and where to look") {
  CHECK(blamed({}) == "WHO is missing: Whom. See: mentor help test");
  CHECK(blamed({"ana", "--dat", "fri"}) ==
        "--dat is no option of \"test\". Did you mean --date? See: mentor help test");
  CHECK(blamed({"ana", "-x"}) ==
        "-x is no option of \"test\". Text that begins with a dash goes behind \"--\". See: mentor help test");
  CHECK(blamed({"ana", "--date"}) == "--date wants a value: --date DATE. See: mentor help test");
  CHECK(blamed({"ana", "-n", "many"}) ==
        "-n \"many\" cannot be read. Expected is a whole number. See: mentor help test");
  CHECK(blamed({"ana", "-d", "fri", "--date=sat"}) ==
        "--date was given 2 times. Expected is once. See: mentor help test");
  CHECK(blamed({"ana", "--edit=yes"}) == "--edit takes no value. Write --edit alone.");
}

TEST_CASE("a choice or a range that is missed names what is possible") {
  CLI::App app{"test", "test"};
  std::string channel;
  int trust = 0;
  app.add_option("--channel", channel)->check(CLI::IsMember({"video", "phone"}));
  app.add_option("--trust", trust)->check(CLI::Range(1, 5));
  for (CLI::Option* option : app.get_options()) unshield_values(*option);
  const auto blame_of = [&app](std::vector<std::string> words) -> std::string {
    try {
      auto shielded = shield_words(app, "test", words);
      std::reverse(shielded.begin(), shielded.end());
      app.parse(std::move(shielded));
    } catch (const CLI::Error& error) {
      return blame(app, "test", error);
    }
    return "nothing";
  };
  CHECK(
      blame_of({"--channel", "vidoe"}) ==
      "--channel \"vidoe\" is not possible. Expected is one of video, phone. Did you mean \"video\"? See: mentor help "
      "test");
  CHECK(blame_of({"--trust", "9"}) ==
        "--trust \"9\" is not possible. Expected is a number from 1 to 5. See: mentor help test");
}
