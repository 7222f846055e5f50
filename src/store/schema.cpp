// SPDX-License-Identifier: MIT
// Which file is a journal of ours, which version it has, and how an older one becomes a present one.
#include "store/schema.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/columns.hpp"
#include "store/files.hpp"
#include "store/rows.hpp"

#include <array>
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <vector>

namespace mentor::store {

namespace {

void make_first_tables(Connection& connection) {
  connection.execute(first_schema);
  connection.execute(first_schema_of_changes);
  connection.execute(first_schema_of_sharing);
}

// A journal belongs to somebody and is kept on a device, both of which no other journal has.
void make_owner(Connection& connection) {
  auto& device = connection.prepared("INSERT INTO device (uid, here) VALUES (?, 1)");
  device.bind(1, random_uid());
  device.exec();
  Record me = blank(Kind::person);
  me.uid = random_uid();
  me.set("handle", std::string(my_handle));
  me.set("name", std::string(my_handle));
  static_cast<void>(insert_row(connection, me));
  connection.execute(fmt::format("INSERT INTO search_index (rowid, words) SELECT {}, {} FROM person",
                                 index_row(Kind::person), words_of_row(Kind::person)));
}

constexpr std::array steps_of_schema{SchemaStep{"the first tables", make_first_tables, 0x4921f6e3b49831a3}};

std::int64_t version_after(std::size_t steps) { return version_before_first + static_cast<std::int64_t>(steps); }

void set_versions(Connection& connection, std::size_t steps) {
  connection.execute(
      fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_number, version_after(steps)));
}

constexpr const char* schema_sql = "SELECT type, name, sql FROM sqlite_schema";

/// A table or index, as the schema has it.
struct SchemaObject {
  std::string_view type;
  std::string_view name;
  std::string_view sql;
};

/// Not what SQLite makes for itself, which cannot be made by others.
template <class Visit>
void each_object(Connection& connection, Visit visit) {
  Statement& row = connection.prepared(schema_sql);
  const Closing closing(row);
  while (row.executeStep()) {
    SchemaObject object{row.getColumn(0).text(), row.getColumn(1).text(), row.getColumn(2).text()};
    if (object.name.starts_with("sqlite_stat") && object.name.size() > 11 && object.name[11] >= '0' &&
        object.name[11] <= '9')
      continue;
    // The search index makes its own tables, in words that may change with SQLite.
    if (object.name.starts_with("search_index_")) object.sql = {};
    visit(object);
  }
}

/// The same on every machine and in every version: FNV-1a's steps, eight bytes at once.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  constexpr std::uint64_t factor = 1099511628211U;
  for (; text.size() >= 8; text.remove_prefix(8)) {
    const auto byte = [text](unsigned i) { return std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i); };
    // Written out, so that compilers make one step of it.
    hash = (hash ^ (byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7))) * factor;
    hash ^= hash >> 32U;
  }
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * factor;
  return (hash ^ text.size()) * factor;
}

using SchemaObjects = std::map<std::string, std::string>;  ///< SQL by type and name

SchemaObjects objects_of(Connection& connection) {
  SchemaObjects objects;
  each_object(connection, [&](const SchemaObject& object) {
    objects[fmt::format("{} {}", object.type, object.name)] = std::string(object.sql);
  });
  return objects;
}

/// "trigger leak; table session is changed; index x is missing"
std::string differences(const SchemaObjects& found, const SchemaObjects& wanted) {
  std::vector<std::string> words;
  for (const auto& [name, sql] : found) {
    const auto known = wanted.find(name);
    if (known == wanted.end())
      words.push_back(messages::not_ours(visible(name)));
    else if (known->second != sql)
      words.push_back(messages::was_changed(visible(name)));
  }
  for (const auto& [name, sql] : wanted)
    if (!found.contains(name)) words.push_back(messages::part_missing(name));
  constexpr std::size_t most = 5;
  if (words.size() > most) words.resize(most);
  return fmt::format("{}", fmt::join(words, "; "));
}

void require_own_schema(Connection& connection, std::span<const SchemaStep> made_by) {
  if (fingerprint_of(connection) == made_by.back().fingerprint) return;
  Connection fresh(":memory:", Mode::write);
  for (const SchemaStep& step : made_by) step.apply(fresh);
  throw StoreError(messages::foreign_parts(connection.path(), differences(objects_of(connection), objects_of(fresh))));
}

void require_fingerprint(Connection& connection, const SchemaStep& last) {
  if (const auto made = fingerprint_of(connection); made != last.fingerprint)
    throw std::logic_error(fmt::format(
        "the schema after \"{}\" has the fingerprint {:#x}: say so in its line of schema.cpp", last.what, made));
}

bool has_column(Connection& connection, Kind kind, std::string_view column) {
  auto& row = connection.prepared("SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
  row.bind(1, std::string(info(kind).name));
  row.bind(2, std::string(column));
  const bool found = row.executeStep();
  row.tryReset();
  return found;
}

// Otherwise every statement would fail by itself, and none would say where the column is missing.
void require_described_columns(Connection& connection) {
  for (const Kind kind : all_kinds())
    for (const Field& field : info(kind).fields)
      if (!has_column(connection, kind, field.name))
        throw std::logic_error(
            fmt::format("{}.{} is described in src/domain/records/ and has no column: add it to first_schema.cpp, or "
                        "after the first release in a step of schema.cpp",
                        info(kind).name, field.name));
}

}  // namespace

std::span<const SchemaStep> schema_steps() { return steps_of_schema; }

std::uint64_t fingerprint_of(Connection& connection) {
  std::uint64_t sum = 0;
  each_object(connection, [&](const SchemaObject& object) {
    sum += hash_of(object.sql, hash_of(object.name, hash_of(object.type, 14695981039346656037U)));
  });  // in whatever order they stand
  return sum;
}

Recognised recognise(Connection& connection, std::span<const SchemaStep> steps) {
  const std::int64_t application = connection.number("PRAGMA application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  if (application == 0 && version == 0 && connection.number("PRAGMA schema_version") == 0) return Recognised::empty;
  if (application != application_number) throw StoreError(messages::other_database(connection.path()));
  const std::int64_t known = version_after(steps.size());
  if (version <= version_before_first) throw StoreError(messages::journal_before_release(connection.path()));
  if (version > known) throw StoreError(messages::newer_journal(connection.path(), version, known));
  require_own_schema(connection, steps.first(static_cast<std::size_t>(version - version_before_first)));
  return version == known ? Recognised::ours : Recognised::older;
}

void bring_up_to_date(Connection& connection, Recognised recognised, std::span<const SchemaStep> steps) {
  const std::int64_t version = connection.number("PRAGMA user_version");
  if (recognised == Recognised::older && !connection.path().empty())
    copy_journal(connection,
                 free_name(fmt::format("{}.before-version-{}", connection.path(), version_after(steps.size()))));
  SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (version_after(i + 1) > version) steps[i].apply(connection);
  require_described_columns(connection);
  require_fingerprint(connection, steps.back());
  if (recognised == Recognised::empty) make_owner(connection);
  set_versions(connection, steps.size());
  transaction.commit();
}

}  // namespace mentor::store
