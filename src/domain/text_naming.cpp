// SPDX-License-Identifier: MIT
// Whom a text names: whole words, whatever their case and accents.
#include "mentor/domain/text_naming.hpp"

#include "domain/text_units.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace mentor {

struct TextWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
};

namespace {

/// What a character is to the word that it stands in. Scripts that put no blanks between words have letters that are
/// words of their own.
enum class Letter { none, joins, alone };

Letter letter_of(char32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return Letter::joins;
    case UTF8PROC_CATEGORY_LO:
      return Letter::alone;
    default:
      return Letter::none;
  }
}

std::vector<TextWord> words_in(std::string_view text) {
  std::vector<TextWord> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const TextUnit unit = text_unit_at(text, at);
    const Letter letter = unit.valid ? letter_of(unit.point) : Letter::none;
    if (letter != Letter::none && (letter == Letter::alone || !open)) words.push_back({at, at, {}});
    open = letter == Letter::joins;
    at += unit.length;
    if (letter != Letter::none) words.back().end = at;
  }
  for (TextWord& word : words) word.folded = fold(text.substr(word.begin, word.end - word.begin));
  return words;
}

/// "mueller" as "muller", which is what folding makes of "müller".
std::string without_second_vowel(std::string_view word) {
  std::string shorter;
  for (const char c : word) {
    const bool second =
        c == 'e' && !shorter.empty() && std::string_view("aou").find(shorter.back()) != std::string::npos;
    if (!second) shorter += c;
  }
  return shorter;
}

/// "zoës", "müllers": with an ending or without, and no longer word that begins so.
bool is_name(std::string_view word, std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{"", "s", "es", "ns", "ens"};
  if (!word.starts_with(name)) return false;
  word.remove_prefix(name.size());
  return std::find(endings.begin(), endings.end(), word) != endings.end();
}

bool is_meant_by(const std::string& word, const std::string& name, Naming::Endings endings) {
  if (!word.empty() && !name.empty() && word.front() != name.front()) return false;
  if (endings == Naming::Endings::none) return word == name;
  return is_name(word, name) || is_name(without_second_vowel(word), without_second_vowel(name));
}

bool stands_at(const std::vector<TextWord>& words, std::size_t first, const std::vector<std::string>& way,
               Naming::Endings endings) {
  if (words.size() - first < way.size()) return false;
  return std::equal(
      way.begin(), way.end(), words.begin() + static_cast<std::ptrdiff_t>(first),
      [endings](const std::string& wanted, const TextWord& word) { return is_meant_by(word.folded, wanted, endings); });
}

}  // namespace

void Naming::put(Way way) {
  if (way.empty() || way.front().empty()) return;
  auto& ways = ways_[way.front().front()];
  if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(std::move(way));
}

std::size_t Naming::named_at(const std::vector<TextWord>& words, std::size_t first) const {
  const std::string& word = words[first].folded;
  const auto ways = word.empty() ? ways_.end() : ways_.find(word.front());
  if (ways == ways_.end()) return 0;
  std::size_t longest = 0;
  for (const Way& way : ways->second)
    if (stands_at(words, first, way, endings_)) longest = std::max(longest, way.size());
  return longest;
}

void Naming::add(std::string_view words) {
  Way way;
  for (TextWord& word : words_in(words)) way.push_back(std::move(word.folded));
  put(std::move(way));
}

void Naming::add_each(std::string_view words) {
  std::size_t end = 0;
  std::vector<Way> parts;
  for (const TextWord& word : words_in(words)) {
    if (parts.empty() || word.begin != end) parts.emplace_back();  // letters that are words of their own make one name
    parts.back().push_back(word.folded);
    end = word.end;
  }
  for (auto& part : parts)
    if (part.size() > 1 || part.front().size() > 1) put(std::move(part));
}

bool Naming::names_in(std::string_view text) const {
  const auto words = words_in(text);
  for (std::size_t first = 0; first < words.size(); ++first)
    if (named_at(words, first) > 0) return true;
  return false;
}

std::string Naming::without(std::string_view text, std::string_view instead) const {
  const auto words = words_in(text);
  std::string left;
  std::size_t copied = 0;
  for (std::size_t first = 0; first < words.size();) {
    const std::size_t count = named_at(words, first);
    if (count > 0) {
      left += text.substr(copied, words[first].begin - copied);
      left += instead;
      copied = words[first + count - 1].end;
    }
    first += std::max<std::size_t>(count, 1);
  }
  return left + std::string(text.substr(copied));
}

}  // namespace mentor
