// SPDX-License-Identifier: MIT
// What `mentor doctor` asks of the journal: is the file whole, is every record what it must be, do references, search
// and undo hold.
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/columns.hpp"
#include "store/impl.hpp"
#include "store/rehearsal.hpp"
#include "store/rows.hpp"
#include "store/word_index.hpp"
#include "store/writer_lock.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

void find_damage(Connection& connection, std::vector<std::string>& found) {
  Statement rows(connection.database(), "PRAGMA integrity_check(20)");
  while (rows.executeStep()) {
    const std::string line = rows.getColumn(0).getString();
    if (line != "ok") found.push_back(messages::damaged_file(line));
  }
}

void find_lost_references(Connection& connection, std::vector<std::string>& found) {
  Statement rows(connection.database(), "PRAGMA foreign_key_check");
  while (rows.executeStep())
    found.push_back(messages::lost_reference(rows.getColumn(0).getString(), rows.getColumn(1).getInt64(),
                                             rows.getColumn(2).getString()));
}

void find_lost_tags(Connection& connection, std::vector<std::string>& found) {
  std::string items;
  for (const Kind kind : all_kinds())
    if (kind != Kind::tag)
      items +=
          fmt::format("{}SELECT {} FROM {}", items.empty() ? "" : " UNION ALL ", item_of_row(kind), table_of(kind));
  Statement rows(connection.database(), fmt::format("SELECT id, item FROM tag WHERE item NOT IN ({}) LIMIT 20", items));
  while (rows.executeStep())
    found.push_back(messages::lost_tag(rows.getColumn(0).getInt64(), rows.getColumn(1).getString()));
}

// The index knows which rows it holds.
std::int64_t count_index_gaps(Connection& connection) {
  std::string rows;
  for (const Kind kind : all_kinds())
    if (is_searched(kind))
      rows +=
          fmt::format("{}SELECT {} AS id FROM {}", rows.empty() ? "" : " UNION ALL ", index_row(kind), table_of(kind));
  const std::string indexed = "SELECT id FROM search_index_docsize";
  return connection.number(fmt::format("SELECT count(*) FROM ({} EXCEPT {})", rows, indexed)) +
         connection.number(fmt::format("SELECT count(*) FROM ({} EXCEPT SELECT id FROM ({}))", indexed, rows));
}

/// Of one record: what a row of a damaged file cannot be, or what no command would have let through.
std::optional<std::string> fault_of_row(Kind kind, Statement& row) {
  try {
    const auto refusal = refusal_of([&] { check(read_record(kind, row)); });
    if (!refusal) return std::nullopt;
    return fmt::format("{}{}: {}", info(kind).letter, row.getColumn(0).getInt64(), refusal->what());
  } catch (const Damage& damage) {
    return damage.what();
  }
}

void find_unsound_records(Connection& connection, std::vector<std::string>& found) {
  constexpr std::size_t most = 20;
  std::size_t count = 0;
  for (const Kind kind : all_kinds()) {
    Statement row(connection.database(), select_from(kind, "ORDER BY id"));
    while (row.executeStep())
      if (auto fault = fault_of_row(kind, row); fault && ++count <= most)
        found.push_back(messages::unsound_record(*fault));
  }
  if (count > most) found.push_back(messages::more_unsound(count - most));
}

void find_wrong_words(Connection& connection, Connection* copy, std::vector<std::string>& found) {
  if (count_index_gaps(connection) + (copy ? count_wrong_words(*copy) : 0) == 0) return;
  found.push_back(messages::search_is_wrong());
}

// Clocks of two devices may differ a little.
void find_later_changes(Connection& connection, Instant now, std::vector<std::string>& found) {
  constexpr std::chrono::hours allowed{24};
  Statement row(connection.database(), "SELECT count(*), what, max(time) FROM change_txn WHERE time > ?");
  row.bind(1, std::int64_t{(now + allowed).time_since_epoch().count()});
  row.executeStep();
  const std::int64_t count = row.getColumn(0).getInt64();
  if (count == 0) return;
  const auto what = visible(row.getColumn(1).getString());
  const auto when = format_utc(Instant{std::chrono::seconds{row.getColumn(2).getInt64()}});
  found.push_back(count == 1 ? messages::one_change_ahead(what, when) : messages::changes_ahead(count, what, when));
}

/// A damaged file may fail anywhere: the other questions are asked all the same.
template <class Question>
void ask(std::vector<std::string>& found, Question&& question) {
  try {
    question();
  } catch (const SQLite::Exception& error) {
    found.push_back(messages::damaged_file(error.what()));
  }
}

}  // namespace

std::vector<std::string> Store::diagnose(std::optional<Instant> now) const {
  return file_->reading([&] {
    Connection& connection = *file_->connection;
    std::vector<std::string> found;
    ask(found, [&] { find_damage(connection, found); });
    ask(found, [&] { find_lost_references(connection, found); });
    ask(found, [&] { find_lost_tags(connection, found); });
    ask(found, [&] { find_unsound_records(connection, found); });
    ask(found, [&] {
      const auto copy = copy_in_memory(connection, file_->largest_rehearsal);
      find_wrong_words(connection, copy.get(), found);
      if (!copy || !found.empty()) return;  // what is broken cannot be undone; that was said
      if (auto fault = fault_of_undoing_all(*copy)) found.push_back(*fault);
    });
    if (now) ask(found, [&] { find_later_changes(connection, *now, found); });
    return found;
  });
}

bool Store::is_rehearsed() const {
  return file_->reading([&] { return size_of(*file_->connection) <= file_->largest_rehearsal; });
}

void Store::rehearse_up_to(std::int64_t bytes) { file_->largest_rehearsal = bytes; }

bool Store::is_search_whole() const {
  return file_->reading([&] {
    const auto copy = copy_in_memory(*file_->connection, file_->largest_rehearsal);
    return count_index_gaps(*file_->connection) + (copy ? count_wrong_words(*copy) : 0) == 0;
  });
}

void Store::rebuild_search() {
  file_->writing([&] {
    Connection& connection = *file_->connection;
    const WriterLock ticket(connection.path());
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    rebuild_search_index(connection);
    transaction.commit();
  });
}

}  // namespace mentor::store
