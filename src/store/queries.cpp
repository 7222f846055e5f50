// SPDX-License-Identifier: MIT
// What a Filter means in SQL, and reading many records without holding a transaction open while they are looked at.
#include "store/queries.hpp"

#include "store/audience/redactor.hpp"
#include "store/audience/rows_seen.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

struct Condition {
  std::string sql = "WHERE 1";
  std::vector<Value> bound;
  bool exact_days = false;   ///< instants: SQL lets a day more at both ends through, zones decide
  bool exact_items = false;  ///< on the screen: what names an item is asked row by row

  [[nodiscard]] bool is_exact() const { return !exact_days && !exact_items; }
  void also(std::string_view condition) { sql += fmt::format(" AND {}", condition); }
  void also(std::string_view condition, Value value) {
    also(condition);
    bound.push_back(std::move(value));
  }
};

std::string lies_in_sql(Kind kind);

/// How tags and snoozes call all that lies in the mentorship ?1.
std::string items_of_mentorship() {
  std::string sql = fmt::format("SELECT handle FROM {} WHERE handle = ?1", table_of(Kind::mentorship));
  for (const Kind kind : all_kinds())
    if (kind != Kind::mentorship && !info(kind).has("handle") && !names_item(kind))
      sql += fmt::format(" UNION ALL SELECT {} FROM {} WHERE {}", item_of_row(kind), table_of(kind), lies_in_sql(kind));
  return sql;
}

/// The condition that a record lies in the mentorship ?1: by a field of its own, by what it is a part of, by its item;
/// a person by taking part.
std::string lies_in_sql(Kind kind) {
  if (kind == Kind::mentorship) return "handle = ?1";
  if (kind == Kind::person)
    return fmt::format("handle IN (SELECT person FROM {} WHERE mentorship = ?1)", table_of(Kind::participant));
  const RecordInfo& about = info(kind);
  if (const Field* home = field_of_kind(about, FieldKind::mentorship)) return quoted(home->name) + " = ?1";
  if (const Field* item = field_of_kind(about, FieldKind::item))
    return fmt::format("{} IN ({})", quoted(item->name), items_of_mentorship());
  for (const Field& field : about.fields)
    if (field.kind == FieldKind::reference && decides_over_row(field))
      return fmt::format("{} IN (SELECT id FROM {} WHERE {})", quoted(field.name), table_of(field.refers),
                         lies_in_sql(field.refers));
  return "0";
}

void narrow_to_parent(Condition& where, Kind kind, Id parent) {
  for (const Field& field : info(kind).fields)
    if (field.kind == FieldKind::reference && field.refers == parent.kind)
      return where.also(fmt::format("{} = ?", quoted(field.name)), parent.number);
  where.also("0");
}

void narrow_to_status(Condition& where, const Filter& filter) {
  const auto column = info(filter.kind).status;
  if (filter.status.empty()) return;
  if (column.empty()) return where.also("0");
  const auto& known = info(filter.kind).field(column)->choices;
  std::string words;
  for (const auto& status : filter.status)
    // Said in the statement, a status can be answered by the index of those that have it. Only what is described is.
    if (std::find(known.begin(), known.end(), status) != known.end())
      words += fmt::format("{}'{}'", words.empty() ? "" : ", ", status);
  if (words.empty()) return where.also("0");
  // A partial index is only found by "=".
  where.also(words.find(',') == std::string::npos ? fmt::format("{} = {}", quoted(column), words)
                                                  : fmt::format("{} IN ({})", quoted(column), words));
}

void narrow_to_numbers(Condition& where, const Filter& filter) {
  if (filter.numbers.empty()) return;
  std::string marks;
  for (const auto number : filter.numbers) {
    marks += marks.empty() ? "?" : ", ?";
    where.bound.emplace_back(number);
  }
  where.also(filter.numbers.size() == 1 ? "id = ?" : fmt::format("id IN ({})", marks));
}

/// A field that the kind does not have narrows to nothing.
void narrow_by(Condition& where, const Field* field, const std::optional<std::string>& word) {
  if (word) field ? where.also(fmt::format("{} = ?", quoted(field->name)), *word) : where.also("0");
}

