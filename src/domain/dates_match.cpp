// SPDX-License-Identifier: MIT
// Finds the longest form of the date grammar that fits what was typed.
#include "domain/dates_forms.hpp"
#include "mentor/messages/dates.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace mentor {
namespace {

bool is_sign(std::string_view token) {
  return token.size() == 1 && std::string_view("-/.+'").find(token.front()) != std::string_view::npos;
}

std::string_view next_token(std::string_view& pattern) {
  const auto end = std::min(pattern.find(' '), pattern.size());
  const auto token = pattern.substr(0, end);
  pattern.remove_prefix(std::min(end + 1, pattern.size()));
  return token;
}

void skip_form_gap(DateScanner& scanner) {
  if (scanner.symbol(',')) {
    scanner.skip_blanks();
  } else {
    scanner.skip_gap();
  }
}

bool match_words(DateScanner& scanner, std::string_view alternatives) {
  const auto word = scanner.word();
  while (!word.empty() && !alternatives.empty()) {
    const auto end = std::min(alternatives.find('|'), alternatives.size());
    if (alternatives.substr(0, end) == word) return true;
    alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
  }
  return false;
}

bool match_ordinal(DateScanner& scanner) {
  const auto suffix = scanner.word();
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
}

// A number that goes on (5:30, 5/10, 5.1) is no day of a month and no year, unless the form goes on with a sign.
bool number_ends_here(const DateScanner& scanner, std::string_view rest_of_pattern) {
  if (is_sign(next_token(rest_of_pattern))) return true;
  return std::string_view(":/.-").find(scanner.peek()) == std::string_view::npos || !scanner.digit_here(1);
}

bool match_number(DateScanner& scanner, std::string_view token, DateSlots& slots) {
  if (token == "YEAR") {
    const auto year = scanner.number(4, 4);
    slots.year = year.value_or(0);
    return year.has_value();
  }
  const auto number = scanner.number(1, 2);
  if (!number) return false;
  slots.numbers.push_back(*number);
  if (token == "#") return true;
  const auto after = scanner.position();
  if (match_ordinal(scanner)) return true;
  scanner.rewind(after);
  return token == "DAY";
}

template <class Value, class Slot>
bool into(const std::optional<Value>& found, Slot& slot) {
  if (found) slot = *found;
  return found.has_value();
}

std::optional<int> which_from_word(std::string_view word) {
  if (word == "last" || word == "previous") return -1;
  if (word == "this") return 0;
  if (word == "next" || word == "coming") return 1;
  return std::nullopt;
}

std::optional<DateUnit> calendar_unit_from_word(std::string_view word) {
  if (word == "week" || word == "month" || word == "quarter" || word == "year") return unit_from_word(word);
  return std::nullopt;
}

bool match_inner(DateScanner& scanner, const DateFrame& frame, std::string_view token, DateSlots& slots) {
  if (frame.inner) return false;
  auto inner = frame;
  inner.inner = true;
  inner.ends = token == "ENDING";
  inner.period = token == "ENDING" || token == "PERIOD";
  if (token == "COMING" && frame.direction == Direction::past) inner.direction = Direction::future;
  return into(read_span(scanner, inner), slots.inner);
}

bool match_placeholder(DateScanner& scanner, const DateFrame& frame, std::string_view token, DateSlots& slots) {
  if (token == "MONTH") return into(month_from_word(scanner.word()), slots.month);
  if (token == "WEEKDAY") return into(weekday_from_word(scanner.word()), slots.weekday);
  if (token == "N") return into(read_count(scanner), slots.count);
  if (token == "UNIT") return into(read_unit(scanner), slots.unit);
  if (token == "WHICH") return into(which_from_word(scanner.word()), slots.which);
  if (token == "CALENDAR") return into(calendar_unit_from_word(scanner.word()), slots.unit);
  return match_inner(scanner, frame, token, slots);
}

bool match_token(DateScanner& scanner, const DateFrame& frame, std::string_view token, std::string_view rest,
                 DateSlots& slots) {
  if (is_sign(token)) return scanner.symbol(token.front());
  if (token == "YEAR" || token == "DAY" || token.front() == '#')
    return match_number(scanner, token, slots) && number_ends_here(scanner, rest);
  if (token.front() >= 'A' && token.front() <= 'Z') return match_placeholder(scanner, frame, token, slots);
  return match_words(scanner, token);
}

bool match_form(DateScanner& scanner, const DateFrame& frame, std::string_view pattern, DateSlots& slots) {
  bool joined = true;
  while (!pattern.empty()) {
    auto token = next_token(pattern);
    const bool optional = token.ends_with('?');
    if (optional) token.remove_suffix(1);
    const auto before = scanner.position();
    if (!joined && !is_sign(token)) skip_form_gap(scanner);
    if (match_token(scanner, frame, token, pattern, slots)) {
      joined = is_sign(token) && !optional;
    } else if (optional) {
      scanner.rewind(before);
    } else {
      return false;
    }
  }
  return true;
}

bool usable(const DateForm& form, const DateFrame& frame) {
  if (frame.period || form.use == FormUse::always) return true;
  return form.use == FormUse::not_a_day && frame.direction == Direction::deadline;
}

// Only the longest is read: what it says may be refused, and what a shorter one says is not meant.
std::optional<DateSpan> read_longest(DateScanner& scanner, const DateFrame& frame,
                                     std::initializer_list<std::span<const DateForm>> tables) {
  const auto start = scanner.position();
  const DateForm* best = nullptr;
  DateSlots slots_of_best;
  auto end_of_best = start;
  for (const auto table : tables) {
    for (const auto& form : table) {
      DateSlots slots;
      if (usable(form, frame) && match_form(scanner, frame, form.pattern, slots) && scanner.position() > end_of_best) {
        best = &form;
        slots_of_best = std::move(slots);
        end_of_best = scanner.position();
      }
      scanner.rewind(start);
    }
  }
  if (best == nullptr) return std::nullopt;
  scanner.rewind(end_of_best);
  return best->read(FormMatch{scanner, frame, std::move(slots_of_best)});
}

// "Fri 2026-11-27", "fri 27 nov", "friday the 27th": the weekday has to be that of the date.
std::optional<DateSpan> read_weekday_and_day(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (const auto iso = weekday_from_word(scanner.word())) {
    skip_form_gap(scanner);
    const bool time = frame.times && read_dotted_unless_day(scanner);
    const auto span = time ? std::nullopt : read_longest(scanner, frame, {numbered_forms()});
    if (span && span->kind == SpanKind::day) {
      if (iso_weekday(span->first) == *iso) return span;
      scanner.complain(messages::wrong_weekday(format_date(span->first), weekday_name(iso_weekday(span->first)),
                                               weekday_name(*iso)));
    }
  }
  scanner.rewind(start);
  return std::nullopt;
}

}  // namespace

