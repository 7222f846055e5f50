// SPDX-License-Identifier: MIT
// What is meant by a line that begins with no command.
#include "cli/meaning.hpp"
#include "cli/parse.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <set>

namespace mentor::tests {

namespace {

using Line = std::vector<std::string>;

struct MeaningStage : TestContext {
  MeaningStage() { run({"add", "ana", "--name", "Ana Alba"}); }
};

/// The verbs that look, of any command.
const std::set<std::string, std::less<>> looking_verbs{"list"};
const std::set<std::string, std::less<>> looking_commands{"today",  "check-in", "prep", "list",    "show", "search",
                                                          "report", "stats",    "me",   "history", "help"};
/// Short names of commands that write.
const std::set<std::string, std::less<>> short_names{"d", "l", "p"};

}  // namespace

TEST_CASE("every word that people try means a command that there is, and is none itself") {
  std::set<std::string_view> words;
  for (const auto& synonym : all_synonyms()) {
    CAPTURE(std::string(synonym.word));
    CHECK(words.insert(synonym.word).second);
    CHECK(find_command(synonym.word) == nullptr);
    const std::string meant(synonym.meant);
    const std::size_t blank = meant.find(' ');
    const Command* command = find_command(meant.substr(0, blank));
    REQUIRE(command != nullptr);
    if (blank != std::string::npos) CHECK(table_of(*command).find_verb(meant.substr(blank + 1)) != nullptr);
  }
}

TEST_CASE("what runs unasked only looks") {
  for (const auto& synonym : all_synonyms()) {
    CAPTURE(std::string(synonym.word));
    const std::string meant(synonym.meant);
    const std::size_t blank = meant.find(' ');
    const bool looks =
        blank == std::string::npos ? looking_commands.contains(meant) : looking_verbs.contains(meant.substr(blank + 1));
    const bool is_short = short_names.contains(synonym.word);
    CHECK((synonym.tried == Tried::runs) == (looks || is_short));
  }
}

TEST_CASE("a command comes first, then a handle, then what people try, then a beginning") {
  MeaningStage stage;
  const auto meant = [&](const Line& line) { return meant_line(stage.context, line); };
  CHECK(meant({"list", "x"}) == Line{"list", "x"});
  CHECK(meant({"Ana", "--json"}) == Line{"show", "Ana", "--json"});
  CHECK(meant({"ana alba"}) == Line{"show", "ana alba"});
  CHECK(meant({"d", "c1"}) == Line{"done", "c1"});
  CHECK(meant({"todo", "ana"}) == Line{"promise", "list", "ana"});
  CHECK(meant({"che", "--all"}) == Line{"check-in", "--all"});
  CHECK(meant({"nosuch"}) == Line{"nosuch"});
  CHECK(meant({"list", "goals", "ana"}) == Line{"goal", "list", "ana"});
  CHECK_THROWS_WITH_AS(static_cast<void>(meant({"delete", "c1", "a b"})),
                       "unknown command \"delete\"; did you mean: mentor rm c1 \"a b\"", UserError);
  CHECK_THROWS_WITH_AS(static_cast<void>(meant({"add", "goal", "ana"})),
                       "unknown command \"add goal\"; did you mean: mentor goal add ana", UserError);
  CHECK_THROWS_WITH_AS(static_cast<void>(meant({"pr", "ana"})), "\"pr\" could be prep, promise; type more of it",
                       UserError);
}

TEST_CASE("no mentorship has a handle that means something") {
  MeaningStage stage;
  for (const char* word : {"me", "all", "goal", "goals", "list", "cancel", "due", "todo", "delete"})
    CHECK_MESSAGE(stage.run({"add", word}) == Exit::usage, word);
  CHECK_FALSE(is_reserved("ana"));
}

TEST_CASE("on a terminal a beginning of a handle or of a word of a name is enough, if it fits one") {
  MeaningStage stage;
  CHECK(stage.run({"topic", "alb", "x"}) == Exit::usage);
  stage.context.input_is_terminal = true;
  CHECK(stage.run({"topic", "alb", "x"}) == Exit::ok);
  CHECK(stage.run({"topic", "an", "x"}) == Exit::ok);
  stage.run({"add", "albert"});
  CHECK(stage.run({"topic", "alb", "x"}) == Exit::usage);
  CHECK(stage.err.str() == "mentor: \"alb\" could be albert, ana; type more of it\n");
}

}  // namespace mentor::tests
