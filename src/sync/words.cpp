// SPDX-License-Identifier: MIT
// The words that two people read aloud to each other. Two syllables say the number; the third follows from them in such
// a way that no two words differ in one syllable only.
#include "mentor/sync/keys.hpp"
#include "sync/sodium.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz";
constexpr std::string_view vowels = "aiou";
constexpr std::size_t syllables = consonants.size() * vowels.size();
constexpr std::size_t word_count = 2048;
constexpr std::size_t bits_a_word = 11;

std::string syllable(std::size_t number) {
  return {consonants[number / vowels.size()], vowels[number % vowels.size()]};
}

/// Which syllable comes third: another one for each first beside the same second, and for each second beside the same
/// first, since both factors are odd.
std::size_t third_syllable(std::size_t first, std::size_t second) { return (first * 5 + second * 11 + 17) % syllables; }

std::optional<std::size_t> syllable_number(std::string_view two) {
  const std::size_t consonant = consonants.find(two[0]);
  const std::size_t vowel = vowels.find(two[1]);
  if (consonant == std::string_view::npos || vowel == std::string_view::npos) return std::nullopt;
  return consonant * vowels.size() + vowel;
}

}  // namespace

std::string word_at(std::size_t index) {
  const std::size_t first = index % syllables;
  const std::size_t second = index / syllables;
  return syllable(first) + syllable(second) + syllable(third_syllable(first, second));
}

std::optional<std::size_t> index_of_word(std::string_view word) {
  if (word.size() != 6) return std::nullopt;
  const auto first = syllable_number(word.substr(0, 2));
  const auto second = syllable_number(word.substr(2, 2));
  if (!first || !second || *second * syllables >= word_count) return std::nullopt;
  const std::size_t index = *second * syllables + *first;
  return word_at(index) == word ? std::optional(index) : std::nullopt;
}

KeyWords words_of(std::string_view device, const PublicKeys& keys) {
  std::string bytes = "mentor device words 1 " + std::string(device);
  bytes.append(keys.signing.begin(), keys.signing.end());
  bytes.append(keys.sealing.begin(), keys.sealing.end());
  const Hash hash = hash_of(bytes);
  KeyWords words;
  std::size_t held = 0;
  std::size_t bits = 0;
  std::size_t at = 0;
  for (std::string& word : words) {
    for (; bits < bits_a_word; bits += 8) held = held << 8U | hash[at++];
    bits -= bits_a_word;
    word = word_at(held >> bits & (word_count - 1));
  }
  return words;
}

std::string in_one_line(const KeyWords& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

WordsRead read_words(std::string_view typed) {
  constexpr std::string_view between = " \t\r\n,.;-";
  WordsRead read;
  KeyWords words;
  for (std::size_t at = typed.find_first_not_of(between); at < typed.size();
       at = typed.find_first_not_of(between, at)) {
    const std::size_t end = std::min(typed.find_first_of(between, at), typed.size());
    std::string word(typed.substr(at, end - at));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!index_of_word(word) && read.unknown.empty()) read.unknown = typed.substr(at, end - at);
    if (read.count < words.size()) words[read.count] = std::move(word);
    ++read.count;
    at = end;
  }
  if (read.unknown.empty() && read.count == words.size()) read.words = words;
  return read;
}

}  // namespace mentor::sync
