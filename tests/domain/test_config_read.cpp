// SPDX-License-Identifier: MIT
// mentor.toml: what it can say, and what is said of what it cannot.
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/importers/toml.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace mentor::tests;

namespace {

ConfigReading reading_of(std::string_view text) { return read_config(read_toml(text, "mentor.toml"), "mentor.toml"); }

std::string problem_of(std::string_view text) {
  const ConfigReading reading = reading_of(text);
  return reading.problems.size() == 1 ? reading.problems.front() : "not one problem";
}

}  // namespace

TEST_CASE("every key is taken over") {
  const ConfigReading reading = reading_of(R"(
zone = "Europe/Berlin"
editor = "code --wait"
pager = "less"
color = "never"
[log]
length = "1h"
channel = "video"
[check-in]
within = 5
goal-stale = 45
no-goal = false
[mentorship.ana.check-in]
goal-stale = 10
[visibility]
session = "shared"
)");
  CHECK(reading.problems.empty());
  CHECK(reading.found);
  CHECK(reading.config.zone == "Europe/Berlin");
  CHECK(reading.config.editor == "code --wait");
  CHECK(reading.config.color == ColorWhen::never);
  CHECK(reading.config.length == Minutes{60});
  CHECK(reading.config.channel == Channel::video);
  CHECK(reading.config.within == Cadence{5, Cadence::Unit::day});
  CHECK(reading.config.rules.at("goal-stale").number == 45);
  CHECK_FALSE(reading.config.rules.at("no-goal").on);
  CHECK(reading.config.rules.at("ana/goal-stale").number == 10);
  CHECK(reading.config.visibility_of(Kind::session) == Visibility::shared);
  CHECK(reading.config.visibility_of(Kind::topic) == Visibility::private_);
  CHECK(reading.set.size() == 11);
}

TEST_CASE("what is shown of a key is read back to the same") {
  ConfigReading reading =
      reading_of("zone = \"UTC\"\nlog.length = 50\ncheck-in.within = \"1w\"\nvisibility.note = \"sealed\"");
  REQUIRE(reading.problems.empty());
  for (const auto& key : config_keys()) {
    const std::string shown = key.show(reading.config);
    if (shown.empty()) continue;
    const ConfigReading again = reading_of(key.name + " = " + shown);
    INFO(key.name << " = " << shown);
    CHECK(again.problems.empty());
    CHECK(key.show(again.config) == shown);
  }
}

TEST_CASE("an unknown key is named with its line and the nearest one") {
  CHECK(problem_of("\ncolour = \"never\"") == "mentor.toml, line 2: colour: unknown setting; did you mean color?");
  CHECK(problem_of("[check-in]\ngoal-stal = 3") ==
        "mentor.toml, line 2: check-in.goal-stal: unknown setting; did you mean check-in.goal-stale?");
  CHECK(problem_of("[mentorship.ana.check-in]\nno-gaol = false") ==
        "mentor.toml, line 2: mentorship.ana.check-in.no-gaol: unknown setting; did you mean "
        "mentorship.ana.check-in.no-goal?");
}

TEST_CASE("a value of the wrong type says what is expected") {
  CHECK(problem_of("zone = 3") == "mentor.toml, line 1: zone is a whole number; write a string in quotes");
  CHECK(problem_of("log.length = [1]") == "mentor.toml, line 1: log.length is a list; write a number or a string");
  CHECK(problem_of("zone = []") == "mentor.toml, line 1: zone is a list; write a string in quotes");
  CHECK(problem_of("check-in.no-goal = \"no\"") ==
        "mentor.toml, line 1: check-in.no-goal is a string; write a whole number, true or false");
}

TEST_CASE("a value that is not possible names the possible ones") {
  CHECK(problem_of("log.channel = \"vidoe\"") ==
        "mentor.toml, line 1: log.channel: unknown value \"vidoe\"; did you mean \"video\"?");
  CHECK(problem_of("check-in.within = -1") ==
        "mentor.toml, line 1: check-in.within: \"-1\" is not a length of time; write 2d, 1w or a number of days");
  CHECK(problem_of("check-in.goal-stale = 0").find("is not valid") != std::string::npos);
  CHECK(problem_of("color = \"blue\"").find("auto, always or never") != std::string::npos);
}

TEST_CASE("problems come in the order of the file, and the rest is taken over") {
  const ConfigReading reading = reading_of("zoen = \"UTC\"\ncolor = \"never\"\na = 1");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].find("line 1") != std::string::npos);
  CHECK(reading.problems[1].find("line 3") != std::string::npos);
  CHECK(reading.config.color == ColorWhen::never);
}

TEST_CASE("the configuration can switch every rule, and number those that have a number, for all or for one") {
  for (const auto& rule : rules()) {
    const std::string name(rule.name);
    CAPTURE(name);
    for (const std::string& table : {std::string("[check-in]\n"), std::string("[mentorship.ana.check-in]\n")}) {
      const std::string key = (table == "[check-in]\n" ? "" : "ana/") + name;
      const auto off = reading_of(table + name + " = false\n");
      REQUIRE(off.problems.empty());
      CHECK_FALSE(off.config.rules.at(key).on);
      const auto numbered = reading_of(table + name + " = 3\n");
      CHECK(numbered.problems.empty() == (rule.number != 0));
      if (rule.number != 0) CHECK(numbered.config.rules.at(key).number == 3);
      CHECK(problem_of(table + name + " = 4000\n").find(name) != std::string::npos);
    }
  }
}

TEST_CASE("a number with which a rule could never speak is refused") {
  CHECK(problem_of("check-in.trouble = 6").find("from 1 to 5") != std::string::npos);
  CHECK(problem_of("check-in.personal-check-in = 6").find("from 1 to 5") != std::string::npos);
  CHECK(problem_of("check-in.reliability = 101").find("from 1 to 100") != std::string::npos);
}
