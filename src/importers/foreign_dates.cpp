// SPDX-License-Identifier: MIT
// Dates and times of foreign texts, with the cursor and the words of the date grammar.
#include "importers/foreign_dates.hpp"

#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>

namespace mentor::importers {

namespace {

// German, Spanish and French, without accents. English ones are known to the grammar.
constexpr std::array<std::string_view, 12> foreign_months{"januar,janner,enero,ene,janvier,janv",
                                                          "februar,febrero,fevrier,fev,fevr",
                                                          "marz,mrz,maerz,marzo,mars",
                                                          "abril,abr,avril,avr",
                                                          "mai,mayo,may",
                                                          "juni,junio,juin",
                                                          "juli,julio,juillet,juil",
                                                          "agosto,ago,aout",
                                                          "septiembre,septembre,sept",
                                                          "oktober,okt,octubre,octobre",
                                                          "noviembre,novembre",
                                                          "dezember,dez,diciembre,dic,decembre"};
constexpr std::array<std::string_view, 7> foreign_weekdays{"montag,mo,lunes,lun,lundi",
                                                           "dienstag,di,martes,mardi",
                                                           "mittwoch,mi,miercoles,mie,mercredi,mer",
                                                           "donnerstag,do,jueves,jue,jeudi,jeu",
                                                           "freitag,fr,viernes,vie,vendredi,ven",
                                                           "samstag,sonnabend,sa,sabado,sab,samedi,sam",
                                                           "sonntag,so,domingo,dom,dimanche,dim"};

/// Its place in the table, from 1.
template <std::size_t size>
std::optional<unsigned> place_of(const std::array<std::string_view, size>& table, std::string_view word) {
  for (unsigned i = 0; i < size && !word.empty(); ++i)
    if (is_listed(table[i], word)) return i + 1;
  return std::nullopt;
}

std::optional<unsigned> read_any_month(DateScanner& scanner) {
  if (const auto month = read_month_word(scanner)) return month;
  const std::size_t start = scanner.position();
  const auto month = place_of(foreign_months, scanner.word());
  if (!month) scanner.rewind(start);
  return month;
}

void set_year(DateScanner& scanner, WrittenDate& date) {
  const std::size_t before = scanner.position();
  if (const auto year = scanner.number(4, 4)) {
    date.year = *year;
  } else if (const auto within = scanner.number(2, 2); within && !(scanner.peek() == ':' && scanner.digit_here(1))) {
    date.year = 2000 + *within;
    date.short_year = true;
  } else {
    scanner.rewind(before);
  }
}

void read_year_behind(DateScanner& scanner, WrittenDate& date) {
  const std::size_t before = scanner.position();
  skip_any(scanner, " ,.-/'");
  if (scanner.keyword("de")) scanner.skip_blanks();
  set_year(scanner, date);
  if (date.year == 0) scanner.rewind(before);
}

/// "18 March 2024", "18th of March, 2024", "18-Mar-2024".
bool read_day_first(DateScanner& scanner, WrittenDate& date) {
  const auto day = read_month_day(scanner);
  if (!day) return false;
  skip_any(scanner, " .-/");
  if (scanner.keyword("of") || scanner.keyword("de")) scanner.skip_blanks();
  const auto month = read_any_month(scanner);
  if (!month) return false;
  date.day = *day;
  date.month = *month;
  read_year_behind(scanner, date);
  return true;
}

/// "March 18th, 2024", "Mar. 18 2024".
bool read_month_first(DateScanner& scanner, WrittenDate& date) {
  const auto month = read_any_month(scanner);
  if (!month) return false;
  skip_any(scanner, " .-");
  const auto day = read_month_day(scanner);
  if (!day) return false;
  date.day = *day;
  date.month = *month;
  read_year_behind(scanner, date);
  return true;
}

void set_day_and_month(unsigned first, unsigned second, std::optional<DateOrder> order, WrittenDate& date) {
  const bool said = order == DateOrder::dmy || order == DateOrder::mdy;
  date.two_orders = !said && first <= 12 && second <= 12 && first != second;
  const bool month_leads = said ? order == DateOrder::mdy : second > 12;
  if (!said && !date.two_orders && first != second) date.order = month_leads ? DateOrder::mdy : DateOrder::dmy;
  date.day = month_leads ? second : first;
  date.month = month_leads ? first : second;
}

/// "2024-03-18", "18/03/2024": three numbers with the same mark between them.
bool read_figures(DateScanner& scanner, std::optional<DateOrder> order, WrittenDate& date) {
  const std::size_t start = scanner.position();
  const auto first = scanner.number(1, 4);
  const bool year_leads = scanner.position() - start == 4;
  const char mark = scanner.peek();
  if (!first || (mark != '-' && mark != '.' && mark != '/') || !scanner.symbol(mark)) return false;
  const auto second = scanner.number(1, 2);
  if (!second || !scanner.symbol(mark) || !scanner.digit_here()) return false;
  if (!year_leads) {
    set_day_and_month(static_cast<unsigned>(*first), static_cast<unsigned>(*second), order, date);
    set_year(scanner, date);
    date.year_anywhere = date.short_year && mark == '-';
    return true;
  }
  const auto day = scanner.number(1, 2);
  date.year = *first;
  date.month = static_cast<unsigned>(*second);
  date.day = static_cast<unsigned>(day.value_or(0));
  return day.has_value();
}

void read_weekday(DateScanner& scanner, WrittenDate& date) {
  const std::size_t start = scanner.position();
  const auto word = scanner.word();
  date.weekday = weekday_from_word(word);
  if (!date.weekday) date.weekday = place_of(foreign_weekdays, word);
  if (!date.weekday) return scanner.rewind(start);
  skip_any(scanner, " ,.");
  if (scanner.keyword("the")) scanner.skip_blanks();
}

[[noreturn]] void refuse_moment(std::string_view text, std::string_view what, std::string_view expected) {
  throw UserError(
      messages::not_a_moment(what.empty() ? std::string() : std::string(what) + " ", visible(text), expected));
}

Date real_date(const WrittenDate& written, std::string_view text, std::string_view what) {
  if (const auto date = written.date()) return *date;
  refuse_moment(text, what, messages::date_that_exists());
}

Date read_foreign_date(DateScanner& scanner, std::string_view text, std::string_view what, const ImportClock& clock) {
  const auto written = read_written_date(scanner, clock.order);
  if (!written) refuse_moment(text, what, messages::date_like());
  const std::string_view day = text.substr(0, scanner.position());
  if (written->year == 0) refuse_moment(day, what, messages::date_with_year());
  if (written->two_orders)
    throw TwoReadings(messages::date_two_readings(what, visible(day), format_date(real_date(*written, day, what)),
                                                  format_date(real_date(written->turned(), day, what))));
  const Date date = real_date(*written, day, what);
  if (const auto problem = written->weekday_problem(); !problem.empty())
    throw UserError(messages::impossible_date(what, visible(day), problem));
  return date;
}

/// As the grammar writes it: some programs print a narrow blank before PM, some a.m.
std::string plain_time(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> spellings{
      {{"\xE2\x80\xAF", " "}, {"\xC2\xA0", " "}, {"a.m.", "am"}, {"p.m.", "pm"}, {"uhr", ""}}};
  std::string plain = to_lower_ascii(trim(text));
  for (const auto& [theirs, ours] : spellings)
    if (const std::size_t at = plain.find(theirs); at != std::string::npos) plain.replace(at, theirs.size(), ours);
  plain = trim(plain);
  // "16", "16h", "16h30", "16.30"
  const std::size_t mark = plain.find_first_not_of("0123456789");
  const bool german = mark == std::string::npos && plain != to_lower_ascii(trim(text));
  if (german) return plain + ":00";
  if (mark == std::string::npos || (plain[mark] != 'h' && plain[mark] != '.')) return plain;
  if (mark + 1 == plain.size()) return plain.substr(0, mark) + ":00";
  if (plain.size() == mark + 3) plain[mark] = ':';
  return plain;
}

}  // namespace

void skip_any(DateScanner& scanner, std::string_view characters) {
  while (!scanner.at_end() && characters.find(scanner.peek()) != std::string_view::npos)
    scanner.rewind(scanner.position() + 1);
}

void skip_to_time(DateScanner& scanner) {
  skip_any(scanner, " ,@(-");
  if (!(scanner.digit_here(1) && scanner.symbol('t')) && scanner.keyword("at")) scanner.skip_blanks();
}

WrittenDate WrittenDate::turned() const {
  WrittenDate other = *this;
  std::swap(other.day, other.month);
  return other;
}

std::optional<DateOrder> order_shown_by(std::string_view text) {
  const std::string plain = fold(trim(text));
  DateScanner scanner(plain, "");
  const auto written = read_written_date(scanner, std::nullopt);
  if (!written || written->year == 0 || !written->date()) return std::nullopt;
  if (!written->two_orders) return written->order;
  if (!written->weekday || !written->turned().date()) return std::nullopt;
  const bool as_read = written->weekday_problem().empty();
  if (as_read == written->turned().weekday_problem().empty()) return std::nullopt;
  return as_read ? DateOrder::dmy : DateOrder::mdy;
}

std::optional<Date> WrittenDate::date() const {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!ymd.ok() || year < first_year || year > last_year) return std::nullopt;
  return Date{ymd};
}

