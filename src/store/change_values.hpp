// SPDX-License-Identifier: MIT
// Fields and their values as the change log keeps them: a JSON object, so that an undo, a question to the past and
// another device read the same values that were written.
#pragma once

#include "mentor/domain/journal_values.hpp"
#include "store/connection.hpp"

#include <map>
#include <string>
#include <string_view>

namespace mentor::store {

/// What the log's letter for a change means: "i", "u", "d".
[[nodiscard]] ChangeKind change_of_letter(std::string_view letter);

/// By the field's name; "uid" and "visibility" are among them.
using FieldValues = std::map<std::string, Value, std::less<>>;

struct ChangedValues {
  FieldValues before;
  FieldValues after;
};

/// The fields in which two states of a record differ.
[[nodiscard]] ChangedValues changed_values(const Record& before, const Record& after);
/// Every field that has a value.
[[nodiscard]] FieldValues all_values(const Record& record);
/// Sets what `values` names; the others stay. Throws Damage for a name that the kind does not know.
void apply_values(Record& record, const FieldValues& values);
/// A record of nothing but these values.
[[nodiscard]] Record record_from_values(Id id, const FieldValues& values);
/// The value of a field, of "uid" or of "visibility".
[[nodiscard]] Value value_named(const Record& record, std::string_view name);

/// What a change says that a field was before. Throws Damage if it does not say.
[[nodiscard]] const Value& value_before(Id id, const FieldValues& before, const std::string& name);

[[nodiscard]] std::string values_as_json(const FieldValues& values);
/// Every field that has a value, as values_as_json() writes it.
[[nodiscard]] std::string record_as_json(const Record& record);
[[nodiscard]] FieldValues values_from_json(Connection& connection, const std::string& json);

}  // namespace mentor::store
