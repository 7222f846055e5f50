// SPDX-License-Identifier: MIT
// What was meant by a word that stands where somebody's handle belongs, and is nobody's.
#include "commands/support/meant_whom.hpp"

#include "commands/support/typed_line.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/hints.hpp"
#include "mentor/messages/who.hpp"

#include <algorithm>
#include <array>
#include <fmt/ranges.h>
#include <span>

namespace mentor::commands {

namespace {

using LineWords = std::vector<std::string>;

constexpr std::array<std::string_view, 6> before_somebody{"to", "with", "for", "of", "from", "about"};
/// No name, but the beginning of a text.
constexpr std::array<std::string_view, 36> words_of_text{
    "how",  "what", "why",  "when", "where", "who", "which", "should", "can",  "could", "do",  "does",
    "did",  "is",   "are",  "was",  "will",  "the", "a",     "an",     "my",   "her",   "his", "their",
    "this", "that", "last", "next", "to",    "for", "with",  "about",  "send", "and",   "not", "we"};

/// The line in which nobody was found, and the verb that it is for.
struct LineAtFault {
  const Context& context;
  const Reading& store;
  const LineWords& words;
  std::size_t at;  ///< of the word
  Verb verb;
  std::size_t verb_end;  ///< the first word behind the verb

  [[nodiscard]] const std::string& word() const { return words[at]; }
  [[nodiscard]] LineWords before() const { return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at)}; }
  [[nodiscard]] LineWords behind(std::size_t from) const {
    return {words.begin() + static_cast<std::ptrdiff_t>(from), words.end()};
  }
  /// Up to the next option.
  [[nodiscard]] std::span<const std::string> words_from_here() const {
    std::size_t end = at;
    while (end < words.size() && !words[end].starts_with('-')) ++end;
    return std::span(words).subspan(at, end - at);
  }
};

LineWords with_words(LineWords line, const LineWords& more) {
  line.insert(line.end(), more.begin(), more.end());
  return line;
}

template <std::size_t n>
bool is_word_among(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), to_lower_ascii(word)) != words.end();
}

using Hint = std::optional<std::string>;

std::string meant_instead(const LineWords& line) { return messages::did_you_mean_line(typed_line(line)); }

/// "plan tue 15:00 ana", "promise send cv to ana by fri"
Hint somebody_behind(const LineAtFault& line) {
  for (std::size_t i = line.at + 1; i < line.words.size(); ++i) {
    if (!line.store.find_handle(Kind::mentorship, to_lower_ascii(line.words[i])) || line.words[i - 1].starts_with('-'))
      continue;
    LineWords between{line.words.begin() + static_cast<std::ptrdiff_t>(line.at),
                      line.words.begin() + static_cast<std::ptrdiff_t>(i)};
    if (is_word_among(before_somebody, between.back())) between.pop_back();
    const LineWords whole =
        with_words(with_words(with_words(line.before(), {line.words[i]}), between), line.behind(i + 1));
    return messages::whom_first(typed_line(whole));
  }
  return std::nullopt;
}

/// "goal g1 50%"
Hint id_meant(const LineAtFault& line) {
  const auto id = parse_id(line.word());
  if (!id) return std::nullopt;
  const bool steps = id->kind == Kind::goal && line.words.front() == "goal" && line.at + 1 < line.words.size() &&
                     line.words[line.at + 1].find_first_of("0123456789") <= 1;
  if (steps) return meant_instead(with_words({"goal", "progress"}, line.behind(line.at)));
  return messages::id_and_no_handle(line.word(), typed_line(LineWords{"show", line.word()}));
}

