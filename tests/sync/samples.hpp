// SPDX-License-Identifier: MIT
// Devices, ops and mailboxes for the tests of this layer.
#pragma once

#include "mentor/sync/gate.hpp"
#include "mentor/sync/keys.hpp"
#include "mentor/sync/merge.hpp"
#include "mentor/sync/receive.hpp"
#include "support/layers.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace mentor::sync::samples {

/// A uid that follows from a letter and a number: readable in what a failed test prints.
inline std::string uid(unsigned number, unsigned group = 0) {
  return fmt::format("{:08x}-0000-4000-8000-{:012x}", group, number);
}

inline DeviceKeys keys_of(unsigned number) {
  DeviceKeys::Seed seed{};
  seed.fill(static_cast<std::uint8_t>(number + 1));
  return DeviceKeys(seed);
}

/// A Sunday in November.
inline Moment at(std::int64_t seconds) { return Moment{std::chrono::milliseconds{1'795'000'000'000 + seconds * 1000}}; }

inline Stamp stamp(unsigned device, std::uint64_t number, std::int64_t seconds) {
  return {clock_at(at(seconds)), uid(device, 0xde), number};
}

inline Op op(const Stamp& stamp, const std::string& record, OpAct act, FieldValues fields = {},
             Kind kind = Kind::goal) {
  Op made;
  made.stamp = stamp;
  made.uid = record;
  made.kind = std::string(to_text(kind));
  made.act = act;
  made.fields = std::move(fields);
  return made;
}

/// All that a goal needs. `mentorship`: uid.
inline FieldValues goal(const std::string& title, const std::string& mentorship = uid(1, 0xaa)) {
  return {{"mentorship", mentorship},           {"title", title},
          {"status", std::string("open")},      {"percent", std::int64_t{0}},
          {"opened", std::int64_t{20000}},      {"for_sponsor", std::int64_t{0}},
          {"visibility", std::string("shared")}};
}

inline FieldValues promise(const std::string& owner, const std::string& mentorship = uid(1, 0xaa)) {
  return {{"mentorship", mentorship},
          {"owner", owner},
          {"text", std::string("send the slides")},
          {"outcome", std::string("open")},
          {"made", std::int64_t{20000}}};
}

inline FieldValues planned_session(const std::string& mentorship = uid(1, 0xaa)) {
  return {{"mentorship", mentorship},
          {"start", std::int64_t{1'795'100'000}},
          {"zone", std::string("Europe/Berlin")},
          {"has_time", std::int64_t{1}},
          {"status", std::string("planned")}};
}

inline std::string text_in(const FieldValues& fields, std::string_view name) {
  const auto found = fields.find(name);
  const auto* text = found == fields.end() ? nullptr : std::get_if<std::string>(&found->second);
  return text ? *text : std::string();
}

inline Applied apply(Replica& replica, const Op& op, const Author& author) {
  return apply(replica[op.uid], op, author);
}

/// What I said last of the field, with that stamp, is in force.
inline bool stands(const RecordState& state, const std::string& field, const Stamp& said) {
  const auto& mine = state.at("me");
  if (field == visibility_field) return mine.visibility.size() == 1 && mine.visibility.contains(said);
  const auto cell = mine.fields.find(field);
  return cell != mine.fields.end() && cell->second.by == said && stamp_of(state, field) == cell->second.at;
}

/// As somebody undoes a change of mine; nothing if none of it stands.
inline std::optional<Op> taking_back(const RecordState& state, const Op& undone, const FieldValues& before,
                                     const Stamp& stamp) {
  if (undone.act == OpAct::erase) return std::nullopt;
  Op made = op(stamp, undone.uid, OpAct::edit);
  made.kind = undone.kind;
  if (undone.act == OpAct::remove) {
    made.act = OpAct::restore;
    made.fields = before;
    if (before.contains(visibility_field)) made.knowing = visibility_stamps(state);
    say_again(made, state, TakesBack::yes);
  } else if (undone.act != OpAct::edit) {
    made.act = OpAct::remove;
  } else {
    for (const auto& [name, value] : undone.fields)
      if (stands(state, name, undone.stamp)) say(made, state, name, value_in(before, name), TakesBack::yes);
    if (made.fields.empty()) return std::nullopt;
  }
  return made;
}

/// How often a random test tries: in a day's run, and in a long one.
inline int tries(int everyday, int soak) { return std::getenv("MENTOR_SOAK") != nullptr ? soak : everyday; }

}  // namespace mentor::sync::samples
