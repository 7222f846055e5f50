// SPDX-License-Identifier: MIT
// The words of the date grammar, in one place, so that reading and suggesting know the same ones.
#include "domain/dates_forms.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mentor {
namespace {

using DateWord = std::pair<std::string_view, unsigned>;

constexpr std::array grammar_weekdays{DateWord{"mon", 1},      DateWord{"monday", 1},    DateWord{"tue", 2},
                                      DateWord{"tues", 2},     DateWord{"tuesday", 2},   DateWord{"wed", 3},
                                      DateWord{"weds", 3},     DateWord{"wednesday", 3}, DateWord{"thu", 4},
                                      DateWord{"thur", 4},     DateWord{"thurs", 4},     DateWord{"thursday", 4},
                                      DateWord{"fri", 5},      DateWord{"friday", 5},    DateWord{"sat", 6},
                                      DateWord{"saturday", 6}, DateWord{"sun", 7},       DateWord{"sunday", 7}};

constexpr std::array grammar_months{
    DateWord{"jan", 1},  DateWord{"january", 1},   DateWord{"feb", 2},    DateWord{"february", 2},
    DateWord{"mar", 3},  DateWord{"march", 3},     DateWord{"apr", 4},    DateWord{"april", 4},
    DateWord{"may", 5},  DateWord{"jun", 6},       DateWord{"june", 6},   DateWord{"jul", 7},
    DateWord{"july", 7}, DateWord{"aug", 8},       DateWord{"august", 8}, DateWord{"sep", 9},
    DateWord{"sept", 9}, DateWord{"september", 9}, DateWord{"oct", 10},   DateWord{"october", 10},
    DateWord{"nov", 11}, DateWord{"november", 11}, DateWord{"dec", 12},   DateWord{"december", 12}};

constexpr std::array grammar_counts{
    DateWord{"a", 1},    DateWord{"an", 1},   DateWord{"one", 1},     DateWord{"two", 2},    DateWord{"three", 3},
    DateWord{"four", 4}, DateWord{"five", 5}, DateWord{"six", 6},     DateWord{"seven", 7},  DateWord{"eight", 8},
    DateWord{"nine", 9}, DateWord{"ten", 10}, DateWord{"eleven", 11}, DateWord{"twelve", 12}};

using UnitWord = std::pair<std::string_view, DateUnit>;

constexpr std::array grammar_units{UnitWord{"d", DateUnit::day},
                                   UnitWord{"day", DateUnit::day},
                                   UnitWord{"days", DateUnit::day},
                                   UnitWord{"w", DateUnit::week},
                                   UnitWord{"wk", DateUnit::week},
                                   UnitWord{"wks", DateUnit::week},
                                   UnitWord{"week", DateUnit::week},
                                   UnitWord{"weeks", DateUnit::week},
                                   UnitWord{"fortnight", DateUnit::fortnight},
                                   UnitWord{"fortnights", DateUnit::fortnight},
                                   UnitWord{"mo", DateUnit::month},
                                   UnitWord{"mos", DateUnit::month},
                                   UnitWord{"month", DateUnit::month},
                                   UnitWord{"months", DateUnit::month},
                                   UnitWord{"quarter", DateUnit::quarter},
                                   UnitWord{"quarters", DateUnit::quarter},
                                   UnitWord{"y", DateUnit::year},
                                   UnitWord{"yr", DateUnit::year},
                                   UnitWord{"yrs", DateUnit::year},
                                   UnitWord{"year", DateUnit::year},
                                   UnitWord{"years", DateUnit::year},
                                   UnitWord{"h", DateUnit::hour},
                                   UnitWord{"hour", DateUnit::hour},
                                   UnitWord{"hours", DateUnit::hour},
                                   UnitWord{"hr", DateUnit::hour},
                                   UnitWord{"hrs", DateUnit::hour},
                                   UnitWord{"min", DateUnit::minute},
                                   UnitWord{"mins", DateUnit::minute},
                                   UnitWord{"minute", DateUnit::minute},
                                   UnitWord{"minutes", DateUnit::minute},
                                   UnitWord{"m", DateUnit::ambiguous_m}};

// Those that are in no form: of the time of day.
constexpr std::array<std::string_view, 12> grammar_time_words{
    "at", "noon", "midday", "midnight", "morning", "afternoon", "evening", "night", "am", "pm", "utc", "gmt"};

constexpr std::array<std::string_view, 7> grammar_weekday_titles{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                                 "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> grammar_month_titles{"January",   "February", "March",    "April",
                                                                "May",       "June",     "July",     "August",
                                                                "September", "October",  "November", "December"};

template <typename Value, std::size_t Size>
std::optional<Value> look_up_date_word(const std::array<std::pair<std::string_view, Value>, Size>& table,
                                       std::string_view word) {
  for (const auto& [name, value] : table) {
    if (name == word) return value;
  }
  return std::nullopt;
}

std::vector<std::string> all_date_words() {
  std::vector<std::string> all = words_of_forms();
  all.insert(all.end(), {"last", "this", "next"});
  all.insert(all.end(), grammar_time_words.begin(), grammar_time_words.end());
  for (const auto& entry : grammar_weekdays) all.emplace_back(entry.first);
  for (const auto& entry : grammar_months) all.emplace_back(entry.first);
  for (const auto& entry : grammar_units) all.emplace_back(entry.first);
  for (const auto& entry : grammar_counts) all.emplace_back(entry.first);
  return all;
}

}  // namespace

std::optional<unsigned> weekday_from_word(std::string_view word) { return look_up_date_word(grammar_weekdays, word); }

std::optional<unsigned> month_from_word(std::string_view word) { return look_up_date_word(grammar_months, word); }

std::optional<DateUnit> unit_from_word(std::string_view word) { return look_up_date_word(grammar_units, word); }

std::optional<int> count_from_word(std::string_view word) {
  const auto found = look_up_date_word(grammar_counts, word);
  if (!found) return std::nullopt;
  return static_cast<int>(*found);
}

std::string_view weekday_name(unsigned iso) { return grammar_weekday_titles.at(iso - 1); }

std::string_view full_month_name(unsigned month) { return grammar_month_titles.at(month - 1); }

bool is_telling_date_word(std::string_view word) {
  constexpr std::array<std::string_view, 12> telling{"today", "tomorrow", "tmrw", "yesterday", "tonight", "eod",
                                                     "eow",   "eom",      "eoq",  "eoy",       "cob",     "fortnight"};
  if (std::find(telling.begin(), telling.end(), word) != telling.end()) return true;
  return weekday_from_word(word) || month_from_word(word) || (word.size() > 2 && unit_from_word(word));
}

std::optional<std::string> suggest_date_word(std::string_view text) {
  constexpr std::array<std::string_view, 6> no_slips{"soon", "later", "and", "then", "sometime", "someday"};
  auto words = all_date_words();
  DateScanner scanner(text, "");
  while (!scanner.at_end()) {
    const auto word = scanner.word();
    // Below three letters every word is like some other one.
    if (std::find(no_slips.begin(), no_slips.end(), word) != no_slips.end()) return std::nullopt;
    if (word.size() > 2 && std::find(words.begin(), words.end(), word) == words.end()) {
      std::erase_if(words, [](const std::string& one) { return one.size() < 3; });
      return closest(word, words);
    }
    if (word.empty()) scanner.rewind(scanner.position() + 1);
  }
  return std::nullopt;
}

}  // namespace mentor
