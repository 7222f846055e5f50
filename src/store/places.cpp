// SPDX-License-Identifier: MIT
// What only one record can have.
#include "store/places.hpp"

#include "store/columns.hpp"
#include "store/consequences.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

constexpr const char* made_sql =
    "SELECT device.uid, txn.clock FROM change_txn AS txn JOIN device ON device.number = txn.device WHERE "
    "txn.first_entry <= (SELECT min(id) FROM change_entry WHERE kind = ?1 AND what = 'i' AND ?2 BETWEEN record AND "
    "coalesce(last, record)) ORDER BY txn.number DESC LIMIT 1";

}  // namespace

std::optional<Record> other_in_place(Connection& connection, const Record& wanting) {
  const auto& fields = info(wanting.kind).only_one.fields;
  if (fields.empty()) return std::nullopt;
  std::string where = "WHERE uid <> ?";
  for (const auto field : fields) where += fmt::format(" AND {} IS ?", quoted(field));
  auto& row = connection.prepared(select_from(wanting.kind, where));
  row.bind(1, wanting.uid);
  for (std::size_t i = 0; i < fields.size(); ++i) bind_value(row, static_cast<int>(i) + 2, wanting.at(fields[i]));
  auto other = row.executeStep() ? std::optional(read_record(wanting.kind, row)) : std::nullopt;
  row.tryReset();
  return other;
}

void give_handle(ChangeWriter& changes, const Record& record, const std::string& handle) {
  Record renamed = record;
  renamed.set("handle", handle);
  changes.update(record, renamed);
  follow_new_handle(changes, record, renamed);
}

std::int64_t free_number(Connection& connection) {
  return connection.number("SELECT coalesce(max(version), 0) + 1 FROM agreement");
}

std::string with_letters(const std::string& handle, const std::string& device, std::int64_t clock) {
  return fmt::format("{}-{}", handle, uid_from(fmt::format("{} {}", device, clock)).substr(0, 4));
}

bool find_room(Connection& connection, Record& back) {
  if (!other_in_place(connection, back)) return true;
  const std::string_view yields = info(back.kind).only_one.yields;
  if (yields == "handle") {
    auto& made = connection.prepared(made_sql);
    made.bind(1, std::string(1, info(back.kind).letter));
    made.bind(2, back.id);
    const bool found = made.executeStep();
    back.set("handle", with_letters(back.text("handle"), found ? made.getColumn(0).getString() : back.uid,
                                    found ? made.getColumn(1).getInt64() : 0));
    made.tryReset();
  } else if (yields == "version") {
    auto& row = connection.prepared("SELECT max(version) + 1 FROM agreement WHERE mentorship = ?");
    bind_value(row, 1, back.at("mentorship"));
    row.executeStep();
    back.set("version", row.getColumn(0).getInt64());
    row.tryReset();
  }
  return !yields.empty();
}

}  // namespace mentor::store
