// SPDX-License-Identifier: MIT
// What can go wrong, as two exception types and the exit codes that scripts rely on.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mentor {

/// The exit codes of the program. They are part of its interface: scripts and cron rely on them.
enum class Exit : int {
  ok = 0,             ///< success, also for an empty list
  failed = 1,         ///< the operation failed: file, disk, unreadable input
  usage = 2,          ///< what was typed cannot be meant: unknown command, handle, id, impossible value
  aborted = 3,        ///< the user gave up: unchanged template, "no" to a question
  busy = 75,          ///< somebody else writes to the journal: try again (EX_TEMPFAIL of sysexits)
  interrupted = 130,  ///< Ctrl-C (128 + SIGINT)
};

/// Something the user can mend. The message is one or more whole sentences: what is wrong, where
/// (it names the option, file or id at fault), what is expected and what to do next.
class UserError : public std::runtime_error {
 public:
  explicit UserError(const std::string& message, Exit exit = Exit::usage) : std::runtime_error(message), exit_(exit) {}
  [[nodiscard]] Exit exit() const noexcept { return exit_; }

 private:
  Exit exit_;
};

// A UserError ends in cli/run.cpp, which prints it. Where one is expected before, it goes through one of these.

/// What `work` throws as a UserError; nothing if it came to its end.
template <class Work>
std::optional<UserError> refusal_of(Work work) {
  try {
    work();
    return std::nullopt;
  } catch (const UserError& error) {
    return error;
  }
}

/// What `reading` returns; nothing where it throws a UserError: what was typed is not of that kind.
template <class Reading>
auto read_if_meant(Reading reading) -> std::optional<decltype(reading())> {
  std::optional<decltype(reading())> read;
  static_cast<void>(refusal_of([&] { read = reading(); }));
  return read;
}

/// What `work` returns. A UserError of it gets the place before its message: "questions.toml: …".
template <class Work>
auto with_place(std::string_view place, Work work) {
  try {
    return work();
  } catch (const UserError& error) {
    throw UserError(std::string(place) + ": " + error.what(), error.exit());
  }
}

/// The journal could not be read or written. The message names the file, what was being done, and what to do next.
class StoreError : public std::runtime_error {
 public:
  explicit StoreError(const std::string& message, Exit exit = Exit::failed)
      : std::runtime_error(message), exit_(exit) {}
  [[nodiscard]] Exit exit() const noexcept { return exit_; }

 private:
  Exit exit_;
};

}  // namespace mentor
