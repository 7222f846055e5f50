// SPDX-License-Identifier: MIT
// A letter and the editor: what is saved there is what is written.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

/// Two sessions with Ana, and an editor.
struct LetterStage : TestContext {
  LetterStage() {
    run({"add", "ana", "--name", "Ana Alba", "--start", "2026-09-01"});
    run({"log", "ana", "how to begin", "-d", "2026-09-01"});
    context.interactive = true;
    services.editor = [](const std::string& text) { return text; };
  }
};

}  // namespace

TEST_CASE("what is saved in the editor is the letter") {
  LetterStage stage;
  stage.services.editor = [](const std::string& text) {
    CHECK(text.find("Dear Ana,") == 0);
    return std::string("Dear Ana,\n\nthank you.\n");
  };
  CHECK(stage.run({"report", "ana", "--letter"}) == Exit::ok);
  CHECK(stage.out.str() == "Dear Ana,\n\nthank you.\n");
  CHECK(stage.err.str().find("this is the draft") == std::string::npos);
  CHECK(stage.run({"report", "ana", "--letter", "-o", "letter.md"}) == Exit::ok);
  CHECK(stage.services.files["letter.md"] == "# Letter to Ana Alba\n\nDear Ana,\n\nthank you.\n");
  CHECK(stage.services.kept.empty());
}

TEST_CASE("a letter that was not touched is written, and called a draft") {
  LetterStage stage;
  CHECK(stage.run({"report", "ana", "--letter", "-o", "letter.txt"}) == Exit::ok);
  CHECK(stage.services.files["letter.txt"].find("Dear Ana,\n\nOur one session") == 0);
  CHECK(stage.err.str().find("this is the draft") != std::string::npos);
}

TEST_CASE("a letter that came back empty is not written") {
  LetterStage stage;
  stage.services.editor = [](const std::string&) { return std::string("\n"); };
  CHECK(stage.run({"report", "ana", "--letter", "-o", "letter.txt"}) == Exit::aborted);
  CHECK(stage.services.files.count("letter.txt") == 0);
  CHECK(stage.services.kept.empty());
}

TEST_CASE("a letter that was typed and not written comes back") {
  LetterStage stage;
  stage.services.kept["report-ana-20261120T120000-1.md"] = "Dear Ana,\n\nit rained.\n";
  stage.context.interactive = false;
  CHECK(stage.run({"report", "ana", "--recover"}) == Exit::ok);
  CHECK(stage.out.str() == "Dear Ana,\n\nit rained.\n");
  CHECK(stage.services.kept.empty());
}
