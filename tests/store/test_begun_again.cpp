// SPDX-License-Identifier: MIT
// What is begun again: a mentorship that was shared and removed, with the same partner; a device with new keys.
#include "store/contents.hpp"
#include "store/laptops.hpp"
#include "store/two_people.hpp"
#include "support/layers.hpp"

namespace mentor::tests {

namespace {

std::set<std::string> titles_in(const Store& store) {
  std::set<std::string> titles;
  for (const auto& goal : store.all<Goal>({})) titles.insert(goal.title);
  return titles;
}

}  // namespace

TEST_CASE("a mentorship that is begun again with the same partner goes on with their share") {
  enum class Removed { alone, with_person, elsewhere };  // elsewhere: while something of the partner's came here
  for (const Removed removed : {Removed::alone, Removed::with_person, Removed::elsewhere}) {
    CAPTURE(static_cast<int>(removed));
    const bool person_too = removed == Removed::with_person;
    TwoPeople two;
    auto& kim = two.kim();
    for (auto* journal : {&kim, &two.ana()})
      journal->write([&](Writer& w) { w.insert(shared_goal(journal->partner)); });
    const auto hers = only(*two.ana().store, Kind::goal);
    two.exchange_all();
    auto& removes = removed == Removed::elsewhere ? two.kims_other() : kim;
    removes.write([&](Writer& w) { w.remove({Kind::mentorship, 1}); });
    if (removed == Removed::elsewhere) {
      Goal late = shared_goal("kim");
      late.title = "Late";
      two.ana().write([&](Writer& w) { w.insert(late); });
      two.share();
      two.sync();
    }
    if (person_too) kim.write([&](Writer& w) { w.remove(kim.store->find_handle(Kind::person, "ana")->reference()); });
    kim.write([&](Writer& w) {
      if (person_too) return samples::pair(w, "ana");
      w.insert(samples::mentorship("ana"));
      Participant part;
      part.mentorship = part.person = "ana";
      w.insert(part);
    });
    Stream& share = kim.streams.back();
    share.mentorship = kim.mentorship();
    share.partner = kim.person();
    InStep(*kim.store).set_up(share);
    kim.write([](Writer& w) {
      Goal again = shared_goal("ana");
      again.title = "Begin again";
      w.insert(again);
    });
    two.exchange_all();
    std::set<std::string> expected{"Begin again", "Write a parser"};
    if (removed == Removed::elsewhere) expected.insert("Late");
    for (auto* journal : {&kim, &two.kims_other(), &two.ana(), &two.anas_other()}) {
      CHECK(titles_in(*journal->store) == expected);
      CHECK(journal->store->diagnose().empty());
      CHECK(journal->came.refused == 0);
      CHECK(journal->came.kept_by_partner == 0);
    }
    CHECK(kim.store->find_uid(Kind::goal, hers.uid));
    CHECK(kim.send(share, two.box).ops.empty());
    // Of the partner's it is as before: what is hers only she changes, and what is removed here stays away.
    set(two.ana(), two.ana().store->find_uid(Kind::goal, hers.uid).value(), "title", std::string("Write two"));
    two.exchange_all();
    CHECK(titles_in(*kim.store).contains("Write two"));
    kim.write([&](Writer& w) { w.remove(kim.store->find_uid(Kind::goal, hers.uid)->reference()); });
    two.exchange_all();
    expected.erase("Write a parser");
    CHECK(titles_in(*kim.store) == expected);
    CHECK(kim.came.kept_by_partner == 1);
  }
}

TEST_CASE("a journal that becomes a new device says all again in its new name") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag lost;
  laptops[0].send(lost);
  Laptop& anew = laptops[0];
  anew.uid = random_uid();
  anew.keys = sync::DeviceKeys::random();
  InStep(*anew.store).begin(anew.as_device(true));
  InStep(*laptops[1].store).pin(anew.as_device(false));
  Mailbag box;
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  CHECK(laptops[1].store->count({.kind = Kind::person}) == 2);
}

TEST_CASE("two devices that both begin anew, each with changes that it had not sent, hold the same") {
  Mailbag box;
  auto laptops = paired_with_a_goal(box);
  laptops[0].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  laptops[1].write([](Writer& w) { w.insert(samples::session("ana")); });
  for (auto& laptop : laptops) {
    const std::string before = laptop.uid;
    laptop.uid = random_uid();
    laptop.keys = sync::DeviceKeys::random();
    InStep(*laptop.store).begin(laptop.as_device(true));
    for (auto& other : laptops)
      if (other.uid != laptop.uid) {
        InStep(*other.store).revoke(before, "2026-11-21");
        InStep(*other.store).pin(laptop.as_device(false));
      }
  }
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  for (const Kind kind : {Kind::goal, Kind::commitment, Kind::session})
    CHECK(laptops[1].store->count({.kind = kind}) == 1);
}

TEST_CASE("who keeps the journal is the same person on every device, also where each had a journal before they met") {
  auto laptops = paired(3);
  for (auto& laptop : laptops)
    laptop.write([&](Writer& w) { samples::pair(w, std::string("ana-") + laptop.name.back()); });
  Mailbag box;
  exchange_all(laptops, box);
  add_late(laptops, {0, 1, 2});
  exchange_all(laptops, box);
  const auto uid_of_me = [](const Laptop& laptop) { return laptop.store->find_handle(Kind::person, "me")->uid; };
  for (const auto& laptop : laptops) {
    CHECK(uid_of_me(laptop) == uid_of_me(laptops[0]));
    CHECK(laptop.store->count({.kind = Kind::person}) == 4);
  }
}

}  // namespace mentor::tests