/// "goal done g1", "show goals", "prep next"
Hint command_meant(const LineAtFault& line) {
  if (line.at != line.verb_end || line.at != 1) return std::nullopt;
  const std::string word = to_lower_ascii(line.word());
  const Synonym* synonym = find_synonym(word);
  if (find_command(word) == nullptr && synonym == nullptr) return std::nullopt;
  const LineWords rest = line.behind(line.at + 1);
  const bool goes_on =
      !rest.empty() && (parse_id(rest.front()) || line.store.find_handle(Kind::mentorship, rest.front()));
  if (synonym == nullptr) return meant_instead(with_words({word}, goes_on ? rest : LineWords{}));
  return meant_instead(meant_by(*synonym, goes_on ? rest : LineWords{}));
}

/// In front of the words.
bool reads_as_period(std::span<const std::string> words, Date today) {
  std::string text;
  for (const auto& word : words.first(std::min<std::size_t>(words.size(), 3))) {
    text += (text.empty() ? "" : " ") + word;
    if (!refusal_of([&] { static_cast<void>(parse_period(text, "", today)); })) return true;
  }
  return false;
}

/// "report ana last month", "report last-month ana", "report ana for sponsor"
Hint value_meant(const LineAtFault& line) {
  const auto words = line.words_from_here();
  const std::size_t skipped = words.size() > 1 && is_word_among(before_somebody, words.front()) ? 1 : 0;
  const auto rest = words.subspan(skipped);
  for (const auto& option : line.verb.options) {
    if (option.is_word()) continue;
    const bool period = option.means == Means::period && reads_as_period(rest, line.context.today());
    const bool choice = std::find(option.choices.begin(), option.choices.end(), rest.front()) != option.choices.end();
    if (!period && !choice) continue;
    return meant_instead(with_words(with_words(line.before(), {period ? option.names.front() : option.spoken()}),
                                    line.behind(line.at + skipped)));
  }
  return std::nullopt;
}

/// "plan tue 15:00", "ask how do I ask": WHO is missing.
Hint whom_missing(const LineAtFault& line) {
  const auto words = line.words_from_here();
  std::size_t day = 0;
  const auto refusal = refusal_of([&] { day = date_words_at_start(words, "", line.context.now, Direction::future); });
  const bool text = words.size() > 1 && is_word_among(words_of_text, words.front());
  if (day == 0 && !refusal && !text) return std::nullopt;
  return messages::whom_first(typed_line(with_words(with_words(line.before(), {"WHO"}), line.behind(line.at))));
}

std::optional<LineAtFault> line_of(const Context& context, const Reading& store, std::string_view who) {
  const LineWords& words = context.words;
  const auto found = std::find(words.begin() + (words.empty() ? 0 : 1), words.end(), who);
  const Command* command = words.empty() ? nullptr : find_command(words.front());
  if (found == words.end() || command == nullptr || (found - 1)->starts_with("--")) return std::nullopt;
  Verb verb = table_of(*command);
  const Verb* named = words.size() > 1 ? verb.find_verb(words[1]) : nullptr;
  const std::size_t end = named == nullptr ? 1 : 2;
  if (named != nullptr) verb = Verb(*named);
  return LineAtFault{context, store, words, static_cast<std::size_t>(found - words.begin()), std::move(verb), end};
}

/// A name that nobody can have is not proposed.
std::string way_to_start(std::string_view who) {
  const std::string handle = to_lower_ascii(trim(who));
  const bool refused = is_reserved(handle) || refusal_of([&] { static_cast<void>(require_handle(handle, "")); });
  return messages::start_one(refused ? "HANDLE" : visible(handle));
}

}  // namespace

std::string hint_for_nobody(const Context& context, const Reading& store, std::string_view who, Kind kind) {
  if (const auto line = line_of(context, store, who))
    for (const auto rule : {value_meant, somebody_behind, id_meant, command_meant, whom_missing})
      if (const auto hint = rule(*line)) return *hint;
  if (const auto near = closest(to_lower_ascii(who), store.handles(kind))) return messages::did_you_mean(*near);
  return kind == Kind::mentorship ? way_to_start(who) : messages::see("person list");
}

}  // namespace mentor::commands
