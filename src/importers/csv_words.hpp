// SPDX-License-Identifier: MIT
// The words that people write at the top of a table's columns and in its cells: English, German, Spanish, French.
#pragma once

#include "mentor/importers/imported.hpp"

namespace mentor::importers {

/// What a column's name says.
struct ColumnGuess {
  CsvField field = CsvField::leave;
  bool whole = false;  ///< the name is such a word; else it only has one in it
  bool start = false;  ///< "Start": the date where no other column is, else the time
};
[[nodiscard]] ColumnGuess guess_csv_column(std::string_view name, Role mine);

/// "cancelled", "called off by Ana", "ausgefallen"; nothing for a word that is no state.
[[nodiscard]] std::optional<SessionStatus> csv_status(std::string_view cell);

/// "Min", "Std", "Uhr", "horas" in the words of our grammar of times and lengths.
[[nodiscard]] std::string english_units(std::string_view cell);

}  // namespace mentor::importers
