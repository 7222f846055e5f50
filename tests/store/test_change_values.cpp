// SPDX-License-Identifier: MIT
// What the change log keeps of a record: there and back again, whatever people write.
#include "store/change_values.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::tests {

namespace {

std::string any_words() {
  static const std::vector<std::string> pieces{"\"", "\\", "\n", "\r\n",    "\t",   "\x01", "\x1f", "\x7f",
                                               "/",  "é",  "𝄞",  "\\u0041", "null", "{}",   "word", " "};
  std::string words;
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) words += piece;
  return words;
}

Value any_field_value() {
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      return {};
    case 1:
      return *rc::gen::element(std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max(),
                               std::numeric_limits<std::int64_t>::min());
    default:
      return any_words();
  }
}

/// Values that no check would let pass are among them: the log keeps what was there.
Record any_record_of(Kind kind) {
  Record record = blank(kind);
  record.id = 7;
  record.uid = any_words();
  record.visibility = *rc::gen::element(Visibility::private_, Visibility::shared, Visibility::sealed);
  for (Value& value : record.values) value = any_field_value();
  return record;
}

Kind any_of_all_kinds() {
  const auto& kinds = all_kinds();
  return *rc::gen::elementOf(std::vector<Kind>(kinds.begin(), kinds.end()));
}

}  // namespace

TEST_CASE("a record comes back from the log as it was, whatever is in it") {
  Connection connection(":memory:", Mode::write);
  CHECK(rc::check("all values through JSON", [&] {
    const Record record = any_record_of(any_of_all_kinds());
    const auto read = values_from_json(connection, values_as_json(all_values(record)));
    RC_ASSERT(record_from_values(record.reference(), read) == record);
  }));
}

TEST_CASE("what changed leads from either state to the other, and names nothing else") {
  CHECK(rc::check("changes both ways", [] {
    const Kind kind = any_of_all_kinds();
    const Record before = any_record_of(kind);
    const Record after = any_record_of(kind);
    const auto changed = changed_values(before, after);
    Record forth = before;
    apply_values(forth, changed.after);
    RC_ASSERT(forth == after);
    Record back = after;
    apply_values(back, changed.before);
    RC_ASSERT(back == before);
    for (const auto& [name, value] : changed.after) RC_ASSERT(value != value_named(before, name));
    RC_ASSERT(changed.before.size() == changed.after.size());
  }));
}

TEST_CASE("a record that stayed as it was has no changes") {
  const Record record = to_record(samples::person("bo"));
  CHECK(changed_values(record, record).before.empty());
  CHECK(changed_values(record, record).after.empty());
}

}  // namespace mentor::tests
