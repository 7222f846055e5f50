// SPDX-License-Identifier: MIT
// What was meant by words for which a verb has no place.
#include "cli/left_over.hpp"

#include "cli/long_values.hpp"
#include "commands/support/typed_line.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>

namespace mentor::cli {

namespace {

using Words = std::vector<std::string>;

/// A line in which `rest`, from `at` on, has no place.
struct RestOfLine {
  const Verb& verb;
  Words path;
  const Words& words;
  std::span<const std::string> rest;
  std::size_t at;
  const TypedWords& typed;
  const Around& around;

  /// With other words before the rest, `skipped` of which are left out.
  [[nodiscard]] Words with(Words other, std::size_t skipped = 0) const {
    Words line = path;
    line.insert(line.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
    line.insert(line.end(), other.begin(), other.end());
    line.insert(line.end(), words.begin() + static_cast<std::ptrdiff_t>(at + skipped), words.end());
    return line;
  }
  [[nodiscard]] bool is_somebody(std::string_view word) const { return around.is_somebody && around.is_somebody(word); }
};
using LineMeant = std::optional<Words>;

/// "show promise c1", "bob promise send cv", "show session 1"
LineMeant another_command(const RestOfLine& line) {
  if (line.path != Words{"show"} || line.typed.given.empty()) return std::nullopt;
  const std::string& first = line.typed.given.front().value;
  if (parse_id(first)) return std::nullopt;
  if (parse_id(line.rest.front())) return Words{"show", line.rest.front()};
  if (line.is_somebody(first) && find_command(line.rest.front()) != nullptr) {
    Words meant{line.rest.front(), first};
    meant.insert(meant.end(), line.words.begin() + static_cast<std::ptrdiff_t>(line.at + 1), line.words.end());
    return meant;
  }
  const auto kind = from_text<Kind>(to_lower_ascii(first));
  if (kind && whole_number(line.rest.front())) return Words{"show", info(*kind).letter + line.rest.front()};
  return std::nullopt;
}

/// "snooze ana until fri": "until" took the place of the day.
LineMeant without_until(const RestOfLine& line) {
  constexpr std::array<std::string_view, 4> before_days{"until", "till", "on", "for"};
  for (std::size_t i = 0; i < line.at; ++i)
    if (std::find(before_days.begin(), before_days.end(), to_lower_ascii(line.words[i])) != before_days.end()) {
      Words meant = line.with({});
      meant.erase(meant.begin() + static_cast<std::ptrdiff_t>(line.path.size() + i));
      return meant;
    }
  return std::nullopt;
}

/// "pause ana until next month"
LineMeant option_named(const RestOfLine& line) {
  if (line.rest.size() < 2) return std::nullopt;
  const Option* option = line.verb.find_option("--" + to_lower_ascii(line.rest.front()));
  if (option == nullptr || option->takes == Takes::nothing) return std::nullopt;
  return line.with({"--" + to_lower_ascii(line.rest.front())}, 1);
}

/// "export csv"
LineMeant choice_of_option(const RestOfLine& line) {
  for (const auto& option : line.verb.options)
    if (!option.is_word() &&
        std::find(option.choices.begin(), option.choices.end(), line.rest.front()) != option.choices.end())
      return line.with({option.names.front()});
  return std::nullopt;
}

/// "check-in ana", "list ana"
LineMeant somebody(const RestOfLine& line) {
  if (!line.is_somebody(line.rest.front())) return std::nullopt;
  if (line.verb.find_option("--for") != nullptr) return line.with({"--for"});
  return line.path == Words{"list"} ? LineMeant(Words{"show", line.rest.front()}) : std::nullopt;
}

/// "pause ana 2 weeks", "timeline ana last month"
LineMeant value_of_option(const RestOfLine& line) {
  for (const auto& option : line.verb.options)
    if (!option.is_word() && reads_all(option, line.rest, line.around.now)) return line.with({option.spoken()});
  return std::nullopt;
}

/// "session cancel s1 sick", "add jose José García"
LineMeant text_of_option(const RestOfLine& line) {
  for (const auto& option : line.verb.options)
    if (!option.is_word() && option.means == Means::only_text) return line.with({option.spoken()});
  return std::nullopt;
}

}  // namespace

std::optional<std::string> line_without_rest(const Verb& verb, std::string_view path, const TypedWords& typed,
                                             const Around& around) {
  const auto& words = typed.words;
  const auto found = std::find(words.rbegin(), words.rend(), typed.left_over.front());
  if (found == words.rend()) return std::nullopt;
  const auto at = static_cast<std::size_t>(words.rend() - found) - 1;
  const RestOfLine line{verb, words_in(path), words, typed.left_over, at, typed, around};
  for (const auto rule :
       {another_command, without_until, option_named, choice_of_option, somebody, value_of_option, text_of_option})
    if (const auto meant = rule(line)) return typed_line(*meant);
  return std::nullopt;
}

}  // namespace mentor::cli
