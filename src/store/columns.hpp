// SPDX-License-Identifier: MIT
// Pieces of SQL that follow from a kind's description: its columns, its search words, its place in the index.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/store/reading.hpp"

#include <string>
#include <string_view>

namespace mentor::store {

/// Letters, not the enumeration's numbers, are stored: they stay when kinds are added.
[[nodiscard]] Kind kind_of_letter(std::string_view letter);

[[nodiscard]] std::string quoted(std::string_view column);
[[nodiscard]] std::string table_of(Kind kind);

/// id, uid, visibility, fields: the order in which read_record reads. `prefix`: "s.".
[[nodiscard]] std::string column_list(Kind kind, std::string_view prefix = "", Texts texts = Texts::read);
/// Whether the field is read where texts are left out.
[[nodiscard]] bool is_read(const Field& field, Texts texts);

[[nodiscard]] bool is_searched(Kind kind);
/// All searched fields in one text, as an expression; NULL-free.
[[nodiscard]] std::string words_of_row(Kind kind, std::string_view prefix = "");
/// The row number in the search index: newer days are higher, and kind and id can be read back from it.
[[nodiscard]] std::string index_row(Kind kind, std::string_view prefix = "");
/// The same of a record in hand: what the index holds of it, and where.
[[nodiscard]] std::int64_t index_row(const Record& record);
[[nodiscard]] std::string words_of(const Record& record);
[[nodiscard]] Id id_of_index_row(std::int64_t row);
/// Bits that say the kind, for `row >> 35 & 31`.
[[nodiscard]] std::int64_t index_code(Kind kind);

/// The same, and the record's number, of a column that holds such a row, as expressions.
[[nodiscard]] std::string code_in_index_row(std::string_view column);
[[nodiscard]] std::string number_in_index_row(std::string_view column);

/// How tags call a record, as an expression: 's' || id, or the handle.
[[nodiscard]] std::string item_of_row(Kind kind, std::string_view prefix = "");

}  // namespace mentor::store
