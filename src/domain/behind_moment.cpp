// SPDX-License-Identifier: MIT
// WordsBehind that follow a moment and were to be a part of it, though the grammar of dates does not read them.
#include "mentor/domain/behind_moment.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/dates.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

using WordsBehind = std::span<const std::string>;

// Several zones share each of them. Those that are words of a sentence ("eat", "west") are left out.
constexpr std::array<std::string_view, 32> short_zones{"est",  "edt",  "et",   "cst",  "cdt",  "mst",  "mdt",  "pst",
                                                       "pdt",  "akst", "hst",  "bst",  "cet",  "cest", "eet",  "eest",
                                                       "wet",  "msk",  "ist",  "sgt",  "hkt",  "jst",  "kst",  "aest",
                                                       "aedt", "acst", "awst", "nzst", "nzdt", "brt",  "sast", "gmt"};
constexpr std::array<std::string_view, 8> whose_time{"his", "her", "hers", "their", "my", "your", "our", "local"};
constexpr std::array<std::string_view, 11> between_times{"or", "and", "until", "till", "to",  "-",
                                                         "–",  "—",   "/",     "bis",  "oder"};
constexpr std::array<std::string_view, 5> before_hour{"at", "@", "um", "gegen", "ab"};
constexpr std::array<std::string_view, 3> behind_hour{"uhr", "h", "o'clock"};

template <std::size_t n>
bool is_behind_word(const std::array<std::string_view, n>& words, std::string_view word) {
  std::string plain = to_lower_ascii(word);
  while (plain.ends_with('.') || plain.ends_with(',')) plain.pop_back();
  return std::find(words.begin(), words.end(), plain) != words.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Refused words look like one too.
bool begins_with_moment(WordsBehind words, LocalTime now) {
  std::size_t count = 0;
  const auto refusal = refusal_of([&] { count = date_words_at_start(words, "", now, Direction::future); });
  return refusal || count > 0;
}

bool names_zone(WordsBehind words) {
  return is_behind_word(short_zones, words.front()) ||
         (words.size() > 1 && is_behind_word(whose_time, words[0]) && to_lower_ascii(words[1]) == "time");
}

bool is_one_more_time(WordsBehind words, LocalTime now) {
  if (words.size() < 2 || !is_behind_word(between_times, words.front())) return false;
  const WordsBehind more = words.subspan(1);
  return begins_with_moment(more, now) || (more.size() == 1 && is_number(more.front()));
}

/// "15:00", and "15" where the words around it say so.
std::optional<LocalTime> time_at(Date day, WordsBehind words, std::size_t at, LocalTime now) {
  const std::string& word = words[at];
  const bool told = (at > 0 && is_behind_word(before_hour, words[at - 1])) ||
                    (at + 1 < words.size() && is_behind_word(behind_hour, words[at + 1]));
  if (word.empty() || word.front() < '0' || word.front() > '9' || (is_number(word) && !told)) return std::nullopt;
  const std::string text = fmt::format("{} at {}", format_date(day), word);
  std::optional<DateTime> read;
  const auto refusal = refusal_of([&] { read = parse_date_time(text, "", now, Direction::future); });
  if (refusal || !read->time) return std::nullopt;
  return LocalTime{read->date} + *read->time;
}

}  // namespace

void refuse_more_of_time(std::string_view when, std::span<const std::string> behind, std::string_view option,
                         LocalTime now) {
  if (behind.empty()) return;
  const std::string typed = visible(fmt::format("{} {}", when, fmt::join(behind, " ")));
  if (names_zone(behind)) throw UserError(messages::which_zone(messages::at(option), typed, visible(when)));
  if (is_one_more_time(behind, now)) throw UserError(messages::one_more_time(messages::at(option), typed));
}

std::optional<TimeBehind> time_behind(Date day, std::span<const std::string> behind, LocalTime now) {
  for (std::size_t at = 0; at < behind.size(); ++at)
    if (const auto value = time_at(day, behind, at, now)) {
      const bool at_before = at > 0 && is_behind_word(before_hour, behind[at - 1]);
      return TimeBehind{(at_before ? behind[at - 1] + " " : std::string()) + behind[at], *value};
    }
  return std::nullopt;
}

}  // namespace mentor
