// SPDX-License-Identifier: MIT
// Segments written one behind the other, and whether what is new will do or somebody needs all that is known.
#pragma once

#include "store/step_tables.hpp"

#include <span>
#include <string>

namespace mentor::store {

class SegmentWriter {
 public:
  SegmentWriter(Connection& connection, const Stream& stream, const Writing& writing, std::string device);

  [[nodiscard]] const sync::Intake& mine() { return all_[device_]; }
  /// Somebody who reads now cannot read all that this device wrote; or is new since the last time (`sealed_to`), and
  /// cannot read what another one of mine wrote and this one took in.
  [[nodiscard]] bool is_needed_whole(const std::string& sealed_to);

  void write_changes(std::span<const sync::Op> ops);
  /// All of them, as one snapshot of as many files as it takes.
  void write_whole(std::span<const sync::Op> ops);
  /// That a snapshot of another device arrived, where that was not said yet.
  void write_word();
  /// How many files it were. `last_op`: the last number that was given away.
  std::int64_t finish(std::uint64_t last_op);

 private:
  void write(sync::SegmentKind kind, std::span<const sync::Op> ops);

  Connection& connection_;
  const Stream& stream_;
  const Writing& writing_;
  std::string device_;
  sync::Intakes all_;
  std::int64_t files_ = 0;
};

}  // namespace mentor::store
