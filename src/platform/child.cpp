// SPDX-License-Identifier: MIT
// Another program that is asked something: without a shell, with an environment of our own, and not for ever.
#include "platform/child.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "platform/file_access.hpp"
#include "platform/interrupts.hpp"
#include "platform/spawn.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

/// Both ends are closed in the program that is started, but for what it is given as its streams.
struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() {
    if (::pipe2(ends, O_CLOEXEC) != 0) ends[0] = ends[1] = -1;
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close(0);
    close(1);
  }
  void close(int end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  [[nodiscard]] bool is_open() const { return ends[0] >= 0; }
};

/// What goes to a program and what comes back, until both of its outputs are closed.
class Conversation {
 public:
  Conversation(const Asking& asking, Answer& answer, Pipe& in, Pipe& out, Pipe& err)
      : asking_(asking), answer_(answer), in_(in), out_(out), err_(err), input_(asking.input) {
    for (const int end : {in.ends[1], out.ends[0], err.ends[0]}) (void)::fcntl(end, F_SETFL, O_NONBLOCK);
    if (input_.empty()) in_.close(1);
  }

  /// False if the program is to be ended.
  [[nodiscard]] bool hold() {
    const auto until = std::chrono::steady_clock::now() + asking_.patience;
    while (out_.ends[0] >= 0 || err_.ends[0] >= 0) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
      answer_.late = left <= 0;
      if (answer_.late || InterruptWatch::seen()) return false;
      std::array<pollfd, 3> ends{{{in_.ends[1], POLLOUT, 0}, {out_.ends[0], POLLIN, 0}, {err_.ends[0], POLLIN, 0}}};
      if (::poll(ends.data(), ends.size(), static_cast<int>(left)) < 0 && errno != EINTR) return false;
      if (ends[0].revents != 0) tell();
      if (ends[1].revents != 0) hear(out_, answer_.out, asking_.limit);
      if (ends[2].revents != 0) hear(err_, answer_.err, most_complaints);
      if (answer_.too_long) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t most_complaints = 65536;

  void tell() {
    const ssize_t written = ::write(in_.ends[1], input_.data(), input_.size());
    if (written > 0) input_.remove_prefix(static_cast<std::size_t>(written));
    const bool waits = written < 0 && (errno == EINTR || errno == EAGAIN);
    if ((written < 0 && !waits) || input_.empty()) in_.close(1);
  }

  void hear(Pipe& from, std::string& text, std::size_t limit) {
    std::array<char, 65536> buffer{};
    const ssize_t size = ::read(from.ends[0], buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (size <= 0) return from.close(0);
    if (text.size() + static_cast<std::size_t>(size) > limit)
      answer_.too_long = &text == &answer_.out;
    else
      text.append(buffer.data(), static_cast<std::size_t>(size));
  }

  const Asking& asking_;
  Answer& answer_;
  Pipe& in_;
  Pipe& out_;
  Pipe& err_;
  std::string_view input_;
};

}  // namespace

Answer ask_program(const Asking& asking) {
  Answer answer;
  Pipe in;
  Pipe out;
  Pipe err;
  if (!in.is_open() || !out.is_open() || !err.is_open()) return answer.error = errno, answer;
  const InterruptWatch watch;
  pid_t child = 0;
  answer.error = start_program({asking.words, &asking.environment, in.ends[0], out.ends[1], err.ends[1]}, child);
  if (answer.error != 0) return answer;
  in.close(0);
  out.close(1);
  err.close(1);
  if (!Conversation(asking, answer, in, out, err).hold()) ::kill(child, SIGTERM);
  answer.code = wait_for_end(child);
  if (InterruptWatch::seen()) throw UserError(messages::interrupted(), Exit::interrupted);
  return answer;
}

}  // namespace mentor::platform
