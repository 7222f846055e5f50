// SPDX-License-Identifier: MIT
// What is looked at every day is asked for in few statements, and in no more of a long history.
#include "store/counted_steps.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

/// Sessions with ana, a week each, that speak of this and that.
void meet_often(TestContext& test, int sessions) {
  test.run({"add", "ana", "--name", "Ana Alba", "--every", "2w", "--start", "2020-01-01"});
  test.run({"goal", "add", "ana", "Learn to delegate"});
  test.run({"promise", "ana", "send the paper"});
  for (int i = 0; i < sessions; ++i)
    test.run({"log", "ana", fmt::format("harpsichord{} and the salary review", i % 5), "-d",
              format_date(make_date(2026, 11, 1) - Days{7 * i})});
}

/// The different ones.
std::set<std::string> statements_of(const std::vector<std::string>& command, int sessions) {
  const RunStatements watched;
  TestContext test;
  meet_often(test, sessions);
  const auto run = RunStatements::of([&] { CHECK(test.run(command) == Exit::ok); });
  return {run.begin(), run.end()};
}

/// Of a table the rows of which one line of the statement names.
std::size_t count_reading(const std::set<std::string>& statements, std::string_view words) {
  return static_cast<std::size_t>(std::count_if(statements.begin(), statements.end(), [&](const std::string& sql) {
    return sql.find(words) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("what is looked at every day asks as much of a long history as of a short one") {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"list"}, {"check-in"}, {"prep", "ana"}, {"threads", "ana"}, {"today"}}) {
    CAPTURE(command.front());
    const auto few = statements_of(command, 5);
    CHECK(!few.empty());
    CHECK(statements_of(command, 60).size() <= few.size() + 1);
  }
}

TEST_CASE("a line for each mentorship reads no record that it only counts") {
  const auto asked = statements_of({"list"}, 5);
  CHECK(asked.size() <= 12);
  for (const auto* const text : {"\"title\"", "\"text\"", "\"notes\" FROM \"session\" WHERE"}) {
    CAPTURE(text);
    for (const std::string& sql : asked)
      if (sql.find("FROM \"mentorship\"") == std::string::npos && sql.find("FROM \"agreement\"") == std::string::npos)
        CHECK(sql.find(text) == std::string::npos);
  }
}

TEST_CASE("the page before a session reads its sessions and its people once") {
  const auto asked = statements_of({"prep", "ana"}, 60);
  CHECK(asked.size() <= 40);
  CHECK(count_reading(asked, "\"notes\"") == 3);  // planned, held, called off
  CHECK(count_reading(asked, "FROM participant") + count_reading(asked, "FROM \"participant\"") == 1);
  CHECK(count_reading(asked, "visibility = 'sealed'") == 1);
}

TEST_CASE("threads read of each session no more than its words") {
  for (const std::string& sql : statements_of({"threads", "ana"}, 60))
    for (const auto* const unread : {"\"minutes\"", "\"channel\"", "\"considered\"", "\"notice_hours\""}) {
      CAPTURE(sql);
      CHECK(sql.find(unread) == std::string::npos);
    }
}

}  // namespace mentor::tests
