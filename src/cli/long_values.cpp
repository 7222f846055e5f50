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

struct LongValue {
  std::string_view placeholder;
  std::size_t (*count)(std::span<const std::string> words, std::string_view name, const Now& now);
};
constexpr std::array<LongValue, 6> long_values{{{"DATE", date_words},
                                                {"WHEN", date_words},
                                                {"PERIOD", period_words},
                                                {"CADENCE", cadence_words},
                                                {"TIME", duration_words},
                                                {"PEOPLE", people_words}}};

constexpr std::array<std::string_view, 6> texts{"TEXT", "REASON", "WORDS", "NAME", "GOAL=N", "FIELD=VALUE"};

const LongValue* long_value_of(const Option& option) {
  const auto* const row = std::find_if(long_values.begin(), long_values.end(),
                                       [&](const LongValue& one) { return one.placeholder == option.placeholder; });
  return row == long_values.end() ? nullptr : row;
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
  const LongValue* row = long_value_of(option);
  if (row == nullptr || value.empty() || behind.empty()) return 0;
  std::vector<std::string> words{value};
  words.insert(words.end(), behind.begin(), behind.end());
  const std::size_t read = row->count(words, name, now);
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
  const LongValue* row = long_value_of(option);
  if (row == nullptr || row->placeholder == "PEOPLE" || words.empty()) return false;
  std::size_t count = 0;
  const auto refusal = refusal_of([&] { count = row->count(words, option.spoken(), now); });
  return !refusal && count == words.size();
}

bool is_value_alone(const Option& option, const std::string& value, const Now& now) {
  if (option.takes == Takes::number) return typed_number(value).has_value();
  if (option.takes == Takes::choice || option.placeholder == "FILE") return true;
  if (long_value_of(option) != nullptr)
    return option.placeholder == "PEOPLE" || reads_all(option, std::array{value}, now);
  return option.placeholder == "GOAL=N" && value.find('=') != std::string::npos;
}

std::size_t words_of_text(const Option& option, std::string_view name, const std::string& value,
                          std::span<const std::string> behind, TextBefore before) {
  const bool names_people = option.placeholder == "PEOPLE" && before == TextBefore::yes;
  if (!names_people && std::find(texts.begin(), texts.end(), option.placeholder) == texts.end()) return 0;
  if (behind.empty()) return 0;
  if (before == TextBefore::yes && !has_blank(value)) return behind.size();
  if (before == TextBefore::no && (has_blank(value) || has_blank(behind.front()))) return 0;
  throw UserError(messages::where_text_ends(name, visible(joined(value, behind))));
}

}  // namespace mentor::cli
