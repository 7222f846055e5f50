// SPDX-License-Identifier: MIT
// A disk that fails when told to: SQLite's own files with single operations replaced.
#include "store/broken_disk.hpp"

#include "support/layers.hpp"

#include <cerrno>
#include <sqlite3.h>

namespace mentor::tests {

namespace {

DiskFault fault_now = DiskFault::none;
sqlite3_vfs* sound_disk = nullptr;
sqlite3_vfs broken_disk;
const sqlite3_io_methods* sound_methods = nullptr;
sqlite3_io_methods broken_methods;

int write_or_fail(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  if (fault_now == DiskFault::quota) {
    errno = EDQUOT;
    return SQLITE_IOERR_WRITE;
  }
  return fault_now == DiskFault::full ? SQLITE_FULL : sound_methods->xWrite(file, bytes, count, offset);
}

// Emptying the rollback journal is the moment of the commit.
int truncate_and_fail(sqlite3_file* file, sqlite3_int64 size) {
  const int result = sound_methods->xTruncate(file, size);
  if (fault_now != DiskFault::unclear_commit || size != 0) return result;
  fault_now = DiskFault::none;
  return SQLITE_IOERR_TRUNCATE;
}

int open_broken(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  const int result = sound_disk->xOpen(sound_disk, name, file, flags, out_flags);
  if (result != SQLITE_OK || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)) == 0) return result;
  sound_methods = file->pMethods;
  broken_methods = *sound_methods;
  broken_methods.xWrite = write_or_fail;
  broken_methods.xTruncate = truncate_and_fail;
  file->pMethods = &broken_methods;
  return result;
}

}  // namespace

BrokenDisk::BrokenDisk() {
  fault_now = DiskFault::none;
  sound_disk = sqlite3_vfs_find(nullptr);
  broken_disk = *sound_disk;
  broken_disk.zName = "broken";
  broken_disk.xOpen = open_broken;
  sqlite3_vfs_register(&broken_disk, 1);
}

BrokenDisk::~BrokenDisk() {
  fault_now = DiskFault::none;
  sqlite3_vfs_unregister(&broken_disk);
  sqlite3_vfs_register(sound_disk, 1);
}

void BrokenDisk::set(DiskFault fault) { fault_now = fault; }

}  // namespace mentor::tests
