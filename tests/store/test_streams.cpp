// SPDX-License-Identifier: MIT
// What a journal keeps of its streams: which there are, what waits to be delivered, what was set aside, what came.
#include "store/laptops.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

TEST_CASE("a stream is set up once, moves to another place, and gets its name when the other side is known") {
  const auto store = samples::with_ana();
  InStep in_step(*store);
  CHECK(in_step.streams().empty());
  CHECK_FALSE(in_step.here());
  const Stream mine{all_of_mine, "", "", "/box", true};
  Stream shared{random_uid(), random_uid(), random_uid(), "/ours", true};
  in_step.set_up(mine);
  in_step.set_up(shared);
  CHECK(in_step.streams().size() == 2);
  CHECK(in_step.stream_of("")->place == "/box");
  CHECK(in_step.stream_of(shared.mentorship)->partner == shared.partner);
  CHECK(in_step.stream_of(shared.mentorship)->opened);
  CHECK_FALSE(in_step.stream_of(random_uid()));
  shared.place = "/elsewhere";
  in_step.set_up(shared);
  CHECK(in_step.streams().size() == 2);
  CHECK(in_step.stream_of(shared.mentorship)->place == "/elsewhere");
  const std::string named = random_uid();
  in_step.name_stream(shared, named, false);
  CHECK(in_step.stream_of(shared.mentorship)->uid == named);
  CHECK_FALSE(in_step.stream_of(shared.mentorship)->opened);
  CHECK(in_step.stream_of("")->uid == all_of_mine);
}

TEST_CASE("one device is this one: another that begins here takes its place, and it stays known") {
  const auto store = samples::with_ana();
  InStep in_step(*store);
  Laptop old;
  old.name = "old";
  Laptop fresh;
  fresh.name = "fresh";
  in_step.begin(old.as_device(true));
  CHECK(in_step.here()->uid == old.uid);
  CHECK(in_step.here()->keys == old.keys.offered());
  in_step.begin(fresh.as_device(true));
  CHECK(in_step.here()->uid == fresh.uid);
  CHECK(in_step.devices().size() == 2);
  in_step.revoke(old.uid, "2026-11-21");
  for (const auto& device : in_step.devices()) CHECK(device.revoked.has_value() == (device.uid == old.uid));
}

TEST_CASE("a file without effect is set aside once, in its own stream") {
  const auto store = samples::with_ana();
  InStep in_step(*store);
  const Stream one{all_of_mine, "", "", "/box", true};
  const Stream other{random_uid(), random_uid(), random_uid(), "/ours", true};
  in_step.set_up(one);
  in_step.set_up(other);
  CHECK(in_step.set_aside(one, "a.seg", "torn"));
  CHECK_FALSE(in_step.set_aside(one, "a.seg", "torn"));
  CHECK(in_step.set_aside(one, "b.seg", "torn"));
  CHECK(in_step.names_aside(one).size() == 2);
  CHECK(in_step.names_aside(other).empty());
  CHECK(in_step.waiting(one).empty());
}

TEST_CASE("what waits is counted until it is written, and what came is told by its device") {
  auto laptops = paired(2);
  auto& desk = laptops[0];
  auto& phone = laptops[1];
  CHECK(InStep(*phone.store).tally(samples::now).came.empty());
  desk.write([](Writer& w) { samples::pair(w, "ana"); });
  CHECK(InStep(*desk.store).tally(samples::now).waiting == 1);
  Mailbag box;
  exchange_all(laptops, box);
  CHECK(InStep(*desk.store).tally(samples::now).waiting == 0);
  const auto tally = InStep(*phone.store).tally(samples::now);
  REQUIRE(tally.came.size() == 1);
  CHECK(tally.came.begin()->first == desk.name);
  CHECK(tally.came.begin()->second == 3);
  CHECK(InStep(*phone.store).tally(samples::now + std::chrono::hours{24}).came.empty());
  CHECK(InStep(*desk.store).tally(samples::now).came.empty());
}

TEST_CASE("removals are counted by what is there to be removed") {
  Mailbag box;
  auto laptops = paired_with_a_goal(box);
  InStep there(*laptops[1].store);
  const auto before = there.count_records();
  laptops[0].write([&](Writer& w) { w.remove({Kind::goal, 1}); });
  const auto published = laptops[0].send(box);
  CHECK(published.removals == 1);
  CHECK(there.count_removed_by(published.ops) == 1);
  laptops[1].take_all(box);
  CHECK(there.count_records() == before - 1);
  CHECK(there.count_removed_by(published.ops) == 0);
}

TEST_CASE("a delivered file waits no more, and others stay") {
  auto laptops = paired(1);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  CHECK(laptops[0].publish().files == 1);
  laptops[0].write([](Writer& w) { w.insert(samples::goal("ana")); });
  CHECK(laptops[0].publish().files == 1);
  InStep in_step(*laptops[0].store);
  const auto waiting = in_step.waiting(laptops[0].stream);
  REQUIRE(waiting.size() == 2);
  in_step.delivered(laptops[0].stream, waiting[0].name);
  REQUIRE(in_step.waiting(laptops[0].stream).size() == 1);
  CHECK(in_step.waiting(laptops[0].stream)[0].name == waiting[1].name);
  CHECK(in_step.intakes(laptops[0].stream).at(laptops[0].uid).sequence == 2);
}

}  // namespace mentor::tests
