// SPDX-License-Identifier: MIT
// Files and folders that nobody else may read, made so before anything is written into them.
#include "store/files.hpp"

#include "mentor/domain/errors.hpp"

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
  throw StoreError(
      fmt::format("Cannot {} {}: {}. Check the path and its permissions, or choose another with --journal.", doing,
                  path, std::strerror(error)));
}

}  // namespace

std::string folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

void make_private_folders(const std::string& path) {
  std::filesystem::path made;
  for (const auto& part : std::filesystem::path(folder_of(path))) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0) {
      ::chmod(made.c_str(), 0700);
    } else if (errno != EEXIST && !std::filesystem::is_directory(made)) {
      refuse_file("make the folder", made.string(), errno);
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
}

FileState file_state(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT) return FileState::absent;
    refuse_file("look at", path, errno);
  }
  if (S_ISDIR(found.st_mode))
    throw StoreError(fmt::format("{} is a folder, not a journal. Name a file in it with --journal.", path));
  if (!S_ISREG(found.st_mode))
    throw StoreError(
        fmt::format("{} is no ordinary file, so it cannot hold a journal. Name another with --journal.", path));
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

void rename_durably(const std::string& from, const std::string& to) {
  sync_to_disk(from);
  if (::rename(from.c_str(), to.c_str()) != 0) refuse_file("replace", to, errno);
  sync_to_disk(folder_of(to));
}

}  // namespace mentor::store
