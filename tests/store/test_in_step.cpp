// SPDX-License-Identifier: MIT
// Journals of several devices that exchange what they changed, in any order, with wrong clocks, again and again: they
// hold the same.
#include "mentor/store/in_step.hpp"
#include "store/contents.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <set>

namespace mentor::tests {

namespace {

constexpr const char* all_of_mine = "00000000-0000-4000-8000-000000000001";

struct Mail {
  std::string name;
  std::string bytes;
};
using Mailbag = std::vector<Mail>;

/// A journal on a device, with a clock of its own.
struct Laptop {
  std::unique_ptr<Store> store = Store::in_memory();
  sync::DeviceKeys keys = sync::DeviceKeys::random();
  std::string uid = random_uid();
  std::string name;
  std::chrono::seconds skew{0};
  Stream stream{all_of_mine, "", "", "/box", true};
  Instant time = samples::now;

  [[nodiscard]] Instant now() { return time + skew; }
  [[nodiscard]] SharedDevice as_device(bool here) const {
    return {uid, name, std::string(sync::me_word), here, keys.offered(), std::nullopt};
  }

  void write(const std::function<void(Writer&)>& work) {
    time += std::chrono::seconds{7};
    store->write("something", now(), work);
  }

  void send(Mailbag& box) {
    InStep in_step(*store);
    Writing writing{&keys, {}, false};
    for (const auto& device : in_step.devices()) writing.recipients.push_back({device.uid, device.keys.sealing});
    static_cast<void>(in_step.publish(stream, writing, now(), Store::Dry::no));
    for (auto& parcel : in_step.waiting(stream)) {
      in_step.delivered(stream, parcel.name);
      box.push_back({parcel.name, parcel.bytes});
    }
  }

  TakenIn take(const Mail& mail) {
    InStep in_step(*store);
    const auto head = sync::peek(mail.bytes);
    const auto devices = in_step.devices();
    std::vector<sync::Pin> pins;
    const SharedDevice* sender = nullptr;
    for (const auto& device : devices) {
      pins.push_back({device.uid, sync::DeviceOf::me, device.person, device.keys, std::nullopt});
      if (head && head->device == device.uid) sender = &device;
    }
    auto intakes = in_step.intakes(stream);
    if (!head || sender == nullptr || sender->here) return {};
    const auto received = sync::receive(mail.name, mail.bytes, {stream.uid, uid, &keys, pins}, intakes[sender->uid],
                                        sync::Moment{(now() + std::chrono::hours{24}).time_since_epoch()});
    if (received.verdict != sync::Verdict::accepted) return {};
    return in_step.take_in(stream, received, {sender, "sync"}, now());
  }

  void take_all(const Mailbag& box) {
    for (const auto& mail : box) static_cast<void>(take(mail));
  }
};

std::vector<Laptop> paired(std::size_t count) {
  std::vector<Laptop> laptops(count);
  for (std::size_t i = 0; i < count; ++i) laptops[i].name = fmt::format("device {}", i);
  for (auto& one : laptops) {
    InStep in_step(*one.store);
    in_step.begin(one.as_device(true));
    in_step.set_up(one.stream);
    for (const auto& other : laptops)
      if (other.uid != one.uid) in_step.pin(other.as_device(false));
  }
  return laptops;
}

void exchange_all(std::vector<Laptop>& laptops, Mailbag& box) {
  for (int round = 0; round < 2; ++round)
    for (auto& laptop : laptops) {
      laptop.send(box);
      laptop.take_all(box);
    }
  for (auto& laptop : laptops) laptop.take_all(box);
}

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
