// SPDX-License-Identifier: MIT
// What a record is after ops in any order: the later one, the stricter one, removals, restorations, undos.
#include "sync/samples.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::sync {

using namespace samples;

namespace {

const std::string goal_uid = uid(7);

Op goal_op(unsigned device, std::uint64_t number, std::int64_t seconds, OpAct act, FieldValues fields = {}) {
  return op(stamp(device, number, seconds), goal_uid, act, std::move(fields));
}
Op titled(unsigned device, std::uint64_t number, std::int64_t seconds, const std::string& title) {
  return goal_op(device, number, seconds, OpAct::edit, {{"title", title}});
}

RecordState state_of(const std::vector<Op>& ops) {
  RecordState state;
  for (const Op& made : ops) static_cast<void>(apply(state, made, "me"));
  return state;
}
std::string title_in(const RecordState& state) { return text_in(values_of(state), "title"); }
std::string visibility_in_force(const RecordState& state) { return text_in(values_of(state), "visibility"); }

/// The state, after holding that these ops lead to it in every order.
RecordState in_any_order(std::vector<Op> ops) {
  const RecordState state = state_of(ops);
  const auto by_number = [](const Op& one, const Op& other) { return to_json(one) < to_json(other); };
  std::sort(ops.begin(), ops.end(), by_number);
  do CHECK(state_of(ops) == state);
  while (std::next_permutation(ops.begin(), ops.end(), by_number));
  return state;
}

const Op brought = goal_op(1, 1, 0, OpAct::insert, goal("A"));

}  // namespace

TEST_CASE("of two edits of a field the later one wins, and edits of two fields both count") {
  const auto state = in_any_order({brought, titled(1, 2, 10, "B"), titled(2, 1, 20, "C"),
                                   goal_op(2, 2, 30, OpAct::edit, {{"measure", std::string("three talks")}})});
  CHECK(title_in(state) == "C");
  CHECK(text_in(values_of(state), "measure") == "three talks");
  CHECK(materialise(goal_uid, state).there);
}

TEST_CASE("at the same clock the device decides, on all sides alike") {
  CHECK(title_in(in_any_order({brought, titled(1, 2, 10, "B"), titled(2, 1, 10, "C")})) == "C");
}

TEST_CASE("a field that was emptied is empty") {
  const auto state = in_any_order({brought, goal_op(1, 2, 5, OpAct::edit, {{"why", std::string("so")}}),
                                   goal_op(2, 1, 9, OpAct::edit, {{"why", Value{}}})});
  CHECK_FALSE(values_of(state).contains("why"));
}

TEST_CASE("an edit of what nobody brought yet waits for it") {
  RecordState state = state_of({titled(2, 1, 20, "C")});
  CHECK_FALSE(kind_of(state));
  CHECK_FALSE(materialise(goal_uid, state).there);
  static_cast<void>(apply(state, brought, "me"));
  CHECK(materialise(goal_uid, state).there);
  CHECK(title_in(state) == "C");
}

TEST_CASE("no edit brings back what was removed, whenever it was made") {
  const auto state = in_any_order({brought, goal_op(1, 2, 10, OpAct::remove), titled(2, 1, 20, "C")});
  CHECK_FALSE(is_there(state));
  CHECK_FALSE(materialise(goal_uid, state).there);
}

TEST_CASE("only a restoration brings it back, with what was edited meanwhile") {
  const RecordState before = state_of({brought});
  const Op removal = goal_op(1, 2, 10, OpAct::remove);
  RecordState gone = before;
  static_cast<void>(apply(gone, removal, "me"));
  const auto restoration = taking_back(gone, removal, values_of(before), stamp(1, 3, 30));
  REQUIRE(restoration);
  CHECK(restoration->act == OpAct::restore);
  const auto state = in_any_order({brought, removal, *restoration, titled(2, 1, 20, "C")});
  CHECK(is_there(state));
  CHECK(title_in(state) == "C");
  CHECK(text_in(values_of(state), "visibility") == "shared");

  const auto again = in_any_order({brought, removal, *restoration, goal_op(2, 1, 40, OpAct::remove)});
  CHECK_FALSE(is_there(again));
}

TEST_CASE("an undo takes back what it changed, and nothing newer") {
  const Op edit = titled(1, 2, 10, "B");
  const RecordState changed = state_of({brought, edit});
  const auto undo = taking_back(changed, edit, {{"title", std::string("A")}}, stamp(1, 3, 50));
  REQUIRE(undo);
  CHECK(title_in(in_any_order({brought, edit, *undo})) == "A");
  // Made before the undo, by a device that did not know of it.
  CHECK(title_in(in_any_order({brought, edit, *undo, titled(2, 1, 20, "C")})) == "C");
  CHECK(title_in(in_any_order({brought, edit, *undo, titled(2, 1, 5, "C")})) == "A");
}

