// SPDX-License-Identifier: MIT
// Journals of several devices that exchange what they changed, in any order, with wrong clocks, again and again: they
// hold the same.
#include "store/contents.hpp"
#include "store/laptops.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

std::optional<Record> any_of(const Store& store, Kind kind) {
  const auto records = store.list({.kind = kind});
  if (records.empty()) return std::nullopt;
  return records[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(records.size())))];
}

void change_something(Laptop& laptop) {
  Store& store = *laptop.store;
  const auto with = any_of(store, Kind::mentorship);
  const auto goal = any_of(store, Kind::goal);
  const auto promise = any_of(store, Kind::commitment);
  switch (with ? *rc::gen::inRange(0, 9) : 0) {
    case 0: {
      const std::string handle = *rc::gen::element(std::string("ana"), std::string("bo"), std::string("cy"));
      if (store.find_handle(Kind::person, handle) || store.find_handle(Kind::mentorship, handle)) return;
      return laptop.write([&](Writer& w) { samples::pair(w, handle); });
    }
    case 1:
      return laptop.write([&](Writer& w) { w.insert(samples::goal(with->text("handle"))); });
    case 2:
      return laptop.write([&](Writer& w) {
        auto made = samples::commitment(with->text("handle"), "me");
        if (goal && goal->text("mentorship") == made.mentorship) made.goal = goal->reference();
        w.insert(made);
      });
    case 3:
      if (!promise) return;
      return laptop.write([&](Writer& w) {
        Record edited = *promise;
        edited.set("text", fmt::format("text {}", *rc::gen::inRange(0, 1000)));
        if (*rc::gen::arbitrary<bool>()) edited.set("due", std::int64_t{*rc::gen::inRange(20000, 21000)});
        edited.visibility = *rc::gen::element(Visibility::shared, Visibility::private_, Visibility::sealed);
        w.update(edited);
      });
    case 4:
      if (goal) laptop.write([&](Writer& w) { w.remove(goal->reference()); });
      return;
    case 5:
      if (promise) laptop.write([&](Writer& w) { w.remove(promise->reference()); });
      return;
    case 6:
      laptop.time += std::chrono::seconds{7};
      static_cast<void>(store.undo(1, laptop.now()));
      return;
    case 7:
      laptop.time += std::chrono::seconds{7};
      static_cast<void>(store.redo(1, laptop.now()));
      return;
    default: {
      Tag tag;
      tag.item = goal ? to_text(goal->reference()) : with->text("handle");
      tag.name = *rc::gen::element(std::string("one"), std::string("two"));
      for (const auto& there : store.all<Tag>({.item = tag.item}))
        if (there.name == tag.name) return;
      laptop.write([&](Writer& w) { w.insert(tag); });
    }
  }
}

}  // namespace

TEST_CASE("what one device wrote another one reads, and the same again changes nothing") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  laptops[0].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  Mailbag box;
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  CHECK(laptops[1].store->count({.kind = Kind::commitment}) == 1);
  const auto before = box.size();
  exchange_all(laptops, box);
  CHECK(box.size() == before);
}

TEST_CASE("a change that came is told in the history with the device, and no undo here takes it back") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  const auto history = laptops[1].store->history(std::nullopt, std::nullopt, 1);
  REQUIRE(history.size() == 1);
  CHECK(history[0].role == ChangeRole::received);
  CHECK(laptops[1].store->undo(1, samples::now).entries.empty());
}

TEST_CASE("two that began with the same handle keep both, called the same on both devices") {
  auto laptops = paired(2);
  for (auto& laptop : laptops) laptop.write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  const auto handles = laptops[0].store->handles(Kind::mentorship);
  REQUIRE(handles.size() == 2);
  CHECK(handles[0] == "ana");
  CHECK(handles[1].starts_with("ana-"));
  const auto people = laptops[0].store->handles(Kind::person);
  CHECK(std::count(people.begin(), people.end(), handles[1]) == 1);
}

TEST_CASE("a device that is added later gets all that came before it") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  laptops.emplace_back();
  laptops[2].name = "late";
  InStep late(*laptops[2].store);
  late.begin(laptops[2].as_device(true));
  late.set_up(laptops[2].stream);
  for (std::size_t i = 0; i < 2; ++i) {
    late.pin(laptops[i].as_device(false));
    InStep(*laptops[i].store).pin(laptops[2].as_device(false));
  }
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[2].store));
}

