// SPDX-License-Identifier: MIT
// Files and folders that nobody else may read, made so before anything is written into them.
#pragma once

#include "mentor/store/copy_names.hpp"

#include <string>
#include <string_view>

namespace mentor::store {

/// How the names of copies end that are not whole yet.
inline constexpr std::string_view part_of_copy = ".part";
inline constexpr std::string_view part_of_restoring = ".restoring";
/// How the name of the journal goes on under which restoring keeps it.
inline constexpr std::string_view kept_by_restoring = ".before-restore";
/// SQLite's own, beside each database.
inline constexpr std::string_view rollback_ending = "-journal";

/// Makes the folders that `path` needs, each 0700. Those that exist stay as they are. Throws StoreError.
void make_private_folders(const std::string& path);

/// What becomes of a file that is there already.
enum class Existing { keep, refuse, replace };
/// Makes an empty file with mode 0600 whatever the umask. Throws StoreError if it cannot, or if it is there and shall
/// not be.
void make_private_file(const std::string& path, Existing existing);

enum class FileState { absent, empty, filled };
/// Throws StoreError for a folder or a device.
[[nodiscard]] FileState file_state(const std::string& path);

/// `wanted`, or with -2, -3 … behind it if that is taken.
[[nodiscard]] std::string free_name(const std::string& wanted);

/// Makes what was written durable: the file's bytes, or a folder's names.
void sync_to_disk(const std::string& path);
/// The file's bytes are made durable first; the new name is not yet: see sync_names(). Precondition: `existing` is
/// refuse or replace.
void rename_written(const std::string& from, const std::string& to, Existing existing);
/// Two files change names in one step. False, with errno set, if they did not; some file systems cannot.
[[nodiscard]] bool exchange_names(const std::string& one, const std::string& other);
/// The folder of a new name. One that we may write into and not read cannot be synced, nor can some file systems: that
/// is no failure.
void sync_names(const std::string& path);

}  // namespace mentor::store
