// SPDX-License-Identifier: MIT
// Copies of a journal: verified, private, and never over a file that is there.
#include "mentor/domain/errors.hpp"
#include "mentor/messages/journal.hpp"
#include "store/files.hpp"
#include "store/impl.hpp"
#include "store/schema.hpp"
#include "store/writer_lock.hpp"

#include <SQLiteCpp/Backup.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>
#include <unistd.h>

namespace mentor::store {

namespace {

void verify_copy(const std::string& path) {
  Connection copy(path, Mode::read);
  Statement check(copy.database(), "PRAGMA integrity_check(1)");
  check.executeStep();
  const std::string verdict = check.getColumn(0).getString();
  if (verdict != "ok") throw StoreError(messages::damaged_copy(path, verdict));
  if (recognise(copy) == Recognised::empty) throw StoreError(messages::empty_copy(path));
}

/// Page by page: what was removed is overwritten in the journal already, and building a second file anew from all
/// records and indexes would take three times as long.
void copy_pages(Connection& connection, const std::string& path, const CopyProgress& progress) {
  constexpr int pages_at_once = 2000;
  // The file is there, private and empty. What is not finished is thrown away, and what is is synced as a whole.
  Connection copy(path, Mode::write);
  copy.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
  Statement one_lock_for_all(connection.database(), "SELECT 1 FROM sqlite_schema");
  one_lock_for_all.executeStep();
  const std::int64_t page = connection.number("PRAGMA page_size");
  SQLite::Backup backup(copy.database(), connection.database());
  int status = SQLITE_OK;
  while ((status = backup.executeStep(pages_at_once)) == SQLITE_OK)
    if (progress)
      progress(page * (backup.getTotalPageCount() - backup.getRemainingPageCount()), page * backup.getTotalPageCount());
  if (status != SQLITE_DONE) throw SQLite::Exception(connection.database().getHandle(), status);
}

/// A copy that appears whole or not at all, under a name that says so until it is verified. What a crash left under
/// that name is nobody's only copy.
void write_copy(Connection& connection, const std::string& path, const CopyProgress& progress) {
  ::unlink(path.c_str());
  make_private_file(path, Existing::refuse);
  try {
    copy_pages(connection, path, progress);
    verify_copy(path);
    sync_to_disk(path);
  } catch (...) {
    ::unlink(path.c_str());
    throw;
  }
}

// What a crash left half done must be taken back while the journal has its name: under another, SQLite would not find
// the rollback journal, and would play it into the file that comes in its place.
void take_back_crash(const std::string& path) {
  try {
    Connection present(path, Mode::write);
    static_cast<void>(recognise(present));
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xff;
    if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB) throw;  // a damaged file is what restoring is for
  } catch (const StoreError&) {  // another program's file, or a newer mentor's: it is kept as well
  }
}

// It is done by then: that nothing was changed would be wrong.
void make_restoring_last(const std::string& path) {
  try {
    sync_names(path);
  } catch (const StoreError&) {
    throw StoreError(messages::restore_may_not_last(path));
  }
}

[[noreturn]] void refuse_keeping(const std::string& name, int error) {
  throw StoreError(messages::cannot_keep_present(name, std::strerror(error)));
}

// Where a file system cannot exchange names: for a moment the present journal has both, but never none.
void replace_keeping(const std::string& incoming, const std::string& path, const std::string& aside) {
  if (::link(path.c_str(), aside.c_str()) != 0) refuse_keeping(aside, errno);
  try {
    sync_to_disk(folder_of(path));
    rename_written(incoming, path, Existing::replace);
  } catch (...) {
    ::unlink(aside.c_str());
    throw;
  }
}

void change_places(const std::string& incoming, const std::string& path, const std::string& aside) {
  rename_written(incoming, aside, Existing::refuse);
  try {
    sync_to_disk(folder_of(path));
    if (exchange_names(aside, path)) return;
    const int error = errno;
    if (error != EINVAL && error != ENOSYS) refuse_keeping(aside, error);
    rename_written(aside, incoming, Existing::refuse);
  } catch (...) {
    ::unlink(aside.c_str());
    throw;
  }
  replace_keeping(incoming, path, aside);
}

// The present journal may be the damaged one, so it is kept as it is. What comes takes the name that the present one is
// to be kept under, and then they change places: there is no moment without a journal, and none at which it has a
// second name. A rollback journal that SQLite could make nothing of is kept too, and must not meet the file that comes.
void put_in_place(const std::string& incoming, const std::string& path) {
  const std::string aside = free_name(path + std::string(kept_by_restoring));
  const std::string rollback = path + std::string(rollback_ending);
  const std::string rollback_aside = aside + std::string(rollback_ending);
  take_back_crash(path);
  if (file_state(rollback) == FileState::absent) return change_places(incoming, path, aside);
  rename_written(rollback, rollback_aside, Existing::replace);
  try {
    change_places(incoming, path, aside);
  } catch (...) {
    ::rename(rollback_aside.c_str(), rollback.c_str());
    throw;
  }
}

}  // namespace

void copy_journal(Connection& connection, const std::string& path, const CopyProgress& progress) {
  if (file_state(path) != FileState::absent) throw StoreError(messages::copy_is_there(path));
  make_private_folders(path);
  const std::string growing = path + std::string(part_of_copy);
  write_copy(connection, growing, progress);
  try {
    rename_written(growing, path, Existing::refuse);
    sync_names(path);
  } catch (...) {
    ::unlink(growing.c_str());
    throw;
  }
}

void Store::backup(const std::string& path, const CopyProgress& progress) const {
  as_store_error(path, "writing the backup", [&] { copy_journal(*file_->connection, path, progress); });
}

std::optional<std::string> fault_of_backup(const std::string& path) {
  try {
    as_store_error(path, "reading", [&] { verify_copy(path); });
    return std::nullopt;
  } catch (const StoreError& error) {
    return error.what();
  }
}

void restore_journal(const std::string& path, const std::string& backup) {
  as_store_error(backup, "restoring", [&] {
    if (file_state(backup) != FileState::filled) throw StoreError(messages::no_such_backup(backup));
    verify_copy(backup);
    make_private_folders(path);
    const WriterLock ticket(path);
    const std::string incoming = path + std::string(part_of_restoring);
    Connection source(backup, Mode::read);
    write_copy(source, incoming, nullptr);
    try {
      if (file_state(path) == FileState::absent)
        rename_written(incoming, path, Existing::refuse);
      else
        put_in_place(incoming, path);
    } catch (...) {
      ::unlink(incoming.c_str());
      throw;
    }
    make_restoring_last(path);
  });
}

}  // namespace mentor::store
