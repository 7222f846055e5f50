// SPDX-License-Identifier: MIT
// Rows of what the journal keeps of other devices: intakes, replica, parcels.
#pragma once

#include "mentor/store/in_step.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mentor::store {

[[nodiscard]] sync::Intakes read_intakes(Connection& connection, const std::string& stream);
void write_intake(Connection& connection, const std::string& stream, const std::string& device,
                  const sync::Intake& intake);

/// What is known of the records of one stream, read and written one by one.
class ReplicaTable {
 public:
  ReplicaTable(Connection& connection, std::string stream) : connection_(connection), stream_(std::move(stream)) {}

  /// Empty if nothing is known.
  [[nodiscard]] sync::RecordState find(std::string_view uid) const;
  /// `due`: it is to be brought into the journal as soon as that can be done.
  enum class Due : bool { no, yes };
  void keep(std::string_view uid, const sync::RecordState& state, Due due);
  void keep(std::string_view uid, const sync::RecordState& state);  ///< due if it was
  void mark(std::string_view uid, Due due);
  [[nodiscard]] std::vector<std::string> uids_with(std::string_view word) const;
  [[nodiscard]] std::vector<std::string> due() const;
  [[nodiscard]] std::vector<std::string> uids() const;
  [[nodiscard]] sync::Replica all() const;

 private:
  Connection& connection_;
  std::string stream_;
  /// What was read or kept in this transaction: reading a state takes as long as joining an op into it.
  mutable std::unordered_map<std::string, sync::RecordState> read_;
};

/// The owner is the same in every journal of theirs: named after the device that first spoke of them. Nobody changed
/// anything by that: the log says nothing of it.
void name_owner(Connection& connection, const ReplicaTable& replica);

/// A device as changes name it, and whose it is; nothing for one that was never known.
struct DeviceRow {
  std::int64_t number = 0;
  std::string person;
};
[[nodiscard]] std::optional<DeviceRow> find_device(Connection& connection, const std::string& uid);
/// Its uid; empty for a journal that shares nothing.
[[nodiscard]] std::string own_device(Connection& connection);

/// The stream's next exchange sends all that is known, to everybody.
void forget_readers(Connection& connection, const std::string& stream);

struct NamedParcel {
  std::string name;
  std::string body;
};
[[nodiscard]] std::vector<NamedParcel> read_parcels(Connection& connection, const std::string& stream,
                                                    std::string_view what);
void remove_parcel(Connection& connection, const std::string& stream, std::string_view what, const std::string& name);
void add_parcel(Connection& connection, const std::string& stream, std::string_view what, const std::string& name,
                std::string_view body);

}  // namespace mentor::store
