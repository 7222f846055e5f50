// SPDX-License-Identifier: MIT
// Files as the operating system has them: opened, read whole or line by line, written durably.
#include "platform/file_access.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

constexpr std::size_t longest_line = std::size_t{64} * 1024 * 1024;

/// As much as is there; throws on failure, "" at the end.
std::string_view read_piece(const Descriptor& file, std::string_view what, std::array<char, 65536>& buffer) {
  for (;;) {
    const ssize_t size = ::read(file.number(), buffer.data(), buffer.size());
    if (size >= 0) return {buffer.data(), static_cast<std::size_t>(size)};
    if (errno != EINTR) throw UserError(messages::cannot_read(what, std::strerror(errno)), Exit::failed);
  }
}

class LineReader {
 public:
  LineReader(Descriptor file, std::string what) : file_(std::move(file)), what_(std::move(what)) {}

  std::optional<std::string> next() {
    std::string line;
    for (;;) {
      const std::size_t end = piece_.find('\n');
      line += piece_.substr(0, end);
      if (end != std::string_view::npos) {
        piece_.remove_prefix(end + 1);
        return line;
      }
      if (line.size() > longest_line) throw UserError(messages::line_too_long(what_, longest_line), Exit::failed);
      piece_ = read_piece(file_, what_, buffer_);
      if (piece_.empty()) return line.empty() ? std::nullopt : std::optional(line);
    }
  }

 private:
  Descriptor file_;
  std::string what_;
  std::array<char, 65536> buffer_{};
  std::string_view piece_;
};

}  // namespace

Descriptor::~Descriptor() {
  if (number_ > 2) ::close(number_);
}

Descriptor open_for_reading(const std::string& path, std::string_view option) {
  if (path == "-") return Descriptor(STDIN_FILENO);
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open())
    throw UserError(messages::cannot_open(messages::at(option), path, std::strerror(errno)), Exit::failed);
  struct stat state {};
  if (fstat(file.number(), &state) == 0 && S_ISDIR(state.st_mode))
    throw UserError(messages::folder_to_read(messages::at(option), path), Exit::failed);
  return file;
}

void make_own_directories(const std::string& path, std::string_view what) {
  for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), 0700) == 0)
      sync_directory_of(part);
    else if (errno != EEXIST)
      throw UserError(messages::cannot_make_folder_for(part, what, std::strerror(errno)), Exit::failed);
    if (slash == std::string::npos) return;
  }
}

std::string read_to_end(const Descriptor& file, std::string_view what, std::size_t limit) {
  std::string text;
  std::array<char, 65536> buffer{};
  for (std::string_view piece = read_piece(file, what, buffer); !piece.empty();
       piece = read_piece(file, what, buffer)) {
    text += piece;
    if (text.size() > limit) throw UserError(messages::too_long_to_read(what, limit), Exit::failed);
  }
  return text;
}

Beginning read_beginning(const std::string& path, std::size_t limit) {
  Beginning beginning;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return beginning;
  std::array<char, 65536> buffer{};
  while (beginning.text.size() <= limit) {
    const ssize_t size = ::read(file.number(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size > 0) beginning.text.append(buffer.data(), static_cast<std::size_t>(size));
    if (size > 0) continue;
    beginning.is_whole = size == 0;
    return beginning;
  }
  beginning.text.resize(limit);
  return beginning;
}

bool is_pipe_or_file(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 &&
         (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || S_ISREG(status.st_mode));
}

bool waits_to_be_read(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return false;
  if (S_ISREG(status.st_mode)) return ::lseek(descriptor, 0, SEEK_CUR) < status.st_size;
  int bytes = 0;
  return ::ioctl(descriptor, FIONREAD, &bytes) == 0 && bytes > 0;
}

std::string read_while_it_comes(int descriptor, std::size_t limit) {
  constexpr int silence = 333;  // milliseconds
  std::string text;
  std::array<char, 65536> buffer{};
  pollfd waiting{descriptor, POLLIN, 0};
  while (text.size() < limit && ::poll(&waiting, 1, silence) > 0) {
    const ssize_t size = ::read(descriptor, buffer.data(), std::min(buffer.size(), limit - text.size()));
    if (size <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return text;
}

std::function<std::optional<std::string>()> lines_of(Descriptor file, std::string what) {
  auto reader = std::make_shared<LineReader>(std::move(file), std::move(what));
  return [reader] { return reader->next(); };
}

}  // namespace mentor::platform
