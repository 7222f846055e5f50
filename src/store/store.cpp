// The journal's public face: opening it, and handing each question to the file that answers it.
#include "mentor/store.hpp"

#include "mentor/check_in.hpp"
#include "store/change_log.hpp"
#include "store/impl.hpp"
#include "store/journal_writer.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <fmt/format.h>
#include <set>

namespace mentor {

Store::Store() : impl_(std::make_unique<Impl>()) {}
Store::~Store() = default;

void Store::Impl::require_write() const {
  if (access == Access::read && !path.empty())
    throw StoreError(fmt::format("{} was opened for reading only, so nothing was saved.", path));
}

std::string Store::path() const { return impl_->path; }

std::int64_t Store::schema_version() const {
  return impl_->reading([&] { return impl_->connection->number("PRAGMA user_version"); });
}

std::optional<Record> Store::find(Id id) const {
  return impl_->reading([&] { return find_record(*impl_->connection, id); });
}

std::optional<Record> Store::find_handle(Kind kind, std::string_view handle) const {
  if (!info(kind).has("handle")) return std::nullopt;
  return impl_->reading([&] { return find_record_by(*impl_->connection, kind, "handle", handle); });
}

std::optional<Record> Store::find_uid(Kind kind, std::string_view uid) const {
  return impl_->reading([&] { return find_record_by(*impl_->connection, kind, "uid", uid); });
}

std::vector<Record> Store::list(const Filter& filter) const {
  std::vector<Record> records;
  each(filter, [&](const Record& record) { records.push_back(record); });
  return records;
}

void Store::each(const Filter& filter, const std::function<void(const Record&)>& visit) const {
  impl_->reading([&] { each_record(*impl_->connection, filter, impl_->zones, visit); });
}

std::int64_t Store::count(const Filter& filter) const {
  return impl_->reading([&] { return count_records(*impl_->connection, filter, impl_->zones); });
}

LeftOut Store::left_out(const Filter& filter, const std::function<bool(const Record&)>& concerns) const {
  return impl_->reading([&] { return count_left_out(*impl_->connection, filter, concerns, impl_->zones); });
}

std::vector<std::string> Store::handles(Kind kind) const {
  std::vector<std::string> found;
  if (!info(kind).has("handle")) return found;
  return impl_->reading([&] {
    SQLite::Statement rows(impl_->connection->database(),
                           fmt::format("SELECT handle FROM {} ORDER BY handle", info(kind).name));
    while (rows.executeStep()) found.push_back(rows.getColumn(0).getString());
    return found;
  });
}

std::vector<std::string> Store::tag_names() const {
  return impl_->reading([&] {
    std::vector<std::string> found;
    SQLite::Statement rows(impl_->connection->database(), "SELECT DISTINCT name FROM tag ORDER BY name");
    while (rows.executeStep()) found.push_back(rows.getColumn(0).getString());
    return found;
  });
}

std::optional<std::string> Store::mentorship_of(const Record& record) const {
  return impl_->reading([&] { return mentorship_of_record(*impl_->connection, record); });
}

OpenBook Store::open_book(std::optional<std::string> mentorship) const {
  return impl_->reading([&] { return read_open_book(*impl_->connection, mentorship); });
}

SearchResult Store::search(const SearchQuery& query) const {
  return impl_->reading([&] { return search_words(*impl_->connection, query, impl_->zones); });
}

void Store::write(std::string_view what, Instant now, const std::function<void(Writer&)>& work) {
  impl_->writing([&] {
    WriteTransaction transaction(*impl_->connection);
    JournalWriter writer(*impl_->connection);
    work(writer);
    transaction.record({what, now});
    transaction.commit();
  });
}

std::vector<HistoryEntry> Store::history(std::optional<Id> of, std::optional<std::string> mentorship,
                                         std::int64_t limit) const {
  return impl_->reading([&] { return read_history(*impl_->connection, of, mentorship, limit); });
}

Undone Store::undo(std::int64_t count, Instant now) {
  return impl_->writing([&] { return undo_newest(*impl_->connection, count, now); });
}

Undone Store::redo(Instant now) {
  return impl_->writing([&] { return redo_newest(*impl_->connection, now); });
}

}  // namespace mentor
