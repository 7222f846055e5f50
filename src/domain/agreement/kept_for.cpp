// SPDX-License-Identifier: MIT
// How long notes are kept, in the words of an agreement: a time after the end, or a day.
#include "domain/agreement/words.hpp"
#include "domain/dates_scanner.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor::kept {

namespace {

constexpr int days_of_half_a_month = 15;
constexpr int months_a_year = 12;
constexpr int most_counted = 999;
constexpr std::string_view at_the_end = "0d";

/// "6mo," is "6" and "mo".
Words words_of(std::string_view text) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  for (const char c : fold(text)) {
    const bool apart = std::string_view(" \t\n,;()").find(c) != std::string_view::npos;
    if (apart || (!word.empty() && is_digit(word.back()) && is_letter(c))) end_word();
    if (!apart) word += c;
  }
  end_word();
  for (auto& one : words)
    while (one.size() > 1 && (one.back() == '.' || one.back() == '!')) one.pop_back();
  return words;
}

/// In halves: "three" is 6, "1.5" is 3.
std::optional<int> halves_called(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, int>, 7> more{{{"half", 1},
                                                                  {"fifteen", 30},
                                                                  {"eighteen", 36},
                                                                  {"twenty", 40},
                                                                  {"thirty", 60},
                                                                  {"sixty", 120},
                                                                  {"ninety", 180}}};
  for (const auto& [name, halves] : more)
    if (word == name) return halves;
  if (const auto count = count_from_word(word)) return 2 * *count;
  const bool and_half = word.ends_with(".5");
  if (and_half) word.remove_suffix(2);
  const auto number = whole_number(word);
  if (!number || *number > most_counted) return std::nullopt;
  return 2 * static_cast<int>(*number) + (and_half ? 1 : 0);
}

std::optional<Cadence> span_of(int halves, std::string_view unit) {
  using Unit = Cadence::Unit;
  const bool whole = halves % 2 == 0;
  const int count = halves / 2;
  const auto called = unit_from_word(unit);
  if (!called || halves == 0) return std::nullopt;
  switch (*called) {
    case DateUnit::day:
      return whole ? std::optional(Cadence{count, Unit::day}) : std::nullopt;
    case DateUnit::week:
      return whole ? std::optional(Cadence{count, Unit::week}) : std::nullopt;
    case DateUnit::fortnight:
      return Cadence{halves, Unit::week};
    case DateUnit::month:
      return whole ? Cadence{count, Unit::month} : Cadence{30 * count + days_of_half_a_month, Unit::day};
    case DateUnit::quarter:
      return whole ? std::optional(Cadence{3 * count, Unit::month}) : std::nullopt;
    case DateUnit::year:
      return whole ? Cadence{count, Unit::year} : Cadence{halves * months_a_year / 2, Unit::month};
    default:
      return std::nullopt;
  }
}

/// A time, and the word behind it.
struct Found {
  std::string kept_for;  ///< as it is stored
  std::size_t end = 0;
};

/// "half a year", "six months", "a year and a half", "one and a half years", "6mo"
std::optional<Found> span_at(const Words& words, std::size_t at) {
  auto halves = halves_called(word_at(words, at++));
  if (!halves) return std::nullopt;
  const auto takes_half = [&] {
    if (word_at(words, at) != "and" || word_at(words, at + 1) != "a" || word_at(words, at + 2) != "half") return;
    ++*halves;
    at += 3;
  };
  if (*halves == 1 && (word_at(words, at) == "a" || word_at(words, at) == "an")) ++at;
  takes_half();
  const std::string_view unit = word_at(words, at++);
  takes_half();
  const auto span = span_of(*halves, unit);
  if (!span || span->count < 1 || span->count > most_counted) return std::nullopt;
  return Found{cadence_code(*span), at};
}

