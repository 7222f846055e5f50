// SPDX-License-Identifier: MIT
// Files as the operating system has them: whole, line by line, and replaced in one step.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mentor::platform {

/// Owns an open file; -1 if it could not be opened (errno says why).
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

/// Opens for reading; throws UserError (Exit::failed) naming `option` and the path. "-" is standard input.
[[nodiscard]] Descriptor open_for_reading(const std::string& path, std::string_view option);
/// To the end; throws UserError (Exit::failed) naming `what` beyond `limit` bytes or on a failure.
[[nodiscard]] std::string read_to_end(const Descriptor& file, std::string_view what, std::size_t limit);
/// As much of a file as is to be had, up to `limit` bytes; never throws for what cannot be read.
struct Beginning {
  std::string text;
  bool is_whole = false;
};
[[nodiscard]] Beginning read_beginning(const std::string& path, std::size_t limit);
/// A pipe, a socket or a file, and no device.
[[nodiscard]] bool is_pipe_or_file(int descriptor);
/// Whether bytes are there at this moment; reads nothing. Of a pipe or file.
[[nodiscard]] bool waits_to_be_read(int descriptor);
/// What comes until the end, `limit` bytes, or a third of a second of silence; never throws. Of a pipe or file.
[[nodiscard]] std::string read_while_it_comes(int descriptor, std::size_t limit);
/// A line each call, without its "\n"; nothing at the end.
[[nodiscard]] std::function<std::optional<std::string>()> lines_of(Descriptor file, std::string what);

/// Throws UserError (Exit::failed): `path` cannot be written, for `cause` (an errno).
[[noreturn]] void refuse_writing(std::string_view path, int cause);
/// All of it, durably (fsync); throws UserError (Exit::failed).
void write_durably(const Descriptor& file, std::string_view text, std::string_view path);
/// Every missing directory on the way, for the owner only (0700). Throws UserError (Exit::failed) saying that it was to
/// be for `what`.
void make_own_directories(const std::string& path, std::string_view what);
/// Makes the names in a directory durable. False, with errno, if the disk failed; a directory that cannot be synced at
/// all is none of our making.
bool sync_directory_of(const std::string& path);

/// Atomically: a temporary file beside it, fsync, rename, fsync of the directory; 0600. A symbolic link's target is
/// replaced; a device or pipe is written into. Ctrl-C removes the temporary file (UserError, Exit::interrupted).
using PieceSink = std::function<void(std::string_view piece)>;
void replace_file(const std::string& path, const std::function<void(const PieceSink& sink)>& fill);

}  // namespace mentor::platform
