// SPDX-License-Identifier: MIT
// SQLite's errors as sentences: which file, what was being done, what to do next.
#include "store/faults.hpp"

#include "mentor/domain/errors.hpp"

#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <sqlite3.h>

namespace mentor::store {

namespace {

std::string file_in_words(const std::string& path) { return path.empty() ? "the journal in memory" : path; }

/// What the system refused for a reason that somebody can mend; empty: some other reason.
std::string refusal_in_words(int reason, const std::string& file, std::string_view doing) {
  switch (reason) {
    case EDQUOT:
      return fmt::format("Your disk quota is used up while {} {}; nothing was saved. Make room and try again.", doing,
                         file);
    case EFBIG:
      return fmt::format(
          "{} would become larger than a file may be here; nothing was saved. Raise the limit (ulimit -f) and try "
          "again.",
          file);
    default:
      return {};
  }
}

int reason_of_file(sqlite3_file* file) {
  int reason = 0;
  if (file && file->pMethods) file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &reason);
  return reason;
}

/// What the connection remembers, and each of its files: a rollback may have come in between.
std::array<int, 3> reasons_of_system(sqlite3* handle) {
  sqlite3_file* journal = nullptr;
  sqlite3_file* rollback = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &journal);
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &rollback);
  return {sqlite3_system_errno(handle), reason_of_file(journal), reason_of_file(rollback)};
}

std::string fault_in_words(int code, const std::string& file, std::string_view doing, const char* detail) {
  switch (code & 0xff) {
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

void throw_store_error(const SQLite::Exception& error, const std::string& path, std::string_view doing,
                       sqlite3* handle) {
  const int code = error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : error.getErrorCode();
  const int kind = code & 0xff;
  const std::string file = file_in_words(path);
  if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED)
    throw StoreError(fmt::format("{} is in use by another program for too long; nothing was saved. Try again.", file),
                     Exit::busy);
  if (code == SQLITE_READONLY_DBMOVED)
    throw StoreError(fmt::format("{} was replaced by another command, such as a restore, while {} it; nothing was "
                                 "saved. Try again.",
                                 file, doing),
                     Exit::busy);
  if (handle && (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN))
    for (const int reason : reasons_of_system(handle))
      if (const auto words = refusal_in_words(reason, file, doing); !words.empty()) throw StoreError(words);
  throw StoreError(fault_in_words(code, file, doing, error.what()));
}

void throw_store_error(const Damage& damage, const std::string& path) {
  throw StoreError(
      fmt::format("{} is damaged: {}. \"mentor doctor\" says what else is; restore your newest backup with "
                  "\"mentor restore\".",
                  file_in_words(path), damage.what()));
}

}  // namespace mentor::store