std::string WrittenDate::weekday_problem() const {
  const Date day_meant = date().value();
  if (!weekday || *weekday == iso_weekday(day_meant)) return {};
  return messages::other_weekday(format_date(day_meant), weekday_name(iso_weekday(day_meant)), weekday_name(*weekday));
}

std::optional<WrittenDate> read_written_date(DateScanner& scanner, std::optional<DateOrder> order) {
  const std::size_t start = scanner.position();
  WrittenDate date;
  read_weekday(scanner, date);
  const std::size_t behind = scanner.position();
  if (read_figures(scanner, order, date)) return date;
  scanner.rewind(behind);
  if (read_day_first(scanner, date)) return date;
  scanner.rewind(behind);
  if (read_month_first(scanner, date)) return date;
  scanner.rewind(start);
  return std::nullopt;
}

Minutes read_foreign_time(std::string_view text, std::string_view what) {
  const std::string plain = plain_time(text);
  DateScanner scanner(plain, what);
  const auto time = read_time(scanner);
  if (scanner.symbol('.')) skip_any(scanner, "0123456789");
  if (!time || !scanner.at_end()) refuse_moment(trim(text), what, messages::time_like());
  return *time;
}

ForeignMoment read_foreign_moment(std::string_view text, std::string_view what, const ImportClock& clock) {
  text = trim(text);
  if (text.empty()) throw UserError(messages::date_is_empty(what));
  if (const auto instant = instant_from_rfc3339(text)) {
    const LocalTime local = clock.zones->to_local(*instant, clock.zone);
    const Date date = date_of(local);
    return {date, std::chrono::floor<Minutes>(local - LocalTime{date})};
  }
  // Accents only stand in names of months and days.
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string folded = ascii ? std::string(text) : fold(text);
  text = folded;
  DateScanner scanner(text, what);
  ForeignMoment moment{read_foreign_date(scanner, text, what, clock), std::nullopt};
  skip_to_time(scanner);
  if (!scanner.at_end()) moment.time = read_foreign_time(text.substr(scanner.position()), what);
  return moment;
}