std::optional<int> read_count(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto digits = scanner.number(1, 6)) return digits;
  const auto count = count_from_word(scanner.word());
  if (count && scanner.peek() == ' ') return count;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<DateUnit> read_unit(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto unit = unit_from_word(scanner.word());
  if (!unit || scanner.digit_here()) {
    scanner.rewind(start);
    return std::nullopt;
  }
  return unit;
}

std::optional<DateSpan> read_span(DateScanner& scanner, const DateFrame& frame) {
  auto span = read_weekday_and_day(scanner, frame);
  if (!span) span = read_longest(scanner, frame, {numbered_forms(), worded_forms()});
  if (span && (!date_in_range(span->first) || !date_in_range(span->last)))
    scanner.refuse(messages::day_out_of_range(first_year, last_year));
  return span;
}

Date day_of_span(const DateSpan& span, const DateFrame& frame) {
  if (frame.direction != Direction::deadline) return span.first;
  if (span.kind != SpanKind::week) return span.last;
  const Date friday = span.first + Days{4};
  return friday < frame.today && span.last >= frame.today ? span.last : friday;
}

std::vector<std::string> words_of_forms() {
  std::vector<std::string> words;
  for (const auto table : {numbered_forms(), worded_forms()}) {
    for (const auto& form : table) {
      DateScanner scanner(form.pattern, "");
      while (!scanner.at_end()) {
        const auto from = scanner.position();
        const std::string word(scanner.word());
        const bool placeholder = scanner.typed(from, scanner.position()) != word;
        if (!word.empty() && !placeholder && std::find(words.begin(), words.end(), word) == words.end())
          words.push_back(word);
        if (!scanner.at_end()) scanner.rewind(scanner.position() + 1);
      }
    }
  }
  return words;
}

}  // namespace mentor
