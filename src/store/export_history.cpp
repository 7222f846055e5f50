// SPDX-License-Identifier: MIT
// The change log in the lossless export. A transaction may have a million changes, so that each has a line of its own.
// Values before and after are as they are stored.
#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/exchange.hpp"
#include "store/json_text.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

void append_text_key(std::string& line, std::string_view key, std::string_view text) {
  append_json_text(line, key);
  line += ':';
  append_json_text(line, text);
}

void append_number_key(std::string& line, std::string_view key, const Column& number) {
  append_json_text(line, key);
  line += number.isNull() ? std::string(":null") : fmt::format(":{}", number.getInt64());
}

std::string transaction_line(Statement& row) {
  std::string line = "{";
  append_text_key(line, "act", row.getColumn(8).getString());
  line += ',';
  append_number_key(line, "clock", row.getColumn(9));
  line += ',';
  append_text_key(line, "device", row.getColumn(10).getString());
  line += ',';
  append_number_key(line, "number", row.getColumn(0));
  line += ',';
  append_text_key(line, "role", row.getColumn(1).getString());
  line += ',';
  append_number_key(line, "target", row.getColumn(2));
  line += ',';
  append_text_key(line, "time", format_utc(Instant{std::chrono::seconds{row.getColumn(3).getInt64()}}));
  line += ',';
  append_text_key(line, "type", transaction_type);
  line += ',';
  append_text_key(line, "uid", row.getColumn(4).getString());
  line += ',';
  append_number_key(line, "undone_by", row.getColumn(5));
  line += ',';
  append_text_key(line, "what", row.getColumn(6).getString());
  return line + '}';
}

std::string values_or_null(const Column& values) { return values.isNull() ? "null" : values.getString(); }

std::string change_line(Statement& row, std::int64_t transaction) {
  const Kind kind = kind_of_letter(row.getColumn(1).getString());
  std::string line = "{\"after\":" + values_or_null(row.getColumn(6));
  line += ",\"before\":" + values_or_null(row.getColumn(5)) + ',';
  append_text_key(line, "id", to_text(Id{kind, row.getColumn(3).getInt64()}));
  line += ",\"last\":";
  if (row.getColumn(4).isNull())
    line += "null";
  else
    append_json_text(line, to_text(Id{kind, row.getColumn(4).getInt64()}));
  line += fmt::format(",\"transaction\":{},", transaction);
  append_text_key(line, "type", change_type);
  line += ',';
  append_text_key(line, "what", to_text(change_of_letter(row.getColumn(2).getString())));
  return line + '}';
}

}  // namespace

void export_history(Connection& connection, const LineSink& sink) {
  Statement transactions(connection.database(),
                         "SELECT txn.number, role, target, time, txn.uid, undone_by, what, lead(first_entry) "
                         "OVER (ORDER BY txn.number), act, clock, device.uid FROM change_txn AS txn JOIN device "
                         "ON device.number = txn.device ORDER BY txn.number");
  Statement changes(connection.database(),
                    "SELECT id, kind, what, record, last, before, after FROM change_entry ORDER BY id");
  bool there = changes.executeStep();
  while (transactions.executeStep()) {
    sink(transaction_line(transactions));
    const std::int64_t number = transactions.getColumn(0).getInt64();
    const auto next = transactions.getColumn(7);
    while (there && (next.isNull() || changes.getColumn(0).getInt64() < next.getInt64())) {
      sink(change_line(changes, number));
      there = changes.executeStep();
    }
  }
}

}  // namespace mentor::store
