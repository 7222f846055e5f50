// SPDX-License-Identifier: MIT
// Files and folders that nobody else may read, made so before anything is written into them.
#pragma once

#include <string>

namespace mentor::store {

/// Makes the folders that `path` needs, each 0700. Those that exist stay as they are. Throws StoreError.
void make_private_folders(const std::string& path);

enum class Existing { keep, refuse };
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
[[nodiscard]] std::string folder_of(const std::string& path);
void rename_durably(const std::string& from, const std::string& to);

}  // namespace mentor::store
