// SPDX-License-Identifier: MIT
// The words of many records at once: into the search index, and out of it.
#include "store/word_index.hpp"

#include "store/columns.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace mentor::store {

namespace {

void set_hash_size(Connection& connection, std::string_view index, std::int64_t bytes) {
  connection.execute(fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('hashsize', {1})", index, bytes));
}

/// `target` is what stands before the places and words: the index's columns, and what is done with them.
void write_words(Connection& connection, std::string_view index, std::string_view target,
                 std::span<const RowRange> ranges) {
  constexpr std::int64_t hash_for_many = std::int64_t{64} * 1024 * 1024;
  constexpr std::int64_t hash_by_default = std::int64_t{1024} * 1024;
  std::string places;
  std::string words;
  for (const RowRange& range : ranges) {
    if (!is_searched(range.kind)) continue;
    places +=
        fmt::format("{}SELECT {} AS place FROM {} WHERE id BETWEEN {} AND {}", places.empty() ? "" : " UNION ALL ",
                    index_row(range.kind), table_of(range.kind), range.first, range.last);
    words += fmt::format(" WHEN {} THEN (SELECT {} FROM {} WHERE id = {})", index_code(range.kind),
                         words_of_row(range.kind), table_of(range.kind), number_in_index_row("place"));
  }
  if (places.empty()) return;
  set_hash_size(connection, index, hash_for_many);
  // Only the places are sorted, not the words with them: a million notes would stand in memory. The limits keep SQLite
  // from sorting each kind by itself, and from leaving the order away.
  connection.execute(
      fmt::format("INSERT INTO {} {} place, CASE {}{} END FROM (SELECT place FROM ({} LIMIT -1) ORDER BY place "
                  "LIMIT -1)",
                  index, target, code_in_index_row("place"), words, places));
  set_hash_size(connection, index, hash_by_default);
}

/// In steps, each of which fills the pages that the one before set free: all at once leaves a tenth of a file free.
void merge_parts(Connection& connection, std::string_view index) {
  constexpr int pages = 16;
  const auto merge = [&](int rank) {  // a negative one begins with all parts
    const auto before = connection.database().getTotalChanges();
    connection.execute(fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('merge', {1})", index, rank));
    return connection.database().getTotalChanges() - before > 1;
  };
  for (bool more = merge(-pages); more;) more = merge(pages);
}

/// How many numbers are in the ranges, and at most so many that twice as many can be counted.
std::int64_t numbers_in(std::span<const RowRange> ranges) {
  constexpr std::int64_t most = std::int64_t{1} << 40;
  std::int64_t numbers = 0;
  for (const RowRange& range : ranges)
    if (is_searched(range.kind)) numbers = std::min(most, numbers + std::min(most, range.last - range.first) + 1);
  return numbers;
}

/// All kinds but one.
std::vector<RowRange> all_but(Kind one) {
  std::vector<RowRange> ranges;
  for (const Kind kind : all_kinds())
    if (kind != one) ranges.push_back({.kind = kind});
  return ranges;
}

}  // namespace

void index_words(Connection& connection, std::string_view index, std::span<const RowRange> ranges) {
  write_words(connection, index, "(rowid, words) SELECT", ranges);
  if (is_most_of_index(connection, index, ranges)) merge_parts(connection, index);
}

bool is_most_of_index(Connection& connection, std::string_view index, std::span<const RowRange> ranges) {
  const std::int64_t enough = 2 * numbers_in(ranges);
  return enough > 0 && connection.number(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {}_docsize LIMIT {})", index,
                                                     enough + 1)) <= enough;
}

void forget_words_of(Connection& connection, std::string_view index, std::span<const RowRange> ranges) {
  write_words(connection, index, fmt::format("({}, rowid, words) SELECT 'delete',", index), ranges);
}

void fill_search_index(Connection& connection, std::string_view index) {
  std::vector<RowRange> ranges;
  for (const Kind kind : all_kinds()) ranges.push_back({.kind = kind});
  write_words(connection, index, "(rowid, words) SELECT", ranges);
}

// The owner comes first, as in a new journal: one part alone would not be merged, and so stay where the next are
// written.
void rebuild_search_index(Connection& connection) {
  constexpr std::string_view index = "search_index";
  connection.execute(fmt::format("INSERT INTO {0} ({0}) VALUES ('delete-all')", index));
  const std::array persons{RowRange{.kind = Kind::person}};
  write_words(connection, index, "(rowid, words) SELECT", persons);
  index_words(connection, index, all_but(Kind::person));
}

}  // namespace mentor::store
