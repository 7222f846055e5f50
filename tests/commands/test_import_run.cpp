// SPDX-License-Identifier: MIT
// Bringing in other programs' files: what is written once, again, after edits; questions; one transaction.
#include "importers/samples.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const std::string foreign_table =
    "Date,Who,Minutes,Next\n2026-09-03,ana,50,ana: draft it; me: read it\n2026-09-17,ana,,\n";

void prepare_foreign(TestContext& test) {
  test.run({"add", "ana"});
  test.services.files["t.csv"] = foreign_table;
}

std::size_t count_of_changes(TestContext& test) { return test.store().history(std::nullopt, std::nullopt, 100).size(); }

}  // namespace

TEST_CASE("a table's columns are written only after a yes") {
  TestContext test;
  prepare_foreign(test);
  CHECK(test.run({"import", "csv", "t.csv"}) == Exit::usage);
  CHECK(test.store().all<Session>().empty());
  test.context.interactive = true;
  test.services.answers = {"n"};
  CHECK(test.run({"import", "csv", "t.csv"}) == Exit::aborted);
  CHECK(test.store().all<Session>().empty());
  test.services.answers = {"y"};
  CHECK(test.run({"import", "csv", "t.csv"}) == Exit::ok);
  CHECK(test.store().all<Session>().size() == 2);
  REQUIRE(test.services.questions.size() == 2);
  CHECK(test.services.questions[0] == "Import it like this? [y/N]");
}

TEST_CASE("promises of a row belong to its session and to whom the row says") {
  TestContext test;
  prepare_foreign(test);
  REQUIRE(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::ok);
  const auto promises = test.store().all<Commitment>();
  REQUIRE(promises.size() == 2);
  CHECK(promises[0].owner == "ana");
  CHECK(promises[1].owner == "me");
  CHECK(promises[0].session == Id{Kind::session, 1});
}

TEST_CASE("a second import adds nothing, and one undo takes the first back") {
  TestContext test;
  prepare_foreign(test);
  const auto before = count_of_changes(test);
  REQUIRE(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::ok);
  CHECK(count_of_changes(test) == before + 1);
  REQUIRE(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::ok);
  CHECK(count_of_changes(test) == before + 1);
  CHECK(test.store().all<Session>().size() == 2);
  REQUIRE(test.run({"undo"}) == Exit::ok);
  CHECK(test.store().all<Session>().empty());
  CHECK(test.store().all<Commitment>().empty());
  REQUIRE(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::ok);
  CHECK(test.store().all<Session>().size() == 2);
}

TEST_CASE("a trial writes nothing, not even a journal") {
  TestContext test;
  prepare_foreign(test);
  const auto before = count_of_changes(test);
  CHECK(test.run({"import", "csv", "t.csv", "--dry-run"}) == Exit::ok);
  CHECK(count_of_changes(test) == before);
}

TEST_CASE("one row that cannot be read stops all of them, unless it is skipped") {
  TestContext test;
  prepare_foreign(test);
  test.services.files["t.csv"] = foreign_table + "2026-99-99,ana,1,\n";
  CHECK(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::failed);
  CHECK(test.store().all<Session>().empty());
  CHECK(test.err.str().find("t.csv line 4: \"Date\" \"2026-99-99\" is not a date that exists") != std::string::npos);
  CHECK(test.run({"import", "csv", "t.csv", "--yes", "--skip-bad"}) == Exit::ok);
  CHECK(test.store().all<Session>().size() == 2);
}

TEST_CASE("of many faults twenty are shown and the rest is counted") {
  TestContext test;
  prepare_foreign(test);
  std::string text = "Date,Who\n";
  for (int i = 0; i < 50; ++i) text += "never,ana\n";
  test.services.files["t.csv"] = text;
  CHECK(test.run({"import", "csv", "t.csv", "--yes"}) == Exit::failed);
  CHECK(test.err.str().find("line 21:") != std::string::npos);
  CHECK(test.err.str().find("line 22:") == std::string::npos);
  CHECK(test.err.str().find("… and 30 more") != std::string::npos);
  CHECK(test.err.str().find("cannot read 50 records of t.csv") != std::string::npos);
}

TEST_CASE("a tag that was taken off here does not come back") {
  TestContext test;
  test.run({"add", "ana"});
  test.services.files["j.txt"] = "[2026-09-03 16:00] @ana and @idea *\n";
  REQUIRE(test.run({"import", "jrnl", "j.txt"}) == Exit::ok);
  CHECK(test.store().tag_names() == std::vector<std::string>{"idea", "starred"});
  test.run({"tag", "rm", "s1", "idea"});
  REQUIRE(test.run({"import", "jrnl", "j.txt"}) == Exit::ok);
  CHECK(test.store().tag_names() == std::vector<std::string>{"starred"});
}

TEST_CASE("a partner's address in a calendar says whose an event is") {
  TestContext test;
  test.run({"add", "ana", "--email", "a.lima@example.org"});
  test.services.files["c.ics"] =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T100000Z\nSUMMARY:Talk\n"
      "ATTENDEE;CN=A:mailto:A.Lima@example.org\nEND:VEVENT\nEND:VCALENDAR\n";
  REQUIRE(test.run({"import", "ics", "c.ics"}) == Exit::ok);
  const auto sessions = test.store().all<Session>();
  REQUIRE(sessions.size() == 1);
  CHECK(sessions[0].mentorship == "ana");
  CHECK(sessions[0].status == SessionStatus::planned);
}

TEST_CASE("a file that ends anywhere is imported whole or not at all") {
  const std::vector<std::pair<std::string, std::string>> files{{"jrnl", jrnl_json_sample},
                                                               {"taskwarrior", taskwarrior_sample},
                                                               {"timewarrior", timewarrior_sample},
                                                               {"ics", calendar_sample},
                                                               {"csv", csv_sample}};
  for (const auto& [format, sample] : files) {
    TestContext test;
    test.run({"add", "ana"});
    test.run({"add", "bo"});
    for (std::size_t size = 1; size < sample.size(); size += 7) {
      test.services.files["f"] = sample.substr(0, size);
      const auto before = count_of_changes(test);
      const Exit exit = test.run({"import", format, "f", "--yes"});
      const std::string where = format + " cut at " + std::to_string(size);
      INFO(where);
      CHECK((exit == Exit::ok || count_of_changes(test) == before));
      CHECK((exit == Exit::ok || exit == Exit::failed || exit == Exit::usage));
    }
  }
}
