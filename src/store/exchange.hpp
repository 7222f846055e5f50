// SPDX-License-Identifier: MIT
// The lossless export: JSON Lines, keys sorted, in a fixed order, so that the same journal gives the same bytes.
#pragma once

#include "mentor/store/store.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor::store {

inline constexpr std::string_view journal_schema = "mentor.journal/1";

/// One key of a line: its text with quotes and colon, and the field it stands for (none for id, type, uid, visibility).
struct ExportKey {
  std::string name;
  std::string text;
  std::optional<std::size_t> field;
};
/// In the order of a line: sorted.
[[nodiscard]] const std::vector<ExportKey>& export_keys(Kind kind);
/// It stands in a line without quotation marks.
[[nodiscard]] bool is_plain_in_json(FieldKind kind);

/// One record as a line, without the line's end.
[[nodiscard]] std::string export_line(const Record& record);

/// The change log, oldest first: each transaction's line is followed by those of its changes.
void export_history(Connection& connection, const LineSink& sink);
inline constexpr std::string_view transaction_type = "transaction";
inline constexpr std::string_view change_type = "change";

/// Reads a line of ours; ids and references are still those of the file. Nothing for a line of the change log. Throws
/// UserError.
[[nodiscard]] std::optional<Record> read_export_line(const std::string& line);
/// Throws UserError if the first line does not say that this is such an export.
void check_export_header(const std::string& line);

}  // namespace mentor::store
