// SPDX-License-Identifier: MIT
// Rows of tables and records in neutral form, both ways.
#pragma once

#include "mentor/store/reading.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::store {

/// Reads id, uid, visibility and the fields from column `first` on. Throws Damage for a value that its field cannot
/// hold.
[[nodiscard]] Record read_record(Kind kind, Statement& row, int first = 0, Texts texts = Texts::read);
/// The same of one value, of a record's visibility, and of all that a record made from the change log has.
void require_sound(Id id, const Field& field, const Value& value);
[[nodiscard]] Record sound(Record record);
[[nodiscard]] Visibility visibility_in(Id id, const std::string& word);
/// "SELECT id, … FROM session " and a condition.
[[nodiscard]] std::string select_from(Kind kind, std::string_view rest, Texts texts = Texts::read);

[[nodiscard]] std::optional<Record> find_record(Connection& connection, Id id);
[[nodiscard]] std::optional<Record> find_record_by(Connection& connection, Kind kind, std::string_view column,
                                                   std::string_view text);

/// Inserts with the record's id, or the next free one if it is 0; returns the id.
std::int64_t insert_row(Connection& connection, const Record& record);
/// Uid, visibility and all fields. False if there is no such record.
bool update_row(Connection& connection, const Record& record);
bool delete_row(Connection& connection, Id id);

[[nodiscard]] Value value_of_column(const Column& column);
void bind_value(Statement& statement, int index, const Value& value);

}  // namespace mentor::store
