// SPDX-License-Identifier: MIT
// The grammar of a time of day and of a zone behind it: 15:00, 15.30, 3pm, noon, 15:00Z, 15:00 Europe/Berlin.
#include "domain/dates_scanner.hpp"

namespace mentor {
namespace {

// "am", "pm", "p.m.": its first letter.
std::optional<char> read_am_or_pm(DateScanner& scanner) {
  const auto word = scanner.word();
  if (word == "am" || word == "pm") return word.front();
  if (word != "a" && word != "p") return std::nullopt;
  const char half = word.front();
  if (!scanner.symbol('.') || !scanner.keyword("m")) return std::nullopt;
  scanner.symbol('.');
  return half;
}

// 12am is midnight and 12pm is noon.
std::optional<int> read_half(DateScanner& scanner, int hour) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  if (const auto half = read_am_or_pm(scanner); half && hour >= 1 && hour <= 12)
    return hour % 12 + (*half == 'p' ? 12 : 0);
  scanner.rewind(start);
  return std::nullopt;
}

// Seconds are read, since RFC 3339 has them, and dropped: nobody meets on a second.
bool skip_seconds(DateScanner& scanner) {
  if (scanner.peek() != ':' || !scanner.digit_here(1)) return true;
  scanner.symbol(':');
  const auto seconds = scanner.number(2, 2);
  return seconds && *seconds < 60;
}

std::optional<Minutes> read_clock(DateScanner& scanner) {
  const auto hour = scanner.number(1, 2);
  if (!hour) return std::nullopt;
  if (!scanner.symbol(':')) {
    const auto whole = read_half(scanner, *hour);
    if (!whole) return std::nullopt;
    return Minutes{*whole * 60};
  }
  const auto minute = scanner.number(2, 2);
  if (!minute || *minute > 59 || !skip_seconds(scanner)) return std::nullopt;
  const int full = read_half(scanner, *hour).value_or(*hour);
  if (full > 23) return std::nullopt;
  return Minutes{full * 60 + *minute};
}

bool zone_letter(const DateScanner& scanner) {
  const char c = scanner.peek();
  return scanner.letter_here() || scanner.digit_here() || c == '_' || c == '+' || c == '-' || c == '/';
}

// "Europe/Berlin": a name with a slash. Whether there is such a zone is known where the zones are.
bool read_zone_name(DateScanner& scanner) {
  const auto start = scanner.position();
  bool slash = false;
  while (!scanner.at_end() && zone_letter(scanner)) {
    slash = slash || scanner.peek() == '/';
    scanner.rewind(scanner.position() + 1);
  }
  return slash && scanner.typed(start, start + 1) != "/" &&
         scanner.typed(scanner.position() - 1, scanner.position()) != "/";
}

enum class OffsetForm { any, with_minutes };

bool read_offset(DateScanner& scanner, OffsetForm form) {
  if (!scanner.symbol('+') && !scanner.symbol('-')) return false;
  if (const auto both = scanner.number(4, 4)) return *both / 100 < 24 && *both % 100 < 60;
  const auto hours = scanner.number(2, 2);
  if (!hours || *hours > 23) return false;
  if (!scanner.symbol(':')) return form == OffsetForm::any;
  const auto minutes = scanner.number(2, 2);
  return minutes && *minutes < 60;
}

bool read_zone_word(DateScanner& scanner) {
  const auto word = scanner.word();
  return (word == "z" || word == "utc" || word == "gmt") && !zone_letter(scanner);
}

}  // namespace

std::optional<Minutes> read_time(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto time = read_clock(scanner); time && !scanner.digit_here()) return time;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<Minutes> read_named_time(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto word = scanner.word();
  if (word == "noon" || word == "midday") return Minutes{12 * 60};
  if (word == "midnight") return Minutes{0};
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<Minutes> read_dotted_time(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto hour = scanner.number(1, 2);
  if (hour && *hour < 24 && scanner.symbol('.')) {
    const auto minute = scanner.number(2, 2);
    if (minute && *minute < 60 && scanner.peek() != '.')
      return Minutes{read_half(scanner, *hour).value_or(*hour) * 60 + *minute};
  }
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<Minutes> read_dotted_unless_day(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto time = read_dotted_time(scanner);
  const auto month = time ? time->count() % 60 : 0;
  if (time && (month < 1 || month > 12 || *time < Minutes{60})) return time;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<int> read_bare_hour(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto hour = scanner.number(1, 2);
  const bool goes_on =
      scanner.letter_here() || std::string_view(":/.-%").find(scanner.peek()) != std::string_view::npos;
  if (hour && *hour < 24 && (scanner.at_end() || !goes_on)) return hour;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<int> read_hour_with_h(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto hour = scanner.number(1, 2);
  scanner.skip_blanks();
  if (hour && *hour < 24 && scanner.word() == "h" && !scanner.digit_here()) return hour;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<unsigned> read_month_day(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto day = scanner.number(1, 2)) {
    const auto after = scanner.position();
    const auto suffix = scanner.word();
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") scanner.rewind(after);
    return static_cast<unsigned>(*day);
  }
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<unsigned> read_month_word(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto month = month_from_word(scanner.word())) return month;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<std::string> read_zone(DateScanner& scanner) {
  const auto before = scanner.position();
  const bool apart = scanner.skip_blanks();
  const auto start = scanner.position();
  if (read_zone_word(scanner)) return scanner.typed(start, scanner.position());
  scanner.rewind(start);
  if (read_offset(scanner, apart ? OffsetForm::with_minutes : OffsetForm::any) && !zone_letter(scanner)) {
    return scanner.typed(start, scanner.position());
  }
  scanner.rewind(start);
  if (scanner.letter_here() && read_zone_name(scanner)) return scanner.typed(start, scanner.position());
  scanner.rewind(before);
  return std::nullopt;
}

}  // namespace mentor