void narrow_by_word(Condition& where, const Filter& filter) {
  const RecordInfo& kind = info(filter.kind);
  narrow_by(where, field_of_kind(kind, FieldKind::person), filter.owner);
  narrow_by(where, kind.field("type"), filter.type);
  narrow_by(where, field_of_kind(kind, FieldKind::item), filter.item);
  if (filter.tag)
    where.also(fmt::format("{} IN (SELECT item FROM tag WHERE name = ?)", item_of_row(filter.kind)), *filter.tag);
}

void narrow_to_days(Condition& where, const Filter& filter) {
  if (!filter.since && !filter.until) return;
  const Field* day = info(filter.kind).field(info(filter.kind).day);
  if (!day) return;
  const bool instant = day->kind == FieldKind::instant;
  where.exact_days = instant;
  const std::int64_t unit = instant ? 86400 : 1;
  const std::int64_t slack = instant ? 1 : 0;
  if (filter.since)
    where.also(fmt::format("{} >= ?", quoted(day->name)), (filter.since->time_since_epoch().count() - slack) * unit);
  if (filter.until)
    where.also(fmt::format("{} <= ?", quoted(day->name)),
               (filter.until->time_since_epoch().count() + 2 * slack) * unit);
}

/// That one mentorship, or any if none is named.
bool is_sealed(Connection& connection, const std::optional<std::string>& mentorship) {
  auto& row = connection.prepared(fmt::format("SELECT 1 FROM mentorship WHERE visibility = 'sealed'{} LIMIT 1",
                                              mentorship ? " AND handle = ?" : ""));
  if (mentorship) row.bind(1, *mentorship);
  const bool sealed = row.executeStep();
  row.tryReset();
  return sealed;
}

Condition condition_of(Connection& connection, const Filter& filter, Redactor& redactor) {
  Condition where;
  if (filter.mentorship) where.also(lies_in_sql(filter.kind), *filter.mentorship);  // always the first parameter
  narrow_to_numbers(where, filter);
  if (filter.parent) narrow_to_parent(where, filter.kind, *filter.parent);
  narrow_to_status(where, filter);
  narrow_by_word(where, filter);
  narrow_to_days(where, filter);
  const Audience audience = redactor.audience();
  if (audience == Audience::screen && !redactor.something_is_sealed()) return where;
  where.exact_items = audience == Audience::screen && names_item(filter.kind);
  // That no mentorship is sealed in which they lie is asked once, not for each of the rows.
  const bool home_is_open = audience == Audience::screen && !is_sealed(connection, filter.mentorship);
  if (const std::string& seen = rows_seen(filter.kind, audience, home_is_open ? HomeIs::open : HomeIs::unknown);
      seen != "1")
    where.also(seen);
  return where;
}

/// Of all mentorships only what is open: that is little, and has an index of its own.
bool asks_for_open(const Filter& filter) {
  const auto& open = info(filter.kind).open;
  return !filter.mentorship && !filter.status.empty() &&
         std::all_of(filter.status.begin(), filter.status.end(), [&](const std::string& status) {
           return std::find(open.begin(), open.end(), status) != open.end();
         });
}

std::string order_of(const Filter& filter) {
  const RecordInfo& kind = info(filter.kind);
  const char* way = filter.order == Filter::Order::newest_first ? "DESC" : "ASC";
  // With "+" it is sorted: else the index by day would be walked from end to end, as it needs no sorting.
  const char* sorted = asks_for_open(filter) ? "+" : "";
  if (!kind.day.empty()) return fmt::format("ORDER BY {}{} {}, id {}", sorted, quoted(kind.day), way, way);
  return kind.has("handle") ? fmt::format("ORDER BY handle {}", way) : fmt::format("ORDER BY id {}", way);
}

void bind_all(Statement& statement, const std::vector<Value>& values) {
  int index = 1;
  for (const Value& value : values) bind_value(statement, index++, value);
}

/// A day of UTC's that is neither the filter's first or last nor next to them lies inside in every zone.
bool is_surely_within(Date day, const Filter& filter) {
  return (!filter.since || day > *filter.since + Days(1)) && (!filter.until || day < *filter.until - Days(1));
}

