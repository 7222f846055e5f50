// SPDX-License-Identifier: MIT
// The words of many records at once: into the search index, and out of it.
#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace mentor::store {

/// Records of a kind, by their numbers.
struct RowRange {
  Kind kind;
  std::int64_t first = 0;
  std::int64_t last = INT64_MAX;
};

/// Puts the words of these records into the index, which has none of them. One statement, in the order of the index: at
/// the end of each the index writes a part of its own. Where that is most of the index, its parts are merged at once:
/// else a write of some later day would have to, and take as long as they are large.
void index_words(Connection& connection, std::string_view index, std::span<const RowRange> ranges);
/// Takes the words of these records out of the index, which has them all, as they stand in their rows.
void forget_words_of(Connection& connection, std::string_view index, std::span<const RowRange> ranges);
/// Whether the index has no more rows of other records than of these.
bool is_most_of_index(Connection& connection, std::string_view index, std::span<const RowRange> ranges);
/// Fills an empty index with the words of all records, in one part.
void fill_search_index(Connection& connection, std::string_view index);
/// Makes the journal's search index anew from all records, as if they came in at once.
void rebuild_search_index(Connection& connection);

}  // namespace mentor::store
