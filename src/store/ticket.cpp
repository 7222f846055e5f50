// SPDX-License-Identifier: MIT
// The writer's ticket: who wants to write waits in line for a lock beside the journal, so that writers do not fail
// each other.
#include "store/ticket.hpp"

#include "mentor/domain/errors.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace mentor::store {

std::chrono::microseconds jittered_pause(int attempt) {
  static std::uint32_t state = static_cast<std::uint32_t>(::getpid()) * 2654435761U + 1;
  state = state * 1664525U + 1013904223U;
  const std::int64_t longest = std::min<std::int64_t>(1000 * (1 + attempt), 20000);
  return std::chrono::microseconds{longest / 2 + static_cast<std::int64_t>(state >> 8) % longest};
}

Ticket::Ticket(const std::string& journal, std::chrono::milliseconds patience) {
  if (journal.empty()) return;
  const std::string path = journal + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0)
    throw StoreError(fmt::format(
        "Cannot make {}: {}. Writing needs it; nothing was saved. Check the folder's permissions and the disk's space.",
        path, std::strerror(errno)));
  ::fchmod(file_, 0600);  // whatever the umask; somebody else's file stays theirs
  const auto until = std::chrono::steady_clock::now() + patience;
  for (int attempt = 0; ::flock(file_, LOCK_EX | LOCK_NB) != 0; ++attempt) {
    const int error = errno;
    if (error != EWOULDBLOCK && error != EINTR) {
      ::close(file_);
      throw StoreError(fmt::format("Cannot lock {}: {}. Is the journal on a network disk? Move it to a local one.",
                                   path, std::strerror(error)));
    }
    if (std::chrono::steady_clock::now() >= until) {
      ::close(file_);
      throw StoreError(fmt::format("Another mentor is writing to {} for longer than {} seconds; nothing was saved. Try "
                                   "again when it is done.",
                                   journal, std::chrono::duration_cast<std::chrono::seconds>(patience).count()),
                       Exit::busy);
    }
    std::this_thread::sleep_for(jittered_pause(attempt));
  }
}

Ticket::~Ticket() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace mentor::store