bool within_days(const Record& record, const Filter& filter, const Zones* zones) {
  if (const auto day = day_of_record(record, nullptr); day && is_surely_within(*day, filter)) return true;
  const auto day = day_of_record(record, zones);
  return day && (!filter.since || *day >= *filter.since) && (!filter.until || *day <= *filter.until);
}

// The first records as they come, and of a long result only the ids of the others: they are read again in portions, so
// that no lock is held while somebody reads a pager.
struct Portions {
  std::vector<Record> first;         ///< those wanted
  std::vector<std::int64_t> others;  ///< not yet asked whether they are wanted
};
constexpr std::size_t portion = 512;

/// The rows that a filter asks for, as an audience reads them.
class Asked {
 public:
  Asked(Connection& connection, Audience audience, const Filter& filter, const Zones* zones)
      : connection_(connection),
        filter_(filter),
        zones_(zones),
        redactor_(connection, audience),
        where_(condition_of(connection, filter, redactor_)) {}

  /// From the first one on. It ends no later than the filter's limit, where SQL alone can say what is wanted.
  [[nodiscard]] Statement& rows() {
    const std::string limit = filter_.limit && where_.is_exact() ? fmt::format(" LIMIT {}", *filter_.limit) : "";
    Statement& rows =
        connection_.prepared(select_from(filter_.kind, where_.sql + " " + order_of(filter_) + limit, filter_.texts));
    bind_all(rows, where_.bound);
    return rows;
  }
  [[nodiscard]] Record read(Statement& row) const { return read_record(filter_.kind, row, 0, filter_.texts); }
  [[nodiscard]] bool wants(const Record& record) {
    return (!where_.exact_days || within_days(record, filter_, zones_)) &&
           !(where_.exact_items && redactor_.is_part_of_sealed(record));
  }
  [[nodiscard]] Record as_seen(Record&& record) {
    return redactor_.leaves_whole(record) ? std::move(record) : redactor_.redact(std::move(record));
  }
  [[nodiscard]] std::size_t most() const { return static_cast<std::size_t>(filter_.limit.value_or(INT64_MAX)); }

 private:
  Connection& connection_;
  const Filter& filter_;
  const Zones* zones_;
  Redactor redactor_;
  Condition where_;
};

Portions read_first(Asked& asked) {
  Portions read;
  Statement& rows = asked.rows();
  const Closing closing(rows);
  while (read.first.size() < asked.most() && rows.executeStep()) {
    if (read.first.size() >= portion) {
      read.others.push_back(rows.getColumn(0).getInt64());
      continue;
    }
    auto record = asked.read(rows);
    if (asked.wants(record)) read.first.push_back(std::move(record));
  }
  return read;
}

std::vector<Record> read_again(Connection& connection, Kind kind, std::span<const std::int64_t> ids, Texts texts) {
  Statement one_lock_for_all(connection.database(), "SELECT 1 FROM person");
  one_lock_for_all.executeStep();
  Statement& row = connection.prepared(select_from(kind, "WHERE id = ?", texts));
  std::vector<Record> records;
  for (const std::int64_t id : ids.first(std::min(portion, ids.size()))) {
    row.bind(1, id);
    if (row.executeStep()) records.push_back(read_record(kind, row, 0, texts));
    row.tryReset();
  }
  return records;
}

bool is_text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text && !text->empty();
}

// Which texts of a record are there for me, and not for the audience.
void count_texts(const Record& mine, const Record& theirs, LeftOut& left) {
  const auto& fields = info(mine.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!names_record(fields[i]) && is_text_of(mine.values[i]) && !is_text_of(theirs.values[i]))
      ++left.texts[std::string(fields[i].name)];
}

}  // namespace

std::optional<Date> day_of_record(const Record& record, const Zones* zones) {
  const Field* day = info(record.kind).field(info(record.kind).day);
  const auto number = day ? record.number(day->name) : std::nullopt;
  if (!number) return std::nullopt;
  if (day->kind == FieldKind::date) return Date{Days{*number}};
  const Instant instant{std::chrono::seconds{*number}};
  const Field* zone_field = field_of_kind(info(record.kind), FieldKind::zone);
  const std::string zone = zone_field ? record.text(zone_field->name) : "UTC";
  if (zones && zones->known(zone)) return date_of(zones->to_local(instant, zone));
  return Date{std::chrono::floor<Days>(instant).time_since_epoch()};
}

