// SPDX-License-Identifier: MIT
// Records as other journals understand them: what a record names is said by its uid, the owner of the journal by a
// word.
#pragma once

#include "mentor/sync/gate.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::store {

/// Whom `value` names there; nothing if that one is gone, or if an item is no record. Precondition:
/// sync::is_link(field).
[[nodiscard]] std::optional<Record> record_named(Connection& connection, const Field& field, const Value& value);
/// "me" for the owner's person.
[[nodiscard]] std::string neutral_uid(const Record& record);
[[nodiscard]] std::optional<Record> find_neutral(Connection& connection, Kind kind, std::string_view uid);
/// The same of a record of any kind.
[[nodiscard]] std::optional<Record> find_neutral(Connection& connection, std::string_view uid);
/// Each field that has a value, and the visibility.
[[nodiscard]] sync::FieldValues neutral_fields(Connection& connection, const Record& record);
/// How this journal says what a neutral link names; nothing if no such record is here.
[[nodiscard]] std::optional<Value> local_link(Connection& connection, const Field& field, const std::string& uid);

}  // namespace mentor::store
