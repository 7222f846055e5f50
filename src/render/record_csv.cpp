// SPDX-License-Identifier: MIT
// Records as comma-separated values, made from their descriptions.
#include "mentor/render/record_csv.hpp"

#include "mentor/domain/spreadsheet.hpp"
#include "render/csv_text.hpp"

namespace mentor::render {

std::string csv_heading(Kind kind) { return csv_record(table_columns(kind)); }

std::string csv_line(const Record& record) { return csv_record(table_row(record)); }

}  // namespace mentor::render
