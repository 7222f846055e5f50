// SPDX-License-Identifier: MIT
// Records of one kind as comma-separated values (RFC 4180), for spreadsheets.
#pragma once

#include "mentor/domain/description.hpp"

#include <string>

namespace mentor::render {

/// The names of the columns: id, the kind's fields, visibility, uid. Ends in CR LF, as does a record's line.
[[nodiscard]] std::string csv_heading(Kind kind);
/// What a spreadsheet would run as a formula gets a ' in front.
[[nodiscard]] std::string csv_line(const Record& record);

}  // namespace mentor::render
