// SPDX-License-Identifier: MIT
// The least that finds what keeps coming back in some sessions: one to three words, and where they were written last.
#pragma once

#include "bare.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bare {

struct Token {
  std::uint64_t word = 0;
  long session = 0;
  std::string_view text;
  bool follows = false;
};

/// What was written in some sessions, as words with their numbers; what is short or has other signs ends a phrase.
struct Written {
  std::deque<std::string> notes;
  std::deque<std::string> days;
  std::vector<Token> tokens;
  std::unordered_map<std::string, std::uint64_t> numbers;

  void read_sentence(std::string_view text, long session) {
    std::string word;
    bool follows = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const char c = at < text.size() ? text[at] : ' ';
      const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      if ((small >= 'a' && small <= 'z') || static_cast<unsigned char>(small) >= 0x80) {
        word += small;
        continue;
      }
      if (word.size() > 3) {
        const auto number = numbers.try_emplace(word, numbers.size() + 1).first->second;
        tokens.push_back({number, session, text.substr(at - word.size(), word.size()), follows});
      }
      follows = word.size() > 3;
      word.clear();
    }
  }
};

/// One to three words that stand in several sessions.
struct Phrase {
  long sessions = 0;
  long first = -1;
  long last = -1;
  std::string_view words;
};

inline std::unordered_map<std::uint64_t, Phrase> phrases_in(const Written& written) {
  constexpr unsigned bits = 21;
  std::vector<long> first(written.numbers.size() + 1, -1);
  std::vector<bool> returns(written.numbers.size() + 1);
  for (const Token& token : written.tokens) {
    if (first[token.word] < 0) first[token.word] = token.session;
    if (first[token.word] != token.session) returns[token.word] = true;
  }
  std::unordered_map<std::uint64_t, Phrase> found;
  for (std::size_t length = 1; length <= 3; ++length)
    for (std::size_t i = 0; i + length <= written.tokens.size(); ++i) {
      std::uint64_t key = 0;
      for (std::size_t j = i; j < i + length; ++j) {
        const Token& token = written.tokens[j];
        if (!returns[token.word] || (j > i && (!token.follows || token.session != written.tokens[i].session))) {
          key = 0;
          break;
        }
        key = (key << bits) | token.word;
      }
      if (key == 0) continue;
      const Token& end = written.tokens[i + length - 1];
      Phrase& phrase = found[key];
      if (phrase.first < 0) phrase.first = end.session;
      if (phrase.last != end.session) ++phrase.sessions;
      phrase.last = end.session;
      const char* begin = written.tokens[i].text.data();
      phrase.words = {begin, static_cast<std::size_t>(end.text.data() + end.text.size() - begin)};
    }
  return found;
}

/// The line of the newest session that has it, as it was written.
inline std::string_view line_with(const Written& written, const Phrase& phrase) {
  const std::string_view note = written.notes[static_cast<std::size_t>(phrase.last)];
  const auto at = static_cast<std::size_t>(phrase.words.data() - note.data());
  const auto begin = note.rfind('\n', at) == std::string_view::npos ? 0 : note.rfind('\n', at) + 1;
  return note.substr(begin, std::min(note.find('\n', at), note.size()) - begin);
}

/// What keeps coming back: how often, from when to when, and where it was written last.
inline void ask_threads(sqlite3* handle, const char* sql, const char* word, std::size_t most) {
  sqlite3_stmt* rows = prepare(handle, sql);
  bind_word(rows, word);
  Written written;
  for (long session = 0; sqlite3_step(rows) == SQLITE_ROW; ++session) {
    const std::string_view note = written.notes.emplace_back(text_at(rows, 0));
    written.days.emplace_back(sqlite3_column_count(rows) > 1 ? text_at(rows, 1) : "");
    for (std::size_t begin = 0; begin < note.size();) {
      const auto end = std::min(note.find('\n', begin), note.size());
      written.read_sentence(note.substr(begin, end - begin), session);
      begin = end + 1;
    }
  }
  sqlite3_finalize(rows);
  const auto sessions = static_cast<double>(written.notes.size());
  std::vector<std::pair<double, Phrase>> scored;
  for (const auto& [key, phrase] : phrases_in(written))
    if (phrase.sessions > 2)
      scored.emplace_back(
          static_cast<double>(phrase.sessions) * std::log((sessions + 1) / static_cast<double>(phrase.sessions)),
          phrase);
  const auto shown = std::min(most, scored.size());
  std::partial_sort(scored.begin(), scored.begin() + static_cast<long>(shown), scored.end(),
                    [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < shown; ++i) {
    const Phrase& phrase = scored[i].second;
    const std::string_view line = line_with(written, phrase);
    std::printf(
        "%.*s: %ld of %.0f sessions, %s to %s\n  %.*s\n", static_cast<int>(phrase.words.size()), phrase.words.data(),
        phrase.sessions, sessions, written.days[static_cast<std::size_t>(phrase.last)].c_str(),
        written.days[static_cast<std::size_t>(phrase.first)].c_str(), static_cast<int>(line.size()), line.data());
  }
}

}  // namespace bare
