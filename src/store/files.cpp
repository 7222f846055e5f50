// SPDX-License-Identifier: MIT
// Files and folders that nobody else may read, made so before anything is written into them.
#include "store/files.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::store {

namespace {

[[noreturn]] void refuse_file(std::string_view doing, const std::string& path, int error) {
  throw StoreError(messages::cannot_do(doing, path, std::strerror(error)));
}

// Some file systems know no renaming that replaces nothing.
bool rename_to_free(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  if (file_state(to) != FileState::absent) {
    errno = EEXIST;
    return false;
  }
  return ::rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

void sync_names(const std::string& path) {
  const std::string folder = folder_of(path);
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  const int error = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  if (error != 0 && error != EINVAL && error != ENOTSUP) refuse_file("write", folder, error);
}

void make_private_folders(const std::string& path) {
  std::filesystem::path made;
  for (const auto& part : std::filesystem::path(folder_of(path))) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0) {
      ::chmod(made.c_str(), 0700);
      sync_names(made.string());
    } else if (const int error = errno; error != EEXIST && !std::filesystem::is_directory(made)) {
      refuse_file("make the folder", made.string(), error);
    }
  }
}

void make_private_file(const std::string& path, Existing existing) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) {
    if (errno == EEXIST && existing == Existing::keep) return;
    refuse_file("make the file", path, errno);
  }
  const bool closed_to_others = ::fchmod(file, 0600) == 0;
  const int error = errno;
  ::close(file);
  if (!closed_to_others) refuse_file("protect the file", path, error);
  sync_names(path);
}

FileState file_state(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT) return FileState::absent;
    refuse_file("look at", path, errno);
  }
  if (S_ISDIR(found.st_mode)) throw StoreError(messages::folder_as_journal(path));
  if (!S_ISREG(found.st_mode)) throw StoreError(messages::odd_file_as_journal(path));
  return found.st_size == 0 ? FileState::empty : FileState::filled;
}

std::string free_name(const std::string& wanted) {
  std::string name = wanted;
  for (int i = 2; file_state(name) != FileState::absent; ++i) name = fmt::format("{}-{}", wanted, i);
  return name;
}

void sync_to_disk(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) refuse_file("open", path, errno);
  const bool synced = ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  if (!synced) refuse_file("write", path, error);
}

void rename_written(const std::string& from, const std::string& to, Existing existing) {
  sync_to_disk(from);
  const bool renamed =
      existing == Existing::refuse ? rename_to_free(from, to) : ::rename(from.c_str(), to.c_str()) == 0;
  if (!renamed) refuse_file(existing == Existing::refuse ? "make the file" : "replace", to, errno);
}

bool exchange_names(const std::string& one, const std::string& other) {
  return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

}  // namespace mentor::store
