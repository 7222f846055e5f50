// SPDX-License-Identifier: MIT
// The first day in a sentence that lies ahead of the session, read by the grammar of dates wherever it stands.
#include "domain/dates_forms.hpp"
#include "domain/suggest/parts.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::size_t most_words = 6;
constexpr std::string_view day_marks = ".,;:!?\"'()[]*_~|";
/// Further ahead a day without a year is rather one that is over.
constexpr Days longest_ahead{200};

struct DayWord {
  std::size_t from;
  std::size_t to;
};

std::vector<DayWord> day_words_in(std::string_view text) {
  std::vector<DayWord> words;
  for (std::size_t at = 0; at < text.size();) {
    at = text.find_first_not_of(" \t\n/", at);
    if (at == std::string_view::npos) break;
    std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
    words.push_back({at, end});
    at = end;
  }
  return words;
}

std::string_view bare(std::string_view word) {
  while (!word.empty() && day_marks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  for (const std::string_view possessive : {"'s", "\xe2\x80\x99s"})
    if (word.ends_with(possessive)) word.remove_suffix(possessive.size());
  while (!word.empty() && day_marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  for (const std::string_view possessive : {"'s", "\xe2\x80\x99s"})
    if (word.ends_with(possessive)) word.remove_suffix(possessive.size());
  return word;
}

constexpr std::string_view digit_letters = "0123456789";

bool has_digit(std::string_view text) { return text.find_first_of(digit_letters) != std::string_view::npos; }

bool names_month_or_weekday(std::string_view text) {
  const auto words = day_words_in(text);
  return std::any_of(words.begin(), words.end(), [&](const DayWord& word) {
    const auto letters = bare(text.substr(word.from, word.to - word.from));
    return letters.size() > 2 && (weekday_from_word(letters) || month_from_word(letters));
  });
}

/// Reading what cannot be a day is slow.
bool tells_day(std::string_view low) {
  constexpr std::array<std::string_view, 5> parts{"morning", "afternoon", "evening", "noon", "weekend"};
  const auto words = day_words_in(low);
  return std::any_of(words.begin(), words.end(), [&](const DayWord& word) {
    const auto letters = bare(low.substr(word.from, word.to - word.from));
    return (letters.size() > 2 && is_telling_date_word(letters)) ||
           std::find(parts.begin(), parts.end(), letters) != parts.end();
  });
}

/// "18 March", "2026-03-18", "in 2 weeks", not "2 weeks": with a digit it must be of a date's shape.
bool may_be_day(std::string_view text) {
  const std::string low = to_lower_ascii(text);
  if (!has_digit(low) || low.starts_with("in ")) return tells_day(low);
  if (names_month_or_weekday(low)) return true;
  return low.size() >= 8 && low.find_first_not_of("0123456789-./") == std::string::npos;
}

std::optional<DateTime> read_moment(std::string_view text, Date day) {
  return read_if_meant(
      [&] { return read_whole_moment(text, "", LocalTime{day} + std::chrono::hours(9), Direction::future).value; });
}

constexpr std::array<std::string_view, 9> period_words{"week", "weeks", "fortnight", "month", "months",
                                                       "year", "term",  "quarter",   "end"};
constexpr std::array<std::string_view, 3> week_words{"week", "weeks", "fortnight"};
constexpr std::array<std::string_view, 5> deadline_words{"by", "until", "till", "before", "due"};

template <std::size_t N>
bool has_word(std::string_view text, const std::array<std::string_view, N>& known) {
  const std::string plain = plain_words(text);
  return std::any_of(known.begin(), known.end(),
                     [&](auto word) { return plain.find(" " + std::string(word) + " ") != std::string::npos; });
}

std::string last_word(std::string_view piece) {
  const auto blank = piece.rfind(' ');
  return to_lower_ascii(bare(blank == std::string_view::npos ? piece : piece.substr(blank + 1)));
}

/// "Monday" before "18 November", and "Monday 18th" before "November": cut there it would be another day. Where the
/// weekday is not the one of that date, the number tells more.
bool goes_on(std::string_view piece, std::string_view next) {
  if (weekday_from_word(last_word(piece))) return has_digit(next);
  const std::string month = to_lower_ascii(next);
  return has_digit(last_word(piece)) && month.size() > 2 && month_from_word(month).has_value();
}

bool begins_day(std::string_view word) {
  constexpr std::array<std::string_view, 7> openers{"next", "this", "the", "in", "later", "end", "on"};
  const std::string low = to_lower_ascii(word);
  return !low.empty() && (std::find(openers.begin(), openers.end(), low) != openers.end() || has_digit(low) ||
                          is_telling_date_word(low));
}

/// "2-6 March", "24 and 25 September" begin on their first day: without what stands between it and the month.
std::string without_ranges(std::string_view text) {
  std::string kept(text);
  for (std::size_t at = kept.find_first_of(digit_letters); at != std::string::npos;
       at = kept.find_first_of(digit_letters, at)) {
    const std::size_t end = std::min(kept.find_first_not_of(digit_letters, at), kept.size());
    std::size_t link = end;
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
      if (kept.compare(end, 2, ordinal) == 0) link = end + 2;
    const std::string_view rest = std::string_view(kept).substr(link);
    std::size_t length = 0;
    for (const std::string_view mark : {"-", "\xe2\x80\x93", " - ", " \xe2\x80\x93 ", " to ", " and ", " & ", "/"})
      if (rest.starts_with(mark)) length = mark.size();
    const std::size_t second = link + length;
    const std::size_t after = std::min(kept.find_first_not_of(digit_letters, second), kept.size());
    const std::size_t month = std::min(kept.find(' ', after), kept.size());
    const bool range = length > 0 && after > second && after - second < 3 && end - at < 3 && month + 1 < kept.size() &&
                       month - after < 3 && names_month_or_weekday(to_lower_ascii(kept.substr(month + 1, 9)));
    if (range) kept.erase(end, month - end);
    at = end;
  }
  return kept;
}

NotedDay noted(std::string_view text, std::string_view before, const DateTime& moment, Date day) {
  NotedDay found{.day = moment.date};
  found.whole_period = has_word(text, period_words) && !has_digit(text);
  found.long_period = found.whole_period && !has_word(text, week_words);
  found.today = moment.date == day;
  std::string_view alone = text;
  if (to_lower_ascii(text).starts_with("on ")) alone.remove_prefix(3);
  found.weekday = weekday_from_word(to_lower_ascii(trim(alone))).has_value();
  const auto last = plain_words(before);
  found.deadline = std::any_of(deadline_words.begin(), deadline_words.end(), [&](auto word) {
    return last.ends_with(" " + std::string(word) + " ") || last.ends_with(" " + std::string(word) + " the ");
  });
  return found;
}

}  // namespace

std::optional<NotedDay> first_day_ahead(std::string_view typed, Date day) {
  const std::string text = without_ranges(typed);
  const auto words = day_words_in(text);
  const auto piece_of = [&](std::size_t first, std::size_t last) {
    return bare(std::string_view(text).substr(words[first].from, words[last].to - words[first].from));
  };
  std::optional<NotedDay> deadline;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!begins_day(piece_of(i, i))) continue;
    for (std::size_t count = std::min(most_words, words.size() - i); count > 0; --count) {
      const auto piece = piece_of(i, i + count - 1);
      if (piece.empty() || !may_be_day(piece)) continue;
      if (i + count < words.size() && goes_on(piece, piece_of(i + count, i + count))) continue;
      const auto moment = read_moment(piece, day);
      if (!moment || moment->date < day) continue;
      const bool has_year = piece.find("20") != std::string_view::npos;
      if (!has_year && moment->date > day + longest_ahead) continue;
      const auto found = noted(piece, std::string_view(text).substr(0, words[i].from), *moment, day);
      if (!found.deadline) return found;
      if (!deadline) deadline = found;
      i += count - 1;
      break;
    }
  }
  return deadline;
}

}  // namespace mentor
