// SPDX-License-Identifier: MIT
// The journal as one audience reads it: each question goes to the file that answers it.
#include "mentor/store/reading.hpp"

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/audience/redactor.hpp"
#include "store/change_log.hpp"
#include "store/consequences.hpp"
#include "store/impl.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"

#include <algorithm>

namespace mentor::store {

namespace {

/// What was found, as this audience sees it; nothing where it does not.
std::optional<Record> as_seen(JournalFile& file, Audience audience, std::optional<Record> found) {
  if (audience == Audience::me || !found) return found;
  if (audience == Audience::screen) {
    Redactor redactor(*file.connection, audience);
    if (redactor.is_part_of_sealed(*found)) return std::nullopt;
    return redactor.redact(std::move(*found));
  }
  std::optional<Record> seen;
  each_record(*file.connection, audience, {.kind = found->kind, .numbers = {found->id}}, file.zones,
              [&](Record&& record) { seen = std::move(record); });
  return seen;
}

}  // namespace

std::optional<Record> Reading::find(Id id) const {
  return file_->reading([&] { return as_seen(*file_, audience_, find_record(*file_->connection, id)); });
}

std::optional<Record> Reading::find_named(Id id) const {
  if (audience_ != Audience::screen) return find(id);
  return file_->reading([&] {
    auto found = find_record(*file_->connection, id);
    return found ? std::optional(Redactor(*file_->connection, audience_).redact_part(std::move(*found))) : std::nullopt;
  });
}

std::optional<Record> Reading::find_handle(Kind kind, std::string_view handle) const {
  if (!info(kind).has("handle")) return std::nullopt;
  return file_->reading(
      [&] { return as_seen(*file_, audience_, find_record_by(*file_->connection, kind, "handle", handle)); });
}

Record Reading::required(Id id) const {
  return file_->reading([&] {
    auto found = find_named(id);
    if (!found) throw Damage(messages::refers_to_lost(to_text(id)));
    return std::move(*found);
  });
}

Record Reading::required(Kind kind, std::string_view handle) const {
  return file_->reading([&] {
    auto found = find_handle(kind, handle);
    if (!found) throw Damage(messages::names_lost(info(kind).name, visible(handle)));
    return std::move(*found);
  });
}

std::optional<Record> Reading::find_uid(Kind kind, std::string_view uid) const {
  return file_->reading(
      [&] { return as_seen(*file_, audience_, find_record_by(*file_->connection, kind, "uid", uid)); });
}

std::vector<Record> Reading::list(const Filter& filter) const {
  std::vector<Record> records;
  keep(filter, [&](Record&& record) { records.push_back(std::move(record)); });
  return records;
}

void Reading::each(const Filter& filter, const std::function<void(Record&&)>& visit) const {
  file_->reading([&] { each_record(*file_->connection, audience_, filter, file_->zones, visit); });
}

void Reading::keep(const Filter& filter, const std::function<void(Record&&)>& take) const {
  file_->reading([&] { keep_records(*file_->connection, audience_, filter, file_->zones, take); });
}

std::int64_t Reading::count(const Filter& filter) const {
  return file_->reading([&] { return count_records(*file_->connection, audience_, filter, file_->zones); });
}

bool Reading::was_ever(Id id) const {
  return file_->reading([&] {
    auto& row = file_->connection->prepared("SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq >= ?");
    row.bind(1, std::string(info(id.kind).name));
    row.bind(2, id.number);
    const bool given = row.executeStep();
    row.tryReset();
    return given;
  });
}

LeftOut Reading::left_out(const Filter& filter, const std::function<bool(const Record&)>& concerns) const {
  return file_->reading([&] { return count_left_out(*file_->connection, audience_, filter, concerns, file_->zones); });
}

std::vector<std::string> Reading::handles(Kind kind) const {
  std::vector<std::string> found;
  if (!info(kind).has("handle")) return found;
  each({.kind = kind}, [&](const Record& record) { found.push_back(record.text("handle")); });
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> Reading::tag_names() const {
  std::vector<std::string> found;
  each({.kind = Kind::tag}, [&](const Record& tag) {
    if (!tag.withheld) found.push_back(tag.text("name"));
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<std::string> Reading::mentorship_of(const Record& record) const {
  return file_->reading([&] { return mentorship_of_record(*file_->connection, record); });
}

OpenRecords Reading::open_records(std::optional<std::string> mentorship, Parts parts, Breadth breadth) const {
  return file_->reading([&] { return read_open_records(*file_->connection, audience_, parts, mentorship, breadth); });
}

SearchResult Reading::search(const SearchQuery& query) const {
  return file_->reading([&] { return search_words(*file_->connection, audience_, query, file_->zones); });
}

std::vector<HistoryEntry> Reading::history(std::optional<Id> of, std::optional<std::string> mentorship,
                                           std::int64_t limit) const {
  return file_->reading([&] { return read_history(*file_->connection, audience_, of, mentorship, limit); });
}

Consequences Reading::consequences_of(std::span<const Record> removed) const {
  return file_->reading([&] { return find_consequences(*file_->connection, removed, Removal::plain); });
}

Revisions Reading::revisions(Kind kind) const {
  return file_->reading([&] { return read_revisions(*file_->connection, kind); });
}

bool Reading::changed_by_hand(Id id, std::string_view field) const {
  return file_->reading([&] { return was_changed_by_hand(*file_->connection, id, field); });
}

}  // namespace mentor::store
