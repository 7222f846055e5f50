// SPDX-License-Identifier: MIT
// Pieces up to a kilobyte come from large blocks, one list of free ones a size and thread; larger ones from the system.
// What was once taken stays with the process, which lives for a moment.
#include "store/memory.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <vector>

namespace mentor::store {

namespace {

constexpr int piece_step = 16;  ///< between two sizes
constexpr int largest_piece = 1024;
constexpr std::size_t piece_block = std::size_t{64} * 1024;

/// Lies before each piece; SQLite asks for its size.
struct PieceHead {
  std::int64_t size;
};

struct FreePiece {
  FreePiece* next;
};

struct PiecePool {
  std::array<FreePiece*, largest_piece / piece_step + 1> free{};
  char* next = nullptr;
  char* end = nullptr;
};

thread_local PiecePool pieces_here;  // what another thread gives back, it keeps

/// So that what is left of a thread's blocks is known to somebody.
void remember_piece_block(void* block) {
  static std::mutex mutex;
  static auto& blocks = *new std::vector<void*>;
  const std::lock_guard lock(mutex);
  blocks.push_back(block);
}

void* fresh_piece(PiecePool& from, int size) {
  const std::size_t whole = sizeof(PieceHead) + static_cast<std::size_t>(size);
  if (from.next == nullptr || static_cast<std::size_t>(from.end - from.next) < whole) {
    auto* const block = static_cast<char*>(std::malloc(piece_block));
    if (block == nullptr) return nullptr;
    remember_piece_block(block);
    from.next = block;
    from.end = block + piece_block;
  }
  auto* const head = reinterpret_cast<PieceHead*>(from.next);
  from.next += whole;
  head->size = size;
  return head + 1;
}

int round_up_piece(int size) { return (size + piece_step - 1) / piece_step * piece_step; }

void* take_piece(int size) {
  if (size > largest_piece) {
    auto* const head = static_cast<PieceHead*>(std::malloc(sizeof(PieceHead) + static_cast<std::size_t>(size)));
    if (head == nullptr) return nullptr;
    head->size = size;
    return head + 1;
  }
  const int rounded = round_up_piece(size);
  PiecePool& from = pieces_here;
  FreePiece*& free = from.free[static_cast<std::size_t>(rounded / piece_step)];
  if (free == nullptr) return fresh_piece(from, rounded);
  FreePiece* const piece = free;
  free = piece->next;
  return piece;
}

int size_of_piece(void* piece) {
  return piece == nullptr ? 0 : static_cast<int>((static_cast<PieceHead*>(piece) - 1)->size);
}

void give_back_piece(void* piece) {
  if (piece == nullptr) return;
  const int size = size_of_piece(piece);
  if (size > largest_piece) return std::free(static_cast<PieceHead*>(piece) - 1);
  auto* const free = static_cast<FreePiece*>(piece);
  FreePiece*& first = pieces_here.free[static_cast<std::size_t>(size / piece_step)];
  free->next = first;
  first = free;
}

void* resize_piece(void* piece, int size) {
  const int had = size_of_piece(piece);
  if (had > largest_piece && size > largest_piece) {
    auto* const head = static_cast<PieceHead*>(
        std::realloc(static_cast<PieceHead*>(piece) - 1, sizeof(PieceHead) + static_cast<std::size_t>(size)));
    if (head == nullptr) return nullptr;
    head->size = size;
    return head + 1;
  }
  void* const moved = take_piece(size);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, piece, static_cast<std::size_t>(had < size ? had : size));
  give_back_piece(piece);
  return moved;
}

int begin_pieces(void* /*unused*/) { return SQLITE_OK; }
void end_pieces(void* /*unused*/) {}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_memory_watched = true;
#elif defined(__has_feature)
constexpr bool is_memory_watched = __has_feature(address_sanitizer);
#else
constexpr bool is_memory_watched = false;
#endif

}  // namespace

void use_own_memory() {
  static_cast<void>(sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0));
  if (is_memory_watched) return;
  static const sqlite3_mem_methods own{take_piece,     give_back_piece, resize_piece, size_of_piece,
                                       round_up_piece, begin_pieces,    end_pieces,   nullptr};
  static_cast<void>(sqlite3_config(SQLITE_CONFIG_MALLOC, &own));
}

}  // namespace mentor::store
