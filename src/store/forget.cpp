// SPDX-License-Identifier: MIT
// Taking somebody out of the change log: the history of others stays, and can be undone.
#include "mentor/domain/text.hpp"
#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/traces.hpp"

#include <fmt/format.h>
#include <optional>

namespace mentor::store {

namespace {

constexpr std::string_view erased_words = "(erased)";

struct LogEntry {
  std::int64_t number = 0;
  Id id;
  std::int64_t last = 0;  ///< of a range; 0: one record
  bool is_update = false;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

class Forgetting {
 public:
  Forgetting(Connection& connection, const Traces& traces) : connection_(connection), traces_(traces) {}

  void forget_entries() {
    std::vector<std::int64_t> leaving;
    Statement rows(connection_.database(),
                   "SELECT id, kind, record, coalesce(last, 0), what = 'u', before, after FROM change_entry "
                   "WHERE before IS NOT NULL OR last IS NOT NULL OR kind || record IN (SELECT value FROM "
                   "json_each(?))");
    rows.bind(1, their_records());
    while (rows.executeStep()) {
      LogEntry entry = read_entry(rows);
      if (is_theirs(entry) || !keep_rest(entry)) leaving.push_back(entry.number);
    }
    for (const std::int64_t number : leaving)
      connection_.execute(fmt::format("DELETE FROM change_entry WHERE id = {}", number));
  }

  /// What was typed may name them.
  void forget_words() {
    std::vector<std::pair<std::int64_t, std::string>> typed;
    Statement rows(connection_.database(), "SELECT number, what FROM change_txn");
    while (rows.executeStep()) typed.emplace_back(rows.getColumn(0).getInt64(), rows.getColumn(1).getString());
    for (const auto& [number, what] : typed)
      if (traces_.naming.names_in(what)) {
        Statement update(connection_.database(), "UPDATE change_txn SET what = ? WHERE number = ?");
        update.bind(1, traces_.naming.without(what, erased_words));
        update.bind(2, number);
        update.exec();
      }
  }

 private:
  [[nodiscard]] std::string their_records() const {
    std::string list = "[";
    for (const Id id : traces_.records)
      list += fmt::format("{}\"{}{}\"", list.size() > 1 ? "," : "", info(id.kind).letter, id.number);
    return list + "]";
  }

  static LogEntry read_entry(Statement& row) {
    const auto text = [&](int column) {
      const auto value = row.getColumn(column);
      return value.isNull() ? std::nullopt : std::optional(value.getString());
    };
    return {row.getColumn(0).getInt64(),
            {kind_of_letter(row.getColumn(1).getString()), row.getColumn(2).getInt64()},
            row.getColumn(3).getInt64(),
            row.getColumn(4).getInt() != 0,
            text(5),
            text(6)};
  }

  [[nodiscard]] bool is_theirs(const LogEntry& entry) {
    return entry.last == 0 ? traces_.records.contains(entry.id) : is_all_theirs(entry);
  }

  /// An import's line is theirs if nothing that it added is, or was, about somebody else.
  [[nodiscard]] bool is_all_theirs(const LogEntry& range) {
    const auto first = traces_.records.lower_bound(range.id);
    if (first == traces_.records.end() || first->kind != range.id.kind || first->number > range.last) return false;
    Statement rows(
        connection_.database(),
        fmt::format("SELECT id FROM {} WHERE id BETWEEN ?1 AND ?2 UNION ALL SELECT record FROM change_entry WHERE kind "
                    "= '{}' AND what = 'd' AND record BETWEEN ?1 AND ?2",
                    table_of(range.id.kind), info(range.id.kind).letter));
    rows.bind(1, range.id.number);
    rows.bind(2, range.last);
    while (rows.executeStep())
      if (!traces_.records.contains({range.id.kind, rows.getColumn(0).getInt64()})) return false;
    return true;
  }

  /// False if nothing of the entry is left.
  bool keep_rest(const LogEntry& entry) {
    if (!entry.before) return true;
    auto before = values_from_json(connection_, *entry.before);
    auto after = entry.after ? values_from_json(connection_, *entry.after) : FieldValues{};
    bool changed = false;
    for (const Field& field : info(entry.id.kind).fields)
      changed = forget_value(entry, field, before, after) || changed;
    if (!changed) return true;
    if (entry.is_update && before.empty()) return false;
    Statement update(connection_.database(), "UPDATE change_entry SET before = ?, after = ? WHERE id = ?");
    update.bind(1, values_as_json(before));
    if (entry.after) update.bind(2, values_as_json(after));
    update.bind(3, entry.number);
    update.exec();
    return true;
  }

