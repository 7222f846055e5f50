// SPDX-License-Identifier: MIT
// Erasing travels: my other devices forget the same person, with all that each of them knows of them by itself, and
// nothing of what was sealed before is needed any more.
#include "store/step_erase.hpp"

#include "store/change_log.hpp"
#include "store/change_values.hpp"
#include "store/consequences.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"
#include "store/step_tables.hpp"

#include <algorithm>

namespace mentor::store {

namespace {

// The journal remembers that its file is still to be written anew, until that is done.
constexpr std::string_view rewriting_to_do = "erase, file not written anew yet";

std::vector<std::pair<std::string, bool>> streams_with_whose(Connection& connection) {
  Statement row(connection.database(), "SELECT uid, mentorship IS NULL FROM stream");
  std::vector<std::pair<std::string, bool>> streams;
  while (row.executeStep()) streams.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getInt() != 0);
  return streams;
}

std::vector<std::string> uids_of(Connection& connection, const Traces& traces) {
  std::vector<std::string> uids;
  for (const Id id : traces.records) {
    auto record = find_record(connection, id);
    if (!record) record = find_gone(connection, id);
    if (record) uids.push_back(record->uid);
  }
  return uids;
}

/// What my other devices know, and were not told to erase yet. They may need nothing that was sealed until now.
void tell_devices(Connection& connection, const std::vector<std::string>& uids) {
  for (const auto& [stream, mine] : streams_with_whose(connection)) {
    forget_readers(connection, stream);
    if (!mine) continue;
    ReplicaTable replica(connection, stream);
    for (const auto& uid : uids) {
      auto state = replica.find(uid);
      const auto said = state.find(sync::me_word);
      if (said == state.end() || said->second.erased) continue;
      add_parcel(connection, stream, "erased", uid, "");
      sync::forget_words(state);
      replica.keep(uid, state);
    }
  }
}

/// Whose records those are, or whom the text names.
bool speaks_of(const std::string& text, const std::vector<std::string>& uids, const Naming& naming) {
  return naming.names_in(text) ||
         std::any_of(uids.begin(), uids.end(), [&](const auto& uid) { return text.find(uid) != std::string::npos; });
}

/// Who was erased is not to be read in what the replica keeps of what is gone, or waits, and in what is parked.
void forget_in_replica(Connection& connection, const std::vector<std::string>& uids, const Naming& naming) {
  for (const auto& [stream, mine] : streams_with_whose(connection)) {
    ReplicaTable replica(connection, stream);
    for (auto& [uid, state] : replica.all()) {
      const bool theirs = std::find(uids.begin(), uids.end(), uid) != uids.end();
      if (find_neutral(connection, uid)) continue;
      if (sync::is_there(state) && !theirs && !speaks_of(sync::state_text(state), uids, naming)) continue;
      for (auto& [author, said] : state) said.fields.clear();
      replica.keep(uid, state);
    }
    for (const auto& parked : read_parcels(connection, stream, "parked"))
      if (speaks_of(parked.body, uids, naming)) remove_parcel(connection, stream, "parked", parked.name);
  }
  connection.execute("DELETE FROM parcel WHERE what = 'out'");
}

/// What that person is called here; nothing where nobody is known by it, or somebody else by now.
std::string handle_here(Connection& connection, const std::string& uid) {
  if (const auto person = find_neutral(connection, Kind::person, uid)) return person->text("handle");
  const auto id = find_gone_uid(connection, uid);
  const auto gone = id && id->kind == Kind::person ? find_gone(connection, *id) : std::nullopt;
  const std::string handle = gone ? gone->text("handle") : std::string();
  return find_record_by(connection, Kind::person, "handle", handle) ? std::string() : handle;
}

/// The record, there or removed.
std::optional<Id> find_ever(Connection& connection, const std::string& uid) {
  if (const auto record = find_neutral(connection, uid)) return record->reference();
  return find_gone_uid(connection, uid);
}

}  // namespace

std::int64_t erase_traces(WriteTransaction& transaction, const Traces& traces, Instant now, ChangeRole role) {
  Connection& connection = transaction.changes().connection();
  const auto uids = uids_of(connection, traces);
  tell_devices(connection, uids);
  const std::int64_t gone = remove_with_consequences(transaction.changes(), traces.present, Removal::erasing);
  transaction.changes().flush_words();
  connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
  forget_in_log(connection, traces);
  forget_in_replica(connection, uids, traces.naming);
  transaction.record({.what = rewriting_to_do, .time = now, .role = role, .act = ChangeAct::erase});
  return gone;
}

std::vector<std::string> erase_here(WriteTransaction& transaction, std::span<const std::string> uids, Instant now) {
  Connection& connection = transaction.changes().connection();
  std::vector<std::string> erased;
  for (const auto& uid : uids) {
    std::string handle = handle_here(connection, uid);
    if (handle.empty() || handle == my_handle) continue;
    const Traces traces = find_traces(connection, handle);
    if (traces.records.empty()) continue;
    static_cast<void>(erase_traces(transaction, traces, now, ChangeRole::received));
    erased.push_back(std::move(handle));
  }
  // What was about them there, and is not to be known as such here.
  Traces rest;
  for (const auto& uid : uids)
    if (const auto id = find_ever(connection, uid)) {
      rest.records.insert(*id);
      if (auto record = find_record(connection, *id)) rest.present.push_back(std::move(*record));
    }
  if (!rest.records.empty()) static_cast<void>(erase_traces(transaction, rest, now, ChangeRole::received));
  return erased;
}

}  // namespace mentor::store