TEST_CASE("an undo of an undo, and of the one before, say what the one who types them sees") {
  const Op first = titled(1, 2, 10, "B");
  const Op second = titled(1, 3, 20, "C");
  std::vector<Op> ops{brought, first, second};
  const Op undo = taking_back(state_of(ops), second, {{"title", std::string("B")}}, stamp(1, 4, 30)).value();
  ops.push_back(undo);
  CHECK(title_in(state_of(ops)) == "B");
  const Op redo = taking_back(state_of(ops), undo, {{"title", std::string("C")}}, stamp(1, 5, 40)).value();
  ops.push_back(redo);
  CHECK(title_in(in_any_order(ops)) == "C");
}

TEST_CASE("nothing is taken back of what somebody changed since") {
  const Op edit = titled(1, 2, 10, "B");
  const RecordState changed = state_of({brought, edit, titled(2, 1, 20, "C")});
  CHECK_FALSE(taking_back(changed, edit, {{"title", std::string("A")}}, stamp(1, 3, 50)));
  const Op both = goal_op(1, 2, 10, OpAct::edit, {{"title", std::string("B")}, {"why", std::string("so")}});
  const auto rest = taking_back(state_of({brought, both, titled(2, 1, 20, "C")}), both, {{"title", std::string("A")}},
                                stamp(1, 3, 50));
  REQUIRE(rest);
  CHECK(rest->fields == FieldValues{{"why", Value{}}});
}

TEST_CASE("the undo of an addition removes it") {
  const auto undo = taking_back(state_of({brought}), brought, {}, stamp(1, 2, 5));
  REQUIRE(undo);
  CHECK_FALSE(is_there(state_of({brought, *undo})));
}

TEST_CASE("of two visibilities that did not know of each other the stricter wins, whichever came last") {
  const Op sealed = goal_op(1, 2, 10, OpAct::edit, {{"visibility", std::string("sealed")}});
  Op opened = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("private")}});
  opened.knowing = {brought.stamp};
  CHECK(visibility_in_force(in_any_order({brought, sealed, opened})) == "sealed");

  opened.knowing = {brought.stamp, sealed.stamp};
  CHECK(visibility_in_force(in_any_order({brought, sealed, opened})) == "private");
}

TEST_CASE("who knows all changes of visibility may loosen it") {
  std::vector<Op> ops{brought, goal_op(1, 2, 10, OpAct::edit, {{"visibility", std::string("sealed")}})};
  Op opened = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("shared")}});
  opened.knowing = visibility_stamps(state_of(ops));
  ops.push_back(opened);
  CHECK(visibility_in_force(in_any_order(ops)) == "shared");
}

TEST_CASE("an undo of a visibility takes back that one only") {
  const Op sealed = goal_op(1, 2, 10, OpAct::edit, {{"visibility", std::string("sealed")}});
  Op knowing = sealed;
  knowing.knowing = {brought.stamp};
  const auto undo =
      taking_back(state_of({brought, knowing}), knowing, {{"visibility", std::string("shared")}}, stamp(1, 3, 30));
  REQUIRE(undo);
  CHECK(visibility_in_force(in_any_order({brought, knowing, *undo})) == "shared");
  const Op other = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("private")}});
  CHECK(visibility_in_force(in_any_order({brought, knowing, *undo, other})) == "private");
}

TEST_CASE("the same op again changes nothing") {
  RecordState state = state_of({brought, titled(1, 2, 10, "B")});
  const RecordState before = state;
  static_cast<void>(apply(state, brought, "me"));
  static_cast<void>(apply(state, titled(1, 2, 10, "B"), "me"));
  CHECK(state == before);
}

TEST_CASE("two values that did not know of each other are told; one that replaced the other is not") {
  Op mine = titled(1, 2, 10, "B");
  mine.replacing["title"] = brought.stamp;
  Op other = titled(2, 1, 20, "C");
  other.replacing["title"] = brought.stamp;
  const auto found = conflicts(state_of({brought, mine}), other, "me");
  REQUIRE(found.size() == 1);
  CHECK(found[0].field == "title");
  CHECK(std::get<std::string>(found[0].kept.value) == "C");
  CHECK(std::get<std::string>(found[0].lost.value) == "B");
  CHECK(conflicts(state_of({brought, other}), mine, "me") == found);  // whichever came first

  Op knowing = other;
  knowing.replacing["title"] = mine.stamp;
  CHECK(conflicts(state_of({brought, mine}), knowing, "me").empty());
  CHECK(conflicts(state_of({brought, knowing}), mine, "me").empty());
  Op same = titled(2, 1, 20, "B");
  same.replacing["title"] = brought.stamp;
  CHECK(conflicts(state_of({brought, mine}), same, "me").empty());
  CHECK(conflicts(state_of({brought}), mine, "me").empty());
}

