// SPDX-License-Identifier: MIT
// Erasing a person: their records go, the change log keeps what is about others, and no free page or search segment
// keeps their words.
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/impl.hpp"
#include "store/step_erase.hpp"
#include "store/traces.hpp"
#include "store/transaction.hpp"

namespace mentor::store {

namespace {

constexpr const char* rewriting_due_sql =
    "SELECT count(*) FROM change_txn WHERE act = 'erase' AND what <> 'erase' LIMIT 1";
constexpr const char* rewriting_done_sql = "UPDATE change_txn SET what = 'erase' WHERE act = 'erase'";

}  // namespace

bool Store::knows_person(std::string_view handle) const {
  return file_->reading([&] { return mentor::store::knows_person(*file_->connection, std::string(handle)); });
}

bool Store::is_rewriting_due() const {
  return file_->reading([&] { return file_->connection->number(rewriting_due_sql) > 0; });
}

Erased Store::erase(std::string_view person, Instant now) {
  if (person == my_handle) throw UserError(messages::me_cannot_be_erased());
  return file_->writing([&] {
    Connection& connection = *file_->connection;
    Traces traces = find_traces(connection, std::string(person));
    Erased erased;
    if (!traces.records.empty()) {
      WriteTransaction transaction(connection);
      erased.records = erase_traces(transaction, traces, now, ChangeRole::typed);
      transaction.commit();
    }
    erased.mentioned = find_mentions(connection, traces);
    erased.handles = std::move(traces.handles);
    erased.handles.merge(traces.mentorships);
    for (const Id id : traces.records) erased.handles.insert(to_text(id));
    erased.naming = std::move(traces.naming);
    return erased;
  });
}

// What was erased is gone already: none of the usual sentences, which say that nothing was saved, would be true.
void Store::rewrite() {
  const auto refuse = [&](const std::string& why) { throw StoreError(messages::traces_may_remain(file_->path, why)); };
  file_->require_write();
  try {
    const WriterLock ticket(file_->path);
    file_->connection->execute("VACUUM");
    file_->connection->execute(rewriting_done_sql);
  } catch (const SQLite::Exception& error) {
    refuse(error.what());
  } catch (const StoreError& error) {
    refuse(error.exit() == Exit::busy ? messages::writer_is_busy() : messages::lock_not_had());
  }
}

}  // namespace mentor::store
