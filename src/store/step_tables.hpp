// SPDX-License-Identifier: MIT
// Rows of what the journal keeps of other devices: progress, replica, parcels.
#pragma once

#include "mentor/store/in_step.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::store {

[[nodiscard]] std::string progress_text(const sync::Progress& progress);
/// Throws Damage for a text that is none.
[[nodiscard]] sync::Progress read_progress(const std::string& text);
[[nodiscard]] sync::ProgressOf read_all_progress(Connection& connection, const std::string& stream);
void write_progress(Connection& connection, const std::string& stream, const std::string& device,
                    const sync::Progress& progress);

/// What is known of the records of one stream, read and written one by one.
class ReplicaTable {
 public:
  ReplicaTable(Connection& connection, std::string stream) : connection_(connection), stream_(std::move(stream)) {}

  /// Empty if nothing is known.
  [[nodiscard]] sync::RecordState find(std::string_view uid) const;
  /// `due`: it is to be brought into the journal as soon as that can be done.
  enum class Due : bool { no, yes };
  void keep(std::string_view uid, const sync::RecordState& state, Due due);
  void mark(std::string_view uid, Due due);
  /// Those that name this one wait for it no longer.
  void wake_naming(std::string_view uid);
  [[nodiscard]] std::vector<std::string> due() const;
  [[nodiscard]] std::vector<std::string> uids() const;
  [[nodiscard]] sync::Replica all() const;

 private:
  Connection& connection_;
  std::string stream_;
};

void add_parcel(Connection& connection, const std::string& stream, std::string_view what, const std::string& name,
                std::string_view body);

}  // namespace mentor::store
