// SPDX-License-Identifier: MIT
// The writer's ticket: who wants to write waits in line for a lock beside the journal, so that writers do not fail
// each other.
#include "store/writer_lock.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::store {

namespace {

void wake_up(int /*signal*/) {}

/// When the patience is over, wakes this thread out of a system call that waits, and again until it has noticed.
class Alarm {
 public:
  explicit Alarm(std::chrono::milliseconds patience) {
    [[maybe_unused]] static const bool once = (listen(), true);
    struct sigevent event {};
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = SIGALRM;
    event._sigev_un._tid = ::gettid();
    is_set_ = ::timer_create(CLOCK_MONOTONIC, &event, &timer_) == 0;
    if (!is_set_) return;
    constexpr long again = 50'000'000;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
    const struct itimerspec when {
      {0, again}, { seconds.count(), std::chrono::nanoseconds(patience - seconds).count() + 1 }
    };
    ::timer_settime(timer_, 0, &when, nullptr);
  }
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;
  ~Alarm() {
    if (is_set_) ::timer_delete(timer_);
  }
  [[nodiscard]] bool is_set() const { return is_set_; }

 private:
  static void listen() {
    struct sigaction action {};
    action.sa_handler = wake_up;  // not SA_RESTART: the call shall end
    ::sigaction(SIGALRM, &action, nullptr);
  }

  timer_t timer_{};
  bool is_set_ = false;
};

// The system gives the lock to those who wait in the order in which they came. Returns errno, ETIMEDOUT when the
// patience is over.
int wait_in_line(int file, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  const Alarm alarm(patience);
  if (!alarm.is_set()) return errno;
  while (::flock(file, LOCK_EX) != 0) {
    if (errno != EINTR) return errno;
    if (std::chrono::steady_clock::now() >= until) return ETIMEDOUT;
  }
  return 0;
}

}  // namespace

std::chrono::microseconds jittered_pause(int attempt) {
  static std::uint32_t state = static_cast<std::uint32_t>(::getpid()) * 2654435761U + 1;
  state = state * 1664525U + 1013904223U;
  const std::int64_t longest = std::min<std::int64_t>(1000 * (1 + attempt), 20000);
  return std::chrono::microseconds{longest / 2 + static_cast<std::int64_t>(state >> 8) % longest};
}

WriterLock::WriterLock(const std::string& journal, std::chrono::milliseconds patience) {
  if (journal.empty()) return;
  const std::string path = journal + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0) throw StoreError(messages::cannot_make_lock(path, std::strerror(errno)));
  ::fchmod(file_, 0600);  // whatever the umask; somebody else's file stays theirs
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno == EWOULDBLOCK ? wait_in_line(file_, patience) : errno;
  if (error == 0) return;
  ::close(file_);
  if (error == ETIMEDOUT)
    throw StoreError(
        messages::writer_waited(journal, std::chrono::duration_cast<std::chrono::seconds>(patience).count()),
        Exit::busy);
  throw StoreError(messages::cannot_lock(path, std::strerror(error)));
}

WriterLock::~WriterLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace mentor::store