  bool forget_value(const LogEntry& entry, const Field& field, FieldValues& before, FieldValues& after) {
    const bool names = links_theirs(field, before) || links_theirs(field, after);
    if (names && (entry.is_update || field.when_gone == WhenGone::emptied)) {
      before.erase(std::string(field.name));
      after.erase(std::string(field.name));
      return true;
    }
    const bool in_before = forget_words_of(field, before);
    const bool in_after = forget_words_of(field, after);
    return in_before || in_after;
  }

  [[nodiscard]] bool links_theirs(const Field& field, const FieldValues& values) const {
    const auto found = values.find(field.name);
    if (found == values.end()) return false;
    if (const auto* number = std::get_if<std::int64_t>(&found->second))
      return field.kind == FieldKind::reference && traces_.records.contains({field.refers, *number});
    const auto* text = std::get_if<std::string>(&found->second);
    if (!text) return false;
    if (field.kind == FieldKind::person) return traces_.handles.contains(*text);
    const bool called =
        field.kind == FieldKind::handle || field.kind == FieldKind::mentorship || field.kind == FieldKind::item;
    return called && (traces_.mentorships.contains(*text) || traces_.handles.contains(*text));
  }

  bool forget_words_of(const Field& field, FieldValues& values) const {
    const auto found = values.find(field.name);
    if (!may_name(field) || found == values.end()) return false;
    auto* text = std::get_if<std::string>(&found->second);
    if (!text || !traces_.naming.names_in(*text)) return false;
    *text = traces_.naming.without(*text, erased_words);
    return true;
  }

  Connection& connection_;
  const Traces& traces_;
};

// A transaction that holds nothing any more goes, unless another that stays speaks of it.
constexpr const char* drop_emptied_sql = R"sql(
CREATE TEMP TABLE emptied AS
  SELECT number FROM (SELECT number, act, first_entry,
                             coalesce(lead(first_entry) OVER (ORDER BY number), 9223372036854775807) AS end_entry
                      FROM change_txn)
  WHERE act <> 'erase'
    AND NOT EXISTS (SELECT 1 FROM change_entry WHERE id >= first_entry AND id < end_entry);
)sql";

constexpr const char* keep_spoken_of_sql =
    "DELETE FROM temp.emptied WHERE number IN (SELECT target FROM change_txn WHERE number NOT IN temp.emptied UNION "
    "SELECT undone_by FROM change_txn WHERE number NOT IN temp.emptied)";

constexpr const char* drop_sql =
    "PRAGMA defer_foreign_keys=ON; DELETE FROM change_txn WHERE number IN temp.emptied; DROP TABLE temp.emptied;";

/// What an import added: what is still there, and what the log holds the rows of because it went since.
void count_added_again(Connection& connection) {
  for (const Kind kind : all_kinds())
    connection.execute(fmt::format(
        "UPDATE change_entry AS batch SET added = (SELECT count(*) FROM {0} WHERE id BETWEEN batch.record AND "
        "batch.last) + (SELECT count(DISTINCT record) FROM change_entry AS gone WHERE gone.kind = '{1}' AND "
        "gone.record "
        "BETWEEN batch.record AND batch.last AND gone.id > batch.id AND gone.what = 'd' AND gone.before IS NOT NULL "
        "AND "
        "NOT EXISTS (SELECT 1 FROM {0} AS present WHERE present.id = gone.record)) WHERE kind = '{1}' AND last IS NOT "
        "NULL",
        table_of(kind), info(kind).letter));
}

/// The next entries take the numbers of those that went from the end: no transaction that is left may claim them.
constexpr const char* claim_no_more_sql =
    "UPDATE change_txn SET first_entry = min(first_entry, (SELECT coalesce(max(id), 0) + 1 FROM change_entry))";

}  // namespace

void forget_in_log(Connection& connection, const Traces& traces) {
  Forgetting forgetting(connection, traces);
  forgetting.forget_entries();
  forgetting.forget_words();
  connection.execute(drop_emptied_sql);
  while (connection.database().exec(keep_spoken_of_sql) > 0) {
  }
  connection.execute(drop_sql);
  connection.execute(claim_no_more_sql);
  count_added_again(connection);
}

}  // namespace mentor::store
