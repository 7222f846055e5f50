// SPDX-License-Identifier: MIT
// The commands that look: what they print, as text and as JSON, sealed items, limits, and an empty journal.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

bool says(const TestContext& test, const std::string& words) { return test.out.str().find(words) != std::string::npos; }

void fill_journal(TestContext& test) {
  test.run({"add", "ana", "--name", "Ana Alba", "--every", "2w", "--start", "2026-09-01"});
  test.run({"log", "ana", "we talked about the paper", "-d", "2026-11-10"});
  test.run({"promise", "ana", "send the paper", "--by", "2026-11-18"});
  test.run({"goal", "add", "ana", "Learn to delegate"});
  test.run({"topic", "ana", "a hidden worry", "--sealed"});
}

}  // namespace

TEST_CASE("an empty journal greets, and looking at it is no error") {
  TestContext test;
  CHECK(test.run({"today"}) == Exit::ok);
  CHECK(says(test, "mentor add ana"));
  for (const auto* command : {"list", "timeline", "check-in", "history"}) {
    CAPTURE(command);
    CHECK(test.run({command}) == Exit::ok);
    CHECK(test.out.str().empty());
  }
}

TEST_CASE("list shows a line for each mentorship with what is open") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"list"}) == Exit::ok);
  CHECK(says(test, "ana"));
  CHECK(says(test, "Tue 2026-11-10"));
  CHECK(says(test, "1 mine, 1 goal"));
  test.run({"list", "--json"});
  CHECK(says(test, "\"open_mine\": 1"));
  CHECK(says(test, "\"next_planned\": null"));
}

TEST_CASE("list stacks its lines on a narrow terminal, and nowhere else") {
  TestContext test;
  fill_journal(test);
  test.context.style.width = 40;
  test.run({"list"});
  CHECK(says(test, "Handle"));
  test.context.style.terminal = true;
  test.run({"list"});
  CHECK(test.out.str() ==
        "ana  Ana Alba  mentor  active\n"
        "  Cadence every 2 weeks\n"
        "  Last contact Tue 2026-11-10\n"
        "  Open 1 mine, 1 goal, 1 topic\n");
}

TEST_CASE("closed mentorships are listed only with --all") {
  TestContext test;
  fill_journal(test);
  test.run({"close", "ana", "--reason", "done"});
  test.run({"list"});
  CHECK_FALSE(says(test, "ana"));
  test.run({"list", "--all"});
  CHECK(says(test, "ana"));
}

TEST_CASE("the words of a sealed item are hidden until asked for") {
  TestContext test;
  fill_journal(test);
  for (const auto& words : std::vector<std::vector<std::string>>{{"show", "t1"},
                                                                 {"show", "ana"},
                                                                 {"timeline"},
                                                                 {"search", "worry"},
                                                                 {"history"},
                                                                 {"prep", "ana"},
                                                                 {"show", "t1", "--json"},
                                                                 {"timeline", "--json"},
                                                                 {"check-in"},
                                                                 {"report", "ana"}}) {
    CAPTURE(words.front());
    test.run(words);
    CHECK_FALSE(says(test, "hidden worry"));
  }
  for (const auto& words : std::vector<std::vector<std::string>>{{"show", "t1", "--reveal"},
                                                                 {"timeline", "--reveal"},
                                                                 {"search", "worry", "--reveal"},
                                                                 {"prep", "ana", "--reveal"}}) {
    CAPTURE(words.front());
    test.run(words);
    CHECK(says(test, "hidden worry"));
  }
}

TEST_CASE("show tells what belongs to a record") {
  TestContext test;
  fill_journal(test);
  test.run({"goal", "progress", "g1", "40", "first steps"});
  CHECK(test.run({"show", "g1"}) == Exit::ok);
  CHECK(says(test, "first steps"));
  CHECK(says(test, "40 %"));
  CHECK(test.run({"show", "s99"}) == Exit::usage);
  CHECK(test.run({"show", "nobody"}) == Exit::usage);
}

TEST_CASE("timeline is cut at -n and says so") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"timeline", "-n", "1"}) == Exit::ok);
  CHECK(test.err.str().find("to see it: -n 2") != std::string::npos);
  CHECK(test.run({"timeline", "-n", "0"}) == Exit::usage);
  CHECK(test.run({"timeline", "--since", "2026-11-10", "--until", "2026-11-09"}) == Exit::usage);
  CHECK(test.run({"timeline", "--until", "2026-11-10"}) == Exit::ok);
  CHECK_FALSE(says(test, "c1"));
  CHECK(says(test, "s1"));
}

TEST_CASE("search finds words, kinds and mentorships, and refuses what it does not know") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"search", "paper"}) == Exit::ok);
  CHECK(says(test, "s1"));
  CHECK(says(test, "c1"));
  test.run({"search", "paper", "--kind", "sessions"});
  CHECK_FALSE(says(test, "c1"));
  CHECK(test.run({"search", "unheard"}) == Exit::ok);
  CHECK(test.out.str().empty());
  CHECK(test.run({"search", "paper", "--kind", "sesion"}) == Exit::usage);
  CHECK(test.err.str().find("did you mean \"session\"") != std::string::npos);
  CHECK(test.run({"search", "paper", "--in", "bo"}) == Exit::usage);
}

