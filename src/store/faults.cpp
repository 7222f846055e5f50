// SPDX-License-Identifier: MIT
// SQLite's errors as sentences: which file, what was being done, what to do next.
#include "store/faults.hpp"

#include "mentor/domain/errors.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace mentor::store {

namespace {

std::string fault_in_words(int code, const std::string& file, std::string_view doing, const char* detail) {
  switch (code) {
    case SQLITE_FULL:
      return fmt::format("The disk is full while {} {}; nothing was saved. Make room and try again.", doing, file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return fmt::format(
          "{} cannot be written while {} it; nothing was saved. Check the permissions of the file and "
          "of its folder.",
          file, doing);
    case SQLITE_CANTOPEN:
      return fmt::format("{} cannot be opened while {} it. Check that it exists and that you may read it.", file,
                         doing);
    case SQLITE_NOTADB:
      return fmt::format("{} is no journal of mentor: it is no database at all. Name another file with --journal.",
                         file);
    case SQLITE_CORRUPT:
      return fmt::format("{} is damaged ({}). Run \"mentor doctor\", and \"mentor restore\" with your newest backup.",
                         file, detail);
    case SQLITE_IOERR:
      return fmt::format("The disk failed while {} {} ({}); nothing was saved. Check the disk, then try again.", doing,
                         file, detail);
    default:
      return fmt::format("{} {} failed: {}. Run \"mentor doctor\" to check the journal.", doing, file, detail);
  }
}

}  // namespace

void throw_store_error(const SQLite::Exception& error, const std::string& path, std::string_view doing) {
  const int code = error.getErrorCode() & 0xff;
  const std::string file = path.empty() ? "the journal in memory" : path;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    throw StoreError(fmt::format("{} is in use by another program for too long; nothing was saved. Try again.", file),
                     Exit::busy);
  throw StoreError(fault_in_words(code, file, doing, error.what()));
}

}  // namespace mentor::store
