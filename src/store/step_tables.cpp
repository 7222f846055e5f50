// SPDX-License-Identifier: MIT
// Rows of what the journal keeps of other devices: intakes, replica, parcels.
#include "store/step_tables.hpp"

#include "mentor/messages/journal.hpp"
#include "store/faults.hpp"
#include "store/rows.hpp"

namespace mentor::store {

namespace {

constexpr std::size_t most_held = 20000;

sync::RecordState state_in(const std::string& uid, const std::string& text) {
  auto state = sync::read_state(text);
  if (!state) throw Damage(messages::unsound_replica(uid));
  return std::move(*state);
}

}  // namespace

sync::Intakes read_intakes(Connection& connection, const std::string& stream) {
  Statement row(connection.database(), "SELECT device, state FROM intake WHERE stream = ?");
  row.bind(1, stream);
  sync::Intakes all;
  while (row.executeStep()) {
    auto intake = sync::read_intake(row.getColumn(1).getString());
    if (!intake) throw Damage(messages::unsound_progress());
    all.emplace(row.getColumn(0).getString(), std::move(*intake));
  }
  return all;
}

void write_intake(Connection& connection, const std::string& stream, const std::string& device,
                  const sync::Intake& intake) {
  auto& row = connection.prepared("INSERT OR REPLACE INTO intake (stream, device, state) VALUES (?, ?, ?)");
  row.bind(1, stream);
  row.bind(2, device);
  row.bind(3, sync::intake_text(intake));
  row.exec();
  row.tryReset();
}

sync::RecordState ReplicaTable::find(std::string_view uid) const {
  if (const auto held = read_.find(std::string(uid)); held != read_.end()) return held->second;
  auto& row = connection_.prepared("SELECT state FROM replica WHERE stream = ? AND uid = ?");
  row.bind(1, stream_);
  row.bind(2, std::string(uid));
  std::string text;
  if (row.executeStep()) text = row.getColumn(0).getString();
  row.tryReset();
  if (text.empty()) return {};
  if (read_.size() >= most_held) read_.clear();
  return read_.emplace(std::string(uid), state_in(std::string(uid), text)).first->second;
}

void ReplicaTable::keep(std::string_view uid, const sync::RecordState& state, Due due) {
  keep(uid, state);
  mark(uid, due);
}

void ReplicaTable::keep(std::string_view uid, const sync::RecordState& state) {
  if (read_.size() >= most_held) read_.clear();
  read_.insert_or_assign(std::string(uid), state);
  auto& row = connection_.prepared(
      "INSERT INTO replica (stream, uid, due, state) VALUES (?, ?, 0, ?) ON CONFLICT DO UPDATE SET state = "
      "excluded.state");
  row.bind(1, stream_);
  row.bind(2, std::string(uid));
  row.bind(3, sync::state_text(state));
  row.exec();
  row.tryReset();
}

void ReplicaTable::mark(std::string_view uid, Due due) {
  auto& row = connection_.prepared("UPDATE replica SET due = ? WHERE stream = ? AND uid = ?");
  row.bind(1, due == Due::yes ? 1 : 0);
  row.bind(2, stream_);
  row.bind(3, std::string(uid));
  row.exec();
  row.tryReset();
}

std::vector<std::string> ReplicaTable::uids_with(std::string_view word) const {
  Statement row(connection_.database(), "SELECT uid FROM replica WHERE stream = ? AND instr(state, ?) > 0");
  row.bind(1, stream_);
  row.bind(2, std::string(word));
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

std::vector<std::string> ReplicaTable::due() const {
  Statement row(connection_.database(), "SELECT uid FROM replica WHERE stream = ? AND due = 1");
  row.bind(1, stream_);
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

std::vector<std::string> ReplicaTable::uids() const {
  Statement row(connection_.database(), "SELECT uid FROM replica WHERE stream = ?");
  row.bind(1, stream_);
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

sync::Replica ReplicaTable::all() const {
  Statement row(connection_.database(), "SELECT uid, state FROM replica WHERE stream = ?");
  row.bind(1, stream_);
  sync::Replica all;
  while (row.executeStep()) {
    std::string uid = row.getColumn(0).getString();
    auto state = state_in(uid, row.getColumn(1).getString());
    all.emplace(std::move(uid), std::move(state));
  }
  return all;
}

void name_owner(Connection& connection, const ReplicaTable& replica) {
  const auto state = replica.find(sync::me_word);
  const auto said = state.find(sync::me_word);
  if (said == state.end() || !said->second.inserted) return;
  Record me = find_record_by(connection, Kind::person, "handle", my_handle).value();
  me.uid = uid_from("who keeps a journal on " + said->second.inserted->at.device);
  static_cast<void>(update_row(connection, me));
}

std::optional<DeviceRow> find_device(Connection& connection, const std::string& uid) {
  auto& row = connection.prepared("SELECT number, person FROM device WHERE uid = ?");
  row.bind(1, uid);
  std::optional<DeviceRow> device;
  if (row.executeStep()) device = DeviceRow{row.getColumn(0).getInt64(), row.getColumn(1).getString()};
  row.tryReset();
  return device;
}

std::string own_device(Connection& connection) {
  Statement row(connection.database(), "SELECT uid FROM device WHERE here = 1");
  return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

void forget_readers(Connection& connection, const std::string& stream) {
  auto& row = connection.prepared("UPDATE stream SET sealed_to = '' WHERE uid = ?");
  row.bind(1, stream);
  row.exec();
  row.tryReset();
  for (auto& [device, intake] : read_intakes(connection, stream)) {
    if (device != own_device(connection)) continue;
    intake.readers.clear();
    write_intake(connection, stream, device, intake);
  }
}

std::vector<NamedParcel> read_parcels(Connection& connection, const std::string& stream, std::string_view what) {
  Statement row(connection.database(),
                "SELECT name, coalesce(body, '') FROM parcel WHERE stream = ? AND what = ? ORDER BY id");
  row.bind(1, stream);
  row.bind(2, std::string(what));
  std::vector<NamedParcel> parcels;
  while (row.executeStep()) parcels.push_back({row.getColumn(0).getString(), row.getColumn(1).getString()});
  return parcels;
}

void remove_parcel(Connection& connection, const std::string& stream, std::string_view what, const std::string& name) {
  auto& row = connection.prepared("DELETE FROM parcel WHERE stream = ? AND what = ? AND name = ?");
  row.bind(1, stream);
  row.bind(2, std::string(what));
  row.bind(3, name);
  row.exec();
  row.tryReset();
}

void add_parcel(Connection& connection, const std::string& stream, std::string_view what, const std::string& name,
                std::string_view body) {
  auto& row = connection.prepared("INSERT OR IGNORE INTO parcel (stream, what, name, body) VALUES (?, ?, ?, ?)");
  row.bind(1, stream);
  row.bind(2, std::string(what));
  row.bind(3, name);
  row.bind(4, body.data(), static_cast<int>(body.size()));
  row.exec();
  row.tryReset();
}

}  // namespace mentor::store
