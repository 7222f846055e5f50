// SPDX-License-Identifier: MIT
// Records as comma-separated values, made from their descriptions.
#include "mentor/render/record_csv.hpp"

#include "render/csv_text.hpp"

namespace mentor::render {

std::string csv_heading(Kind kind) {
  std::vector<std::string> cells{"id"};
  for (const auto& field : info(kind).fields) cells.emplace_back(field.name);
  cells.emplace_back("visibility");
  cells.emplace_back("uid");
  return csv_record(cells);
}

std::string csv_line(const Record& record) {
  std::vector<std::string> cells{to_text(record.reference())};
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) cells.push_back(format_value(fields[i], record.values[i]));
  cells.emplace_back(to_text(record.visibility));
  cells.push_back(record.uid);
  return csv_record(cells);
}

}  // namespace mentor::render
