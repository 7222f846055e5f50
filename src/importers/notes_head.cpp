// SPDX-License-Identifier: MIT
// What people write at the top of their notes: "Fortnightly on Thursdays, 45 min, via Zoom", "**When?** Every month".
#include "importers/imported_values.hpp"
#include "importers/markdown_parts.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/notes_import.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

constexpr std::string_view when_labels =
    "when,how often,cadence,frequency,schedule,rhythm,we meet,meetings,meets,meeting,sessions";
constexpr std::string_view where_labels = "where,channel,how,place,via,location,tool";
constexpr std::string_view length_labels = "for how long,how long,length,duration";
constexpr std::string_view cadence_words =
    "every,weekly,fortnightly,biweekly,bi-weekly,monthly,quarterly,daily,once,each,twice";
constexpr std::string_view talk_words = "meet,met,meeting,meetings,session,sessions,call,calls,chat,chats";
constexpr std::string_view ways = "via,on,over,by,using,in";

std::vector<std::string> words_of_line(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t,;()", at), line.size());
    std::string word = to_lower_ascii(line.substr(at, end - at));
    while (!word.empty() && std::string_view(".:!").find(word.back()) != std::string_view::npos) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t i = from; i < std::min(from + count, words.size()); ++i)
    text += (text.empty() ? "" : " ") + words[i];
  return text;
}

template <typename Value>
struct Found {
  Value value;
  std::string words;
};

/// The most words from there on that parse.
template <typename Parse>
auto read_words(const std::vector<std::string>& words, std::size_t from, std::size_t most, Parse parse)
    -> std::optional<Found<typename decltype(parse(std::string()))::value_type>> {
  for (std::size_t count = std::min(most, words.size() - from); count > 0; --count) {
    std::string phrase = joined(words, from, count);
    if (const auto value = parse(phrase))
      return Found<typename decltype(parse(std::string()))::value_type>{*value, std::move(phrase)};
  }
  return std::nullopt;
}

std::optional<Found<Cadence>> cadence_in(const std::vector<std::string>& words) {
  const auto plain = [](std::string phrase) {
    if (phrase == "bi-weekly") phrase = "biweekly";
    if (phrase.starts_with("once ")) phrase.erase(0, 5);
    if (phrase.starts_with("each ") || phrase.starts_with("a ")) phrase = "every" + phrase.substr(phrase.find(' '));
    if (phrase == "twice a month") phrase = "every 2 weeks";
    if (phrase.starts_with("every ") && weekday_from_word(phrase.substr(6))) phrase = "weekly";
    return read_if_meant([&] { return parse_cadence(phrase, ""); });
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_listed(cadence_words, words[i]))
      if (auto found = read_words(words, i, 4, plain)) return found;
  return std::nullopt;
}

std::optional<Minutes> length_in(const std::vector<std::string>& words) {
  const auto plain = [](std::string phrase) -> std::optional<Minutes> {
    if (phrase == "an hour" || phrase == "one hour") return Minutes{60};
    if (phrase == "half an hour") return Minutes{30};
    if (phrase.find_first_of("hm") == std::string::npos || phrase.find_first_of("0123456789") != 0) return std::nullopt;
    std::replace(phrase.begin(), phrase.end(), '-', ' ');
    return read_if_meant([&] { return parse_duration(phrase, ""); });
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    if (auto found = read_words(words, i, 4, plain)) return found->value;
  return std::nullopt;
}

enum class Where { behind_a_word, anywhere };

std::optional<Channel> channel_in(const std::vector<std::string>& words, Where where) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool said =
        where == Where::anywhere || (i > 0 && is_listed(ways, words[i - 1])) || joined(words, i, 2) == "in person";
    if (!said) continue;
    if (auto found = read_words(words, i, 3, channel_named)) return found->value;
  }
  return std::nullopt;
}

/// "**When?** Fortnightly" -> "when" and "Fortnightly"; no label: all of it.
std::pair<std::string, std::string> label_and_value(std::string_view line) {
  std::string plain;
  const auto listed = after_list_mark(line);
  for (const char c : listed.empty() ? trim(line) : listed)
    if (c != '*' && c != '_') plain += c;
  const std::size_t end = plain.find_first_of("?:");
  constexpr std::size_t longest_label = 24;
  if (end == std::string::npos || end > longest_label || (end > 0 && plain[end - 1] >= '0' && plain[end - 1] <= '9'))
    return {"", plain};
  return {to_lower_ascii(trim(plain.substr(0, end))), std::string(trim(plain.substr(end + 1)))};
}

}  // namespace

void read_head_line(std::string_view line, std::size_t number, NotesHead& head) {
  constexpr std::size_t longest = 300;
  if (line.size() > longest || line.find("](") != std::string_view::npos) return;
  const auto [label, value] = label_and_value(line);
  const bool when = is_listed(when_labels, label);
  const bool where = is_listed(where_labels, label);
  const bool how_long = is_listed(length_labels, label);
  if (!label.empty() && !when && !where && !how_long) return;
  const auto words = words_of_line(value);
  const auto is_meeting = [](const auto& word) { return is_listed(talk_words, word); };
  const auto cadence = where || how_long ? std::nullopt : cadence_in(words);
  const bool about_meetings = when ||
                              (cadence && words.front() == cadence->words.substr(0, cadence->words.find(' '))) ||
                              std::any_of(words.begin(), words.end(), is_meeting);
  if (label.empty() && (!cadence || !about_meetings)) return;
  if (cadence && !head.cadence) head.cadence = SaidCadence{cadence->value, cadence->words, number, {}};
  if (const auto channel = channel_in(words, where ? Where::anywhere : Where::behind_a_word);
      channel && !head.channel) {
    head.channel = channel;
    head.concluded.push_back({number, messages::channel_said(to_text(*channel))});
  }
  if (const auto length = length_in(words); length && !head.length) {
    head.length = length;
    head.concluded.push_back({number, messages::length_said(format_duration(*length))});
  }
}

}  // namespace mentor::importers
