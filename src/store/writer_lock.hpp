// SPDX-License-Identifier: MIT
// The writer's ticket: who wants to write waits in line for a lock beside the journal, so that writers do not fail
// each other.
#pragma once

#include <chrono>
#include <string>

namespace mentor::store {

class WriterLock {
 public:
  /// Waits at most `patience` for the lock on `<journal>.lock`; throws StoreError with Exit::busy after that. An empty
  /// path (a journal in memory) needs no ticket.
  explicit WriterLock(const std::string& journal, std::chrono::milliseconds patience = std::chrono::seconds{10});
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

 private:
  int file_ = -1;
};

/// A pause before the next attempt, longer with each, and different for each process.
[[nodiscard]] std::chrono::microseconds jittered_pause(int attempt);

}  // namespace mentor::store
