// SPDX-License-Identifier: MIT
// Small records for the store's tests.
#pragma once

#include "mentor/store/store.hpp"
#include "support/layers.hpp"

#include <chrono>
#include <string>

namespace mentor::tests::samples {

inline constexpr Instant now{std::chrono::seconds{1795230000}};  // 2026-11-21

inline Person person(const std::string& handle) {
  Person p;
  p.handle = handle;
  p.name = "Name of " + handle;
  p.visibility = Visibility::shared;
  return p;
}

inline Mentorship mentorship(const std::string& handle) {
  Mentorship m;
  m.handle = handle;
  m.title = "With " + handle;
  m.cadence = Cadence{2, Cadence::Unit::week};
  m.start = make_date(2026, 1, 5);
  m.visibility = Visibility::shared;
  return m;
}

inline Session session(const std::string& with, Instant start = now) {
  Session s;
  s.mentorship = with;
  s.start = start;
  s.zone = "UTC";
  s.length = Minutes{45};
  s.channel = Channel::video;
  s.notes = "Spoke about parsers.\nAnd about Zoë's garden.";
  return s;
}

inline Goal goal(const std::string& with) {
  Goal g;
  g.mentorship = with;
  g.title = "Write a parser";
  g.opened = make_date(2026, 2, 1);
  return g;
}

inline Commitment commitment(const std::string& with, const std::string& owner) {
  Commitment c;
  c.mentorship = with;
  c.owner = owner;
  c.text = "send the paper";
  c.due = make_date(2026, 11, 27);
  c.made = make_date(2026, 11, 20);
  return c;
}

/// A mentorship with its person and the part that binds both.
inline void pair(Writer& writer, const std::string& handle) {
  writer.insert(person(handle));
  writer.insert(mentorship(handle));
  Participant part;
  part.mentorship = handle;
  part.person = handle;
  writer.insert(part);
}

inline std::unique_ptr<Store> with_ana() {
  auto store = Store::in_memory();
  store->write("add ana", now, [](Writer& writer) { pair(writer, "ana"); });
  return store;
}

}  // namespace mentor::tests::samples
