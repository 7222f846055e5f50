// SPDX-License-Identifier: MIT
// What was written, as sentences of words. Private to the domain.
#pragma once

#include "mentor/domain/threads.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mentor {

/// Words that say nothing of what people talked about, in the languages that are known here. In others only the
/// clustering tells them apart.
bool is_common_word(std::string_view folded);

/// The words of a text that say something, folded, each once: of at least four bytes, all letters, not common.
std::set<std::string> telling_words(std::string_view text);

struct ThreadWord {
  std::uint32_t id = 0;  ///< in the vocabulary
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< bytes in the sentence
  bool follows = false;   ///< only a blank, or nothing, lies between it and the word before
  bool capital = false;   ///< written as a name is: a capital within a sentence, or several
};

struct ThreadSentence {
  std::size_t session = 0;  ///< index
  std::string_view text;
  std::size_t first_word = 0;  ///< index of its first word
  std::size_t words = 0;
};

/// All sentences that people wrote themselves, in order.
class ThreadWords {
 public:
  ThreadWords(const std::vector<SessionWords>& sessions, const std::vector<std::string>& names);
  ThreadWords(const ThreadWords&) = delete;
  ThreadWords& operator=(const ThreadWords&) = delete;
  ~ThreadWords() = default;

  std::vector<ThreadSentence> sentences;
  std::vector<ThreadWord> words;
  std::vector<std::string_view> vocabulary;  ///< by id, folded
  std::vector<bool> common;                  ///< by id: no thread by itself, nor the first or last word of one
  std::vector<bool> naming;                  ///< by id: calls one of the people, or speaks: in no thread
  std::vector<bool> ideograph;               ///< by id: a letter that is a word, of a script without blanks

 private:
  struct Line {
    std::size_t session = 0;
    std::string_view label;  ///< "ME", of "ME: …"
    std::string_view rest;   ///< what follows it; the line where there is none
    std::string_view whole;
  };

  void read_lines(const std::vector<SessionWords>& sessions);
  void name_speakers(std::size_t sessions);
  void drop_repeated_lines(std::size_t sessions);
  void name_people(const std::vector<std::string_view>& people);
  void read_words();
  void read_sentence(std::size_t session, std::string_view text);
  std::uint32_t id_of(std::string_view word);
  void join_variants();

  std::vector<Line> lines_;
  std::deque<std::string> rewritten_;  ///< lines that had links
  /// So that a word is looked for where it stands.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
};

}  // namespace mentor
