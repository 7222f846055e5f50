// SPDX-License-Identifier: MIT
// The words of many records at once: into the search index, and out of it.
#include "store/word_index.hpp"

#include "store/columns.hpp"

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

}  // namespace

void index_words(Connection& connection, std::string_view index, std::span<const RowRange> ranges) {
  write_words(connection, index, "(rowid, words) SELECT", ranges);
}

void forget_words_of(Connection& connection, std::string_view index, std::span<const RowRange> ranges) {
  write_words(connection, index, fmt::format("({}, rowid, words) SELECT 'delete',", index), ranges);
}

void fill_search_index(Connection& connection, std::string_view index) {
  std::vector<RowRange> ranges;
  for (const Kind kind : all_kinds()) ranges.push_back({.kind = kind});
  index_words(connection, index, ranges);
}

}  // namespace mentor::store
