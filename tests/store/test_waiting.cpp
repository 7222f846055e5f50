// SPDX-License-Identifier: MIT
// What a journal keeps that it cannot hold yet: records whose place is missing, and what only a newer program knows.
#include "store/contents.hpp"
#include "store/laptops.hpp"
#include "store/step_tables.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

sync::Op op_of(const Laptop& author, std::uint64_t number, const std::string& uid, sync::OpAct act) {
  sync::Op op;
  op.stamp = {sync::clock_at(sync::Moment{author.now().time_since_epoch()}), author.uid, number};
  op.uid = uid;
  op.kind = "goal";
  op.act = act;
  return op;
}

/// A goal with a field of which this program knows nothing, a change of that field alone, a record of an unknown kind,
/// and a field that this program knows in a record of it.
std::vector<sync::Op> ops_of_a_newer_program(const Laptop& author, const std::string& mentorship) {
  auto goal = op_of(author, 1, random_uid(), sync::OpAct::insert);
  goal.fields = {{"mentorship", mentorship},      {"title", std::string("Write a parser")},
                 {"status", std::string("open")}, {"percent", std::int64_t{0}},
                 {"opened", std::int64_t{20000}}, {"for_sponsor", std::int64_t{0}}};
  goal.unknown = {{"mood", "\"blue\""}};
  auto mood = op_of(author, 2, goal.uid, sync::OpAct::edit);
  mood.unknown = {{"mood", "\"green\""}};
  auto dream = op_of(author, 3, random_uid(), sync::OpAct::insert);
  dream.kind = "dream";
  dream.unknown = {{"words", "\"of falling\""}};
  return {goal, mood, dream};
}

void send_as(const Laptop& author, const std::vector<sync::Op>& ops, Mailbag& box) {
  sync::Header header;
  header.stream = all_of_mine;
  header.device = author.uid;
  header.sequence = 1;
  const auto segment = sync::seal_segment(header, {ops, {}}, author.writing(author.stream).recipients, author.keys);
  box.push_back({segment.name, segment.bytes});
}

void know_each_other(Laptop& one, Laptop& other) {
  InStep(*one.store).pin(other.as_device(false));
  InStep(*other.store).pin(one.as_device(false));
}

std::vector<sync::Op> ops_in(const Mailbag& box, const Laptop& writer, const Laptop& reader) {
  const std::vector<sync::Pin> pins{
      {writer.uid, sync::DeviceOf::me, std::string(sync::me_word), writer.keys.offered(), std::nullopt}};
  std::vector<sync::Op> ops;
  for (const auto& mail : box) {
    const auto opened = sync::open_segment(mail.name, mail.bytes, {all_of_mine, reader.uid, &reader.keys, pins});
    CHECK(opened.fault == sync::Fault::none);
    ops.insert(ops.end(), opened.contents.ops.begin(), opened.contents.ops.end());
  }
  return ops;
}

}  // namespace

TEST_CASE("what only a newer program knows is told, kept, and passed on whole to a device that is added later") {
  auto laptops = paired(2);
  auto& newer = laptops[0];
  auto& older = laptops[1];
  older.write([](Writer& w) { samples::pair(w, "ana"); });
  const auto sent = ops_of_a_newer_program(newer, older.store->find_handle(Kind::mentorship, "ana")->uid);
  Mailbag box;
  send_as(newer, sent, box);
  CHECK(older.take(box.front()).parked == 3);
  CHECK(older.store->count({.kind = Kind::goal}) == 1);
  CHECK(older.store->diagnose().empty());
  auto third = std::move(paired(1).front());
  know_each_other(older, third);
  Mailbag fresh;
  older.send(fresh);
  const auto passed_on = ops_in(fresh, older, third);
  for (const auto& op : sent) {
    CAPTURE(to_json(op));
    CHECK(std::find(passed_on.begin(), passed_on.end(), op) != passed_on.end());
  }
  static_cast<void>(third.take_all(fresh));
  Mailbag again;
  third.send(again, Writing::Extent::whole);
  const auto still = ops_in(again, third, older);
  for (const auto& op : sent) CHECK(std::find(still.begin(), still.end(), op) != still.end());
}

TEST_CASE("a newer program understands what an older one kept, also of a device that this one never met") {
  const TempDir folder;
  auto laptop = std::move(paired(1).front());
  const std::string path = folder / "journal.db";
  laptop.store = Store::open(path, Access::write);
  laptop.write([](Writer& w) { samples::pair(w, "ana"); });
  InStep(*laptop.store).begin(laptop.as_device(true));
  InStep(*laptop.store).set_up(laptop.stream);
  Laptop lost;
  auto goal = ops_of_a_newer_program(lost, laptop.store->find_handle(Kind::mentorship, "ana")->uid).front();
  goal.unknown.clear();  // as this program reads it after an update
  laptop.store.reset();
  {
    Connection connection(path, Mode::write);
    add_parcel(connection, all_of_mine, "parked", lost.uid + " 1", std::string(sync::me_word) + "\n" + to_json(goal));
  }
  laptop.store = Store::open(path, Access::write);
  static_cast<void>(laptop.publish());
  CHECK(laptop.store->all<Goal>({}).front().title == "Write a parser");
  CHECK(laptop.store->find_uid(Kind::goal, goal.uid));
}

TEST_CASE("erasing somebody leaves what waits of others, and nothing of theirs that waits") {
  auto laptops = paired(2);
  auto& desk = laptops[0];
  auto& phone = laptops[1];
  Mailbag box;
  desk.write([](Writer& w) {
    samples::pair(w, "ana");
    samples::pair(w, "zed");
    w.insert(samples::goal("ana"));
    w.insert(samples::goal("zed"));
  });
  exchange_all(laptops, box);
  const auto goals = desk.store->list({.kind = Kind::goal});
  desk.write([&](Writer& w) {
    for (const auto& goal : goals) {
      Milestone milestone;
      milestone.goal = goal.reference();
      milestone.title = "The words of " + goal.text("mentorship");
      w.insert(milestone);
    }
  });
  phone.write([&](Writer& w) {
    for (const auto& goal : phone.store->list({.kind = Kind::goal})) w.remove(goal.reference());
  });
  exchange_all(laptops, box);
  REQUIRE(desk.store->count({.kind = Kind::milestone}) == 0);
  static_cast<void>(desk.store->erase("zed", desk.now()));
  exchange_all(laptops, box);
  phone.time += std::chrono::seconds{7};
  static_cast<void>(phone.store->undo(1, phone.now()));
  exchange_all(laptops, box);
  for (const auto& laptop : laptops) {
    const auto milestones = laptop.store->all<Milestone>({});
    REQUIRE(milestones.size() == 1);
    CHECK(milestones.front().title == "The words of ana");
    CHECK(laptop.store->diagnose().empty());
  }
  CHECK(contents_of(*desk.store) == contents_of(*phone.store));
}

}  // namespace mentor::tests
