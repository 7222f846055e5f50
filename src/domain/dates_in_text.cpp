// SPDX-License-Identifier: MIT
// Dates in running text: the words of a date before a text, and the due date at the end of a promise.
#include "domain/dates_forms.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace mentor {
namespace {

// No date has more words or bytes: "the end of the day on wednesday the 27th of november 2026 at 5 pm UTC".
constexpr std::size_t most_date_words = 16;
constexpr std::size_t longest_date = 100;

std::optional<TypedMoment> moment_of(std::string_view text, LocalTime now, Direction direction) {
  if (text.size() > longest_date) return std::nullopt;
  return read_if_meant([&] { return read_whole_moment(text, "", now, direction); });
}

std::string_view without_stops(std::string_view text) {
  while (!text.empty() && std::string_view(".,;:!?\"' \t\r\n").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

std::string_view without_closing_marks(std::string_view text) {
  while (!text.empty() && std::string_view(".,;:!?)]\"' \t\r\n").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

/// "friday at the latest" is friday.
std::string_view without_latest(std::string_view text) {
  for (const std::string_view tail : {" at the latest", " at latest", " latest"})
    if (text.size() > tail.size() && to_lower_ascii(text.substr(text.size() - tail.size())) == tail)
      return without_stops(text.substr(0, text.size() - tail.size()));
  return text;
}

std::string_view without_opening_marks(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view("([,;:-").find(text.back()) != std::string_view::npos)
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

/// Where the words before a due date begin and end.
struct DueWord {
  std::size_t from;
  std::size_t to;
};

/// In the order of the text, only near enough to its end for a date behind them.
std::vector<DueWord> due_words(std::string_view text) {
  constexpr std::array<std::string_view, 7> known{
      "by", "until", "till", "due", "no later than", "not later than", "on or before"};
  std::vector<DueWord> found;
  const std::string low = to_lower_ascii(text);
  const std::size_t begin = low.size() > longest_date ? low.size() - longest_date : 0;
  for (std::size_t at = begin; at < low.size(); ++at) {
    if (at == 0 || std::string_view(" \t\n(").find(low[at - 1]) == std::string_view::npos) continue;
    for (const auto word : known) {
      if (low.compare(at, word.size(), word) != 0) continue;
      auto end = at + word.size();
      const bool colon = end < low.size() && low[end] == ':';
      if (colon) ++end;
      // "Ask when the rent is due tomorrow" says it of something else.
      const auto before = trim(text.substr(0, at));
      if (word == "due" && !colon && without_opening_marks(before) == before) continue;
      if (end < low.size() && low[end] == ' ') found.push_back({at, end + 1});
    }
  }
  return found;
}

std::vector<std::string_view> words_apart(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trim(text)).empty()) {
    words.push_back(text.substr(0, text.find_first_of(" \t\r\n")));
    text.remove_prefix(words.back().size());
  }
  return words;
}

/// "31 feb", "frday", "3 days of rest"; not "me", "heart".
bool looks_like_date(std::string_view text) {
  const auto words = words_apart(text);
  if (words.empty() || words.size() > most_date_words / 2) return false;
  const auto telling = [](std::string_view word) {
    return is_telling_date_word(to_lower_ascii(without_closing_marks(word)));
  };
  if (std::any_of(words.begin(), words.end(), telling)) return true;
  const auto first = without_closing_marks(words.front());
  const bool number = !first.empty() && first.front() >= '0' && first.front() <= '9';
  return number ? first.find_first_of("/-.:") != std::string_view::npos || suggest_date_word(text)
                : first.size() > 3 && suggest_date_word(first);
}

}  // namespace

std::size_t date_words_at_start(std::span<const std::string> words, std::string_view option, LocalTime now,
                                Direction direction) {
  std::string joined;
  std::size_t best = 0;
  std::optional<UserError> refused;
  for (std::size_t count = 1; count <= std::min(words.size(), most_date_words); ++count) {
    joined += (count == 1 ? "" : " ") + words[count - 1];
    if (joined.size() > longest_date) break;
    bool is_whole = false;
    const auto refusal = refusal_of([&] { is_whole = is_whole_moment(joined, option, now, direction); });
    if (refusal && !refused) refused.emplace(*refusal);
    if (!is_whole) continue;
    best = count;
    refused.reset();
  }
  if (refused) throw *refused;
  return best;
}

std::string with_due_time(std::string_view words, const Due& due) {
  return due.time.empty() ? std::string(words) : fmt::format("{} ({})", words, due.time);
}

Due parse_due(std::string_view text, std::string_view option, LocalTime now) {
  auto moment = read_whole_moment(text, option, now, Direction::deadline);
  return {moment.value.date, std::move(moment.time)};
}

DueAtEnd split_due(std::string_view text, LocalTime now) {
  DueAtEnd split{std::string(text), {}, std::nullopt};
  for (const auto [from, to] : due_words(text)) {
    split.rest = without_closing_marks(trim(text.substr(to)));
    const auto words = without_opening_marks(text.substr(0, from));
    auto moment = moment_of(without_latest(without_stops(text.substr(to))), now, Direction::deadline);
    if (!moment) moment = moment_of(without_latest(split.rest), now, Direction::deadline);
    if (!moment || words.empty()) continue;
    split.due = moment->value.date;
    split.words = with_due_time(words, {moment->value.date, std::move(moment->time)});
    return split;
  }
  return split;
}

std::optional<std::string> unread_due(std::string_view text, LocalTime now) {
  const auto split = split_due(text, now);
  if (split.due) return std::nullopt;
  if (looks_like_date(split.rest)) return split.rest;
  const auto end = without_closing_marks(text);
  const auto words = words_apart(end);
  const std::size_t first = words.size() > most_date_words ? words.size() - most_date_words : 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    const auto tail = end.substr(static_cast<std::size_t>(words[i].data() - end.data()));
    const auto moment = moment_of(tail, now, Direction::future);
    if (moment && (looks_like_date(tail) || !moment->value.time)) return std::string(tail);
  }
  return std::nullopt;
}

}  // namespace mentor
