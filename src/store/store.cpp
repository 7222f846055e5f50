// SPDX-License-Identifier: MIT
// The journal's public face: opening it, and handing each question to the file that answers it.
#include "mentor/store/store.hpp"

#include "mentor/messages/journal.hpp"
#include "store/change_log.hpp"
#include "store/impl.hpp"
#include "store/journal_writer.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <set>

namespace mentor::store {

Store::Store(std::unique_ptr<JournalFile> file)
    : Reading(*file, Audience::me),
      owned_(std::move(file)),
      partner_(*owned_, Audience::partner),
      sponsor_(*owned_, Audience::sponsor),
      screen_(*owned_, Audience::screen) {}
Store::~Store() = default;

const Reading& Store::as(Audience audience) const {
  switch (audience) {
    case Audience::me:
      break;
    case Audience::partner:
      return partner_;
    case Audience::sponsor:
      return sponsor_;
    case Audience::screen:
      return screen_;
  }
  return *this;
}

void JournalFile::require_write() const {
  if (access == Access::read && !path.empty()) throw StoreError(messages::opened_for_reading(path));
}

std::string Store::path() const { return file_->path; }

std::int64_t Store::schema_version() const {
  return file_->reading([&] { return file_->connection->number("PRAGMA user_version"); });
}

void Store::write(std::string_view what, Instant now, const std::function<void(Writer&)>& work, ChangeRole role) {
  file_->writing([&] {
    WriteTransaction transaction(*file_->connection);
    JournalWriter writer(transaction.changes());
    work(writer);
    transaction.record({what, now, role});
    transaction.commit();
  });
}

WrittenIds Store::write(std::string_view what, Instant now, const Changes& changes, ChangeRole role) {
  std::vector<std::int64_t> numbers;
  const auto number_of = [&](std::int64_t number) { return numbers.at(static_cast<std::size_t>(-1 - number)); };
  write(
      what, now,
      [&](Writer& writer) {
        for (Record record : changes.inserted()) {
          resolve_new_ids(record, number_of);
          numbers.push_back(writer.insert(record).number);
        }
        for (Record record : changes.updated()) {
          resolve_new_ids(record, number_of);
          writer.update(record);
        }
        if (!changes.removed().empty()) writer.remove(changes.removed());
      },
      role);
  return WrittenIds(std::move(numbers));
}

Undone Store::undo(std::int64_t count, Instant now) {
  return file_->writing([&] { return undo_newest(*file_->connection, count, now); });
}

Undone Store::redo(std::int64_t count, Instant now) {
  return file_->writing([&] { return redo_newest(*file_->connection, count, now); });
}

}  // namespace mentor::store
