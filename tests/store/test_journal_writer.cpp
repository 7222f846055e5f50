// SPDX-License-Identifier: MIT
// What a writer refuses, what goes with what, and that ids are given once.
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <set>
#include <stdexcept>

namespace mentor::tests {

namespace {

std::string refused(Store& store, const std::function<void(Writer&)>& work) {
  try {
    store.write("try", samples::now, work);
  } catch (const UserError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("what is written is read back as it was") {
  const auto store = samples::with_ana();
  Session session = samples::session("ana");
  session.summary = "Line one\nLine \"two\"\tand 日本";
  session.visibility = Visibility::sealed;
  store->write("log ana", samples::now, [&](Writer& w) { session.id = w.insert(session).number; });
  const auto stored = store->get<Session>(session.id);
  REQUIRE(stored);
  session.uid = stored->uid;
  CHECK(to_record(*stored) == to_record(session));
  CHECK(stored->uid.size() == 36);
}

TEST_CASE("an id is never given twice, not even after its record is gone") {
  const auto store = samples::with_ana();
  std::set<std::int64_t> ids;
  for (int i = 0; i < 5; ++i) {
    Id id;
    store->write("log", samples::now, [&](Writer& w) { id = w.insert(samples::session("ana")); });
    CHECK(ids.insert(id.number).second);
    store->write("rm", samples::now, [&](Writer& w) { w.remove(id); });
  }
}

TEST_CASE("what was read for the screen is never written back, for its words would be lost") {
  const auto store = samples::with_ana();
  Session session = samples::session("ana");
  session.summary = "kept";
  session.visibility = Visibility::sealed;
  store->write("log ana", samples::now, [&](Writer& w) { session.id = w.insert(session).number; });
  const auto seen = store->as(Audience::screen).get<Session>(session.id);
  REQUIRE(seen);
  CHECK(seen->withheld);
  CHECK_THROWS_AS(store->write("edit", samples::now, [&](Writer& w) { w.update(*seen); }), std::logic_error);
  CHECK_THROWS_AS(store->write("copy", samples::now, [&](Writer& w) { w.insert(*seen); }), std::logic_error);
  CHECK(store->get<Session>(session.id)->summary == "kept");
  CHECK(store->count({.kind = Kind::session}) == 1);
}

TEST_CASE("a reference to what is not there is refused by name") {
  const auto store = samples::with_ana();
  CHECK(refused(*store, [](Writer& w) { w.insert(samples::session("bo")); }).find("mentorship is bo") !=
        std::string::npos);
  CHECK(refused(*store, [](Writer& w) { w.insert(samples::commitment("ana", "bo")); }).find("owner is bo") !=
        std::string::npos);
  auto commitment = samples::commitment("ana", "me");
  commitment.goal = Id{Kind::goal, 9};
  CHECK(refused(*store, [&](Writer& w) { w.insert(commitment); }).find("goal is g9") != std::string::npos);
  Tag tag;
  tag.item = "s4";
  tag.name = "compilers";
  CHECK(refused(*store, [&](Writer& w) { w.insert(tag); }).find("no s4") != std::string::npos);
}

TEST_CASE("handles are there once, and none looks like an id") {
  const auto store = samples::with_ana();
  CHECK(refused(*store, [](Writer& w) { w.insert(samples::person("ana")); }).find("already a person called ana") !=
        std::string::npos);
  CHECK(refused(*store, [](Writer& w) {
          w.insert(samples::mentorship("ana"));
        }).find("already a mentorship called ana") != std::string::npos);
  CHECK(refused(*store, [](Writer& w) { w.insert(samples::person("s12")); }).find("looks like an id") !=
        std::string::npos);
}

TEST_CASE("the owner of the journal is there from the beginning and stays") {
  const auto store = Store::in_memory();
  const auto me = store->find_handle(Kind::person, my_handle);
  REQUIRE(me);
  CHECK(me->uid != Store::in_memory()->find_handle(Kind::person, my_handle)->uid);  // two owners are two people
  CHECK_FALSE(refused(*store, [&](Writer& w) { w.remove(me->reference()); }).empty());
  auto other = *me;
  other.set("handle", std::string("ana"));
  CHECK_FALSE(refused(*store, [&](Writer& w) { w.update(other); }).empty());
}

TEST_CASE("a person who takes part or has promised something cannot simply be removed") {
  const auto store = samples::with_ana();
  const Id ana = store->find_handle(Kind::person, "ana")->reference();
  CHECK(refused(*store, [&](Writer& w) { w.remove(ana); }).find("still in a mentorship") != std::string::npos);
}

TEST_CASE("a goal takes its milestones and progress with it; a session leaves what came of it") {
  const auto store = samples::with_ana();
  Id goal;
  Id session;
  Id commitment;
  store->write("log ana", samples::now, [&](Writer& w) {
    session = w.insert(samples::session("ana"));
    goal = w.insert(samples::goal("ana"));
    auto promise = samples::commitment("ana", "me");
    promise.session = session;
    promise.goal = goal;
    commitment = w.insert(promise);
    Milestone milestone;
    milestone.goal = goal;
    milestone.title = "first";
    w.insert(milestone);
    Progress progress;
    progress.goal = goal;
    progress.date = make_date(2026, 3, 1);
    w.insert(progress);
    Tag tag;
    tag.item = to_text(session);
    tag.name = "compilers";
    w.insert(tag);
  });
  store->write("rm", samples::now, [&](Writer& w) {
    w.remove(goal);
    w.remove(session);
  });
  CHECK(store->count({.kind = Kind::milestone}) == 0);
  CHECK(store->count({.kind = Kind::progress}) == 0);
  CHECK(store->count({.kind = Kind::tag}) == 0);
  const auto left = store->get<Commitment>(commitment.number);
  REQUIRE(left);
  CHECK_FALSE(left->session);
  CHECK_FALSE(left->goal);
  store->undo(1, samples::now);
  CHECK(store->get<Commitment>(commitment.number)->session == session);
  CHECK(store->count({.kind = Kind::tag}) == 1);
  CHECK(store->count({.kind = Kind::milestone}) == 1);
}

TEST_CASE("a new handle is followed by everything that names it") {
  const auto store = samples::with_ana();
  store->write("log ana", samples::now, [](Writer& w) {
    w.insert(samples::session("ana"));
    w.insert(samples::commitment("ana", "ana"));
    Tag tag;
    tag.item = "ana";
    tag.name = "compilers";
    w.insert(tag);
  });
  store->write("edit ana", samples::now, [&](Writer& w) {
    for (const Kind kind : {Kind::person, Kind::mentorship}) {
      auto record = *store->find_handle(kind, "ana");
      record.set("handle", std::string("zoë"));
      w.update(record);
    }
  });
  CHECK(store->all<Session>({.mentorship = "zoë"}).size() == 1);
  CHECK(store->all<Commitment>({.owner = "zoë"}).size() == 1);
  CHECK(store->count({.kind = Kind::tag, .item = "zoë"}) == 1);
  const auto newest = store->history({}, {}, 1);
  REQUIRE(newest.size() == 1);
  CHECK(newest[0].changes.size() == 2);
}

TEST_CASE("an item carries at most so many tags") {
  const auto store = samples::with_ana();
  const auto add_tags = [&](int count, const std::string& prefix) {
    return refused(*store, [&](Writer& w) {
      for (int i = 0; i < count; ++i) {
        Tag tag;
        tag.item = "ana";
        tag.name = prefix + std::to_string(i);
        w.insert(tag);
      }
    });
  };
  CHECK(add_tags(64, "tag").empty());
  CHECK(add_tags(1, "more").find("64 tags") != std::string::npos);
}

TEST_CASE("SQLite itself refuses what no description allows") {
  const auto store = samples::with_ana();
  auto session = to_record(samples::session("ana"));
  session.set("minutes", std::int64_t{0});
  CHECK_FALSE(refused(*store, [&](Writer& w) { w.insert(session); }).empty());
}

TEST_CASE("an act's changes are written as one, and its new records get their numbers") {
  const auto store = samples::with_ana();
  Changes changes;
  const Id session = changes.insert(samples::session("ana"));
  auto promise = samples::commitment("ana", "me");
  promise.session = session;
  const Id made = changes.insert(promise);
  Tag tag;
  tag.item = to_text(session);
  tag.name = "talk";
  changes.insert(tag);
  const WrittenIds ids = store->write("log ana", samples::now, changes);
  CHECK(ids(session) == Id{Kind::session, 1});
  CHECK(store->get<Commitment>(ids(made).number)->session == ids(session));
  CHECK(store->all<Tag>({.item = "s1"}).size() == 1);
  CHECK(ids(Id{Kind::goal, 4}) == Id{Kind::goal, 4});
  CHECK(store->history({}, {}, 1).front().changes.size() == 3);
  store->undo(1, samples::now);
  CHECK(store->count({.kind = Kind::session}) == 0);
}

TEST_CASE("a part or a tag that is there already is refused in its own words, and so is a name given again") {
  const auto store = samples::with_ana();
  CHECK(refused(*store, [](Writer& w) {
          Participant part;
          part.mentorship = "ana";
          part.person = "ana";
          w.insert(part);
        }).find("ana is already in ana") != std::string::npos);
  Tag tag;
  tag.item = "ana";
  tag.name = "compilers";
  store->write("tag", samples::now, [&](Writer& w) { w.insert(tag); });
  CHECK(refused(*store, [&](Writer& w) { w.insert(tag); }).find("ana already has the tag compilers") !=
        std::string::npos);
  auto goal = samples::goal("ana");
  goal.uid = random_uid();
  store->write("goal", samples::now, [&](Writer& w) { w.insert(goal); });
  CHECK(refused(*store, [&](Writer& w) { w.insert(goal); }).find(goal.uid) != std::string::npos);
}

TEST_CASE("what is not there cannot be changed or removed, and no tag is moved to it") {
  const auto store = samples::with_ana();
  CHECK(refused(*store, [](Writer& w) { w.remove({Kind::goal, 9}); }).find("there is no goal g9") != std::string::npos);
  auto goal = samples::goal("ana");
  goal.id = 9;
  CHECK(refused(*store, [&](Writer& w) { w.update(goal); }).find("there is no goal g9") != std::string::npos);
  Tag tag;
  tag.item = "ana";
  tag.name = "compilers";
  store->write("tag", samples::now, [&](Writer& w) { w.insert(tag); });
  auto moved = store->all<Tag>().front();
  moved.item = "g9";
  CHECK(refused(*store, [&](Writer& w) { w.update(moved); }).find("no g9") != std::string::npos);
  moved.item = to_text(Id{Kind::tag, moved.id});
  CHECK_FALSE(refused(*store, [&](Writer& w) { w.update(moved); }).empty());
}

TEST_CASE("a record that is written without its uid keeps the one it has") {
  const auto store = samples::with_ana();
  auto me = *store->find_handle(Kind::person, my_handle);
  const std::string uid = me.uid;
  me.uid.clear();
  me.set("name", std::string("Kim"));
  store->write("rename", samples::now, [&](Writer& w) { w.update(me); });
  CHECK(store->find_handle(Kind::person, my_handle)->uid == uid);
  CHECK(store->find_handle(Kind::person, my_handle)->text("name") == "Kim");
}

}  // namespace mentor::tests
