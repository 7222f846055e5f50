// SPDX-License-Identifier: MIT
// What only one record can have.
#include "store/places.hpp"

#include "store/columns.hpp"
#include "store/consequences.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>
#include <vector>

namespace mentor::store {

namespace {

/// The fields whose values together only one record of the kind has.
std::vector<std::string_view> fields_of_place(const RecordInfo& about) {
  if (about.has("handle")) return {"handle"};
  switch (about.kind) {
    case Kind::participant:
      return {"mentorship", "person", "left"};  // a stay; only one lasts
    case Kind::tag:
      return {"item", "name"};
    case Kind::agreement:
      return {"mentorship", "version"};
    default:
      return {};
  }
}

}  // namespace

std::optional<Record> other_in_place(Connection& connection, const Record& wanting) {
  const auto fields = fields_of_place(info(wanting.kind));
  if (fields.empty()) return std::nullopt;
  std::string where = "WHERE uid <> ?";
  for (const auto field : fields) where += fmt::format(" AND {} IS ?", quoted(field));
  Statement row(connection.database(), select_from(wanting.kind, where));
  row.bind(1, wanting.uid);
  for (std::size_t i = 0; i < fields.size(); ++i) bind_value(row, static_cast<int>(i) + 2, wanting.at(fields[i]));
  return row.executeStep() ? std::optional(read_record(wanting.kind, row)) : std::nullopt;
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

bool make_room(ChangeWriter& changes, Record& back, std::string_view letters) {
  const auto other = other_in_place(changes.connection(), back);
  if (!other) return true;
  if (info(back.kind).has("handle"))
    give_handle(changes, *other, fmt::format("{}-{}", other->text("handle"), letters));
  else if (back.kind == Kind::agreement)
    back.set("version", free_number(changes.connection()));
  else
    return false;
  return true;
}

}  // namespace mentor::store
