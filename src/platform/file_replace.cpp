// SPDX-License-Identifier: MIT
// Files written so that a crash, a full disk or Ctrl-C leaves either the old one or the new one.
#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"
#include "mentor/store/copy_names.hpp"
#include "platform/file_access.hpp"
#include "platform/interrupts.hpp"
#include "platform/kept_files.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mentor::platform {

namespace {

void check_interrupt() {
  if (InterruptWatch::seen()) throw UserError(messages::interrupted_file(), Exit::interrupted);
}

void write_all(const Descriptor& file, std::string_view text, std::string_view path) {
  while (!text.empty()) {
    const ssize_t written = ::write(file.number(), text.data(), text.size());
    if (written >= 0)
      text.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EPIPE)
      throw UserError("", Exit::ok);
    else if (errno != EINTR)
      refuse_writing(path, errno);
  }
}

/// Where a symbolic link leads; the path itself if it is none.
std::string link_target(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string target = real;
  std::free(real);
  return target;
}

/// A temporary file that disappears unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target)
      : target_(target),
        name_(folder_of(target) + "/." + target.substr(target.rfind('/') + 1) + temporary_mark + "XXXXXX"),
        file_(::mkostemp(name_.data(), O_CLOEXEC)) {
    if (!file_.is_open()) refuse_writing(target, errno);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!renamed_ && file_.is_open()) ::unlink(name_.c_str());
  }
  [[nodiscard]] const Descriptor& file() const { return file_; }

  void become_target() {
    if (::fsync(file_.number()) != 0 || ::rename(name_.c_str(), target_.c_str()) != 0) refuse_writing(target_, errno);
    renamed_ = true;
    sync_directory_of(target_);
  }

 private:
  std::string target_;
  std::string name_;
  Descriptor file_;
  bool renamed_ = false;
};

/// Pieces gathered, so that many small ones do not become many system calls.
class GatheredPieces {
 public:
  GatheredPieces(const Descriptor& file, std::string_view path) : file_(file), path_(path) {}
  void add(std::string_view piece) {
    check_interrupt();
    gathered_ += piece;
    if (gathered_.size() >= 65536) flush();
  }
  void flush() {
    write_all(file_, gathered_, path_);
    gathered_.clear();
  }

 private:
  const Descriptor& file_;
  std::string_view path_;
  std::string gathered_;
};

void fill_file(const Descriptor& file, std::string_view path, const std::function<void(const PieceSink&)>& fill) {
  GatheredPieces pieces(file, path);
  fill([&pieces](std::string_view piece) { pieces.add(piece); });
  pieces.flush();
}

}  // namespace

void refuse_writing(std::string_view path, int cause) {
  const bool is_full = cause == ENOSPC || cause == EDQUOT;
  throw UserError(is_full ? messages::no_room_for(path) : messages::cannot_write(path, std::strerror(cause)),
                  Exit::failed);
}

void write_durably(const Descriptor& file, std::string_view text, std::string_view path) {
  write_all(file, text, path);
  if (::fsync(file.number()) != 0) refuse_writing(path, errno);
}

bool sync_directory_of(const std::string& path) {
  const Descriptor directory(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !directory.is_open() || ::fsync(directory.number()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

void replace_file(const std::string& path, const std::function<void(const PieceSink& sink)>& fill) {
  struct stat state {};
  const bool is_there = ::stat(path.c_str(), &state) == 0;
  if (is_there && S_ISDIR(state.st_mode)) throw UserError(messages::folder_to_write(path), Exit::failed);
  if (is_there && !S_ISREG(state.st_mode)) {
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device.is_open()) refuse_writing(path, errno);
    fill_file(device, path, fill);
    return;
  }
  const InterruptWatch watch;
  TemporaryFile temporary(link_target(path));
  fill_file(temporary.file(), path, fill);
  check_interrupt();
  temporary.become_target();
}

}  // namespace mentor::platform
