// SPDX-License-Identifier: MIT
// Commands that change records: done, edit, rm, goal, plan, add, close.
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace mentor::tests;

namespace {

struct RecordStage : TestContext {
  RecordStage() { run({"add", "ana", "--name", "Ana", "--start", "2026-09-01"}); }
  Commitment commitment(std::int64_t number) { return store().get<Commitment>(number).value(); }
  Goal goal(std::int64_t number) { return store().get<Goal>(number).value(); }
};

}  // namespace

TEST_CASE("a promise is kept on its day and late the day after") {
  RecordStage stage;
  stage.run({"promise", "ana", "a", "--by", "2026-11-20", "-d", "2026-11-01"});
  stage.run({"promise", "ana", "b", "--by", "2026-11-19", "-d", "2026-11-01"});
  CHECK(stage.run({"done", "c1", "c2"}) == Exit::ok);
  CHECK(stage.commitment(1).outcome == Outcome::kept);
  CHECK(stage.commitment(2).outcome == Outcome::late);
  CHECK(stage.commitment(2).closed == stage.context.today());
}

TEST_CASE("done with one that is closed already changes none") {
  RecordStage stage;
  stage.run({"promise", "ana", "a"});
  stage.run({"promise", "ana", "b"});
  stage.run({"done", "c1"});
  CHECK(stage.run({"done", "c2", "c1"}) == Exit::usage);
  CHECK(stage.commitment(2).outcome == Outcome::open);
}

TEST_CASE("what is said of somebody new holds to the rules by which it is edited") {
  RecordStage stage;
  REQUIRE(stage.run({"person", "add", "bo"}) == Exit::ok);
  const std::string too_long(name_limit + 1, 'x');
  const std::vector<std::pair<std::string, std::string>> refused{{"pronouns", too_long},  {"language", too_long},
                                                                 {"learns-by", too_long}, {"zone", "Nowhere/Land"},
                                                                 {"hours", "late"},       {"email", "bo at home"}};
  for (const auto& one : refused) {
    INFO(one.first);
    CHECK(stage.run({"person", "add", "cy", "--" + one.first, one.second}) == Exit::usage);
    CHECK(stage.run({"person", "edit", "bo", "--set", one.first + "=" + one.second}) == Exit::usage);
  }
}

TEST_CASE("dropping says why") {
  RecordStage stage;
  stage.run({"topic", "ana", "a"});
  CHECK(stage.run({"done", "t1", "--drop", " "}) == Exit::usage);
  CHECK(stage.run({"done", "t1", "--drop", "settled by mail"}) == Exit::ok);
  CHECK(stage.store().get<Topic>(1)->reason == "settled by mail");
}

TEST_CASE("a goal's percentage is always the one of its latest progress") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g", "-d", "2026-10-01"});
  stage.run({"goal", "progress", "g1", "40", "-d", "2026-11-10"});
  stage.run({"goal", "progress", "g1", "20", "-d", "2026-11-01"});
  CHECK(stage.goal(1).percent == 40);
  stage.run({"edit", "r1", "--set", "date=2026-10-20"});
  CHECK(stage.goal(1).percent == 20);
  stage.run({"edit", "r2", "--set", "percent=25"});
  CHECK(stage.goal(1).percent == 25);
  stage.run({"rm", "r2"});
  CHECK(stage.goal(1).percent == 40);
  stage.run({"done", "g1"});
  CHECK(stage.goal(1).percent == 100);
  CHECK(stage.goal(1).status == GoalStatus::reached);
}

TEST_CASE("percentages end at 0 and 100") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g"});
  CHECK(stage.run({"goal", "progress", "g1", "100"}) == Exit::ok);
  CHECK(stage.run({"goal", "progress", "g1", "+1"}) == Exit::usage);
  CHECK(stage.run({"goal", "progress", "g1", "101"}) == Exit::usage);
  CHECK(stage.run({"goal", "progress", "g1", "0"}) == Exit::ok);
  CHECK(stage.run({"goal", "progress", "g1", "99999999999999999999"}) == Exit::usage);
  CHECK(stage.goal(1).percent == 0);
}

TEST_CASE("the editor's form for a record changes only what was changed in it") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g", "--why", "to\ngrow", "--by", "2026-12-24"});
  stage.context.interactive = true;
  stage.services.editor = [](std::string text) {
    return text.replace(text.find("title: g"), 8, "title: delegate").replace(text.find("grow"), 4, "grow up\n");
  };
  CHECK(stage.run({"edit", "g1"}) == Exit::ok);
  CHECK(stage.goal(1).title == "delegate");
  CHECK(stage.goal(1).why == "to\ngrow up\n");
  CHECK(stage.goal(1).target == make_date(2026, 12, 24));
  stage.services.editor = [](const std::string& text) { return text; };
  CHECK(stage.run({"edit", "g1"}) == Exit::aborted);
  CHECK(stage.services.kept.empty());
}

TEST_CASE("a planned session cannot be set as held before its day") {
  RecordStage stage;
  stage.run({"plan", "ana", "2026-11-27 15:00"});
  CHECK(stage.run({"edit", "s1", "--set", "status=held"}) == Exit::usage);
  CHECK(stage.run({"session", "cancel", "s1", "--theirs"}) == Exit::ok);
  CHECK(stage.store().get<Session>(1)->called_off_by == Side::partner);
  CHECK(stage.run({"session", "miss", "s1"}) == Exit::usage);
}

