// SPDX-License-Identifier: MIT
// The row number and the words of the search index are made twice: by SQL when all of it is made anew, by the program
// for each record that changes. Both have to be the same.
#include "store/columns.hpp"
#include "store/connection.hpp"
#include "store/faults.hpp"
#include "store/rows.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

/// Index row and words by SQL, beside the record that they are of.
std::string disagreement(Connection& connection, Kind kind) {
  store::Statement row(connection.database(),
                       fmt::format("SELECT {}, {}, {} FROM {}", index_row(kind),
                                   is_searched(kind) ? words_of_row(kind) : "''", column_list(kind), table_of(kind)));
  while (row.executeStep()) {
    const Record record = read_record(kind, row, 2);
    const std::int64_t number = row.getColumn(0).getInt64();
    if (number != index_row(record)) return fmt::format("{}: row {}", record.name(), number);
    if (id_of_index_row(number) != record.reference()) return fmt::format("{}: id", record.name());
    if (row.getColumn(1).getString() != words_of(record)) return fmt::format("{}: words", record.name());
  }
  return {};
}

}  // namespace

TEST_CASE("SQL and the program give every record the same place and words in the index") {
  const TempDir dir;
  const std::string path = dir / "journal.db";
  const auto store = Store::open(path, Access::write);
  std::int64_t turn = 0;
  fill_marked_journal(*store, [&turn](std::int64_t below) { return ++turn % below; });
  store->write("log", samples::now, [](Writer& writer) {
    samples::pair(writer, "no-words");
    auto silent = samples::session("no-words");
    silent.notes.reset();
    writer.insert(silent);
  });
  Connection connection(path, Mode::read);
  for (const Kind kind : all_kinds()) CHECK(disagreement(connection, kind) == "");
}

TEST_CASE("a newer day has a higher row, from the first day that can be written on") {
  const Instant first{make_date(1900, 1, 1).time_since_epoch()};
  const Instant before_1970{make_date(1969, 12, 31).time_since_epoch() + std::chrono::hours{23}};
  const Instant last{make_date(2999, 12, 31).time_since_epoch()};
  std::int64_t below = 0;
  for (const Instant start : {first, before_1970, before_1970 + std::chrono::hours{1}, last}) {
    Record record = to_record(samples::session("ana", start));
    record.id = 1;
    CHECK(index_row(record) > below);
    CHECK(id_of_index_row(index_row(record)) == Id{Kind::session, 1});
    below = index_row(record);
  }
}

TEST_CASE("a letter that no kind has is refused") {
  CHECK(kind_of_letter("s") == Kind::session);
  for (const char* wrong : {"", "Z", "ss"})
    CHECK_THROWS_WITH_AS(kind_of_letter(wrong), doctest::Contains("which do not exist"), Damage);
}

}  // namespace mentor::tests
