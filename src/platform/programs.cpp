// SPDX-License-Identifier: MIT
// Other programs: the editor and the pager.
#include "platform/programs.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "platform/spawn.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

/// While it lives, Ctrl-C and Ctrl-\ concern only the other program.
class SignalsForChild {
 public:
  SignalsForChild() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
  }
  SignalsForChild(const SignalsForChild&) = delete;
  SignalsForChild& operator=(const SignalsForChild&) = delete;
  ~SignalsForChild() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

void write_to_child(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The words of a command line, read character by character.
class ProgramWords {
 public:
  void read(char c) {
    if (escaped_) {
      escaped_ = false;
      put(c);
    } else if (c == '\\' && quote_ != '\'') {
      escaped_ = true;
    } else if (quote_ != 0) {
      if (c == quote_)
        quote_ = 0;
      else
        put(c);
    } else if (c == '"' || c == '\'') {
      quote_ = c;
      in_word_ = true;
    } else if (c == ' ' || c == '\t') {
      end_word();
    } else {
      put(c);
    }
  }
  void end_word() {
    if (in_word_) words_.push_back(std::move(word_));
    word_.clear();
    in_word_ = false;
  }
  [[nodiscard]] bool is_open() const { return quote_ != 0 || escaped_; }
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

 private:
  void put(char c) {
    word_ += c;
    in_word_ = true;
  }
  std::vector<std::string> words_;
  std::string word_;
  bool in_word_ = false;
  bool escaped_ = false;
  char quote_ = 0;
};

}  // namespace

std::vector<std::string> split_program(std::string_view line, std::string_view where) {
  ProgramWords words;
  for (const char c : line) words.read(c);
  words.end_word();
  if (words.is_open()) throw UserError(messages::unclosed_quote(where, line));
  if (words.words().empty()) throw UserError(messages::blank_program(where));
  return words.words();
}

Ended run_program(const std::vector<std::string>& words) {
  const SignalsForChild signals;
  pid_t child = 0;
  const int error = start_program({words}, child);
  return error == 0 ? Ended{true, wait_for_end(child)} : Ended{false, error};
}

Ended run_program_on(const std::vector<std::string>& words, std::string_view text) {
  int ends[2] = {-1, -1};
  if (::pipe(ends) != 0) return {false, errno};
  for (const int end : ends) (void)::fcntl(end, F_SETFD, FD_CLOEXEC);
  const SignalsForChild signals;
  pid_t child = 0;
  const int error = start_program({words, nullptr, ends[0]}, child);
  ::close(ends[0]);
  if (error == 0) write_to_child(ends[1], text);
  ::close(ends[1]);
  return error == 0 ? Ended{true, wait_for_end(child)} : Ended{false, error};
}

}  // namespace mentor::platform