TEST_CASE("a snapshot of one device is as good as all that everybody wrote") {
  const Op sealed = goal_op(1, 2, 10, OpAct::edit, {{"visibility", std::string("sealed")}});
  Op opened = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("private")}});
  opened.knowing = visibility_stamps(state_of({brought, sealed}));
  Replica replica;
  const Op edit = titled(1, 3, 21, "B");
  const Op undo = taking_back(state_of({brought, edit}), edit, {{"title", std::string("A")}}, stamp(1, 4, 30)).value();
  for (const Op& made : {brought, sealed, opened, edit, undo, titled(2, 2, 15, "C")})
    static_cast<void>(apply(replica, made, "me"));
  Replica fresh;
  std::size_t of_the_first = 0;
  for (const Op& made : left_of(replica, "me")) {
    CHECK(read_op(to_json(made)).op == made);
    static_cast<void>(apply(fresh, made, "me"));
    if (made.stamp.device == uid(1, 0xde)) ++of_the_first;
  }
  CHECK(fresh[goal_uid] == replica[goal_uid]);
  CHECK(materialise(goal_uid, fresh[goal_uid]) == materialise(goal_uid, replica[goal_uid]));
  CHECK(title_in(fresh[goal_uid]) == "A");
  CHECK(of_the_first == 2);  // the addition, and the undo in the edit's place
  // What comes late wins over an undo of what was before it, after a snapshot too.
  const Op late = titled(2, 9, 25, "D");
  static_cast<void>(apply(fresh, late, "me"));
  static_cast<void>(apply(replica, late, "me"));
  CHECK(title_in(replica[goal_uid]) == "D");
  CHECK(title_in(fresh[goal_uid]) == "D");
}

TEST_CASE("of what was erased no word is kept, whatever comes late, and a snapshot says so") {
  const Op erasure = goal_op(1, 2, 30, OpAct::erase);
  const RecordState state = in_any_order({brought, titled(2, 1, 20, "C"), erasure, titled(2, 2, 40, "D")});
  CHECK_FALSE(is_there(state));
  CHECK(state.at("me").fields.empty());
  CHECK(read_state(state_text(state)) == state);
  Replica replica{{goal_uid, state}};
  Replica fresh;
  for (const Op& made : left_of(replica, "me")) {
    CHECK(read_op(to_json(made)).op == made);
    CHECK(made.fields.empty());
    static_cast<void>(apply(fresh, made, "me"));
  }
  CHECK(fresh == replica);
  CHECK_FALSE(taking_back(state, erasure, {}, stamp(1, 3, 50)));
}

TEST_CASE("stamps that are put right are so wherever the record has them") {
  Op opened = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("private")}});
  opened.knowing = {brought.stamp};
  RecordState state = state_of({brought, opened, titled(1, 2, 25, "B"), goal_op(1, 3, 26, OpAct::remove)});
  std::map<Stamp, Stamp> right;
  for (const Stamp& one : stamps_in(state)) right.emplace(one, stamp(9, right.size() + 1, 100));
  CHECK(right.size() == 4);
  restamp(state, right);
  for (const Stamp& one : stamps_in(state)) CHECK(one.device == uid(9, 0xde));
  CHECK_FALSE(is_there(state));
  CHECK(title_in(state) == "B");
}

TEST_CASE("what is known of a record is kept as text") {
  Op opened = goal_op(2, 1, 20, OpAct::edit, {{"visibility", std::string("private")}, {"why", Value{}}});
  opened.knowing = {brought.stamp};
  RecordState state = state_of({brought, opened, goal_op(1, 2, 25, OpAct::remove), goal_op(1, 3, 26, OpAct::restore)});
  Op theirs = titled(3, 1, 27, "mine now");
  theirs.replacing["title"] = brought.stamp;
  theirs.instead_of["title"] = brought.stamp;
  static_cast<void>(apply(state, theirs, uid(2, 0xbb)));
  CHECK(read_state(state_text(state)) == state);
  CHECK(read_state(state_text({})) == RecordState{});
  CHECK_FALSE(read_state("[]"));
  CHECK_FALSE(read_state(R"({"me":{"removed":1}})"));
}

}  // namespace mentor::sync
