// SPDX-License-Identifier: MIT
// Values of several words that were typed without quotation marks: what a date or a length of time reads is its own;
// what a text goes on with cannot be known.
#include "cli/long_values.hpp"

#include "mentor/domain/dates.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

/// A day like any other: whether words are a date does not depend on it.
const LocalTime some_day{Date{Days{20000}}};

bool reads_date(std::string_view text) {
  const auto read = read_date_prefix(text, some_day, Direction::future);
  return read && read->length == text.size();
}

template <auto parse, class... More>
bool parses(std::string_view text, More... more) {
  try {
    static_cast<void>(parse(text, "", more...));
    return true;
  } catch (const UserError&) {
    return false;
  }
}

bool reads_duration(std::string_view text) { return parses<parse_duration>(text); }
bool reads_cadence(std::string_view text) { return parses<parse_cadence>(text); }
bool reads_period(std::string_view text) { return parses<parse_period>(text, date_of(some_day)); }

struct LongValue {
  std::string_view placeholder;
  bool (*reads)(std::string_view text);
};
constexpr std::array<LongValue, 5> long_values{{{"DATE", reads_date},
                                                {"WHEN", reads_date},
                                                {"PERIOD", reads_period},
                                                {"CADENCE", reads_cadence},
                                                {"TIME", reads_duration}}};

constexpr std::array<std::string_view, 5> texts{"TEXT", "REASON", "WORDS", "NAME", "GOAL=N"};

/// No value has more.
constexpr std::size_t most_words = 6;

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
                           std::span<const std::string> behind) {
  const auto row = std::find_if(long_values.begin(), long_values.end(),
                                [&](const LongValue& one) { return one.placeholder == option.placeholder; });
  if (row == long_values.end() || value.empty()) return 0;
  std::size_t count = 0;
  for (std::size_t n = 1; n <= std::min(behind.size(), most_words); ++n)
    if (row->reads(joined(value, behind.first(n)))) count = n;
  // "friday 5 topics": at five, or five topics?
  if (count > 0 && count < behind.size() && may_count_something(behind[count - 1]) && row->reads(value))
    throw UserError(fmt::format("{} {}: where does it end? Put quotation marks around it: {} \"{}\" or {} \"{}\"", name,
                                visible(joined(value, behind.first(count + 1))), name, visible(value), name,
                                visible(joined(value, behind.first(count)))));
  return count;
}

std::size_t words_of_text(const Option& option, std::string_view name, const std::string& value,
                          std::span<const std::string> behind, TextBefore before) {
  if (behind.empty() || std::find(texts.begin(), texts.end(), option.placeholder) == texts.end()) return 0;
  if (before == TextBefore::yes && !has_blank(value)) return behind.size();
  if (before == TextBefore::no && (has_blank(value) || has_blank(behind.front()))) return 0;
  throw UserError(fmt::format("{}: where does it end? Put quotation marks around all of it: {} \"{}\"", name, name,
                              visible(joined(value, behind))));
}

}  // namespace mentor::cli
