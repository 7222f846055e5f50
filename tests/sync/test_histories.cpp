// SPDX-License-Identifier: MIT
// Laws of any history of two people and three to five devices.
#include "support/property.hpp"
#include "sync/world.hpp"

#include <doctest/doctest.h>
#include <iostream>

namespace mentor::sync {

using namespace samples;

namespace {

std::vector<Materialised> records_in(const Replica& journal) {
  std::vector<Materialised> records;
  for (const auto& [record, state] : journal) records.push_back(materialise(record, state));
  return records;
}

/// What of a record crosses between people: the values in force of those who may say them.
FieldValues crossing(const Replica& journal, const std::string& record, unsigned person) {
  const auto& state = journal.at(record);
  Op seen = op({}, record, OpAct::edit, {}, *kind_of(state));
  for (const auto& [name, value] : values_of(state)) {
    const Field* field = info(*kind_of(state)).field(name);
    if (!field || field->seen.partner == Seen::no || name.starts_with("signed_by")) continue;
    const bool both = may_change(state, "me", name) || owner_of(state) != "me";
    if (both) seen.fields.emplace(name, value);
  }
  return to_stream(seen, World::standpoint(person)).value().fields;
}

World settled(unsigned devices) {
  World world(*rc::gen::arbitrary<unsigned>(), devices);
  world.live(static_cast<int>(*rc::gen::inRange(5, 60)));
  world.settle();
  return world;
}

}  // namespace

TEST_CASE("devices of one person hold the same, whatever came in what order, how often and with which clock") {
  std::map<std::string, int> done;
  int histories = 0;
  const bool holds = tests::holds_in(tries(100, 100'000), "convergence", [&] {
    const unsigned count = *rc::gen::inRange(3U, 6U);
    World world = settled(count);
    ++histories;
    for (const std::string what : {"inserted", "edited", "edited theirs", "removed", "restored", "undone",
                                   "visibility changed", "shared", "withdrawn", "refused"})
      done[what] += world.done(what);
    for (const auto& [what, times] : world.all_done()) RC_ASSERT(what.substr(0, 5) != "held:");
    for (const unsigned person : {0U, 1U}) {
      const Replica fresh = world.fresh_journal(person);
      for (const Device& device : world.devices()) {
        if (device.person != person) continue;
        for (const auto& [record, state] : fresh) {
          const auto here = device.journal.find(record);
          RC_ASSERT(here != device.journal.end());
          RC_ASSERT(state_text(here->second) == state_text(state));
        }
        RC_ASSERT(records_in(world.from_snapshot(device)) == records_in(device.journal));
      }
    }
  });
  CHECK(holds);
  std::string line = fmt::format("figure: histories of devices: {}", histories);
  for (const auto& times : done) {
    line += fmt::format(", {} {}", times.second, times.first);
    CHECK_MESSAGE((times.second > 0 || times.first == "refused"), times.first << " never happened");
  }
  std::cerr << line << '\n';
}

TEST_CASE("nobody has more of the partner's than is shared, and both see the same of it") {
  int seen = 0;
  const bool holds = tests::holds_in(tries(60, 20'000), "both sides", [&] {
    World world = settled(4);
    const Replica mine = world.fresh_journal(0);
    const Replica hers = world.fresh_journal(1);
    for (const auto& [record, state] : hers) {
      const bool there = materialise(record, state).there;
      const auto source = lookup_in(mine)(record);
      if (owner_of(state) == "me" || !kind_of(state)) continue;
      const bool visible =
          source && leaving_fields(*source, {World::mentorship_of(0), World::partner_of(0), {}, {}}, lookup_in(mine));
      // What is there for her is there for me and not hidden; what I share is there for her.
      RC_ASSERT(there == visible);
      if (!there) continue;
      ++seen;
      for (const auto& [name, value] : crossing(hers, record, 1)) {
        const auto values = crossing(mine, record, 0);
        const auto same = values.find(name);
        const bool blind = kind_of(state) == Kind::review && name == "adjustment";
        if (!blind) RC_ASSERT(same != values.end() && same->second == value);
      }
    }
  });
  CHECK(holds);
  std::cerr << fmt::format("figure: records seen from both sides: {}\n", seen);
  CHECK(seen > 0);
}

}  // namespace mentor::sync
