// SPDX-License-Identifier: MIT
// Days, hours and kinds of contact in the words of an agreed boundary.
#include "domain/agreement/boundary_words.hpp"

#include "mentor/domain/date_scanner.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <utility>

namespace mentor::boundary {

namespace {

constexpr int hours_a_day = 24;
constexpr unsigned days_a_week = 7;
constexpr int noon = 12;
constexpr Minutes dawn{5 * 60};
constexpr Minutes dusk{17 * 60};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string plain(std::string_view line) {
  std::string text = fold(line);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> plainer{{{"’", "'"},
                                                                                  {"–", "-"},
                                                                                  {"—", ";"},
                                                                                  {"a.m.", "am"},
                                                                                  {"p.m.", "pm"},
                                                                                  {"e-mail", "email"},
                                                                                  {"o'clock", ""},
                                                                                  {"n't", " not"},
                                                                                  {"cannot", "can not"}}};
  for (const auto& [from, to] : plainer) replace_all(text, from, to);
  return text;
}

/// "18.30" is a time, and the last stop of a line is none.
bool is_inside_time(std::string_view text, std::size_t at) {
  return (text[at] == ':' || text[at] == '.') && at > 0 && at + 2 < text.size() && is_digit(text[at - 1]) &&
         is_digit(text[at + 1]) && is_digit(text[at + 2]);
}

// Monday is the first one.
const DaySet weekend{"1100000"};
const DaySet weekdays{"0011111"};

/// "sunday", "sun", "sundays": counted from 1, Monday.
std::optional<unsigned> day_called(std::string_view word) {
  if (const auto day = weekday_from_word(word)) return day;
  return word.ends_with('s') ? weekday_from_word(word.substr(0, word.size() - 1)) : std::nullopt;
}

bool leads_to(std::string_view word) { return is_one_of(word, {"-", "to", "till", "until", "through", "and"}); }

/// An hour of the clock, and whether it says itself which half of the day is meant.
struct Clock {
  Minutes time;
  bool exact;
};

std::optional<int> number_in(std::string_view word, int most) {
  const auto number = whole_number(word);
  return number && *number >= 0 && *number <= most ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Found<Clock>> clock_at(const Words& words, std::size_t at) {
  const std::string_view word = word_at(words, at);
  if (word == "noon" || word == "midday") return Found<Clock>{{Minutes{noon * 60}, true}, 1};
  if (word == "midnight") return Found<Clock>{{Minutes{0}, true}, 1};
  const std::size_t colon = word.find(':');
  const auto hours = number_in(word.substr(0, colon), hours_a_day);
  const auto minutes = colon == std::string_view::npos ? std::optional(0) : number_in(word.substr(colon + 1), 59);
  if (!hours || !minutes) return std::nullopt;
  const std::string_view half = word_at(words, at + 1);
  Found<Clock> found{{Minutes{*hours * 60 + *minutes}, colon != std::string_view::npos || *hours > noon}, 1};
  if (half == "h") found = {{found.value.time, true}, 2};
  if (half == "am" || half == "pm") {
    if (*hours == 0 || *hours > noon) return std::nullopt;
    const int from_midnight = *hours % noon + (half == "pm" ? noon : 0);
    return Found<Clock>{{Minutes{from_midnight * 60 + *minutes}, true}, 2};
  }
  // "after 2 weeks": what is counted is no hour.
  if (!found.value.exact && !half.empty() && is_letter(half.front()) &&
      !is_one_of(half,
                 {"and", "or", "to", "till", "until", "on", "at", "in", "but", "please", "if", "unless", "except"}) &&
      !day_called(half) && !days_at(words, at + 1))
    return std::nullopt;
  return found;
}

/// "6 to 8 pm": the first hour is of the half that the second one names.
std::optional<HourSpan> span_between(Clock start, Clock end) {
  if (!start.exact && end.exact && start.time < end.time && start.time + Minutes{noon * 60} < end.time &&
      end.time >= Minutes{noon * 60} && start.time < Minutes{8 * 60})
    start.time += Minutes{noon * 60};
  // "between 10 and 6" may be day or night.
  if (!start.exact && !end.exact && end.time <= start.time) return std::nullopt;
  return HourSpan{start.time, end.time};
}

std::optional<Found<HourSpan>> range_at(const Words& words, std::size_t at) {
  const bool led = is_one_of(word_at(words, at), {"from", "between", "after"});
  const std::size_t first = led ? at + 1 : at;
  const auto start = clock_at(words, first);
  if (!start) return std::nullopt;
  std::size_t link = first + start->words;
  // "after 9 and before 17"
  const bool before = word_at(words, link) == "and" && word_at(words, link + 1) == "before";
  if ((word_at(words, at) == "after") != before) return std::nullopt;
  if (before) ++link;
  if (!before && (!leads_to(word_at(words, link)) || (!led && word_at(words, link) == "and"))) return std::nullopt;
  const auto end = clock_at(words, link + 1);
  if (!end) return std::nullopt;
  const auto span = span_between(start->value, end->value);
  return span ? std::optional(Found<HourSpan>{*span, link + 1 + end->words - at}) : std::nullopt;
}

/// "after 8" is after eight in the evening, "before 9" before nine in the morning; others may be either.
std::optional<Minutes> meant_by(Clock clock, bool late, Said said) {
  if (clock.exact || clock.time == Minutes{noon * 60}) return clock.time;
  if (clock.time < dawn || (late && said == Said::only)) return std::nullopt;
  return late ? clock.time + Minutes{noon * 60} : clock.time;
}

/// "after 20:00" lasts into the small hours.
HourSpan from_on(Minutes start) { return {start, start >= dusk || start < dawn ? dawn : Minutes{0}}; }

std::optional<Found<HourSpan>> open_span_at(const Words& words, std::size_t at, Said said) {
  const std::string_view word = word_at(words, at);
  const bool than = word_at(words, at + 1) == "than";
  const bool late = is_one_of(word, {"after", "past", "from", "since"}) || (word == "later" && than);
  const bool early = is_one_of(word, {"before", "until", "till"}) || (word == "earlier" && than);
  if (!late && !early) return std::nullopt;
  const std::size_t first = at + (than ? 2 : 1);
  const auto clock = clock_at(words, first);
  const auto time = clock ? meant_by(clock->value, late, said) : std::nullopt;
  if (!time) return std::nullopt;
  return Found<HourSpan>{late ? from_on(*time) : HourSpan{Minutes{0}, *time}, first + clock->words - at};
}

std::optional<HourSpan> part_of_day(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, HourSpan>, 5> parts{
      {{"morning", {dawn, Minutes{12 * 60}}},
       {"afternoon", {Minutes{12 * 60}, Minutes{18 * 60}}},
       {"evening", {Minutes{18 * 60}, Minutes{0}}},
       {"night", {Minutes{22 * 60}, Minutes{6 * 60}}},
       {"overnight", {Minutes{22 * 60}, Minutes{6 * 60}}}}};
  for (const auto& [name, span] : parts)
    if (word == name || (word.ends_with('s') && word.substr(0, word.size() - 1) == name)) return span;
  return std::nullopt;
}

}  // namespace

DaySet day_set(unsigned iso) { return DaySet{}.set(iso - 1); }

Words words_of(std::string_view line) {
  const std::string text = plain(line);
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_inside_time(text, i)) {
      word += ':';
      continue;
    }
    const bool changes =
        !word.empty() && ((is_digit(word.back()) && is_letter(c)) || (is_letter(word.back()) && is_digit(c)));
    const bool mark = std::string_view(",;.-/()!?").find(c) != std::string_view::npos;
    if (changes || mark || c == ' ' || c == '\t') end_word();
    if (mark)
      words.emplace_back(1, c == '/' ? ',' : c);
    else if (c != ' ' && c != '\t')
      word += c;
  }
  end_word();
  return words;
}