CompactMoment read_compact_moment(std::string_view text, std::string_view what) {
  CompactMoment moment{.utc = text.ends_with('Z')};
  std::string figures(text.substr(0, text.size() - (moment.utc ? 1 : 0)));
  moment.has_time = figures.size() == 15 && figures[8] == 'T';
  figures.erase(std::remove(figures.begin(), figures.end(), 'T'), figures.end());
  const bool whole = figures.size() == (moment.has_time ? 14 : 8) && (moment.has_time || !moment.utc) &&
                     figures.find_first_not_of("0123456789") == std::string::npos;
  if (!whole) refuse_moment(text, what, messages::moment_like());
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(figures.substr(at, size)); };
  const WrittenDate written{
      .year = number(0, 4), .month = static_cast<unsigned>(number(4, 2)), .day = static_cast<unsigned>(number(6, 2))};
  moment.local = LocalTime{real_date(written, text, what)};
  if (!moment.has_time) return moment;
  if (number(8, 2) > 23 || number(10, 2) > 59 || number(12, 2) > 60) refuse_moment(text, what, messages::moment_like());
  moment.local += std::chrono::hours{number(8, 2)} + Minutes{number(10, 2)} + std::chrono::seconds{number(12, 2)};
  return moment;
}

Instant read_compact_instant(std::string_view text, std::string_view what) {
  if (const auto instant = instant_from_rfc3339(text)) return *instant;
  const CompactMoment moment = read_compact_moment(text, what);
  if (!moment.utc) refuse_moment(text, what, messages::utc_moment_like());
  return Instant{moment.local.time_since_epoch()};
}

}  // namespace mentor::importers