TEST_CASE("removing a mentorship takes everything in it, and undo brings it back") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g"});
  stage.run({"log", "ana", "x", "--goal", "g1=10", "-c", "y", "-t", "z"});
  std::string before;
  std::string after;
  const auto whole = [&](std::string& text) {
    text.clear();
    stage.store().export_lines([&](std::string_view line) { text += std::string(line) + "\n"; });
  };
  whole(before);
  CHECK(stage.run({"rm", "ana"}) == Exit::ok);
  CHECK(stage.store().count({.kind = Kind::session}) == 0);
  stage.run({"undo"});
  whole(after);
  CHECK(before == after);
}

TEST_CASE("an earlier handle is refused and nothing is made") {
  RecordStage stage;
  CHECK(stage.run({"add", "ANA"}) == Exit::usage);
  CHECK(stage.run({"add", "bo", "--zone", "Mars/Base"}) == Exit::usage);
  CHECK(stage.store().handles(Kind::person) == std::vector<std::string>{"ana", "me"});
}

TEST_CASE("closing asks on a terminal for the reason and what was learnt") {
  RecordStage stage;
  CHECK(stage.run({"close", "ana"}) == Exit::usage);
  stage.context.interactive = true;
  stage.services.answers = {"goal reached", "Patience."};
  CHECK(stage.run({"close", "ana"}) == Exit::ok);
  const auto ana = from_record<Mentorship>(*stage.store().find_handle(Kind::mentorship, "ana"));
  CHECK(ana.status == MentorshipStatus::closed);
  CHECK(ana.reason == "goal reached");
  CHECK(ana.retrospective == "Patience.");
}

TEST_CASE("a local time that the clocks skip is said") {
  RecordStage stage;
  stage.context.zone = "Europe/Berlin";
  CHECK(stage.run({"plan", "ana", "2027-03-28 02:30"}) == Exit::ok);
  CHECK(stage.err.str().find("does not exist in Europe/Berlin") != std::string::npos);
}

TEST_CASE("lists say how many more there are, and hide sealed words") {
  RecordStage stage;
  for (int i = 0; i < 3; ++i) stage.run({"log", "ana", "plain words", "--sealed"});
  CHECK(stage.run({"session", "list", "-n", "2"}) == Exit::ok);
  CHECK(stage.out.str().find("1 more; all of them: -n 0") != std::string::npos);
  CHECK(stage.out.str().find("plain words") == std::string::npos);
  stage.run({"session", "list", "--reveal"});
  CHECK(stage.out.str().find("plain words") != std::string::npos);
  CHECK(stage.out.str().find("more;") == std::string::npos);
}

TEST_CASE("sessions one after the other do not collide, a minute earlier they do") {
  RecordStage stage;
  stage.run({"add", "bo"});
  stage.run({"plan", "ana", "2026-11-27 15:00", "--duration", "45m"});
  stage.run({"plan", "bo", "2026-11-27 15:45"});
  CHECK(stage.err.str().empty());
  stage.run({"undo"});
  stage.run({"plan", "bo", "2026-11-27 15:44"});
  CHECK(stage.err.str() == "mentor: s1 with ana is planned for Fri 2026-11-27 15:00 too\n");
}

TEST_CASE("what goes with another one is removed once") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g"});
  stage.run({"log", "ana", "x", "--goal", "g1=10", "-t", "z"});
  CHECK(stage.run({"rm", "g1", "r1", "s1", "y1"}) == Exit::ok);
  stage.run({"undo"});
  CHECK(stage.run({"rm", "ana", "g1", "s1", "y1"}) == Exit::ok);
  CHECK(stage.store().handles(Kind::mentorship).empty());
}

TEST_CASE("an edit that cannot be meant keeps what was typed") {
  RecordStage stage;
  stage.run({"goal", "add", "ana", "g"});
  stage.context.interactive = true;
  stage.services.editor = [](std::string text) { return text.replace(text.find("target: "), 8, "target: 31 feb"); };
  CHECK(stage.run({"edit", "g1"}) == Exit::usage);
  CHECK(stage.services.kept.size() == 1);
  CHECK(stage.err.str().find("your text is kept; to get it back: mentor edit g1 --recover") != std::string::npos);
  stage.services.editor = [](std::string text) { return text.replace(text.find("31 feb"), 6, "1 mar"); };
  CHECK(stage.run({"edit", "g1", "--recover"}) == Exit::ok);
  CHECK(stage.goal(1).target == make_date(2027, 3, 1));
  CHECK(stage.services.kept.empty());
}

TEST_CASE("promises are listed by their date, also when only some are shown") {
  RecordStage stage;
  stage.run({"promise", "ana", "later", "--by", "2026-12-20"});
  stage.run({"promise", "ana", "never"});
  stage.run({"promise", "ana", "sooner", "--by", "2026-12-01"});
  stage.run({"commitment", "list", "-n", "1"});
  CHECK(stage.out.str().find("sooner") != std::string::npos);
  CHECK(stage.out.str().find("2 more;") != std::string::npos);
}