std::optional<Found<DaySet>> days_at(const Words& words, std::size_t at) {
  const std::string_view word = word_at(words, at);
  if (word == "weekend" || word == "weekends") return Found<DaySet>{weekend, 1};
  if (is_one_of(word, {"weekday", "weekdays", "workday", "workdays"})) return Found<DaySet>{weekdays, 1};
  if (is_one_of(word, {"working", "business", "week"}) && word_at(words, at + 1) == "days")
    return Found<DaySet>{weekdays, 2};
  const auto first = day_called(word);
  if (!first) return std::nullopt;
  Found<DaySet> found{day_set(*first), 1};
  const auto last = day_called(word_at(words, at + 2));
  if (!last || !is_one_of(word_at(words, at + 1), {"-", "to", "till", "until", "through"})) return found;
  for (unsigned day = *first; day != *last; day = day % days_a_week + 1) found.value |= day_set(day);
  found.value |= day_set(*last);
  found.words = 3;
  return found;
}

std::optional<Found<HourSpan>> hours_at(const Words& words, std::size_t at, Said said) {
  if (const auto range = range_at(words, at)) return range;
  if (const auto open = open_span_at(words, at, said)) return open;
  if (const auto part = part_of_day(word_at(words, at))) return Found<HourSpan>{*part, 1};
  return std::nullopt;
}

std::optional<ContactKind> kind_called(std::string_view word) {
  using K = ContactKind;
  constexpr std::array<std::pair<std::string_view, K>, 26> kinds{
      {{"call", K::call},         {"calls", K::call},       {"calling", K::call},     {"phone", K::call},
       {"phoning", K::call},      {"ring", K::call},        {"ringing", K::call},     {"video", K::call},
       {"meeting", K::meeting},   {"meetings", K::meeting}, {"meet", K::meeting},     {"session", K::meeting},
       {"sessions", K::meeting},  {"message", K::message},  {"messages", K::message}, {"question", K::message},
       {"questions", K::message}, {"writing", K::message},  {"mail", K::mail},        {"mails", K::mail},
       {"email", K::mail},        {"emails", K::mail},      {"chat", K::chat},        {"chats", K::chat},
       {"text", K::chat},         {"texts", K::chat}}};
  for (const auto& [name, kind] : kinds)
    if (word == name) return kind;
  return std::nullopt;
}

}  // namespace mentor::boundary
