// SPDX-License-Identifier: MIT
// Cells that no spreadsheet runs, and rows that come back.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/spreadsheet.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace mentor::tests;

TEST_CASE("a cell that was made harmless comes back as it was written") {
  CHECK(harmless_cell("'=1") == "''=1");
  CHECK(cell_as_written("'hello") == "'hello");
  CHECK(rc::check("cells", [] {
    const auto cell = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a=+-@,;'\n\r\t 1.")));
    RC_ASSERT(cell_as_written(harmless_cell(cell)) == cell);
  }));
}

TEST_CASE("a row that cannot be read names its column") {
  auto cells = table_row(to_record(Commitment{}));
  CHECK_THROWS_WITH_AS(record_of_row(Kind::commitment, cells), "\"id\" cannot be \"c0\"; write it like c1", UserError);
  cells.front() = "c1";
  cells[3] = "soon";
  CHECK_THROWS_AS(record_of_row(Kind::commitment, cells), UserError);
  cells.pop_back();
  CHECK_THROWS_WITH_AS(record_of_row(Kind::commitment, cells),
                       "it has 12 cells, and the heading has 13; a quote may be missing", UserError);
}
