// SPDX-License-Identifier: MIT
// Which rows of a table an audience sees, as a condition in SQL that follows from the descriptions.
#include "store/audience/rows_seen.hpp"

#include "store/columns.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace mentor::store {

namespace {

/// One table of a condition: the record's own, or of what it is a part of, one table up each.
struct AliasedTable {
  Kind kind;
  std::string alias;
  int depth = 0;
  bool home_is_known = false;  ///< the mentorship was asked for one table below, and is the same

  [[nodiscard]] std::string column(std::string_view name) const { return alias + "." + quoted(name); }
  [[nodiscard]] AliasedTable above(Kind kind_above) const {
    return {kind_above, fmt::format("up{}_{}", depth + 1, info(kind_above).letter), depth + 1,
            home_is_known || info(kind).has("mentorship")};
  }
};

std::string sealed_sql(const AliasedTable& table);
std::string seen_sql(const AliasedTable& table, Audience audience);

template <class Condition>
std::string exists(const AliasedTable& above, const std::string& key, Condition condition) {
  return fmt::format("EXISTS (SELECT 1 FROM {} AS {} WHERE {} AND {})", table_of(above.kind), above.alias, key,
                     condition(above));
}

/// EXISTS for the record that a field names, on one more condition.
template <class Condition>
std::string exists_named(const AliasedTable& table, const Field& field, Condition condition) {
  const std::string column = table.column(field.name);
  const auto by_handle = [&](Kind kind) {
    const AliasedTable above = table.above(kind);
    return exists(above, above.column("handle") + " = " + column, condition);
  };
  if (field.kind == FieldKind::mentorship) return by_handle(Kind::mentorship);
  if (field.kind == FieldKind::person) return by_handle(Kind::person);
  const AliasedTable above = table.above(field.refers);
  return exists(above, above.column("id") + " = " + column, condition);
}

std::string part_of_sealed_sql(const AliasedTable& table) {
  std::string sql;
  for (const Field& field : info(table.kind).fields) {
    if (!field.part || field.kind == FieldKind::item) continue;
    if (field.kind == FieldKind::mentorship && table.home_is_known) continue;
    sql += (sql.empty() ? "" : " OR ") + exists_named(table, field, sealed_sql);
  }
  return sql;
}

std::string sealed_sql(const AliasedTable& table) {
  const std::string parts = part_of_sealed_sql(table);
  return fmt::format("({} = 'sealed'{}{})", table.column("visibility"), parts.empty() ? "" : " OR ", parts);
}

/// Somebody takes part in a mentorship that is marked for the sponsor, or is me: who reports signs with a name.
std::string takes_part_in_marked_sql(const AliasedTable& table) {
  return fmt::format(
      "({0} = 'me' OR EXISTS (SELECT 1 FROM participant AS taken JOIN mentorship AS marked ON marked.handle = "
      "taken.mentorship WHERE taken.person = {0} AND taken.visibility = 'shared' AND marked.visibility = 'shared' AND "
      "marked.for_sponsor = 1))",
      table.column("handle"));
}

std::string own_rule_sql(const AliasedTable& table, Rows rows) {
  const std::string visibility = table.column("visibility");
  switch (rows) {
    case Rows::none:
      return "0";
    case Rows::shared:
      return visibility + " = 'shared'";
    case Rows::unsealed:
      return visibility + " <> 'sealed'";
    case Rows::in_marked:
      break;
  }
  if (!info(table.kind).has("mentorship")) return visibility + " = 'shared' AND " + takes_part_in_marked_sql(table);
  const Field& home = *info(table.kind).field("mentorship");
  return visibility + " = 'shared' AND " +
         exists_named(table, home, [](const AliasedTable& above) { return above.column("for_sponsor") + " = 1"; });
}

std::string seen_sql(const AliasedTable& table, Audience audience) {
  const RecordInfo& kind = info(table.kind);
  std::string sql = own_rule_sql(table, audience == Audience::partner ? kind.partner : kind.sponsor);
  if (sql == "0") return sql;
  for (const Field& field : kind.fields) {
    if (!decides_over_row(field) || (field.kind == FieldKind::mentorship && table.home_is_known)) continue;
    const std::string seen =
        exists_named(table, field, [audience](const AliasedTable& above) { return seen_sql(above, audience); });
    sql += field.need == Need::required ? " AND " + seen
                                        : fmt::format(" AND ({} IS NULL OR {})", table.column(field.name), seen);
  }
  return "(" + sql + ")";
}

std::string make_rows_seen(Kind kind, Audience audience, HomeIs home) {
  const AliasedTable table{kind, table_of(kind), 0, home == HomeIs::open};
  if (audience == Audience::me) return "1";
  if (audience != Audience::screen) return seen_sql(table, audience);
  const std::string parts = part_of_sealed_sql(table);
  return parts.empty() ? "1" : "NOT (" + parts + ")";
}

}  // namespace

bool names_record(const Field& field) {
  return field.kind == FieldKind::person || field.kind == FieldKind::mentorship || field.kind == FieldKind::reference;
}

bool names_item(Kind kind) {
  const auto& fields = info(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.kind == FieldKind::item; });
}

bool decides_over_row(const Field& field) {
  return field.part && (field.need == Need::required || field.kind == FieldKind::mentorship);
}

const std::string& rows_seen(Kind kind, Audience audience, HomeIs home) {
  // Made once for each, as it is asked for at every question (and for each thread, so that no lock is needed).
  thread_local std::map<std::tuple<Kind, Audience, HomeIs>, std::string> made;
  std::string& sql = made[{kind, audience, home}];
  if (sql.empty()) sql = make_rows_seen(kind, audience, home);
  return sql;
}

}  // namespace mentor::store
