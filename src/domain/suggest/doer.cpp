// SPDX-License-Identifier: MIT
// "EK to confirm", "Ana will write": somebody is named as the one who does it.
#include "domain/suggest/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace mentor {

namespace {

bool is_known_name(std::string_view word, const NotedPeople& people) {
  const std::string folded = fold(word);
  return std::any_of(people.speakers.begin(), people.speakers.end(), [&](const NotedSpeaker& speaker) {
    return fold(speaker.handle) == folded || std::any_of(speaker.names.begin(), speaker.names.end(),
                                                         [&](const std::string& name) { return fold(name) == folded; });
  });
}

std::vector<std::string_view> words_apart_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trim(text)).empty()) {
    words.push_back(text.substr(0, text.find_first_of(" \t")));
    text.remove_prefix(words.back().size());
  }
  return words;
}

/// What nobody does on purpose, or what is no verb: "Ana will be away", "AC to Paris".
bool is_deed(std::string_view word) {
  constexpr std::array<std::string_view, 13> none{"be",  "need", "the",  "a",    "me",       "my", "not",
                                                  "you", "go",   "also", "have", "probably", "her"};
  return !word.empty() && std::islower(static_cast<unsigned char>(word.front())) != 0 &&
         std::find(none.begin(), none.end(), word) == none.end();
}

bool begins_clause(const std::vector<std::string_view>& words, std::size_t at) {
  if (at == 0) return true;
  const auto before = words[at - 1];
  return before == "-" || before == "\xe2\x80\x93" || before == "and" || before == "agreed" || before == "that" ||
         before == "then" || std::string_view(".,;:!?>").find(before.back()) != std::string_view::npos;
}

/// Without the marks around it: "**Ana**:"
std::string_view bare_name(std::string_view word) {
  while (!word.empty() && std::string_view("*_@[(").find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && std::string_view("*_)]:").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

}  // namespace

std::string asker_named(std::string_view text, const NotedPeople& people) {
  const auto words = words_apart_in(text);
  if (words.size() < 3) return {};
  const std::string verb = to_lower_ascii(bare_name(words[1]));
  const bool asks = verb == "asked" || verb == "asks" || verb == "wondered" || verb == "wonders";
  return asks && is_known_name(bare_name(words[0]), people) ? std::string(bare_name(words[0])) : std::string();
}

std::string doer_named(std::string_view text, const NotedPeople& people) {
  const auto words = words_apart_in(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const std::string link = to_lower_ascii(words[i + 1]);
    if ((link != "to" && link != "will") || !begins_clause(words, i)) continue;
    const std::string_view name = bare_name(words[i]);
    const std::string_view rest = text.substr(static_cast<std::size_t>(words[i + 2].data() - text.data()));
    if ((is_deed(words[i + 2]) || begins_with_deed(plain_words(rest))) &&
        (is_known_name(name, people) || (name.size() < 4 && are_initials(name))))
      return std::string(name);
  }
  return {};
}

}  // namespace mentor
