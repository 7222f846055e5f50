// SPDX-License-Identifier: MIT
// Where copies of a journal lie, and what their names say of them.
#include "mentor/store/copy_names.hpp"

#include "store/files.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace mentor::store {

namespace {

constexpr std::string_view backups_name = "backups";
constexpr std::string_view own_name = "journal-";

std::string name_in(std::string_view path) { return std::filesystem::path(path).filename().string(); }

}  // namespace

std::string folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

std::string own_backups(const std::string& journal) {
  return (std::filesystem::path(folder_of(journal)) / backups_name).string();
}

std::string own_backup(const std::string& journal, Instant made) {
  return fmt::format("{}/{}{}.db", own_backups(journal), own_name, format_utc_compact(made));
}

CopyKind kind_of_copy(std::string_view path) {
  const bool rollback = path.ends_with(rollback_ending);
  if (rollback) path.remove_suffix(rollback_ending.size());
  if (path.ends_with(part_of_copy) || path.ends_with(part_of_restoring)) return CopyKind::unfinished;
  if (rollback) return CopyKind::rollback;
  const bool own = name_in(folder_of(std::string(path))) == backups_name && name_in(path).starts_with(own_name) &&
                   path.ends_with(".db");
  return own ? CopyKind::own : CopyKind::other;
}

bool is_copy_beside(const std::string& journal, std::string_view path) {
  const std::string file = name_in(path);
  const std::string name = name_in(journal);
  return file.starts_with(name + std::string(kept_by_restoring)) ||
         (file.starts_with(name) && kind_of_copy(file) == CopyKind::unfinished);
}

}  // namespace mentor::store
