// SPDX-License-Identifier: MIT
// Values of several words that were typed without quotation marks: what a date or a length of time reads is its own;
// what a text goes on with cannot be known.
#include "cli/long_values.hpp"

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace mentor::cli {

namespace {

template <auto parse, class... More>
bool parses(std::string_view text, More... more) {
  return !refusal_of([&] { static_cast<void>(parse(text, "", more...)); });
}

/// How many words in front `reads` as one value.
template <class Reads>
std::size_t most_read(std::span<const std::string> words, Reads reads) {
  constexpr std::size_t most_words = 6;
  std::size_t count = 0;
  std::string text;
  for (std::size_t n = 0; n < std::min(words.size(), most_words); ++n) {
    text += (n == 0 ? "" : " ") + words[n];
    if (reads(text)) count = n + 1;
  }
  return count;
}

std::size_t date_words(std::span<const std::string> words, std::string_view name, const Now& now) {
  return date_words_at_start(words, name, now(), Direction::future);
}
std::size_t period_words(std::span<const std::string> words, std::string_view, const Now& now) {
  return most_read(words, [day = date_of(now())](const auto& text) { return parses<parse_period>(text, day); });
}
std::size_t cadence_words(std::span<const std::string> words, std::string_view, const Now&) {
  return most_read(words, [](const auto& text) { return parses<parse_cadence>(text); });
}
/// A session's length, or how long an answer may take.
std::size_t duration_words(std::span<const std::string> words, std::string_view, const Now&) {
  return most_read(words,
                   [](const auto& text) { return parses<parse_duration>(text) || parses<parse_response>(text); });
}

/// "bo, cy" and "bo ,cy": a comma has somebody on either side.
std::size_t people_words(std::span<const std::string> words, std::string_view, const Now&) {
  std::size_t count = 1;
  while (count < words.size() && (words[count - 1].ends_with(',') || words[count].starts_with(','))) ++count;
  return count;
}

/// How many of the words in front are one value; nullptr where a value is one word, or a text.
using CountWords = std::size_t(std::span<const std::string> words, std::string_view name, const Now& now);

CountWords* counter_for(Means means) {
  switch (means) {
    case Means::date:
      return date_words;
    case Means::period:
      return period_words;
    case Means::cadence:
      return cadence_words;
    case Means::duration:
      return duration_words;
    case Means::people:
      return people_words;
    default:
      return nullptr;
  }
}

bool is_text(Means means) {
  return means == Means::text || means == Means::only_text || means == Means::progress || means == Means::setting;
}

/// A year is none.
bool may_count_something(std::string_view word) {
  return word.size() < 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_blank(std::string_view word) { return word.find_first_of(" \t\n") != std::string_view::npos; }

std::string joined(std::string text, std::span<const std::string> words) {
  for (const auto& word : words) text += " " + word;
  return text;
}

}  // namespace

std::size_t words_of_value(const Option& option, std::string_view name, const std::string& value,
                           std::span<const std::string> behind, const Now& now) {
  CountWords* const count_words = counter_for(option.means);
  if (count_words == nullptr || value.empty() || behind.empty()) return 0;
  std::vector<std::string> words{value};
  words.insert(words.end(), behind.begin(), behind.end());
  const std::size_t read = count_words(words, name, now);
  const std::size_t count = read == 0 ? 0 : read - 1;
  // "1h 30 topics": thirty minutes, or thirty topics? "friday at 15 topics" is clear.
  if (count > 0 && count < behind.size() && may_count_something(behind[count - 1]) &&
      to_lower_ascii(words[count - 1]) != "at")
    throw UserError(messages::where_it_ends(name, visible(joined(value, behind.first(count + 1))),
                                            visible(joined(value, behind.first(count - 1))),
                                            visible(joined(value, behind.first(count)))));
  return count;
}

bool reads_all(const Option& option, std::span<const std::string> words, const Now& now) {
  CountWords* const count_words = counter_for(option.means);
  if (count_words == nullptr || option.means == Means::people || words.empty()) return false;
  std::size_t count = 0;
  const auto refusal = refusal_of([&] { count = count_words(words, option.spoken(), now); });
  return !refusal && count == words.size();
}

bool is_value_alone(const Option& option, const std::string& value, const Now& now) {
  if (option.takes == Takes::number) return typed_number(value).has_value();
  if (option.takes == Takes::choice || option.means == Means::file) return true;
  if (counter_for(option.means) != nullptr)
    return option.means == Means::people || reads_all(option, std::array{value}, now);
  return option.means == Means::progress && value.find('=') != std::string::npos;
}

std::size_t words_of_text(const Option& option, std::string_view name, const std::string& value,
                          std::span<const std::string> behind, TextBefore before) {
  const bool names_people = option.means == Means::people && before == TextBefore::yes;
  if (!names_people && !is_text(option.means)) return 0;
  if (behind.empty()) return 0;
  if (before == TextBefore::yes && !has_blank(value)) return behind.size();
  if (before == TextBefore::no && (has_blank(value) || has_blank(behind.front()))) return 0;
  throw UserError(messages::where_text_ends(name, visible(joined(value, behind))));
}

}  // namespace mentor::cli
