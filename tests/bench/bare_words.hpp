// SPDX-License-Identifier: MIT
// What was written in some sessions, for the bare program that looks for what returns: lines, then sentences of words
// with their numbers. Headings, tables, lines of a form and who speaks are left out; a word's forms are one. Of other
// letters than those of ASCII nothing is folded.
#pragma once

#include "domain/threads/words.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bare {

struct Token {
  std::uint32_t word = 0;
  std::uint32_t begin = 0;  ///< in the sentence
  std::uint32_t end = 0;
  bool follows = false;
  bool capital = false;
};

struct Sentence {
  std::uint32_t session = 0;
  std::string_view text;
  std::size_t first = 0;
  std::size_t tokens = 0;
};

inline std::string_view trimmed(std::string_view text, const char* signs) {
  const auto first = text.find_first_not_of(signs);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(signs) + 1 - first);
}

inline std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return low;
}

struct Line {
  std::uint32_t session = 0;
  std::string_view whole;
  std::string_view said;  ///< without who said it
};

/// What was written in some sessions: lines, then sentences of words with their numbers.
struct Written {
  std::vector<std::string> ids;
  std::vector<std::string> days;
  std::deque<std::string> texts;
  std::vector<Line> lines;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<std::string_view> keys;
  std::vector<bool> common;
  std::vector<bool> naming;

  void read_text(std::string_view text, std::uint32_t session) {
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = std::min(text.find('\n', begin), text.size());
      std::string_view line = trimmed(text.substr(begin, end - begin), " \t\r");
      begin = end + 1;
      const bool heading = line.empty() || line[0] == '#' || line[0] == '|' ||
                           (line.size() > 4 && line.starts_with("**") && line.ends_with("**")) ||
                           (line.size() < 40 && line.back() == ':');
      if (heading) continue;
      for (const std::string_view mark : {"- [ ] ", "- [x] ", "* [ ] ", "- ", "* ", "+ "})
        if (line.starts_with(mark)) {
          line.remove_prefix(mark.size());
          break;
        }
      if (line.find_first_not_of("-*_=#+ ") == std::string_view::npos) continue;
      const auto label = line.find(':');
      const bool labelled = label != std::string_view::npos && label > 0 && label <= 30 &&
                            (label + 1 == line.size() || line[label + 1] == ' ');
      lines.push_back({session, line, labelled ? trimmed(line.substr(label + 1), " ") : line});
    }
  }

  /// A label in a third of the sessions is somebody who speaks; a line in a quarter of them is of a form.
  void drop_forms() {
    struct Heard {
      std::uint32_t last = 0;
      std::uint32_t sessions = 0;
    };
    const auto hear = [](Heard& one, std::uint32_t session) {
      if (one.sessions == 0 || one.last != session) ++one.sessions;
      one.last = session;
    };
    std::unordered_map<std::string, Heard> speakers;
    for (const Line& line : lines)
      if (line.said.size() != line.whole.size())
        hear(speakers[lowered(line.whole.substr(0, line.whole.find(':')))], line.session);
    std::unordered_map<std::string, Heard> seen;
    std::vector<const Heard*> heard;
    for (Line& line : lines) {
      if (line.said.size() != line.whole.size()) {
        const std::string label = lowered(line.whole.substr(0, line.whole.find(':')));
        if (speakers[label].sessions < 3 || speakers[label].sessions * 3 < ids.size()) line.said = line.whole;
      }
      Heard& one = seen[lowered(trimmed(line.said, " \t.,;:!?*_-~()@\"'"))];
      hear(one, line.session);
      heard.push_back(&one);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (heard[i]->sessions < 3 || heard[i]->sessions * 4 < ids.size()) read_sentences(lines[i]);
  }

  void read_sentences(const Line& line) {
    for (std::size_t begin = 0, at = 0; at < line.said.size(); ++at) {
      const char c = line.said[at];
      const bool last = at + 1 == line.said.size();
      if (!last && !((c == '.' || c == '!' || c == '?') && line.said[at + 1] == ' ')) continue;
      read_sentence(trimmed(line.said.substr(begin, at + 1 - begin), " "), line.session);
      begin = at + 1;
    }
  }

  void read_sentence(std::string_view text, std::uint32_t session) {
    const std::size_t first = tokens.size();
    const bool addresses = text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos;
    bool follows = false;
    for (std::size_t at = 0; at < text.size();) {
      const auto kind = [&](std::size_t i) { return letter_kind(text[i]); };
      if (addresses && (at == 0 || text[at - 1] == ' ')) {
        const auto chunk = text.substr(at, text.find(' ', at) - at);
        if (chunk.find("://") != std::string_view::npos || chunk.find('@') != std::string_view::npos) {
          at += chunk.size();
          follows = false;
          continue;
        }
      }
      if (kind(at) == 0) {
        if (text[at] != ' ') follows = false;
        ++at;
        continue;
      }
      const std::size_t begin = at;
      int capitals = 0;
      for (; at < text.size(); ++at) {
        const bool joins = (text[at] == '\'' || text[at] == '-') && at + 1 < text.size() && kind(at + 1) != 0;
        if (kind(at) == 0 && !joins) break;
        if (kind(at) == 2) ++capitals;
      }
      if (kind(begin) == 3) {  // "9am"
        follows = false;
        continue;
      }
      tokens.push_back({number_of(text.substr(begin, at - begin)), static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(at), follows,
                        capitals > 1 || (capitals == 1 && tokens.size() > first)});
      follows = true;
    }
    sentences.push_back({session, text, first, tokens.size() - first});
  }

  /// 1: a letter, 2: a capital, 3: a digit.
  static int letter_kind(char c) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return 1;
    if (c >= 'A' && c <= 'Z') return 2;
    return c >= '0' && c <= '9' ? 3 : 0;
  }

  std::uint32_t number_of(std::string_view word) {
    std::string key = lowered(word);
    const bool negated = key.ends_with("'t");
    if (const auto mark = key.find('\''); mark != std::string::npos)
      key = mark <= 2 && key.size() - mark > 3 ? key.substr(mark + 1) : key.substr(0, mark);
    if (key.find('-') != std::string::npos) std::erase(key, '-');
    const auto [found, added] = numbers.try_emplace(std::move(key), static_cast<std::uint32_t>(keys.size()));
    if (added) {
      const std::string& called = found->first;
      keys.emplace_back(called);
      common.push_back(negated || called.size() == 1 || mentor::is_common_word(called));
      naming.push_back(false);
    }
    return found->second;
  }

  void read_names(const std::vector<std::string>& names) {
    for (const std::string& name : names) read_sentence(name, 0);
    for (const Token& token : tokens) common[token.word] = naming[token.word] = true;
    tokens.clear();
    sentences.clear();
  }

  /// "papers" is called as "paper", where both are there.
  void join_forms() {
    std::vector<std::uint32_t> called(keys.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      called[i] = i;
      for (const std::string_view ending : {"s", "es", "en", "n", "e"}) {
        if (!keys[i].ends_with(ending) || keys[i].size() < 4 + ending.size()) continue;
        const auto stem = numbers.find(std::string(keys[i].substr(0, keys[i].size() - ending.size())));
        if (stem == numbers.end()) continue;
        called[i] = stem->second;
        break;
      }
    }
    for (Token& token : tokens)
      while (called[token.word] != token.word) token.word = called[token.word];
  }
};

}  // namespace bare