void each_record(Connection& connection, Audience audience, const Filter& filter, const Zones* zones,
                 const std::function<void(Record&&)>& visit) {
  Asked asked(connection, audience, filter, zones);
  Portions read = read_first(asked);
  std::size_t left = asked.most();
  const auto visit_as_seen = [&](Record&& record) {
    if (left == 0) return;
    --left;
    visit(asked.as_seen(std::move(record)));
  };
  for (Record& record : read.first) visit_as_seen(std::move(record));
  each_of_ids(
      connection, filter.kind, read.others,
      [&](Record&& record) {
        if (asked.wants(record)) visit_as_seen(std::move(record));
      },
      filter.texts);
}

void keep_records(Connection& connection, Audience audience, const Filter& filter, const Zones* zones,
                  const std::function<void(Record&&)>& keep) {
  Asked asked(connection, audience, filter, zones);
  Statement& rows = asked.rows();
  const Closing closing(rows);
  for (std::size_t left = asked.most(); left > 0 && rows.executeStep();) {
    Record record = asked.read(rows);
    if (!asked.wants(record)) continue;
    --left;
    keep(asked.as_seen(std::move(record)));
  }
}

void each_of_ids(Connection& connection, Kind kind, std::span<const std::int64_t> ids,
                 const std::function<void(Record&&)>& visit, Texts texts) {
  for (; !ids.empty(); ids = ids.subspan(std::min(portion, ids.size())))
    for (Record& record : read_again(connection, kind, ids, texts)) visit(std::move(record));
}

LeftOut count_left_out(Connection& connection, Audience audience, const Filter& filter,
                       const std::function<bool(const Record&)>& concerns, const Zones* zones) {
  std::map<std::int64_t, Record> seen;
  each_record(connection, audience, filter, zones, [&](const Record& record) { seen.emplace(record.id, record); });
  LeftOut left;
  Redactor mine(connection, Audience::me);
  each_record(connection, Audience::me, filter, zones, [&](const Record& record) {
    if (concerns && !concerns(record)) return;
    const auto theirs = seen.find(record.id);
    if (theirs == seen.end() && !mine.is_sealed(record))
      ++left.records[record.visibility];
    else if (theirs != seen.end())
      count_texts(record, theirs->second, left);
  });
  return left;
}

std::int64_t count_records(Connection& connection, Audience audience, const Filter& filter, const Zones* zones) {
  Redactor redactor(connection, audience);
  const Condition where = condition_of(connection, filter, redactor);
  std::int64_t counted = 0;
  if (!where.is_exact()) {
    each_record(connection, audience, filter, zones, [&](const Record& /*record*/) { ++counted; });
    return counted;
  }
  Statement& count = connection.prepared(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} {} LIMIT {})",
                                                     table_of(filter.kind), where.sql, filter.limit.value_or(-1)));
  const Closing closing(count);
  bind_all(count, where.bound);
  count.executeStep();
  return count.getColumn(0).getInt64();
}

std::optional<std::string> mentorship_of_record(Connection& connection, const Record& record) {
  const RecordInfo& kind = info(record.kind);
  if (record.kind == Kind::mentorship) return record.text("handle");
  if (const Field* home = field_of_kind(kind, FieldKind::mentorship)) {
    const std::string handle = record.text(home->name);
    return handle.empty() ? std::nullopt : std::optional(handle);
  }
  const auto of = [&](const std::optional<Record>& parent) {
    return parent ? mentorship_of_record(connection, *parent) : std::nullopt;
  };
  if (const Field* named = field_of_kind(kind, FieldKind::item)) {
    const std::string item = record.text(named->name);
    const auto id = parse_id(item);
    const auto found = id ? of(find_record(connection, *id)) : std::nullopt;
    return found ? found : of(find_record_by(connection, Kind::mentorship, "handle", item));
  }
  for (const Field& field : kind.fields)
    if (field.kind == FieldKind::reference && decides_over_row(field))
      return of(find_record(connection, {field.refers, record.number(field.name).value_or(0)}));
  return std::nullopt;
}

}  // namespace mentor::store
