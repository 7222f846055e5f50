// SPDX-License-Identifier: MIT
// Opening a journal: for reading nothing is made or changed, for writing the file is private before SQLite sees it.
#include "store/opening.hpp"

#include "mentor/messages/journal.hpp"
#include "store/files.hpp"
#include "store/impl.hpp"
#include "store/writer_lock.hpp"

#include <sqlite3.h>

namespace mentor::store {

namespace {

std::unique_ptr<Connection> open_in_memory() {
  auto connection = std::make_unique<Connection>(":memory:", Mode::write);
  bring_up_to_date(*connection, Recognised::empty);
  return connection;
}

void make_ready(Connection& connection, const std::string& path) {
  if (recognise(connection) == Recognised::ours) return set_write_rules(connection);
  const WriterLock ticket(path);
  const Recognised recognised = recognise(connection);  // again: somebody else may have been faster
  set_write_rules(connection);
  if (recognised != Recognised::ours) bring_up_to_date(connection, recognised);
}

std::unique_ptr<Connection> open_to_write(const std::string& path) {
  make_private_folders(path);
  if (file_state(path) == FileState::absent) make_private_file(path, Existing::keep);
  auto connection = std::make_unique<Connection>(path, Mode::write);
  // Here, where the connection still knows why the system refused.
  as_store_error(
      path, "writing to", [&] { make_ready(*connection, path); }, connection->database().getHandle());
  return connection;
}

// A crash in the middle of a commit leaves a rollback journal, which only a writer may play back.
void roll_back_crash(const std::string& path) {
  const WriterLock ticket(path);
  Connection connection(path, Mode::write);
  static_cast<void>(recognise(connection));
}

bool needs_roll_back(const SQLite::Exception& error) {
  return error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK ||
         error.getExtendedErrorCode() == SQLITE_READONLY_RECOVERY || (error.getErrorCode() & 0xff) == SQLITE_CANTOPEN ||
         (error.getErrorCode() & 0xff) == SQLITE_READONLY;
}

std::unique_ptr<Connection> open_recognised(const std::string& path, std::span<const SchemaStep> steps,
                                            Recognised& recognised) {
  try {
    auto connection = std::make_unique<Connection>(path, Mode::read);
    recognised = recognise(*connection, steps);
    return connection;
  } catch (const SQLite::Exception& error) {
    if (!needs_roll_back(error)) throw;
  }
  roll_back_crash(path);
  auto connection = std::make_unique<Connection>(path, Mode::read);
  recognised = recognise(*connection, steps);
  return connection;
}

}  // namespace

std::unique_ptr<Connection> open_to_read(const std::string& path, std::span<const SchemaStep> steps) {
  if (file_state(path) != FileState::filled) return open_in_memory();
  Recognised recognised = Recognised::ours;
  auto connection = open_recognised(path, steps, recognised);
  if (recognised == Recognised::empty) return open_in_memory();
  if (recognised == Recognised::older) throw StoreError(messages::older_journal(path));
  return connection;
}

std::unique_ptr<Store> Store::open(const std::string& path, Access access, const Zones* zones) {
  auto connection = as_store_error(path, access == Access::read ? "reading" : "writing to",
                                   [&] { return access == Access::read ? open_to_read(path) : open_to_write(path); });
  return std::make_unique<Store>(
      std::make_unique<JournalFile>(JournalFile{path, access, zones, std::move(connection)}));
}

std::unique_ptr<Store> Store::in_memory(const Zones* zones) {
  auto connection = as_store_error("", "making", open_in_memory);
  return std::make_unique<Store>(
      std::make_unique<JournalFile>(JournalFile{"", Access::write, zones, std::move(connection)}));
}

}  // namespace mentor::store
