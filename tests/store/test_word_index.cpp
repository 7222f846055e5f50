// SPDX-License-Identifier: MIT
// What a search index holds that was filled with many records at once.
#include "store/change_writer.hpp"
#include "store/columns.hpp"
#include "store/journal_writer.hpp"
#include "store/samples.hpp"
#include "store/schema.hpp"
#include "store/word_index.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

/// A session and a promise for each number, whose words are not in the index.
void fill(Connection& connection, int count) {
  bring_up_to_date(connection, Recognised::empty);
  ChangeWriter changes(connection);
  JournalWriter in_journal(changes);
  Writer& writer = in_journal;
  samples::pair(writer, "ana");
  for (int i = 0; i < count; ++i) {
    auto session = samples::session("ana", samples::now - std::chrono::hours{24 * i});
    session.notes = "spoke of parsers";
    writer.insert(session);
    auto promise = samples::commitment("ana", "me");
    promise.text = "read on parsers";
    promise.made = make_date(2026, 1, 1) + Days{i};
    writer.insert(promise);
  }
  connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
}

std::vector<Id> found_by(Connection& connection, const std::string& word) {
  Statement rows(connection.database(), "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid");
  rows.bind(1, word);
  std::vector<Id> found;
  while (rows.executeStep()) found.push_back(id_of_index_row(rows.getColumn(0).getInt64()));
  return found;
}

/// Each is looked through at every search, and merged with the others some day.
std::int64_t parts_of_index(Connection& connection) {
  return connection.number("SELECT count(DISTINCT segid) FROM search_index_idx");
}

}  // namespace

TEST_CASE("all kinds of records come into the index in one part") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 30);
  fill_search_index(connection, "search_index");
  CHECK(parts_of_index(connection) == 1);
  CHECK(found_by(connection, "spoke").size() == 30);
  CHECK(found_by(connection, "read").size() == 30);
  CHECK(found_by(connection, "parsers").size() == 60);
  CHECK(found_by(connection, "parsers").back() == Id{Kind::session, 1});
}

TEST_CASE("of each kind only the records between two numbers come into it") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 5);
  const std::array ranges{RowRange{Kind::session, 2, 3}, RowRange{Kind::commitment, 5, 9}};
  index_words(connection, "search_index", ranges);
  CHECK(found_by(connection, "parsers") ==
        std::vector{Id{Kind::commitment, 5}, Id{Kind::session, 3}, Id{Kind::session, 2}});
  index_words(connection, "search_index", {});
  CHECK(found_by(connection, "parsers").size() == 3);
}

}  // namespace mentor::tests
