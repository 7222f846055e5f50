// SPDX-License-Identifier: MIT
// The files that the program keeps for somebody: may others read them, what was left behind by a run that was killed.
#include "platform/kept_files.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/files.hpp"

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

std::string folder_of_file(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
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
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) paths.push_back(entry.path().string());
  return paths;
}

/// Of any command, wherever it wrote.
bool is_temporary(const std::string& name) {
  const std::size_t mark = name.rfind(temporary_mark);
  return name.front() == '.' && mark != std::string::npos && name.size() == mark + std::strlen(temporary_mark) + 6;
}

/// Of a restore or a backup, beside the journal or among its backups.
bool is_unfinished_copy(const std::string& name) {
  return name.ends_with(".restoring") || name.ends_with(".restoring-journal") || name.ends_with(".part") ||
         name.ends_with(".part-journal");
}

bool is_abandoned(const std::string& path) {
  constexpr std::chrono::seconds patience = std::chrono::hours{1};
  struct stat found {};
  return ::lstat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == ::geteuid() &&
         std::time(nullptr) - found.st_mtime > patience.count();
}

}  // namespace

std::vector<OpenDoor> open_doors(const std::string& journal, const std::string& state,
                                 const std::vector<std::string>& backups) {
  std::vector<OpenDoor> doors;
  for (const char* ending : {"", "-journal", ".lock"}) add_if_open(doors, journal + ending, of_others);
  for (const auto& backup : backups) add_if_open(doors, backup, of_others);
  for (const auto& path : tree(state)) add_if_open(doors, path, of_others);
  add_if_open(doors, folder_of_file(journal), changed_by_others);
  return doors;
}

void close_door(const OpenDoor& door) {
  struct stat found {};
  if (::stat(door.path.c_str(), &found) != 0 || ::chmod(door.path.c_str(), found.st_mode & 07777 & ~door.excess) != 0)
    throw UserError(messages::cannot_make_private(door.path, std::strerror(errno)), Exit::failed);
}

std::vector<std::string> left_overs(const std::string& journal, const std::string& state) {
  const std::filesystem::path home = folder_of_file(journal);
  const std::string name = std::filesystem::path(journal).filename().string();
  std::set<std::string> found;
  const auto look = [&](const std::vector<std::string>& paths, auto&& is_ours) {
    for (const auto& path : paths)
      if (const std::string file = std::filesystem::path(path).filename().string(); is_ours(file) && is_abandoned(path))
        found.insert(std::filesystem::path(path).lexically_normal().string());
  };
  look(tree(state), is_temporary);
  look(files_in_folder(std::filesystem::current_path()), is_temporary);
  look(files_in_folder(std::filesystem::absolute(home) / "backups"),
       [](const auto& file) { return is_temporary(file) || is_unfinished_copy(file); });
  look(files_in_folder(std::filesystem::absolute(home)),
       [&](const auto& file) { return is_temporary(file) || (file.starts_with(name) && is_unfinished_copy(file)); });
  return {found.begin(), found.end()};
}

}  // namespace mentor::platform
