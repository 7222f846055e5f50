// SPDX-License-Identifier: MIT
// What one side takes back from the other, and what that one says of it meanwhile.
#include "store/contents.hpp"
#include "store/two_people.hpp"
#include "support/layers.hpp"

namespace mentor::tests {

TEST_CASE("what was shared is withdrawn when it is private again, and when its mentorship goes") {
  TwoPeople two;
  two.kim().write([](Writer& w) {
    w.insert(shared_goal("ana"));
    auto promise = samples::commitment("ana", "me");
    promise.visibility = Visibility::shared;
    w.insert(promise);
  });
  two.exchange_all();
  REQUIRE(two.anas_other().store->count({.kind = Kind::goal}) == 1);
  two.kim().write([&](Writer& w) {
    Record goal = only(*two.kim().store, Kind::goal);
    goal.visibility = Visibility::private_;
    w.update(goal);
  });
  two.exchange_all();
  CHECK(two.kim().came.removals == 1);
  CHECK(two.anas_other().store->count({.kind = Kind::goal}) == 0);
  CHECK(two.anas_other().store->count({.kind = Kind::commitment}) == 1);
  two.kims_other().write([](Writer& w) { w.remove({Kind::mentorship, 1}); });
  two.sync();
  const auto left = InStep(*two.kim().store).stream_left_by("ana");
  REQUIRE(left);
  CHECK(left->uid == two.kim().share().uid);
  two.exchange_all();
  CHECK(two.anas_other().store->count({.kind = Kind::commitment}) == 0);
  CHECK(two.anas_other().store->count({.kind = Kind::mentorship}) == 1);
}

TEST_CASE("what was taken back stays here, with what the partner said of it before they heard of that") {
  enum class Away { hidden, hidden_for_a_while, removed_for_a_while };
  for (const auto away : {Away::hidden, Away::hidden_for_a_while, Away::removed_for_a_while})
    for (const bool heard : {false, true}) {
      CAPTURE(static_cast<int>(away));
      CAPTURE(heard);
      TwoPeople two;
      Journal& kim = two.kim();
      kim.write([](Writer& w) {
        auto promise = samples::commitment("ana", "ana");
        promise.visibility = Visibility::shared;
        w.insert(promise);
      });
      two.exchange_all();
      set(two.ana(), only(*two.ana().store, Kind::commitment), "outcome", std::string("kept"));
      const auto show = [&](Visibility visibility) {
        kim.write([&](Writer& w) {
          Record promise = only(*kim.store, Kind::commitment);
          promise.visibility = visibility;
          w.update(promise);
        });
      };
      if (away == Away::removed_for_a_while)
        kim.write([](Writer& w) { w.remove({Kind::commitment, 1}); });
      else
        show(Visibility::private_);
      kim.send(kim.share(), two.box);
      two.ana().send(two.ana().share(), two.box);
      if (heard) two.exchange_all();
      if (away == Away::removed_for_a_while) kim.undo();
      if (away == Away::hidden_for_a_while) show(Visibility::shared);
      two.exchange_all();
      REQUIRE(kim.store->count({.kind = Kind::commitment}) == 1);
      CHECK(only<Commitment>(*kim.store).outcome == Outcome::kept);
      CHECK(contents_of(*kim.store) == contents_of(*two.kims_other().store));
      const bool is_back = away != Away::hidden;
      REQUIRE(two.ana().store->count({.kind = Kind::commitment}) == (is_back ? 1 : 0));
      if (is_back) CHECK(only<Commitment>(*two.ana().store).outcome == Outcome::kept);
      CHECK(kim.came.refused == 0);
    }
}

TEST_CASE("who holds a session that the partner called off meanwhile says so for both") {
  for (const bool knew : {false, true}) {
    CAPTURE(knew);
    TwoPeople two;
    two.kim().write([](Writer& w) {
      auto session = samples::session("ana", samples::now + std::chrono::hours{48});
      session.status = SessionStatus::planned;
      session.visibility = Visibility::shared;
      w.insert(session);
    });
    two.exchange_all();
    two.ana().write([&](Writer& w) {
      auto session = only<Session>(*two.ana().store);
      session.status = SessionStatus::cancelled;
      session.called_off_by = Side::me;
      session.reason = "a cold";
      w.update(session);
    });
    if (knew) two.exchange_all();
    set(two.kim(), only(*two.kim().store, Kind::session), "status", std::string("missed"));
    two.exchange_all();
    const auto here = only<Session>(*two.kim().store);
    const auto hers = only<Session>(*two.ana().store);
    CHECK(here.status == SessionStatus::missed);
    CHECK(hers.status == SessionStatus::missed);
    CHECK(here.reason == hers.reason);
    CHECK(here.called_off_by.has_value() == knew);
    CHECK(hers.called_off_by.has_value() == knew);
    CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
    CHECK(contents_of(*two.ana().store) == contents_of(*two.anas_other().store));
  }
}

}  // namespace mentor::tests
