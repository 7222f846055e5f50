// SPDX-License-Identifier: MIT
// The memory that SQLite is given.
#include "store/connection.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <string>
#include <thread>
#include <vector>

namespace mentor::tests {

namespace {

char* piece_of(int size, char sign) {
  auto* const piece = static_cast<char*>(sqlite3_malloc(size));
  REQUIRE(piece != nullptr);
  CHECK(sqlite3_msize(piece) >= static_cast<sqlite3_uint64>(size));
  std::fill_n(piece, size, sign);
  return piece;
}

bool holds(const char* piece, int size, char sign) {
  return std::all_of(piece, piece + size, [&](char c) { return c == sign; });
}

const store::Connection& with_memory_set_up() {
  static const store::Connection connection(":memory:", store::Mode::write);
  return connection;
}

}  // namespace

TEST_CASE("pieces of every size lie apart, and keep what is in them when they grow or shrink") {
  static_cast<void>(with_memory_set_up());
  std::vector<int> sizes;
  for (int size = 1; size < 3000; size += 7) sizes.push_back(size);
  std::vector<char*> pieces;
  for (std::size_t i = 0; i < sizes.size(); ++i) pieces.push_back(piece_of(sizes[i], static_cast<char>(i)));
  for (std::size_t i = 0; i < sizes.size(); ++i) CHECK(holds(pieces[i], sizes[i], static_cast<char>(i)));
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const int other = sizes[sizes.size() - 1 - i];
    auto* const moved = static_cast<char*>(sqlite3_realloc(pieces[i], other));
    REQUIRE(moved != nullptr);
    CHECK(sqlite3_msize(moved) >= static_cast<sqlite3_uint64>(other));
    CHECK(holds(moved, std::min(other, sizes[i]), static_cast<char>(i)));
    sqlite3_free(moved);
  }
}

TEST_CASE("a piece may be given back in another thread than took it") {
  static_cast<void>(with_memory_set_up());
  std::vector<char*> pieces;
  for (int i = 0; i < 1000; ++i) pieces.push_back(piece_of(100, 'x'));
  std::thread([&] {
    for (char* const piece : pieces) {
      CHECK(holds(piece, 100, 'x'));
      sqlite3_free(piece);
      sqlite3_free(piece_of(100, 'y'));
    }
  }).join();
  char* const again = piece_of(100, 'z');
  CHECK(holds(again, 100, 'z'));
  sqlite3_free(again);
}

}  // namespace mentor::tests
