// SPDX-License-Identifier: MIT
// One change of one record, as it travels. Records are called by their uid, in references too; the journal's owner and
// what both sides of a share have are called by words (see perspective.hpp).
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/sync/clock.hpp"
#include "mentor/sync/fault.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::sync {

/// What an op does. Only an insertion brings a record into being; only a restoration brings one back. An erasure is a
/// removal of which no word is to be left anywhere, among one's own devices.
enum class OpAct { insert, edit, remove, restore, erase };

/// By the field's name; "visibility" is among them. A link (person, mentorship, reference, item) has the uid of the
/// record that it names as text; "me" stands for the journal's owner. An item that names no record stays as it is.
using FieldValues = std::map<std::string, Value, std::less<>>;

/// Nothing where there is none.
[[nodiscard]] Value value_in(const FieldValues& values, std::string_view name);

struct Op {
  Stamp stamp;
  std::string uid;  ///< of the record; "me" for the journal's owner
  std::string kind;
  OpAct act = OpAct::edit;
  FieldValues
      fields;  ///< none in a removal or erasure; those with a value in an insertion; the changed ones in an edit
  /// Of what is taken back, by field: the change that is (stamp_of() of the replica when it was taken back). The value
  /// in `fields` comes in its place, so that it yields to what is newer. Earlier than the op's own.
  std::map<std::string, Stamp, std::less<>> instead_of;
  /// Of changed fields, by field: the change whose value the device had before, so that two that did not know of each
  /// other can be told. It decides nothing.
  std::map<std::string, Stamp, std::less<>> replacing;
  /// Of a new visibility: the changes of visibility that the device knew. One that is not named here and is stricter
  /// stays in force.
  std::vector<Stamp> knowing;
  /// Fields that this program does not know, with their values as JSON: they are parked.
  std::map<std::string, std::string, std::less<>> unknown;

  friend bool operator==(const Op&, const Op&) = default;
};

inline constexpr std::string_view visibility_field = "visibility";
/// Uid of, and link to, the journal's owner.
inline constexpr std::string_view me_word = "me";
/// On a share stream: uid of, and link to, the one who opened it and the other one, and their mentorship.
inline constexpr std::string_view first_word = "first";
inline constexpr std::string_view second_word = "second";
inline constexpr std::string_view ours_word = "ours";

/// The longest text of one op, in bytes.
inline constexpr std::size_t op_limit = std::size_t{16} << 20;

/// The record goes.
[[nodiscard]] inline bool is_removal(OpAct act) { return act == OpAct::remove || act == OpAct::erase; }
/// The order of a snapshot: by device, then as they were counted.
[[nodiscard]] bool is_before_in_snapshot(const Op& one, const Op& other);
/// The kind, if this program knows it.
[[nodiscard]] std::optional<Kind> kind_of(const Op& op);
/// It has a kind or fields of which this program knows nothing: keep its text, and read it again with a newer program.
[[nodiscard]] bool is_parked(const Op& op);

/// One line without a line break, keys sorted; the same op gives the same bytes everywhere.
[[nodiscard]] std::string to_json(const Op& op);

struct OpReading {
  std::optional<Op> op;  ///< nothing: `fault` says why
  Fault fault = Fault::none;
};
/// What to_json() wrote, by whatever version; for hostile text too. Refuses what is not canonical, too large, or holds
/// a value that may not stand in its field.
[[nodiscard]] OpReading read_op(std::string_view json);

/// A link may have this value: a uid, one of the words above; in an item any line.
[[nodiscard]] bool is_link_value(const Field& field, const Value& value);
/// The field names another record, and its value is that one's uid.
[[nodiscard]] bool is_link(const Field& field);

}  // namespace mentor::sync

template <>
inline constexpr std::array<std::string_view, 5> mentor::names<mentor::sync::OpAct>{"insert", "edit", "remove",
                                                                                    "restore", "erase"};
