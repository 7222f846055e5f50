// SPDX-License-Identifier: MIT
// How long a session takes (1h30), and how often two people meet (every 2 weeks).
#include "domain/dates_scanner.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/dates.hpp"

#include <fmt/format.h>
#include <vector>

namespace mentor {
namespace {

constexpr int longest_minutes = 24 * 60;
constexpr int longest_cadence = 999;
constexpr int farthest_days = 999;

bool read_hour_word(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  const auto word = scanner.word();
  if (word == "h" || word == "hr" || word == "hrs" || word == "hour" || word == "hours") return true;
  scanner.rewind(start);
  return false;
}

bool read_minute_word(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  const auto word = scanner.word();
  if (word == "m" || word == "min" || word == "mins" || word == "minute" || word == "minutes") return true;
  scanner.rewind(start);
  return false;
}

// "1.5h": hundredths of an hour, to the nearest minute.
std::optional<int> read_decimal_hours(DateScanner& scanner, int hours) {
  if (!scanner.symbol('.')) return std::nullopt;
  const auto start = scanner.position();
  const auto part = scanner.number(1, 2);
  if (!part) return std::nullopt;
  const int hundredths = scanner.position() - start == 1 ? *part * 10 : *part;
  if (!read_hour_word(scanner)) return std::nullopt;
  return hours * 60 + (hundredths * 60 + 50) / 100;
}

// What stands after "1h": nothing, "30", "30m" or "30 min".
std::optional<int> read_minutes_after_hours(DateScanner& scanner) {
  scanner.skip_blanks();
  if (scanner.at_end()) return 0;
  const auto minutes = scanner.number(1, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  read_minute_word(scanner);
  return minutes;
}

std::optional<int> read_duration(DateScanner& scanner) {
  const auto number = scanner.number(1, 4);
  if (!number) return std::nullopt;
  if (scanner.at_end() || read_minute_word(scanner)) return number;
  if (scanner.symbol(':')) {
    const auto minutes = scanner.number(2, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    return *number * 60 + *minutes;
  }
  if (scanner.peek() == '.') return read_decimal_hours(scanner, *number);
  if (!read_hour_word(scanner)) return std::nullopt;
  const auto rest = read_minutes_after_hours(scanner);
  if (!rest) return std::nullopt;
  return *number * 60 + *rest;
}

std::optional<Cadence> cadence_from_adverb(std::string_view word) {
  using Unit = Cadence::Unit;
  if (word == "daily") return Cadence{1, Unit::day};
  if (word == "weekly") return Cadence{1, Unit::week};
  if (word == "fortnightly" || word == "biweekly") return Cadence{2, Unit::week};
  if (word == "monthly") return Cadence{1, Unit::month};
  if (word == "quarterly") return Cadence{3, Unit::month};
  if (word == "yearly" || word == "annually") return Cadence{1, Unit::year};
  return std::nullopt;
}

Cadence cadence_of(const DateScanner& scanner, int count, DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return {count, Cadence::Unit::day};
    case DateUnit::week:
      return {count, Cadence::Unit::week};
    case DateUnit::fortnight:
      return {2 * count, Cadence::Unit::week};
    case DateUnit::month:
      return {count, Cadence::Unit::month};
    case DateUnit::quarter:
      return {3 * count, Cadence::Unit::month};
    case DateUnit::year:
      return {count, Cadence::Unit::year};
    case DateUnit::ambiguous_m:
      scanner.refuse(messages::minutes_or_months());
    default:
      scanner.refuse(messages::rhythm_of_hours());
  }
}

/// "2", "two"; "every other week" is every second one.
std::optional<int> read_nth(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto word = scanner.word(); word == "other" || word == "second") return 2;
  scanner.rewind(start);
  return read_count(scanner);
}

/// In `--every month` the option says "every".
std::optional<Cadence> read_cadence(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto adverb = cadence_from_adverb(scanner.word())) return adverb;
  scanner.rewind(start);
  const bool every = scanner.keyword("every") && scanner.skip_blanks();
  if (!every) scanner.rewind(start);
  const auto count = read_nth(scanner);
  scanner.skip_blanks();
  const auto before_unit = scanner.position();
  const bool is_letter = scanner.word().size() < 3;  // "w", "mo"
  scanner.rewind(before_unit);
  const auto unit = read_unit(scanner);
  if (!unit || (is_letter && !count && !every)) return std::nullopt;
  return cadence_of(scanner, count.value_or(1), *unit);
}

/// What is usual, not agreed: "~3w", "about every 3 weeks".
bool skip_about(DateScanner& scanner) {
  const auto start = scanner.position();
  if (scanner.symbol('~') || (scanner.keyword("about") && scanner.skip_blanks())) return true;
  scanner.rewind(start);
  return false;
}

std::string_view cadence_letter(Cadence::Unit unit) {
  return unit == Cadence::Unit::month ? std::string_view("mo") : cadence_noun(unit).substr(0, 1);
}

std::optional<std::string> suggest_adverb(std::string_view typed) {
  const std::vector<std::string> adverbs{"daily",   "weekly",    "fortnightly", "biweekly",
                                         "monthly", "quarterly", "yearly",      "annually"};
  return closest(typed, adverbs);
}

}  // namespace

std::string_view cadence_noun(Cadence::Unit unit) {
  switch (unit) {
    case Cadence::Unit::day:
      return "day";
    case Cadence::Unit::week:
      return "week";
    case Cadence::Unit::month:
      return "month";
    case Cadence::Unit::year:
      return "year";
  }
  return "day";
}

Minutes parse_duration(std::string_view text, std::string_view option) {
  const auto typed = trim(text);
  DateScanner scanner(typed, option);
  const auto minutes = read_duration(scanner);
  if (!minutes || !scanner.at_end() || *minutes < 1 || *minutes > longest_minutes)
    scanner.refuse(messages::not_a_length());
  return Minutes{*minutes};
}

Cadence parse_cadence(std::string_view text, std::string_view option) {
  const auto typed = trim(text);
  DateScanner scanner(typed, option);
  const bool usual = skip_about(scanner);
  auto cadence = read_cadence(scanner);
  if (!cadence || !scanner.at_end()) {
    if (const auto word = suggest_adverb(typed)) {
      scanner.refuse(messages::near_rhythm(*word));
    }
    scanner.refuse(messages::not_a_rhythm());
  }
  if (cadence->count < 1 || cadence->count > longest_cadence) {
    scanner.refuse(messages::rhythm_out_of_range(longest_cadence));
  }
  cadence->usual = usual;
  return *cadence;
}

Cadence parse_ahead(std::string_view text, std::string_view option) {
  DateScanner scanner(trim(text), option);
  const auto days = scanner.number(1, 6);
  const bool is_bare = days && scanner.at_end();
  if (!is_bare) scanner.rewind(0);
  const auto ahead = is_bare ? Cadence{*days, Cadence::Unit::day} : read_cadence(scanner);
  if (!ahead || !scanner.at_end()) scanner.refuse(messages::not_a_distance());
  if (length_from(Date{}, *ahead) > Days{farthest_days}) scanner.refuse(messages::too_far_ahead(farthest_days));
  return *ahead;
}

std::string cadence_code(const Cadence& cadence) {
  return fmt::format("{}{}{}", cadence.usual ? "~" : "", cadence.count, cadence_letter(cadence.unit));
}

std::string format_cadence(const Cadence& cadence) {
  const auto noun = cadence_noun(cadence.unit);
  return fmt::format("{}every {}", cadence.usual ? "about " : "",
                     cadence.count == 1 ? std::string(noun) : plural(cadence.count, noun));
}

}  // namespace mentor
