// SPDX-License-Identifier: MIT
// What was answered to questions is not lost where the journal does not take it.
#include "store/connection.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

/// A journal that can be read, and takes no change, on demand.
struct FailingStage : TestContext {
  TempDir folder;
  std::string path = folder / "journal.db";

  FailingStage() {
    context.use_store(Store::open(path, Access::write), Access::write);
    REQUIRE(run({"add", "ana"}) == Exit::ok);
    context.interactive = true;
  }
  void fail() const { Connection(path, Mode::write).execute("ALTER TABLE change_entry RENAME TO elsewhere"); }
};

}  // namespace

TEST_CASE("answers about feedback that could not be saved stay as a draft, and the way back is named") {
  FailingStage stage;
  stage.fail();
  stage.services.answers = {"Clear slides", "at the talk", "spoke slowly", "all followed"};
  CHECK(stage.run({"feedback", "ana", "--praise"}) == Exit::failed);
  REQUIRE(stage.services.kept.size() == 1);
  const auto& draft = *stage.services.kept.begin();
  for (const char* answer : {"Clear slides", "at the talk", "spoke slowly", "all followed"})
    CHECK(draft.second.find(answer) != std::string::npos);
  CHECK(stage.err.str().find("--recover") != std::string::npos);

  FailingStage sound;
  sound.services.answers = {"Clear slides", "at the talk", "spoke slowly", "all followed"};
  CHECK(sound.run({"feedback", "ana", "--praise"}) == Exit::ok);
  CHECK(sound.services.kept.empty());
}

TEST_CASE("feedback that is asked for on a terminal is asked whether it is praise, and nothing is taken for granted") {
  struct Row {
    std::string answer;
    std::string type;
  };
  for (const auto& row : {Row{"p", "praise"}, Row{"Praise", "praise"}, Row{"", "constructive"},
                          Row{"c", "constructive"}, Row{"perhaps", ""}}) {
    CAPTURE(row.answer);
    FailingStage stage;
    stage.services.answers = {"Clear slides", row.answer, "", "", ""};
    CHECK(stage.run({"feedback", "ana"}) == (row.type.empty() ? Exit::usage : Exit::ok));
    const auto saved = stage.store().all<Feedback>({});
    REQUIRE(saved.size() == (row.type.empty() ? 0 : 1));
    if (!saved.empty()) CHECK(to_text(saved[0].type) == row.type);
    CHECK(stage.services.kept.size() == (row.type.empty() ? 1 : 0));
  }
}

TEST_CASE("answers at a close that could not be saved stay as a draft, and the way back is named") {
  FailingStage stage;
  stage.fail();
  stage.services.answers = {"all was said", "much of it"};
  CHECK(stage.run({"close", "ana"}) == Exit::failed);
  REQUIRE(stage.services.kept.size() == 1);
  const auto& draft = *stage.services.kept.begin();
  CHECK(draft.second.find("all was said") != std::string::npos);
  CHECK(draft.second.find("much of it") != std::string::npos);
  CHECK(stage.err.str().find("--recover") != std::string::npos);

  FailingStage sound;
  sound.services.answers = {"all was said", "much of it"};
  CHECK(sound.run({"close", "ana"}) == Exit::ok);
  CHECK(sound.services.kept.empty());
}

}  // namespace mentor::tests
