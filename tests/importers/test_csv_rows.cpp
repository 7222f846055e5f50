// SPDX-License-Identifier: MIT
// Rows of a table with their lines.
#include "importers/csv_rows.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a table of a million columns is refused") {
  const std::string wide = "Date" + std::string(1'000'000, ',') + "\n2026-09-03\n";
  CHECK_THROWS_WITH_AS(read_csv_head(wide), "line 1 has more than 500 columns", UserError);
  const std::string row = "Date,Who\n" + std::string(1'000'000, ',') + "\n";
  CHECK_THROWS_WITH_AS(read_table(row), "line 2 has more than 500 columns", UserError);
}

TEST_CASE("a row has the line on which it begins, and empty rows are passed over") {
  std::vector<std::size_t> lines;
  const auto fault = each_csv_row("a,b\n\n\"c\nd\",e\n,\nf\n", ',', [&](const CsvRow& row) {
    lines.push_back(row.line);
    return true;
  });
  CHECK_FALSE(fault);
  CHECK(lines == std::vector<std::size_t>{1, 3, 6});
}
