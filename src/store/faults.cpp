// SPDX-License-Identifier: MIT
// SQLite's errors as sentences: which file, what was being done, what to do next.
#include "store/faults.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"

#include <array>
#include <cerrno>
#include <sqlite3.h>

namespace mentor::store {

namespace {

std::string file_in_words(const std::string& path) { return path.empty() ? messages::in_memory() : path; }

/// What the system refused for a reason that somebody can mend; empty: some other reason.
std::string refusal_in_words(int reason, const std::string& file, std::string_view doing) {
  switch (reason) {
    case EDQUOT:
      return messages::quota_used_up(doing, file);
    case EFBIG:
      return messages::file_too_large(file);
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
      return messages::disk_full(doing, file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return messages::not_writable(file);
    case SQLITE_CANTOPEN:
      return messages::not_openable(file);
    case SQLITE_NOTADB:
      return messages::not_a_database(file);
    case SQLITE_CORRUPT:
      return messages::damaged_journal(file, detail);
    case SQLITE_IOERR:
      return messages::disk_failed(doing, file, detail);
    default:
      return messages::database_failed(doing, file, detail);
  }
}

}  // namespace

void throw_store_error(const SQLite::Exception& error, const std::string& path, std::string_view doing,
                       sqlite3* handle) {
  const int code = error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : error.getErrorCode();
  const int kind = code & 0xff;
  const std::string file = file_in_words(path);
  if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) throw StoreError(messages::journal_in_use(file), Exit::busy);
  if (code == SQLITE_READONLY_DBMOVED) throw StoreError(messages::journal_replaced(file, doing), Exit::busy);
  if (handle && (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN))
    for (const int reason : reasons_of_system(handle))
      if (const auto words = refusal_in_words(reason, file, doing); !words.empty()) throw StoreError(words);
  throw StoreError(fault_in_words(code, file, doing, error.what()));
}

void throw_store_error(const Damage& damage, const std::string& path) {
  throw StoreError(messages::damaged_journal(file_in_words(path), damage.what()));
}

}  // namespace mentor::store