TEST_CASE("another handle, an emptied field and another visibility are so on the other device") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) {
    samples::pair(w, "ana");
    w.insert(samples::session("ana"));
    w.insert(samples::commitment("ana", "ana"));
  });
  Mailbag box;
  exchange_all(laptops, box);
  const Store& here = *laptops[0].store;
  laptops[0].write([&](Writer& w) {
    auto promise = here.list({.kind = Kind::commitment}).front();
    promise.set("due", {});
    promise.visibility = Visibility::private_;
    w.update(promise);
    for (const Kind kind : {Kind::person, Kind::mentorship}) {
      auto named = here.find_handle(kind, "ana").value();
      named.set("handle", std::string("ana-alba"));
      w.update(named);
    }
  });
  exchange_all(laptops, box);
  const Store& there = *laptops[1].store;
  CHECK(there.handles(Kind::mentorship) == std::vector<std::string>{"ana-alba"});
  CHECK(there.all<Session>({.kind = Kind::session}).front().mentorship == "ana-alba");
  const auto promise = there.all<Commitment>({.kind = Kind::commitment}).front();
  CHECK(promise.owner == "ana-alba");
  CHECK_FALSE(promise.due);
  CHECK(promise.visibility == Visibility::private_);
  CHECK(contents_of(here) == contents_of(there));
}

TEST_CASE("the same tag, part or agreement made on both devices is there once, or in order") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  for (auto& laptop : laptops)
    laptop.write([&](Writer& w) {
      Tag tag;
      tag.item = "ana";
      tag.name = "book";
      w.insert(tag);
      Agreement agreement;
      agreement.mentorship = "ana";
      agreement.date = make_date(2026, 11, 1);
      agreement.text = "# as written on " + laptop.name + "\n";
      w.insert(agreement);
    });
  exchange_all(laptops, box);
  for (const auto& laptop : laptops) {
    CHECK(laptop.store->count({.kind = Kind::tag}) == 1);
    std::set<std::int64_t> versions;
    for (const auto& one : laptop.store->all<Agreement>({.kind = Kind::agreement})) versions.insert(one.version);
    CHECK(versions == std::set<std::int64_t>{1, 2});
  }
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
}

TEST_CASE("what one device removed, with all in it, is gone on the other, also what that wrote into it meanwhile") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) {
    samples::pair(w, "ana");
    w.insert(samples::goal("ana"));
  });
  Mailbag box;
  exchange_all(laptops, box);
  laptops[0].write([&](Writer& w) { w.remove(laptops[0].store->find_handle(Kind::mentorship, "ana")->reference()); });
  laptops[1].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  CHECK(laptops[1].store->count({.kind = Kind::goal}) == 0);
  for (const auto& laptop : laptops) CHECK(laptop.store->diagnose().empty());
}

TEST_CASE("devices that change what they like offline, with wrong clocks, hold the same after an exchange") {
  CHECK(holds_in(40, "in step", [] {
    auto laptops = paired(static_cast<std::size_t>(*rc::gen::inRange(2, 4)));
    for (auto& laptop : laptops) laptop.skew = std::chrono::seconds{*rc::gen::inRange(-20000, 20000)};
    Mailbag box;
    const int rounds = *rc::gen::inRange(1, 4);
    for (int round = 0; round < rounds; ++round) {
      for (auto& laptop : laptops) {
        const int changes = *rc::gen::inRange(0, 5);
        for (int i = 0; i < changes; ++i) change_something(laptop);
        if (*rc::gen::arbitrary<bool>()) laptop.send(box);
        if (*rc::gen::arbitrary<bool>()) laptop.take_all(box);
      }
    }
    exchange_all(laptops, box);
    for (std::size_t i = 1; i < laptops.size(); ++i)
      RC_ASSERT(contents_of(*laptops[0].store) == contents_of(*laptops[i].store));
    for (const auto& laptop : laptops) RC_ASSERT(laptop.store->diagnose().empty());
  }));
}

}  // namespace mentor::tests