std::optional<Found> day_at(const Words& words, std::size_t at, Date today) {
  constexpr std::size_t most_words = 5;
  for (std::size_t count = std::min(most_words, words.size() - std::min(at, words.size())); count > 0; --count) {
    std::string text;
    for (std::size_t i = at; i < at + count; ++i) text += (text.empty() ? "" : " ") + words[i];
    if (const auto day = read_if_meant([&] { return parse_date(text, "kept_for", today, Direction::deadline); }))
      return Found{format_date(*day), at + count};
  }
  return std::nullopt;
}

/// "until the end", "until we close it", "until it ends"
bool is_end_at(const Words& words, std::size_t at) {
  if (is_one_of(word_at(words, at), {"the", "its", "our", "we", "it"})) ++at;
  return is_one_of(word_at(words, at), {"end", "ends", "close", "closing", "closed"});
}

/// "a week of a request", "2 weeks after each session": it does not begin with the end.
bool begins_with_another(const Words& words, std::size_t at) {
  return is_one_of(word_at(words, at), {"of", "after", "from", "upon", "on", "before"}) &&
         is_one_of(word_at(words, at + 1), {"a", "an", "any", "each", "every", "request", "being"});
}

/// Whether a part of the text between commas ends behind so many words.
bool ends_a_part(std::string_view text, std::size_t count) {
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find_first_of(",;(", end + 1);
    if (words_of(text.substr(0, end)).size() == count) return true;
  }
  return false;
}

/// A day without "until" is one only where nothing else is said with it.
std::optional<Found> time_at(std::string_view text, const Words& words, std::size_t at, Date today) {
  const std::string_view before = at > 0 ? word_at(words, at - 1) : std::string_view();
  // "every 3 months" is how often, and "half a day" not a day.
  if (is_one_of(before, {"every", "each", "half"})) return std::nullopt;
  if (auto span = span_at(words, at)) return begins_with_another(words, span->end) ? std::nullopt : std::move(span);
  const bool until = is_one_of(before, {"until", "till", "til"});
  if (at > 0 && !until) return std::nullopt;
  if (auto day = day_at(words, at, today); day && (until || ends_a_part(text, day->end))) return day;
  return until && is_end_at(words, at) ? std::optional(Found{std::string(at_the_end), at}) : std::nullopt;
}

/// What is said with these words is how long, whatever else has a time.
bool says_how_long(const Words& words, std::size_t at) {
  return at == 0 || is_one_of(words[at - 1], {"for", "until", "till", "til"});
}

}  // namespace

}  // namespace mentor::kept

namespace mentor {

std::optional<std::string> read_kept_for(std::string_view words, Date today) {
  using namespace kept;  // NOLINT(google-build-using-namespace): its own words
  const Words all = words_of(words);
  std::vector<std::string> others;
  for (std::size_t at = 0; at < all.size(); ++at) {
    auto found = time_at(words, all, at, today);
    if (!found) continue;
    if (says_how_long(all, at)) return std::move(found->kept_for);
    if (others.empty() || others.front() != found->kept_for) others.push_back(std::move(found->kept_for));
    at = found->end - 1;
  }
  // Which of several would be a guess.
  return others.size() == 1 ? std::optional(std::move(others.front())) : std::nullopt;
}

std::optional<Date> kept_until(std::string_view kept_for, Date closed) {
  if (kept_for == kept::at_the_end) return closed;
  if (const auto span = read_if_meant([&] { return parse_cadence(kept_for, "kept_for"); })) return add(closed, *span);
  const auto day = read_if_meant([&] { return parse_date(kept_for, "kept_for", closed, Direction::future); });
  return day ? std::optional(std::max(*day, closed)) : std::nullopt;
}

std::string kept_for_in_words(std::string_view kept_for) {
  if (kept_for == kept::at_the_end) return "until the end";
  if (const auto span = read_if_meant([&] { return parse_cadence(kept_for, "kept_for"); })) {
    return fmt::format("for {} after the end", plural(span->count, cadence_noun(span->unit)));
  }
  return fmt::format("until {}", kept_for);
}

}  // namespace mentor
