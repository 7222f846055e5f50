// The two SQL functions that triggers call. SQLite's own json_object() and its full-text tables are refused inside
// triggers of a schema that is not trusted, so the old row is written as JSON here and words wait outside the tables.
#include "store/columns.hpp"
#include "store/connection.hpp"
#include "store/json_text.hpp"

#include <sqlite3.h>

namespace mentor {

namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

// mentor_row('id', id, 'uid', uid, ...): a JSON object; empty values are left out.
void row_as_json(sqlite3_context* context, int count, sqlite3_value** values) {
  std::string json = "{";
  for (int i = 0; i + 1 < count; i += 2) {
    if (sqlite3_value_type(values[i + 1]) == SQLITE_NULL) continue;
    if (json.size() > 1) json += ',';
    append_json_text(json, text_of(values[i]));
    json += ':';
    if (sqlite3_value_type(values[i + 1]) == SQLITE_INTEGER)
      json += std::to_string(sqlite3_value_int64(values[i + 1]));
    else
      append_json_text(json, text_of(values[i + 1]));
  }
  json += '}';
  sqlite3_result_text64(context, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// mentor_words(letter, id, row, words): what the index holds of a record before this transaction. Only the first
// call for a record counts; NULL for row: it is new.
void words_wait(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  auto& pending = *static_cast<PendingWords*>(sqlite3_user_data(context));
  std::optional<IndexedWords> indexed;
  if (sqlite3_value_type(values[2]) != SQLITE_NULL)
    indexed = IndexedWords{sqlite3_value_int64(values[2]), std::string(text_of(values[3]))};
  pending.try_emplace({kind_of_letter(text_of(values[0])), sqlite3_value_int64(values[1])}, std::move(indexed));
  sqlite3_result_null(context);
}

}  // namespace

void add_functions(Connection& connection) {
  sqlite3* handle = connection.database().getHandle();
  sqlite3_create_function_v2(handle, "mentor_row", -1, SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC, nullptr,
                             row_as_json, nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(handle, "mentor_words", 4, SQLITE_UTF8 | SQLITE_INNOCUOUS, &connection.pending, words_wait,
                             nullptr, nullptr, nullptr);
}

}  // namespace mentor
