// The lossless export: JSON Lines, keys sorted, in a fixed order, so that the same journal gives the same bytes.
#pragma once

#include "mentor/store.hpp"
#include "store/connection.hpp"

namespace mentor {

inline constexpr std::string_view journal_schema = "mentor.journal/1";

/// One record as a line, without the line's end.
[[nodiscard]] std::string export_line(const Record& record);

/// Reads a line of ours; ids and references are still those of the file. Throws UserError.
[[nodiscard]] Record read_export_line(const std::string& line);
/// Throws UserError if the first line does not say that this is such an export.
void check_export_header(const std::string& line);

}  // namespace mentor
