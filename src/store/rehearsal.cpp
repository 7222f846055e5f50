// SPDX-License-Identifier: MIT
// A copy of the journal in memory, on which the doctor tries what must be possible.
#include "store/rehearsal.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/change_log.hpp"
#include "store/faults.hpp"
#include "store/transaction.hpp"
#include "store/word_index.hpp"

#include <SQLiteCpp/Backup.h>

namespace mentor::store {

namespace {

void take_back_alone(Connection& copy, const LoggedTxn& txn) {
  WriteTransaction transaction(copy);
  transaction.changes().defer_references();
  static_cast<void>(take_back(transaction.changes(), txn));
  static_cast<void>(transaction.record({"undo", txn.time, ChangeRole::typed, ChangeAct::undo, txn.number}));
  transaction.commit();
}

std::string fault_of_undoing(const LoggedTxn& txn, std::string_view why) {
  return messages::undo_would_stop(visible(txn.what), format_utc(txn.time), visible(why));
}

}  // namespace

std::int64_t size_of(Connection& journal) {
  return journal.number("PRAGMA page_count") * journal.number("PRAGMA page_size");
}

std::unique_ptr<Connection> copy_in_memory(Connection& journal, std::int64_t largest) {
  if (size_of(journal) > largest) return nullptr;
  auto copy = std::make_unique<Connection>(":memory:", Mode::write);
  constexpr int all_pages = -1;
  SQLite::Backup(copy->database(), journal.database()).executeStep(all_pages);
  return copy;
}

std::int64_t count_wrong_words(Connection& copy) {
  copy.execute(
      "CREATE VIRTUAL TABLE wanted_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');"
      "CREATE VIRTUAL TABLE wanted USING fts5vocab(wanted_index, row);"
      "CREATE VIRTUAL TABLE held USING fts5vocab(search_index, row);");
  fill_search_index(copy, "wanted_index");
  const std::int64_t wrong = copy.number(
      "SELECT (SELECT count(*) FROM (SELECT term, doc, cnt FROM held EXCEPT SELECT term, doc, cnt FROM wanted)) + "
      "(SELECT count(*) FROM (SELECT term, doc, cnt FROM wanted EXCEPT SELECT term, doc, cnt FROM held))");
  copy.execute("DROP TABLE held; DROP TABLE wanted; DROP TABLE wanted_index;");
  return wrong;
}

std::optional<std::string> fault_of_undoing_all(Connection& copy) {
  std::int64_t before = INT64_MAX;
  while (const auto txn = logged_before(copy, before)) {
    before = txn->number;
    if (!txn->undoable) continue;
    try {
      take_back_alone(copy, *txn);
    } catch (const SQLite::Exception& error) {
      return fault_of_undoing(*txn, error.what());
    } catch (const Damage& damage) {
      return fault_of_undoing(*txn, damage.what());
    }
  }
  return std::nullopt;
}

}  // namespace mentor::store
