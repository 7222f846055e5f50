// SPDX-License-Identifier: MIT
// The files that the program keeps for somebody: may others read them, what was left behind by a run that was killed.
#include "platform/kept_files.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace mentor::platform {

namespace {

constexpr unsigned of_others = 077;
constexpr unsigned changed_by_others = 022;

void add_if_open(std::vector<OpenDoor>& doors, const std::string& path, unsigned forbidden) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 || S_ISLNK(found.st_mode)) return;
  const bool sticky_folder = S_ISDIR(found.st_mode) && (found.st_mode & S_ISVTX) != 0;
  if ((found.st_mode & forbidden) != 0 && !sticky_folder) doors.push_back({path, found.st_mode & forbidden});
}

/// The folder, and what is in it at any depth.
std::vector<std::string> tree(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  if (folder.empty() || !std::filesystem::is_directory(folder, error)) return paths;
  paths.push_back(folder);
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    paths.push_back(at->path().string());
  return paths;
}

std::vector<std::string> files_in_folder(const std::filesystem::path& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.is_regular_file(error)) paths.push_back(entry.path().string());
  return paths;
}

/// Of any command, wherever it wrote.
bool is_temporary(const std::string& name) {
  const std::size_t mark = name.rfind(temporary_mark);
  return name.front() == '.' && mark != std::string::npos && name.size() == mark + std::strlen(temporary_mark) + 6;
}

bool is_abandoned(const std::string& path) {
  constexpr std::chrono::seconds patience = std::chrono::hours{1};
  struct stat found {};
  return ::lstat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == ::geteuid() &&
         std::time(nullptr) - found.st_mtime > patience.count();
}

}  // namespace

std::vector<JournalCopy> copies_of(const std::string& journal) {
  std::vector<JournalCopy> copies;
  const auto add = [&](const std::string& path) { copies.push_back({path, kind_of_copy(path)}); };
  for (const auto& path : files_in_folder(own_backups(journal))) add(path);
  for (const auto& path : files_in_folder(folder_of(journal)))
    if (is_copy_beside(journal, path)) add(path);
  std::sort(copies.begin(), copies.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return copies;
}

std::vector<OpenDoor> open_doors(const std::string& journal, const std::string& state) {
  std::vector<OpenDoor> doors;
  for (const char* ending : {"", "-journal", ".lock"}) add_if_open(doors, journal + ending, of_others);
  for (const auto& copy : copies_of(journal)) add_if_open(doors, copy.path, of_others);
  for (const auto& path : tree(state)) add_if_open(doors, path, of_others);
  add_if_open(doors, folder_of(journal), changed_by_others);
  return doors;
}

void close_door(const OpenDoor& door) {
  struct stat found {};
  if (::stat(door.path.c_str(), &found) != 0 || ::chmod(door.path.c_str(), found.st_mode & 07777 & ~door.excess) != 0)
    throw UserError(messages::cannot_make_private(door.path, std::strerror(errno)), Exit::failed);
}

std::vector<std::string> left_overs(const std::string& journal, const std::string& state) {
  std::set<std::string> found;
  const auto add = [&](const std::string& path) {
    if (is_abandoned(path)) found.insert(std::filesystem::absolute(path).lexically_normal().string());
  };
  for (const auto& paths : {tree(state), files_in_folder(std::filesystem::current_path()),
                            files_in_folder(own_backups(journal)), files_in_folder(folder_of(journal))})
    for (const auto& path : paths)
      if (is_temporary(std::filesystem::path(path).filename().string())) add(path);
  for (const auto& copy : copies_of(journal))
    if (copy.kind == CopyKind::unfinished) add(copy.path);
  return {found.begin(), found.end()};
}

}  // namespace mentor::platform
