// SPDX-License-Identifier: MIT
// Bringing in meeting notes: once, again, after the file changed, after the journal changed; promises; what is refused.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const std::string meeting_file =
    "# Mentoring with Zoë\n\nabout us\n\n## 15 October 2026\n- [x] ZK: read it\n- [ ] ME: send the paper by 30 oct\n\n"
    "## 1 October 2026\nfirst\n\n## 29 October 2026\nthird\n";

void give_file(TestContext& test, const std::string& text) { test.services.files["log.md"] = text; }

Exit import_notes(TestContext& test, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"import", "markdown", "log.md", "--to", "zoe"};
  words.insert(words.end(), more.begin(), more.end());
  return test.run(words);
}

std::vector<Session> sessions_of(TestContext& test) { return test.store().all<Session>(); }

}  // namespace

TEST_CASE("meeting notes start a mentorship with a session for each meeting") {
  TestContext test;
  give_file(test, meeting_file);
  REQUIRE(import_notes(test) == Exit::ok);
  const auto mentorship = from_record<Mentorship>(*test.store().find_handle(Kind::mentorship, "zoe"));
  CHECK(mentorship.title == "Zoë");
  CHECK(mentorship.start == make_date(2026, 10, 1));
  CHECK(cadence_code(*mentorship.cadence) == "~2w");
  const auto sessions = sessions_of(test);
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].notes == "first");
  CHECK_FALSE(sessions[0].has_time);
  CHECK_FALSE(sessions[0].channel);
  CHECK(sessions[1].notes == "- [x] ZK: read it\n- [ ] ME: send the paper by 30 oct");
  CHECK(test.out.str().find("the median gap is 14 days") != std::string::npos);
  const auto notes = test.store().all<Note>();
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].visibility == Visibility::private_);
  CHECK(notes[0].text.ends_with("\n\nabout us"));
}

TEST_CASE("the same notes a second time change nothing") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test, {"--commitments"});
  const auto before = test.store().history(std::nullopt, std::nullopt, 100).size();
  CHECK(import_notes(test, {"--commitments"}) == Exit::ok);
  CHECK(test.out.str() == "3 unchanged in zoe; nothing to import.\n");
  CHECK(test.store().history(std::nullopt, std::nullopt, 100).size() == before);
}

TEST_CASE("a changed file changes its sessions and adds new ones") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test);
  give_file(test, meeting_file + "and more\n\n## 12 November 2026\nfourth\n");
  CHECK(import_notes(test) == Exit::ok);
  CHECK(test.out.str().find("1 new, 1 changed, 2 unchanged") != std::string::npos);
  const auto sessions = sessions_of(test);
  REQUIRE(sessions.size() == 4);
  CHECK(sessions[2].notes == "third\nand more");
}

TEST_CASE("a session that was edited here is kept as it is") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test);
  auto session = sessions_of(test).front();
  session.notes = "mine";
  test.store().write("edit s2", test.context.written_at, [&](Writer& writer) { writer.update(session); });
  CHECK(import_notes(test) == Exit::ok);
  CHECK(test.out.str().find(to_text(Id{Kind::session, session.id}) + " was changed here and stays as it is.") !=
        std::string::npos);
  CHECK(sessions_of(test).front().notes == "mine");
}

TEST_CASE("undo takes a whole import back") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test, {"--commitments"});
  CHECK(test.run({"undo"}) == Exit::ok);
  CHECK(sessions_of(test).empty());
  CHECK(test.store().handles(Kind::mentorship).empty());
  CHECK(import_notes(test) == Exit::ok);
  CHECK(sessions_of(test).size() == 3);
}

TEST_CASE("task lines become promises of the side that the initials name") {
  TestContext test;
  give_file(test, meeting_file);
  REQUIRE(import_notes(test, {"--commitments", "--initials", "ZK=zoe,ME=me"}) == Exit::ok);
  const auto promises = test.store().all<Commitment>();
  REQUIRE(promises.size() == 2);
  CHECK(promises[0].owner == "zoe");
  CHECK(promises[0].outcome == Outcome::kept);
  CHECK(promises[1].owner == "me");
  CHECK(promises[1].text == "send the paper");
  CHECK(promises[1].due == make_date(2026, 10, 30));
  CHECK(test.store().get<Session>(promises[1].session->number)->notes->find("send the paper") != std::string::npos);
  CHECK(test.out.str().find("Assumed") == std::string::npos);
}

TEST_CASE("without a mapping the assumed owners are said") {
  TestContext test;
  give_file(test, meeting_file);
  REQUIRE(import_notes(test, {"--commitments"}) == Exit::ok);
  CHECK(test.out.str().find("Assumed: tasks marked ME are yours, all others are Zoë's.") != std::string::npos);
  CHECK(test.store().all<Commitment>()[0].text == "ZK: read it");
}

