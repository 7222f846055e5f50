// SPDX-License-Identifier: MIT
// A value for any field, as its description says, so that a new field or kind is tried without a line in a test.
#include "support/any_value.hpp"

#include <fmt/format.h>

namespace mentor::tests {

Value any_value(const Field& field, const Pick& pick) {
  constexpr std::int64_t day = 86400;
  const std::int64_t new_year = make_date(2026, 1, 1).time_since_epoch().count();
  switch (field.kind) {
    case FieldKind::choice:
      return std::string(field.choices[static_cast<std::size_t>(pick(std::ssize(field.choices)))]);
    case FieldKind::integer:
    case FieldKind::minutes:
      return field.low + pick(field.high - field.low + 1);
    case FieldKind::flag:
      return pick(2);
    case FieldKind::date:
      return new_year + pick(320);
    case FieldKind::instant:
      return new_year * day + pick(320 * day);
    case FieldKind::reference:
      return 1 + pick(9);
    case FieldKind::cadence:
      return std::string("2w");
    case FieldKind::zone:
      return std::string("UTC");
    case FieldKind::hours:
      return std::string("mon-fri 09:00-17:00");
    case FieldKind::email:
      return std::string("ana@example.org");
    case FieldKind::handle:
    case FieldKind::person:
    case FieldKind::mentorship:
      return std::string("ana");
    case FieldKind::item:
      return std::string("s1");
    case FieldKind::line:
    case FieldKind::note:
      return fmt::format("words {}", pick(1000));
  }
  return {};
}

}  // namespace mentor::tests
