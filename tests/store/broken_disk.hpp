// SPDX-License-Identifier: MIT
// A disk that fails when told to: SQLite's own files with single operations replaced.
#pragma once

namespace mentor::tests {

enum class DiskFault {
  none,
  full,           ///< writing to any file finds no room
  quota,          ///< the owner may not write more
  unclear_commit  ///< the commit is done, and then reported as failed
};

/// While it lives, journals that are opened go through the replaced operations.
class BrokenDisk {
 public:
  BrokenDisk();
  BrokenDisk(const BrokenDisk&) = delete;
  BrokenDisk& operator=(const BrokenDisk&) = delete;
  ~BrokenDisk();

  void set(DiskFault fault);
};

}  // namespace mentor::tests