TEST_CASE("check-in speaks only of what is due, and --exit-code tells") {
  TestContext test;
  CHECK(test.run({"check-in", "--exit-code"}) == Exit::ok);
  fill_journal(test);
  CHECK(test.run({"check-in", "--exit-code"}) == Exit::failed);
  CHECK(says(test, "c1"));
  CHECK(test.run({"check-in"}) == Exit::ok);
  CHECK(test.run({"check-in", "--within", "soon"}) == Exit::usage);
  CHECK(test.run({"check-in", "--who", "bo"}) == Exit::usage);
  CHECK(test.run({"check-in", "--json"}) == Exit::ok);
  CHECK(says(test, "mentor.check-in/1"));
}

TEST_CASE("undo says what it took, how many there were, and redo brings it back") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"undo", "99"}) == Exit::usage);
  CHECK(test.err.str().find("only 5 changes can be undone, not") != std::string::npos);
  CHECK_FALSE(test.store().handles(Kind::mentorship).empty());
  CHECK(test.run({"undo", "5"}) == Exit::ok);
  CHECK(test.store().handles(Kind::mentorship).empty());
  CHECK(test.run({"undo"}) == Exit::ok);
  CHECK(test.out.str() == "There is nothing to undo.\n");
  test.run({"redo"});
  CHECK(says(test, "Done again"));
  CHECK(test.run({"undo", "0"}) == Exit::usage);
}

TEST_CASE("history knows records that are gone") {
  TestContext test;
  fill_journal(test);
  test.run({"rm", "c1"});
  CHECK(test.run({"history", "c1"}) == Exit::ok);
  CHECK(says(test, "removed"));
  CHECK(test.run({"history", "c7"}) == Exit::usage);
}

TEST_CASE("a report's format follows the file's ending") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"report", "ana", "-o", "r.md"}) == Exit::ok);
  CHECK(test.services.files["r.md"].starts_with("# "));
  CHECK(test.run({"report", "ana", "-o", "r.json"}) == Exit::ok);
  CHECK(test.services.files["r.json"].starts_with("{"));
  CHECK(test.run({"report", "ana", "-o", "r.pdf"}) == Exit::usage);
  CHECK(test.run({"report", "ana", "-p", "2026", "--since", "2026-01-01"}) == Exit::usage);
  CHECK(test.run({"report", "ana", "--format", "odt"}) == Exit::usage);
}

TEST_CASE("what is exported can be imported, and comes out the same") {
  TestContext from;
  fill_journal(from);
  REQUIRE(from.run({"export", "-o", "all.jsonl"}) == Exit::ok);
  TestContext to;
  to.services.files = from.services.files;
  CHECK(to.run({"import", "jsonl", "all.jsonl", "--dry-run"}) == Exit::ok);
  CHECK(to.store().handles(Kind::mentorship).empty());
  CHECK(to.run({"import", "jsonl", "all.jsonl"}) == Exit::ok);
  REQUIRE(to.run({"export"}) == Exit::ok);
  CHECK(to.out.str() == from.services.files["all.jsonl"]);
}

TEST_CASE("erasing and restoring ask, and do nothing where nobody can answer") {
  TestContext test;
  fill_journal(test);
  CHECK(test.run({"erase", "ana"}) == Exit::usage);
  CHECK(test.run({"erase", "me", "--yes"}) == Exit::usage);
  test.context.interactive = true;
  test.services.answers = {"no"};
  CHECK(test.run({"erase", "ana"}) == Exit::aborted);
  CHECK(test.store().handles(Kind::mentorship).size() == 1);
  test.services.kept["log-ana-20261120T120000-1.md"] = "about the paper";
  test.services.kept[".log-ana-20261120T120000-1.md.swp"] = "about the paper";
  test.services.kept["log-bo-20261120T120000-1.md"] = "bananas, with Ana Alba";
  test.services.remembered["check-in about ana"] = "2026-11-20";
  test.services.answers = {"ana"};
  CHECK(test.run({"erase", "ana"}) == Exit::ok);
  CHECK(test.store().handles(Kind::mentorship).empty());
  CHECK(test.services.kept.size() == 1);
  CHECK(test.services.remembered.empty());
  CHECK(test.out.str().find("Still named in other drafts:\n  log-bo-20261120T120000-1.md") != std::string::npos);
  CHECK(test.run({"restore", "nothing.db", "--yes"}) == Exit::failed);
}

TEST_CASE("help check-in names every rule and its number") {
  TestContext test;
  CHECK(test.run({"help", "check-in"}) == Exit::ok);
  for (const auto& rule : rules()) CHECK(test.out.str().find("  " + std::string(rule.name) + " ") != std::string::npos);
}

TEST_CASE("where nothing is agreed, the configuration says how long an answer may take") {
  TestContext test;
  test.run({"add", "ana"});
  test.run({"add", "bo"});
  const auto days = [&](std::int64_t id) {
    const auto question = test.store().get<Question>(id).value();
    return std::chrono::duration_cast<std::chrono::hours>(question.due - question.asked).count() / 24;
  };
  test.run({"ask", "ana", "one?"});
  CHECK(days(1) == 2);
  test.context.config.rules["question-waiting"].number = 4;
  test.context.config.rules["bo/question-waiting"].number = 1;
  test.run({"ask", "ana", "two?"});
  test.run({"ask", "bo", "three?"});
  CHECK(days(2) == 4);
  CHECK(days(3) == 1);
}
