// SPDX-License-Identifier: MIT
// Dates and instants as they are stored and exchanged: ISO 8601 days and RFC 3339 instants, and nothing looser.
#include "domain/dates_scanner.hpp"
#include "mentor/domain/dates.hpp"

namespace mentor {
namespace {

std::optional<Date> read_stored_day(DateScanner& scanner) {
  const auto year = scanner.number(4, 4);
  if (!year || *year < first_year || *year > last_year || !scanner.symbol('-')) return std::nullopt;
  const auto month = scanner.number(2, 2);
  if (!month || *month < 1 || *month > 12 || !scanner.symbol('-')) return std::nullopt;
  const auto day = scanner.number(2, 2);
  if (!day || *day < 1 || *day > days_in_month(*year, static_cast<unsigned>(*month))) return std::nullopt;
  return make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<int> read_below(DateScanner& scanner, int limit) {
  const auto value = scanner.number(2, 2);
  if (!value || *value >= limit) return std::nullopt;
  return value;
}

std::optional<std::chrono::seconds> read_stored_time(DateScanner& scanner) {
  const auto hour = read_below(scanner, 24);
  if (!hour || !scanner.symbol(':')) return std::nullopt;
  const auto minute = read_below(scanner, 60);
  if (!minute || !scanner.symbol(':')) return std::nullopt;
  const auto second = read_below(scanner, 60);
  if (!second) return std::nullopt;
  if (scanner.symbol('.')) {
    if (!scanner.digit_here()) return std::nullopt;
    while (scanner.digit_here()) scanner.rewind(scanner.position() + 1);
  }
  return std::chrono::hours{*hour} + Minutes{*minute} + std::chrono::seconds{*second};
}

std::optional<Minutes> read_stored_offset(DateScanner& scanner) {
  if (scanner.symbol('z')) return Minutes{0};
  const bool east = scanner.symbol('+');
  if (!east && !scanner.symbol('-')) return std::nullopt;
  const auto hours = read_below(scanner, 24);
  if (!hours || !scanner.symbol(':')) return std::nullopt;
  const auto minutes = read_below(scanner, 60);
  if (!minutes) return std::nullopt;
  return Minutes{(*hours * 60 + *minutes) * (east ? 1 : -1)};
}

}  // namespace

std::optional<Date> date_from_iso(std::string_view text) {
  DateScanner scanner(text, "");
  const auto date = read_stored_day(scanner);
  return scanner.at_end() ? date : std::nullopt;
}

std::optional<Instant> instant_from_rfc3339(std::string_view text) {
  DateScanner scanner(text, "");
  const auto date = read_stored_day(scanner);
  if (!date || (!scanner.symbol('t') && !scanner.symbol(' '))) return std::nullopt;
  const auto time = read_stored_time(scanner);
  if (!time) return std::nullopt;
  const auto offset = read_stored_offset(scanner);
  if (!offset || !scanner.at_end()) return std::nullopt;
  return Instant{date->time_since_epoch() + *time - *offset};
}

}  // namespace mentor
