// SPDX-License-Identifier: MIT
// When a row's session was and how long it took, as the cells of a spreadsheet say it.
#pragma once

#include "importers/csv_rows.hpp"
#include "importers/imported_values.hpp"

namespace mentor::importers {

/// The cells of a row by what they mean.
class CsvCells {
 public:
  CsvCells(const CsvRow& row, const CsvHead& head, const std::vector<CsvField>& fields)
      : row_(row), head_(head), fields_(fields) {}

  [[nodiscard]] std::string of(CsvField field) const;
  /// All cells of the field; where several columns have it, each after its column's name.
  [[nodiscard]] std::string all_of(CsvField field) const;
  [[nodiscard]] std::vector<std::string> each_of(CsvField field) const;
  /// The column's name in quotes. Precondition: a column has the field.
  [[nodiscard]] std::string column(CsvField field) const;

 private:
  const CsvRow& row_;
  const CsvHead& head_;
  const std::vector<CsvField>& fields_;
};

struct CsvTimes {
  ForeignMoment moment;
  std::optional<Minutes> length;
};

/// From the columns of date, time, end, duration and hours. A length that is written goes before one that is counted
/// from the two times. Throws UserError naming the column.
[[nodiscard]] CsvTimes read_csv_times(const CsvCells& cells, const ImportClock& clock);

}  // namespace mentor::importers
