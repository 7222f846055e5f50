// SPDX-License-Identifier: MIT
// What the environment says of the screen, and where files are.
#include "platform/paths.hpp"
#include "platform/terminal.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace mentor::tests;

namespace {

Environment with_variables(std::map<std::string, std::string> variables) {
  return [variables](std::string_view name) -> std::optional<std::string> {
    const auto found = variables.find(std::string(name));
    if (found == variables.end() || found->second.empty()) return std::nullopt;
    return found->second;
  };
}

bool coloured(const std::map<std::string, std::string>& variables, std::optional<ColorWhen> option = {},
              std::optional<ColorWhen> configured = {}, Screen screen = Screen::terminal) {
  return wants_colour(with_variables(variables), option, configured, screen);
}

}  // namespace

TEST_CASE("the option decides about colour before the environment, and that before the terminal") {
  CHECK(coloured({}));
  CHECK_FALSE(coloured({}, {}, {}, Screen::other));
  CHECK_FALSE(coloured({{"TERM", "dumb"}}));
  CHECK_FALSE(coloured({{"NO_COLOR", "1"}}));
  CHECK_FALSE(coloured({{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}));
  CHECK(coloured({{"FORCE_COLOR", "1"}, {"TERM", "dumb"}}, {}, {}, Screen::other));
  CHECK(coloured({{"CLICOLOR_FORCE", "1"}}, {}, {}, Screen::other));
  CHECK_FALSE(coloured({{"CLICOLOR_FORCE", "0"}}, {}, {}, Screen::other));
  CHECK(coloured({{"NO_COLOR", "1"}}, ColorWhen::always, {}, Screen::other));
  CHECK_FALSE(coloured({{"FORCE_COLOR", "1"}}, ColorWhen::never));
  CHECK_FALSE(coloured({{"NO_COLOR", "1"}}, {}, ColorWhen::always));
  CHECK(coloured({}, {}, ColorWhen::always, Screen::other));
  CHECK_FALSE(coloured({}, {}, ColorWhen::never));
  CHECK(coloured({}, ColorWhen::automatic, ColorWhen::never));
}

TEST_CASE("drawing characters follow the first locale variable that is set") {
  CHECK(speaks_unicode(with_variables({{"LANG", "de_DE.UTF-8"}})));
  CHECK(speaks_unicode(with_variables({{"LC_CTYPE", "C.utf8"}, {"LANG", "C"}})));
  CHECK_FALSE(speaks_unicode(with_variables({{"LC_ALL", "C"}, {"LANG", "de_DE.UTF-8"}})));
  CHECK_FALSE(speaks_unicode(with_variables({{"LANG", "C"}})));
  CHECK_FALSE(speaks_unicode(with_variables({})));
}

TEST_CASE("COLUMNS is the width where there is no better, within reason") {
  CHECK(screen_width(with_variables({{"COLUMNS", "40"}}), -1) == 40);
  CHECK(screen_width(with_variables({{"COLUMNS", "3"}}), -1) == 20);
  CHECK(screen_width(with_variables({{"COLUMNS", "99999"}}), -1) == 500);
  CHECK(screen_width(with_variables({{"COLUMNS", "wide"}}), -1) == 80);
  CHECK(screen_width(with_variables({}), -1) == 80);
}

TEST_CASE("paths follow XDG, and the program's own variables come first") {
  const Paths usual = find_paths(with_variables({{"HOME", "/home/me"}}));
  CHECK(usual.journal == "/home/me/.local/share/mentor/journal.db");
  CHECK(usual.config == "/home/me/.config/mentor/mentor.toml");
  CHECK(usual.state == "/home/me/.local/state/mentor");
  const Paths moved = find_paths(with_variables({{"HOME", "/home/me"},
                                                 {"XDG_DATA_HOME", "/data"},
                                                 {"XDG_CONFIG_HOME", "relative"},
                                                 {"XDG_STATE_HOME", "/state"}}));
  CHECK(moved.journal == "/data/mentor/journal.db");
  CHECK(moved.config == "/home/me/.config/mentor/mentor.toml");
  CHECK(moved.state == "/state/mentor");
  const Paths own = find_paths(with_variables({{"MENTOR_JOURNAL", "j.db"}, {"MENTOR_CONFIG", "c.toml"}}));
  CHECK(own.journal == "j.db");
  CHECK(own.config == "c.toml");
  CHECK(own.state.empty());
  CHECK(find_paths(with_variables({})).journal.empty());
}
