// SPDX-License-Identifier: MIT
// Options that may stand anywhere on the line.
#include "cli/globals.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("global options are taken out wherever they stand") {
  const TypedLine line =
      read_globals({"--json", "log", "--journal", "j.db", "ana", "--today=2026-11-20", "text", "-q"});
  CHECK(line.words == std::vector<std::string>{"log", "ana", "text"});
  CHECK(line.globals.json);
  CHECK(line.globals.quiet);
  CHECK_FALSE(line.globals.verbose);
  CHECK(line.globals.journal == "j.db");
  CHECK(line.globals.today == "2026-11-20");
}

TEST_CASE("flags of one letter may be written together, but only if all of them are global") {
  CHECK(read_globals({"list", "-qv"}).globals.verbose);
  CHECK(read_globals({"log", "-vh"}).help);
  CHECK(read_globals({"log", "-qe"}).words == std::vector<std::string>{"log", "-qe"});
}

TEST_CASE("nothing behind two dashes is an option") {
  const TypedLine line = read_globals({"log", "ana", "--", "--json", "-h"});
  CHECK(line.words == std::vector<std::string>{"log", "ana", "--", "--json", "-h"});
  CHECK_FALSE(line.globals.json);
  CHECK_FALSE(line.help);
}

TEST_CASE("a global option without its value is named") {
  CHECK_THROWS_WITH_AS((void)read_globals({"list", "--config"}), "--config needs a value: --config FILE", UserError);
  CHECK_THROWS_WITH_AS((void)read_globals({"list", "--json=yes"}), "--json takes no value; write --json alone",
                       UserError);
}

TEST_CASE("the value of a global option may look like an option") {
  CHECK(read_globals({"list", "--journal", "-q"}).globals.journal == "-q");
}

TEST_CASE("a global option whose value is one of a few words takes no other") {
  CHECK(read_globals({"list", "--color", "never"}).globals.color == "never");
  CHECK_THROWS_WITH_AS((void)read_globals({"list", "--color=blue"}),
                       "--color: unknown value \"blue\"; use auto, always or never", UserError);
}
