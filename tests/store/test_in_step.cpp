// SPDX-License-Identifier: MIT
// Journals of several devices that exchange what they changed, in any order, with wrong clocks, again and again: they
// hold the same.
#include "store/contents.hpp"
#include "store/laptops.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

std::optional<Record> any_of(const Store& store, Kind kind) {
  const auto records = store.list({.kind = kind});
  if (records.empty()) return std::nullopt;
  return records[static_cast<std::size_t>(one_of(static_cast<int>(records.size())))];
}

void change_something(Laptop& laptop) {
  Store& store = *laptop.store;
  const auto with = any_of(store, Kind::mentorship);
  const auto goal = any_of(store, Kind::goal);
  const auto promise = any_of(store, Kind::commitment);
  switch (with ? one_of(9) : 0) {
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
        edited.set("text", fmt::format("text {}", one_of(1000)));
        if (*rc::gen::arbitrary<bool>()) edited.set("due", std::int64_t{20000 + one_of(1000)});
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

TEST_CASE("a device that is added later gets all that came before it, from any that has it") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  SUBCASE("the other one is known to the new one, too") {
    add_late(laptops, {0, 1});
    exchange_all(laptops, box);
  }
  SUBCASE("the one that wrote it is lost") {
    add_late(laptops, {1});
    for (int round = 0; round < 2; ++round)
      for (const std::size_t living : {1U, 2U}) laptops[living].exchange(box);
  }
  SUBCASE("the one that wrote it is taken out") {
    InStep(*laptops[1].store).revoke(laptops[0].uid, "2026-11-20");
    add_late(laptops, {1});
    laptops[1].send(box);
    laptops[2].take_all(box);
  }
  CHECK(contents_of(*laptops[1].store) == contents_of(*laptops[2].store));
  CHECK(laptops[2].store->handles(Kind::mentorship) == std::vector<std::string>{"ana"});
}

TEST_CASE("nobody sends back what came to whoever can read it by themselves") {
  auto laptops = paired(3);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  CHECK(box.size() == 3);  // each says at first that it is there
}

TEST_CASE("a snapshot of more than one file brings all, and in any order nothing else") {
  auto laptops = paired(2);
  // In a long run more than the largest file holds.
  const bool soak = std::getenv("MENTOR_SOAK") != nullptr;
  laptops[0].write([&](Writer& w) {
    samples::pair(w, "ana");
    for (int i = 0; i < (soak ? 25'000 : 2000); ++i) {
      auto made = samples::commitment("ana", "me");
      made.text = std::string(1'900, static_cast<char>('a' + i % 26));
      w.insert(made);
    }
  });
  Mailbag box;
  laptops[0].send(box);
  box.clear();
  laptops[0].send(box, Writing::Extent::whole);
  CHECK(box.size() > 3);
  std::size_t bytes = 0;
  for (const auto& mail : box) bytes += mail.bytes.size();
  CHECK((bytes > sync::segment_limit) == soak);
  std::reverse(box.begin(), box.end());
  const std::size_t most_rounds = soak ? 1 : box.size();
  if (soak) std::reverse(box.begin(), box.end());
  for (std::size_t i = 0; i < most_rounds; ++i) laptops[1].take_all(box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
}

TEST_CASE("who is erased on one device is in no change log of another one, and comes back from none") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  laptops[1].write([](Writer& w) {
    auto made = samples::commitment("ana", "me");
    made.text = "canary of the other device";
    w.insert(made);
  });
  exchange_all(laptops, box);
  laptops[0].time += std::chrono::seconds{7};
  static_cast<void>(laptops[0].store->erase("ana", laptops[0].now()));
  exchange_all(laptops, box);
  exchange_all(laptops, box);
  for (auto& laptop : laptops) {
    CHECK(laptop.store->count({.kind = Kind::person}) == 1);
    CHECK_FALSE(laptop.store->knows_person("ana"));
    CHECK(laptop.store->is_rewriting_due());
    for (const auto& entry : laptop.store->history(std::nullopt, std::nullopt, 100)) CHECK(entry.changes.empty());
  }
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  const auto before = box.size();
  exchange_all(laptops, box);
  CHECK(box.size() == before);  // and there is an end of it
}

TEST_CASE("what was dated more than a day ahead by a wrong clock goes on when the clock is right") {
  auto laptops = paired(2);
  for (auto& laptop : laptops) laptop.believed = std::chrono::hours{0};
  laptops[1].write([](Writer& w) { samples::pair(w, "bo"); });
  Mailbag box;
  exchange_all(laptops, box);
  laptops[0].skew = std::chrono::hours{24 * 400};
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  laptops[0].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  exchange_all(laptops, box);
  CHECK(laptops[1].store->count({.kind = Kind::commitment}) == 0);
  laptops[0].skew = std::chrono::seconds{0};
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  // What the other one changes later wins.
  const auto promise = laptops[1].store->list({.kind = Kind::commitment}).at(0);
  laptops[1].time = laptops[0].time;
  laptops[1].write([&](Writer& w) {
    Record edited = promise;
    edited.set("text", std::string("later"));
    w.update(edited);
  });
  exchange_all(laptops, box);
  CHECK(laptops[0].store->list({.kind = Kind::commitment}).at(0).text("text") == "later");
}

TEST_CASE("a clock that is behind all others puts nothing right") {
  auto laptops = paired(2);
  laptops[1].write([](Writer& w) { samples::pair(w, "bo"); });
  laptops[0].write([](Writer& w) { samples::pair(w, "ana"); });
  Mailbag box;
  exchange_all(laptops, box);
  laptops[0].skew = -std::chrono::hours{24 * 400};
  laptops[0].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  const auto before = box.size();
  laptops[0].send(box);
  CHECK(box.size() == before + 1);  // what is new, and nothing again
}

TEST_CASE("a mailbox that shows each device another part of it, or an older one, delays them and does no more") {
  CHECK(holds_in(20, "views of a mailbox", [] {
    auto laptops = paired(3);
    Mailbag box;
    for (int round = 0; round < 4; ++round)
      for (auto& laptop : laptops) {
        change_something(laptop);
        laptop.send(box);
        Mailbag shown;
        const auto newest = static_cast<std::size_t>(one_of(static_cast<int>(box.size()) + 1));
        for (std::size_t i = 0; i < newest; ++i)
          if (one_of(3) > 0) shown.push_back(box[i]);
        laptop.take_all(shown);
        for (const auto& fault : laptop.store->diagnose()) RC_FAIL(fault);
      }
    exchange_all(laptops, box);
    for (const auto& laptop : laptops) RC_ASSERT(contents_of(*laptop.store) == contents_of(*laptops[0].store));
  }));
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

TEST_CASE("what only one record can have and both devices made is there once, or in order") {
  auto laptops = paired(2);
  laptops[0].write([](Writer& w) {
    samples::pair(w, "ana");
    w.insert(samples::person("bo"));
    w.insert(samples::session("ana"));
    Agreement agreement;
    agreement.mentorship = "ana";
    agreement.date = make_date(2026, 11, 1);
    agreement.text = "We meet.\n";
    w.insert(agreement);
  });
  Mailbag box;
  exchange_all(laptops, box);
  // Of each kind that has something which only one record can have, the same on both.
  std::map<Kind, Record> made;
  for (const Kind kind : all_kinds())
    if (!info(kind).only_one.fields.empty()) made.emplace(kind, blank(kind));
  made.at(Kind::person) = to_record(samples::person("cy"));
  made.at(Kind::mentorship) = to_record(samples::mentorship("cy"));
  const auto fill = [&](Kind kind, const std::map<std::string, Value>& values) {
    for (const auto& [name, value] : values) made.at(kind).set(name, value);
  };
  fill(Kind::participant, {{"mentorship", std::string("ana")}, {"person", std::string("bo")}});
  fill(Kind::tag, {{"item", std::string("ana")}, {"name", std::string("book")}});
  fill(Kind::presence, {{"session", std::int64_t{1}}, {"person", std::string("ana")}});
  fill(Kind::signature,
       {{"agreement", std::int64_t{1}}, {"person", std::string("ana")}, {"date", std::int64_t{20760}}});
  made.at(Kind::agreement) = to_record(laptops[0].store->all<Agreement>({}).front());
  made.at(Kind::agreement).set("version", std::int64_t{2});
  std::map<Kind, std::int64_t> before;
  for (const auto& [kind, record] : made) before[kind] = laptops[0].store->count({.kind = kind});
  for (auto& laptop : laptops)
    laptop.write([&](Writer& w) {
      for (auto [kind, record] : made) {
        record.id = 0;
        record.uid.clear();
        w.insert(record);
      }
    });
  exchange_all(laptops, box);
  for (const auto& laptop : laptops) {
    for (const auto& [kind, count] : before) {
      const auto& about = info(kind);
      CHECK_MESSAGE(laptop.store->count({.kind = kind}) == count + (about.only_one.yields.empty() ? 1 : 2),
                    std::string(about.name));
    }
    CHECK(laptop.store->diagnose().empty());
  }
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
}

TEST_CASE("what one device removed, with all in it, is gone on the other, also what that wrote into it meanwhile") {
  Mailbag box;
  auto laptops = paired_with_a_goal(box);
  laptops[0].write([&](Writer& w) { w.remove(laptops[0].store->find_handle(Kind::mentorship, "ana")->reference()); });
  laptops[1].write([](Writer& w) { w.insert(samples::commitment("ana", "me")); });
  exchange_all(laptops, box);
  CHECK(contents_of(*laptops[0].store) == contents_of(*laptops[1].store));
  CHECK(laptops[1].store->count({.kind = Kind::goal}) == 0);
  for (const auto& laptop : laptops) CHECK(laptop.store->diagnose().empty());
}

TEST_CASE("devices that change what they like offline, with wrong clocks, hold the same after an exchange") {
  CHECK(holds_in(40, "in step", [] {
    auto laptops = paired(static_cast<std::size_t>(2 + one_of(2)));
    for (auto& laptop : laptops) laptop.skew = std::chrono::seconds{one_of(40000) - 20000};
    Mailbag box;
    const int rounds = 1 + one_of(3);
    for (int round = 0; round < rounds; ++round) {
      for (auto& laptop : laptops) {
        const int changes = one_of(5);
        for (int i = 0; i < changes; ++i) change_something(laptop);
        if (*rc::gen::arbitrary<bool>()) laptop.send(box);
        if (*rc::gen::arbitrary<bool>()) laptop.take_all(box);
      }
    }
    exchange_all(laptops, box);
    for (std::size_t i = 1; i < laptops.size(); ++i) {
      for (const auto& line : contents_of(*laptops[0].store)) RC_LOG() << "0: " << line << "\n";
      for (const auto& line : contents_of(*laptops[i].store)) RC_LOG() << i << ": " << line << "\n";
      RC_ASSERT(contents_of(*laptops[0].store) == contents_of(*laptops[i].store));
    }
    for (const auto& laptop : laptops) RC_ASSERT(laptop.store->diagnose().empty());
  }));
}

}  // namespace mentor::tests
