// SPDX-License-Identifier: MIT
// Proposals asked about one after another on a terminal; all of them, when they are many, counted.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

/// Friday 2026-11-20.
struct Asked : TestContext {
  explicit Asked(std::deque<std::string> answers) {
    run({"add", "ana"});
    run({"log", "ana", "I'll ask Bo by 4 dec.\nAna will send the slides by 27 Nov.\nI'll read them."});
    context.interactive = true;
    services.answers = std::move(answers);
  }
};

}  // namespace

TEST_CASE("y saves a proposal, n refuses it for good, s leaves it for another time") {
  Asked test({"y", "n", "s"});
  REQUIRE(test.run({"suggest", "ana"}) == Exit::ok);
  CHECK(test.out.str().find("1 of 3: promise, me, due 2026-12-04, line 1 of s1\n  I'll ask Bo\n") != std::string::npos);
  CHECK(test.out.str().find("Saved: c1.\n1 proposal refused; not proposed again.\n") != std::string::npos);
  const auto promises = test.store().all<Commitment>();
  REQUIRE(promises.size() == 1);
  CHECK(promises[0].text == "I'll ask Bo");
  CHECK(promises[0].due == make_date(2026, 12, 4));
  test.services.answers = {"q"};
  test.run({"suggest", "ana"});
  CHECK(test.out.str().find("1 of 1: promise, me, line 3 of s1") != std::string::npos);
}

TEST_CASE("e takes other words, and another day where they end in one; Enter keeps them") {
  Asked test({"e", "ask Bo and Cy by 11 dec", "e", "Send all slides", "e", ""});
  REQUIRE(test.run({"suggest", "ana"}) == Exit::ok);
  const auto promises = test.store().all<Commitment>();
  REQUIRE(promises.size() == 3);
  CHECK(promises[0].text == "ask Bo and Cy");
  CHECK(promises[0].due == make_date(2026, 12, 11));
  CHECK(promises[1].text == "Send all slides");
  CHECK(promises[1].due == make_date(2026, 11, 27));
  CHECK(promises[2].text == "I'll read them.");
  test.run({"suggest", "ana"});
  CHECK(test.out.str() == "Nothing to propose.\n");
}

TEST_CASE("another answer is asked again; who stops, or leaves off, keeps what was answered") {
  Asked stopped({"maybe", "y", "q"});
  REQUIRE(stopped.run({"suggest", "ana"}) == Exit::ok);
  CHECK(stopped.err.str().find("Answer y, n, e, s or q.") != std::string::npos);
  CHECK(stopped.services.questions.size() == 3);
  CHECK(stopped.store().all<Commitment>().size() == 1);
  Asked left({"y"});
  CHECK(left.run({"suggest", "ana"}) == Exit::ok);
  CHECK(left.store().all<Commitment>().size() == 1);
  Asked nothing({});
  CHECK(nothing.run({"suggest", "ana"}) == Exit::aborted);
  CHECK(nothing.store().all<Commitment>().empty());
}

TEST_CASE("what was answered is one change") {
  Asked test({"y", "y", "n"});
  test.run({"suggest", "ana"});
  REQUIRE(test.store().all<Commitment>().size() == 2);
  test.run({"undo"});
  CHECK(test.store().all<Commitment>().empty());
}

TEST_CASE("of several mentorships more than a screen is counted, with the command for each") {
  TestContext test;
  for (const std::string who : {"ana", "bo"}) {
    test.run({"add", who});
    std::string notes;
    for (const std::string what : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})
      notes += "I'll read part " + what + ".\n";
    test.run({"log", who, notes});
  }
  REQUIRE(test.run({"suggest"}) == Exit::ok);
  CHECK(test.out.str() == "11 proposals  mentor suggest ana\n11 proposals  mentor suggest bo\n");
  test.context.interactive = true;
  REQUIRE(test.run({"suggest"}) == Exit::ok);
  CHECK(test.services.questions.empty());
  REQUIRE(test.run({"suggest", "--accept", "1,12"}) == Exit::ok);
  CHECK(test.store().all<Commitment>().size() == 2);
  test.services.answers = {"q"};
  test.run({"suggest", "bo"});
  CHECK(test.out.str().find("1 of 10") != std::string::npos);
}

}  // namespace mentor::tests
