// SPDX-License-Identifier: MIT
// Rows of what the journal keeps of other devices: progress, replica, parcels.
#include "store/step_tables.hpp"

#include "mentor/messages/journal.hpp"
#include "store/faults.hpp"

#include <fmt/format.h>
#include <sstream>

namespace mentor::store {

namespace {

std::string hex(const sync::Hash& hash) {
  std::string text;
  for (const auto byte : hash) text += fmt::format("{:02x}", byte);
  return text;
}

sync::Hash from_hex(const std::string& text) {
  sync::Hash hash{};
  for (std::size_t i = 0; i < hash.size() && 2 * i + 1 < text.size(); ++i)
    hash[i] = static_cast<std::uint8_t>(std::stoul(text.substr(2 * i, 2), nullptr, 16));
  return hash;
}

sync::RecordState state_in(const std::string& uid, const std::string& text) {
  auto state = sync::read_state(text);
  if (!state) throw Damage(messages::unsound_replica(uid));
  return std::move(*state);
}

}  // namespace

std::string progress_text(const sync::Progress& progress) {
  std::string text = fmt::format("{} {} {}\n", progress.sequence, progress.last_op, progress.stopped ? 1 : 0);
  for (const auto& [sequence, hash] : progress.hashes) text += fmt::format("hash {} {}\n", sequence, hex(hash));
  for (const auto& [device, sequence] : progress.seen) text += fmt::format("seen {} {}\n", sequence, device);
  return text;
}

sync::Progress read_progress(const std::string& text) {
  std::istringstream in(text);
  sync::Progress progress;
  int stopped = 0;
  if (!(in >> progress.sequence >> progress.last_op >> stopped)) throw Damage(messages::unsound_progress());
  progress.stopped = stopped != 0;
  std::string what;
  std::uint64_t sequence = 0;
  std::string value;
  while (in >> what >> sequence >> value) {
    if (what == "hash")
      progress.hashes.emplace(sequence, from_hex(value));
    else
      progress.seen.emplace(value, sequence);
  }
  return progress;
}

sync::ProgressOf read_all_progress(Connection& connection, const std::string& stream) {
  SQLite::Statement row(connection.database(), "SELECT device, state FROM progress WHERE stream = ?");
  row.bind(1, stream);
  sync::ProgressOf all;
  while (row.executeStep()) all.emplace(row.getColumn(0).getString(), read_progress(row.getColumn(1).getString()));
  return all;
}

void write_progress(Connection& connection, const std::string& stream, const std::string& device,
                    const sync::Progress& progress) {
  auto& row = connection.prepared("INSERT OR REPLACE INTO progress (stream, device, state) VALUES (?, ?, ?)");
  row.bind(1, stream);
  row.bind(2, device);
  row.bind(3, progress_text(progress));
  row.exec();
  row.tryReset();
}

sync::RecordState ReplicaTable::find(std::string_view uid) const {
  auto& row = connection_.prepared("SELECT state FROM replica WHERE stream = ? AND uid = ?");
  row.bind(1, stream_);
  row.bind(2, std::string(uid));
  std::string text;
  if (row.executeStep()) text = row.getColumn(0).getString();
  row.tryReset();
  return text.empty() ? sync::RecordState{} : state_in(std::string(uid), text);
}

void ReplicaTable::keep(std::string_view uid, const sync::RecordState& state, Due due) {
  auto& row = connection_.prepared("INSERT OR REPLACE INTO replica (stream, uid, due, state) VALUES (?, ?, ?, ?)");
  row.bind(1, stream_);
  row.bind(2, std::string(uid));
  row.bind(3, due == Due::yes ? 1 : 0);
  row.bind(4, sync::state_text(state));
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

void ReplicaTable::wake_naming(std::string_view uid) {
  auto& row = connection_.prepared("UPDATE replica SET due = 1 WHERE stream = ? AND uid <> ? AND instr(state, ?) > 0");
  row.bind(1, stream_);
  row.bind(2, std::string(uid));
  row.bind(3, std::string(uid));
  row.exec();
  row.tryReset();
}

std::vector<std::string> ReplicaTable::due() const {
  SQLite::Statement row(connection_.database(), "SELECT uid FROM replica WHERE stream = ? AND due = 1");
  row.bind(1, stream_);
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

std::vector<std::string> ReplicaTable::uids() const {
  SQLite::Statement row(connection_.database(), "SELECT uid FROM replica WHERE stream = ?");
  row.bind(1, stream_);
  std::vector<std::string> uids;
  while (row.executeStep()) uids.push_back(row.getColumn(0).getString());
  return uids;
}

sync::Replica ReplicaTable::all() const {
  SQLite::Statement row(connection_.database(), "SELECT uid, state FROM replica WHERE stream = ?");
  row.bind(1, stream_);
  sync::Replica all;
  while (row.executeStep()) {
    std::string uid = row.getColumn(0).getString();
    auto state = state_in(uid, row.getColumn(1).getString());
    all.emplace(std::move(uid), std::move(state));
  }
  return all;
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
