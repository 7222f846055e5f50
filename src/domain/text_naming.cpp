// SPDX-License-Identifier: MIT
// Whom a text names: whole words, whatever their case and accents.
#include "mentor/domain/text_naming.hpp"

#include "domain/text_units.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace mentor {

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

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
};

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const TextUnit unit = text_unit_at(text, at);
    const Letter letter = unit.valid ? letter_of(unit.point) : Letter::none;
    if (letter != Letter::none && (letter == Letter::alone || !open)) words.push_back({at, at, {}});
    open = letter == Letter::joins;
    at += unit.length;
    if (letter != Letter::none) words.back().end = at;
  }
  for (Word& word : words) word.folded = fold(text.substr(word.begin, word.end - word.begin));
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

bool stands_at(const std::vector<Word>& words, std::size_t first, const std::vector<std::string>& way,
               Naming::Endings endings) {
  if (words.size() - first < way.size()) return false;
  return std::equal(
      way.begin(), way.end(), words.begin() + static_cast<std::ptrdiff_t>(first),
      [endings](const std::string& wanted, const Word& word) { return is_meant_by(word.folded, wanted, endings); });
}

/// How many words from `first` on name them, in the longest way; 0: none.
std::size_t named_at(const std::vector<Word>& words, std::size_t first,
                     const std::vector<std::vector<std::string>>& ways, Naming::Endings endings) {
  std::size_t longest = 0;
  for (const auto& way : ways)
    if (stands_at(words, first, way, endings)) longest = std::max(longest, way.size());
  return longest;
}

}  // namespace

void Naming::add_way(std::vector<std::string> way) {
  if (!way.empty() && std::find(ways_.begin(), ways_.end(), way) == ways_.end()) ways_.push_back(std::move(way));
}

void Naming::add(std::string_view words) {
  std::vector<std::string> way;
  for (Word& word : words_in(words)) way.push_back(std::move(word.folded));
  add_way(std::move(way));
}

void Naming::add_each(std::string_view words) {
  std::size_t end = 0;
  std::vector<std::vector<std::string>> parts;
  for (const Word& word : words_in(words)) {
    if (parts.empty() || word.begin != end) parts.emplace_back();  // letters that are words of their own make one name
    parts.back().push_back(word.folded);
    end = word.end;
  }
  for (auto& part : parts)
    if (part.size() > 1 || part.front().size() > 1) add_way(std::move(part));
}

bool Naming::names_in(std::string_view text) const {
  const auto words = words_in(text);
  for (std::size_t first = 0; first < words.size(); ++first)
    if (named_at(words, first, ways_, endings_) > 0) return true;
  return false;
}

std::string Naming::without(std::string_view text, std::string_view instead) const {
  const auto words = words_in(text);
  std::string left;
  std::size_t copied = 0;
  for (std::size_t first = 0; first < words.size();) {
    const std::size_t count = named_at(words, first, ways_, endings_);
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
