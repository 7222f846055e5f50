// SPDX-License-Identifier: MIT
// What a search index holds that was filled with many records at once.
#include "store/change_writer.hpp"
#include "store/columns.hpp"
#include "store/journal_writer.hpp"
#include "store/samples.hpp"
#include "store/schema.hpp"
#include "store/word_index.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>

namespace mentor::tests {

namespace {

/// A session and a promise for each number, whose words are not in the index.
void fill(Connection& connection, int count, const std::function<std::string(int)>& notes) {
  bring_up_to_date(connection, Recognised::empty);
  ChangeWriter changes(connection);
  JournalWriter in_journal(changes);
  Writer& writer = in_journal;
  samples::pair(writer, "ana");
  for (int i = 0; i < count; ++i) {
    auto session = samples::session("ana", samples::now - std::chrono::hours{24 * i});
    session.notes = notes(i);
    writer.insert(session);
    auto promise = samples::commitment("ana", "me");
    promise.text = "read on parsers";
    promise.made = make_date(2026, 1, 1) + Days{i};
    writer.insert(promise);
  }
  connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
}

void fill(Connection& connection, int count) {
  fill(connection, count, [](int /*number*/) { return "spoke of parsers"; });
}

/// Words that no other number has, long ones: it is the pages of the index that matter.
std::string own_words(int number, int count) {
  std::string words;
  for (int i = 0; i < count; ++i)
    words += fmt::format("w{:x}{:q<60} ", (number * std::int64_t{1000} + i) * 2654435761, "");
  return words;
}

/// Rows of the index's tables that were written or removed.
std::int64_t changes_by(Connection& connection, const std::function<void()>& write) {
  const auto before = connection.database().getTotalChanges();
  write();
  return connection.database().getTotalChanges() - before;
}

constexpr const char* pages_of_index = "SELECT count(*) FROM search_index_data";

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

TEST_CASE("after many records came in, no write of the days after has to merge them") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 100, [](int i) { return own_words(1000 + i, 1000); });
  connection.execute("BEGIN");
  SUBCASE("in an import") {
    const std::array owner{RowRange{Kind::person, 1, 1}};
    index_words(connection, "search_index", owner);
    const std::array ranges{RowRange{Kind::session, 1, 100}, RowRange{Kind::commitment, 1, 100}};
    index_words(connection, "search_index", ranges);
  }
  SUBCASE("in a repair") { rebuild_search_index(connection); }
  connection.execute("COMMIT");
  CHECK(parts_of_index(connection) == 1);
  const std::int64_t all = connection.number(pages_of_index);
  CHECK(all > 2000);
  std::int64_t most = 0;
  for (int i = 1; i <= 400; ++i)
    most = std::max(most, changes_by(connection, [&] {
                      connection.execute(fmt::format("INSERT INTO search_index (rowid, words) VALUES ({}, '{}')",
                                                     INT64_MAX - 1000 + i, own_words(i, 12)));
                    }));
  CHECK(most > 10);
  CHECK(most < all / 2);
}

TEST_CASE("what comes in beside much more is not a reason to merge everything") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 300, [](int i) { return own_words(i + 1, 20); });
  const std::array most{RowRange{Kind::session, 11, 300}};
  index_words(connection, "search_index", most);
  const std::int64_t all = connection.number(pages_of_index);
  const std::array few{RowRange{Kind::session, 1, 10}};
  CHECK(changes_by(connection, [&] { index_words(connection, "search_index", few); }) < all / 2);
  CHECK(parts_of_index(connection) == 2);
}

TEST_CASE("most of the index is at least as much as all other records") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 10);
  fill_search_index(connection, "search_index");
  const std::int64_t rows = connection.number("SELECT count(*) FROM search_index_docsize");
  CHECK(rows == 23);  // the owner, ana and a mentorship, whose numbers are 1 and 2
  const auto is_most = [&](std::int64_t first, std::int64_t last) {
    const std::array ranges{RowRange{Kind::session, 1, 2}, RowRange{Kind::commitment, first, last}};
    return is_most_of_index(connection, "search_index", ranges);
  };
  CHECK(is_most(1, 10));
  CHECK_FALSE(is_most(1, 9));
  CHECK(is_most(1, INT64_MAX));
  CHECK_FALSE(is_most_of_index(connection, "search_index", {}));
}

TEST_CASE("records that are taken out together leave the words of the others") {
  Connection connection(":memory:", Mode::write);
  fill(connection, 300, [](int i) { return own_words(i + 1, 20); });
  fill_search_index(connection, "search_index");
  const auto first_word = [](int session) {
    const std::string words = own_words(session, 1);
    return words.substr(0, words.find(' '));
  };
  const std::int64_t all = connection.number(pages_of_index);
  const auto of_ana = found_by(connection, "ana");
  CHECK_FALSE(of_ana.empty());
  const auto remove = [&](std::int64_t last) {
    const std::array ranges{RowRange{Kind::session, 1, last}, RowRange{Kind::commitment, 1, last}};
    ChangeWriter(connection).remove_ranges(ranges);
    CHECK(found_by(connection, "parsers").size() == static_cast<std::size_t>(300 - last));
    CHECK(found_by(connection, first_word(300)) == std::vector{Id{Kind::session, 300}});
    CHECK(found_by(connection, first_word(1)).empty());
    CHECK(found_by(connection, "ana") == of_ana);
  };
  SUBCASE("a few") { remove(10); }
  SUBCASE("most, and then the place that they took is free") {
    remove(290);
    CHECK(connection.number(pages_of_index) < all / 10);
  }
}

}  // namespace mentor::tests