TEST_CASE("a task that was ticked in the file since is kept in the journal too") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test, {"--commitments"});
  std::string ticked = meeting_file;
  ticked.replace(ticked.find("- [ ] ME"), 5, "- [x]");
  give_file(test, ticked);
  CHECK(import_notes(test, {"--commitments"}) == Exit::ok);
  for (const auto& promise : test.store().all<Commitment>()) CHECK(promise.outcome == Outcome::kept);
  CHECK(test.store().all<Commitment>().size() == 2);
}

TEST_CASE("--dry-run saves nothing and shows each meeting") {
  TestContext test;
  give_file(test, meeting_file);
  CHECK(import_notes(test, {"--dry-run"}) == Exit::ok);
  CHECK(test.out.str().find("Thu 2026-10-01") != std::string::npos);
  CHECK(test.out.str().find("Nothing was saved (--dry-run).") != std::string::npos);
  CHECK(sessions_of(test).empty());
}

TEST_CASE("what an import cannot mean is refused, and nothing is saved") {
  TestContext test;
  give_file(test, meeting_file);
  CHECK(import_notes(test, {"--initials", "ME=me"}) == Exit::usage);
  CHECK(test.err.str().find("--initials needs --commitments") != std::string::npos);
  CHECK(import_notes(test, {"--commitments", "--initials", "ZK=nobody"}) == Exit::usage);
  CHECK(import_notes(test, {"--commitments", "--initials", "ZK"}) == Exit::usage);
  CHECK(import_notes(test, {"--date-order", "ymd"}) == Exit::usage);
  CHECK(import_notes(test, {"--role", "boss"}) == Exit::usage);
  give_file(test, "## 08-04-2021\ntext\n");
  CHECK(import_notes(test) == Exit::usage);
  CHECK(test.err.str().find("--date-order dmy or mdy") != std::string::npos);
  give_file(test, "no headings\n");
  CHECK(import_notes(test) == Exit::failed);
  give_file(test, "\xFF\xFE#\0");
  CHECK(import_notes(test) == Exit::failed);
  CHECK(test.err.str().find("UTF-16") != std::string::npos);
  CHECK(sessions_of(test).empty());
}

TEST_CASE("options of a new mentorship are refused for one that exists") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test);
  CHECK(import_notes(test, {"--name", "Zoë Kay"}) == Exit::usage);
  CHECK(import_notes(test, {"--every", "1w"}) == Exit::usage);
}

TEST_CASE("a later import says whose a task is, and leaves what was closed here") {
  TestContext test;
  give_file(test, meeting_file);
  import_notes(test, {"--commitments"});
  REQUIRE(test.run({"done", "c2"}) == Exit::ok);
  REQUIRE(import_notes(test, {"--commitments", "--initials", "ZK=me"}) == Exit::ok);
  const auto promises = test.store().all<Commitment>();
  CHECK(promises[0].owner == "me");
  CHECK(promises[0].text == "read it");
  CHECK(promises[1].text == "send the paper");
  CHECK(test.out.str().find("was changed here") == std::string::npos);
  const auto before = test.store().history(std::nullopt, std::nullopt, 100).size();
  REQUIRE(import_notes(test, {"--commitments"}) == Exit::ok);
  CHECK(test.store().history(std::nullopt, std::nullopt, 100).size() == before);
}

TEST_CASE("a task of nobody who is named is no promise of a group's first member") {
  TestContext test;
  test.run({"add", "ana"});
  test.run({"add", "bo"});
  test.run({"add", "team", "--kind", "group", "--role", "mentor", "--with", "ana,bo"});
  test.services.files["log.md"] = "## 1 October 2026\n- [ ] AA: read it\n";
  CHECK(test.run({"import", "markdown", "log.md", "--to", "team", "--commitments"}) == Exit::ok);
  CHECK(test.err.str().find("line 2, left out: team is a group") != std::string::npos);
  CHECK(test.out.str().find("Assumed") == std::string::npos);
  CHECK(test.store().all<Session>().size() == 1);
  CHECK(test.store().all<Commitment>().empty());
  CHECK(test.run({"import", "markdown", "log.md", "--to", "team", "--commitments", "--initials", "AA=ana"}) ==
        Exit::ok);
  CHECK(test.store().all<Commitment>().at(0).owner == "ana");
}

TEST_CASE("a meeting of notes that lies ahead is planned") {
  TestContext test;
  give_file(test, "## 1 October 2026\na\n## 1 October 2999\nb\n");
  REQUIRE(import_notes(test) == Exit::ok);
  CHECK(sessions_of(test)[0].status == SessionStatus::held);
  CHECK(sessions_of(test)[1].status == SessionStatus::planned);
}
