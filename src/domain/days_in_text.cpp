// SPDX-License-Identifier: MIT
// Finds the days of a year in a text, word by word, with the grammar of dates.
#include "domain/days_in_text.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <span>

namespace mentor {

namespace {

using WordsInOrder = std::span<const std::string>;

constexpr std::size_t most_words = 4;  // "the 29th of April 2027" without its article
constexpr Days half_a_year{183};
constexpr Days longest_span{62};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_one_of(std::string_view word, std::span<const std::string_view> known) {
  return std::find(known.begin(), known.end(), to_lower_ascii(word)) != known.end();
}

bool joins_days(std::string_view word) {
  static constexpr std::array<std::string_view, 5> known{"to", "until", "till", "through", "-"};
  return is_one_of(word, known);
}

/// "may" and "march" are no months without one of these.
bool leads_to_a_month(std::string_view word) {
  static constexpr std::array<std::string_view, 5> known{"in", "during", "all", "whole", "of"};
  return is_one_of(word, known);
}

/// Clauses end at a semicolon, a line's end, and a full stop behind which a blank stands, but for "5. May".
std::vector<std::string> clauses_of(std::string_view text) {
  std::vector<std::string> clauses(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop = text[i] == '.' && i > 0 && !is_digit(text[i - 1]) && (i + 1 == text.size() || text[i + 1] == ' ');
    if (stop || text[i] == ';' || text[i] == '\n')
      clauses.emplace_back();
    else
      clauses.back() += text[i];
  }
  return clauses;
}

bool is_bare_day(std::string_view word) {
  return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit);
}

/// Without marks around them; "24-26" are three, as "24 to 26" is.
std::vector<std::string> words_of_clause(std::string clause) {
  constexpr std::string_view long_dash = "–";
  for (std::size_t at = clause.find(long_dash); at != std::string::npos; at = clause.find(long_dash))
    clause.replace(at, long_dash.size(), " - ");
  std::vector<std::string> words;
  for (std::string_view left = trim(clause); !left.empty(); left = trim(left)) {
    std::string_view word = left.substr(0, left.find(' '));
    left.remove_prefix(word.size());
    const std::size_t first = word.find_first_not_of("(,:\"'");
    if (first == std::string_view::npos) continue;
    word = word.substr(first, word.find_last_not_of("),:!?\"'") + 1 - first);
    const std::size_t dash = word.find('-');
    if (dash != std::string_view::npos && is_bare_day(word.substr(0, dash)) && is_bare_day(word.substr(dash + 1)))
      words.insert(words.end(), {std::string(word.substr(0, dash)), "-", std::string(word.substr(dash + 1))});
    else
      words.emplace_back(word);
  }
  return words;
}

struct CalendarSpan {
  Date first;
  Date last;
  std::size_t words = 0;
};

std::optional<CalendarSpan> span_as_of(std::string_view text, Date today) {
  return read_if_meant([&] {
    const Period period = parse_period(text, "", today);
    return CalendarSpan{period.first, period.last, 0};
  });
}

/// What two readers on different days read alike is a day of the calendar; a week or a year is none.
std::optional<CalendarSpan> calendar_span(std::string_view text, Date near) {
  constexpr Days apart{40};
  const auto span = span_as_of(text, near + half_a_year);
  const auto earlier = span_as_of(text, near + half_a_year - apart);
  if (!span || !earlier) return std::nullopt;
  if (span->last != span->first && span->last != last_of_month(span->first)) return std::nullopt;
  const std::chrono::year_month_day one{span->first};
  const std::chrono::year_month_day other{earlier->first};
  return one.month() == other.month() && one.day() == other.day() ? span : std::nullopt;
}

/// The longest beginning that is one.
std::optional<CalendarSpan> span_at(WordsInOrder words, std::string_view before, Date near) {
  for (std::size_t count = std::min(words.size(), most_words); count > 0; --count) {
    const std::string text = fmt::format("{}", fmt::join(words.first(count), " "));
    if (std::none_of(text.begin(), text.end(), is_digit) && !leads_to_a_month(before)) continue;
    if (auto span = calendar_span(text, near)) {
      span->words = count;
      return span;
    }
  }
  return std::nullopt;
}

/// That day of the month in which `date` lies, if it has one.
std::optional<Date> same_month(Date date, std::string_view day) {
  const std::chrono::year_month_day month{date};
  const std::chrono::year_month_day that{month.year(), month.month(),
                                         std::chrono::day{static_cast<unsigned>(std::stoul(std::string(day)))}};
  return that.ok() ? std::optional(Date{that}) : std::nullopt;
}

/// "29 April to 5 May", "24 to 26 December", "December 24 to 26", or one day or month.
std::optional<CalendarSpan> whole_span(WordsInOrder words, std::string_view before, Date near) {
  const bool days_first = words.size() > 2 && is_bare_day(words[0]) && joins_days(words[1]);
  if (days_first)
    if (auto end = span_at(words.subspan(2), words[1], near))
      if (const auto first = same_month(end->first, words[0]); first && *first <= end->last)
        return CalendarSpan{*first, end->last, end->words + 2};
  auto span = span_at(words, before, near);
  if (!span) return std::nullopt;
  const WordsInOrder rest = words.subspan(span->words);
  if (rest.size() < 2 || !joins_days(rest[0])) return span;
  if (const auto end = span_at(rest.subspan(1), rest[0], near)) {
    // "28 December to 3 January": the year that is nearest may be another one at each end.
    const Date last = end->last < span->first ? add_months(end->last, 12) : end->last;
    if (last - span->first <= longest_span) return CalendarSpan{span->first, last, span->words + 1 + end->words};
  } else if (is_bare_day(rest[1])) {
    if (const auto last = same_month(span->first, rest[1]); last && *last >= span->first)
      return CalendarSpan{span->first, *last, span->words + 2};
  }
  return span;
}

}  // namespace

std::vector<DaysInText> days_in_text(std::string_view text, Date near) {
  std::vector<DaysInText> found;
  for (const auto& clause : clauses_of(text)) {
    const auto words = words_of_clause(clause);
    for (std::size_t at = 0; at < words.size();) {
      const auto span = whole_span(WordsInOrder(words).subspan(at), at == 0 ? std::string_view{} : words[at - 1], near);
      if (span) found.push_back({span->first, span->last, std::string(trim(clause))});
      at += span ? span->words : 1;
    }
  }
  return found;
}

}  // namespace mentor
