// SPDX-License-Identifier: MIT
// The least that finds what keeps coming back in some sessions, by the same rules as `threads` and `prep`: common words
// and the names of the people are none; phrases of up to three words count by how they cluster, longer ones before
// their parts; of each is told how it is mostly written and the sentence in which it was left.
#pragma once

#include "bare.hpp"
#include "bare_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bare {

/// One to three words that stand in several sessions.
struct Phrase {
  std::array<std::uint32_t, 3> words{};
  std::size_t length = 0;
  std::vector<std::uint32_t> sessions;
  std::uint32_t times = 0;
  std::uint32_t in_last = 0;
  std::uint32_t capitals = 0;
  const Sentence* last = nullptr;
  double score = 0;
};

inline std::uint64_t key_of(const std::uint32_t* words, std::size_t length) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < length; ++i) key = (key << 21) | (words[i] + 1);
  return key;
}

/// Each run of words that may be told of; none of them is out of `wanted`.
template <class Visit>
void each_run(const Written& written, const std::vector<bool>& wanted, Visit visit) {
  for (const Sentence& sentence : written.sentences)
    for (std::size_t first = sentence.first; first < sentence.first + sentence.tokens; ++first) {
      std::array<std::uint32_t, 3> words{};
      if (written.common[written.tokens[first].word]) continue;
      for (std::size_t length = 1; length <= 3 && first + length <= sentence.first + sentence.tokens; ++length) {
        const Token& end = written.tokens[first + length - 1];
        if (!wanted[end.word] || (length > 1 && !end.follows)) break;
        words[length - 1] = end.word;
        const bool tells = !written.common[end.word] || (length > 1 && end.capital && !written.naming[end.word] &&
                                                         written.keys[end.word].size() > 2);
        if (tells) visit(sentence, first, length, words);
      }
    }
}

/// The words that stand in so many sessions.
inline std::vector<bool> returning(const Written& written, std::uint32_t fewest) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> heard(written.keys.size());  // times, last session
  std::vector<bool> returns(written.keys.size());
  for (const Sentence& sentence : written.sentences)
    for (std::size_t i = sentence.first; i < sentence.first + sentence.tokens; ++i) {
      auto& [times, last] = heard[written.tokens[i].word];
      if (times > 0 && last == sentence.session) continue;
      last = sentence.session;
      if (++times == fewest) returns[written.tokens[i].word] = true;
    }
  return returns;
}

inline void score(const Written& written, Phrase& phrase, const std::vector<double>& words_in, double words) {
  double there = 0;
  for (const auto session : phrase.sessions) there += words_in[session];
  const double times = phrase.times;
  const auto part = [](double count, double expected) { return count > 0 ? count * std::log(count / expected) : 0; };
  const double likelihood = 2 * (part(times, there * times / words) + part(there - times, there * (1 - times / words)) +
                                 part(words - there, (words - there) * (1 - times / words)));
  const double again = phrase.sessions.size() > 2 ? 1.0 : 0.75;
  const bool name = phrase.capitals * 2 > phrase.times;
  const std::size_t letters = written.keys[phrase.words[0]].size();
  const bool small = letters < 4 || phrase.sessions.size() * 2 > written.ids.size();
  const double one_word = name ? (letters > 2 ? 1.3 : 0.5) : small ? 0.0 : 0.7;
  phrase.score = likelihood * again * (phrase.length > 1 ? (name ? 2.0 : 1.5) : one_word);
}

/// All that come back and cluster, without the parts of longer ones, strongest first.
inline std::vector<Phrase> strongest(const Written& written) {
  const std::uint32_t fewest = written.ids.size() < 12 ? 2 : 3;
  std::unordered_map<std::uint64_t, Phrase> phrases;
  each_run(written, returning(written, fewest),
           [&](const Sentence& sentence, std::size_t first, std::size_t length, const auto& words) {
             Phrase& phrase = phrases[key_of(words.data(), length)];
             phrase.length = length;
             phrase.words = words;
             phrase.last = &sentence;
             if (phrase.sessions.empty() || phrase.sessions.back() != sentence.session) {
               phrase.sessions.push_back(sentence.session);
               phrase.in_last = 0;
             }
             if (++phrase.in_last > 2) return;
             ++phrase.times;
             bool capital = true;
             for (std::size_t i = first; i < first + length; ++i) capital = capital && written.tokens[i].capital;
             if (capital) ++phrase.capitals;
           });
  std::vector<double> words_in(written.ids.size());
  for (const Sentence& sentence : written.sentences) words_in[sentence.session] += static_cast<double>(sentence.tokens);
  double words = 0;
  double roots = 0;
  for (double& one : words_in) {
    words += one;
    roots += one = std::sqrt(one);
  }
  for (double& one : words_in) one *= words / roots;
  std::vector<Phrase> found;
  std::unordered_map<std::uint64_t, std::size_t> covered;
  for (auto& [key, phrase] : phrases) {
    if (phrase.sessions.size() < fewest) continue;
    score(written, phrase, words_in, words);
    if (phrase.score < (fewest == 2 ? 2.71 : 3.84)) continue;
    for (std::size_t length = 1; length < phrase.length; ++length)
      for (std::size_t first = 0; first + length <= phrase.length; ++first) {
        auto& most = covered[key_of(phrase.words.data() + first, length)];
        most = std::max(most, phrase.sessions.size());
      }
    found.push_back(std::move(phrase));
  }
  std::erase_if(found, [&](const Phrase& phrase) {
    const auto longer = covered.find(key_of(phrase.words.data(), phrase.length));
    return longer != covered.end() && longer->second * 5 >= phrase.sessions.size() * 3;
  });
  std::sort(found.begin(), found.end(), [](const Phrase& a, const Phrase& b) {
    return a.score != b.score ? a.score > b.score : a.words < b.words;
  });
  return found;
}

inline bool says_the_same(const Written& written, const Phrase& weaker, const Phrase& stronger) {
  bool near = weaker.last == stronger.last;
  for (std::size_t i = 0; i < weaker.length; ++i)
    for (std::size_t j = 0; j < stronger.length; ++j)
      near = near || (weaker.words[i] == stronger.words[j] && !written.common[weaker.words[i]]);
  if (!near) return false;
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < weaker.sessions.size() && j < stronger.sessions.size();) {
    both += weaker.sessions[i] == stronger.sessions[j] ? 1 : 0;
    if (weaker.sessions[i] <= stronger.sessions[j])
      ++i;
    else
      ++j;
  }
  return both * 5 >= weaker.sessions.size() * 3;
}

inline void print_thread(const Written& written, const Phrase& phrase, std::string_view way) {
  std::size_t longest = 3;
  for (std::size_t i = 1; i < phrase.sessions.size(); ++i)
    longest = std::max<std::size_t>(longest, phrase.sessions[i] - phrase.sessions[i - 1]);
  const bool quiet = written.ids.size() - phrase.sessions.back() > longest;
  std::printf("%s %.*s: %zu of %zu sessions, %s to %s (s%s)\n  %.*s\n", quiet ? "went quiet" : "comes back",
              static_cast<int>(way.size()), way.data(), phrase.sessions.size(), written.ids.size(),
              written.days[phrase.sessions.front()].c_str(), written.days[phrase.sessions.back()].c_str(),
              written.ids[phrase.sessions.back()].c_str(), static_cast<int>(phrase.last->text.size()),
              phrase.last->text.data());
}

/// Those that say something of their own, as they are mostly written.
inline void print_threads(const Written& written, const std::vector<Phrase>& found, std::size_t most) {
  std::vector<const Phrase*> kept;
  std::vector<bool> wanted(written.keys.size());
  for (const Phrase& phrase : found) {
    if (kept.size() == 100) break;  // so many are looked at, and the rest only counted
    if (std::any_of(kept.begin(), kept.end(), [&](const Phrase* one) { return says_the_same(written, phrase, *one); }))
      continue;
    kept.push_back(&phrase);
  }
  const std::size_t all = kept.size();
  kept.resize(std::min(most, all));
  std::unordered_map<std::uint64_t, std::unordered_map<std::string_view, int>> ways;
  for (const Phrase* phrase : kept) {
    ways[key_of(phrase->words.data(), phrase->length)];
    for (std::size_t i = 0; i < phrase->length; ++i) wanted[phrase->words[i]] = true;
  }
  each_run(written, wanted, [&](const Sentence& sentence, std::size_t first, std::size_t length, const auto& words) {
    const auto one = ways.find(key_of(words.data(), length));
    if (one == ways.end()) return;
    const auto begin = written.tokens[first].begin;
    ++one->second[sentence.text.substr(begin, written.tokens[first + length - 1].end - begin)];
  });
  for (const Phrase* phrase : kept) {
    const auto& written_so = ways[key_of(phrase->words.data(), phrase->length)];
    const auto way = std::max_element(written_so.begin(), written_so.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
    print_thread(written, *phrase, way->first);
  }
  std::printf("%zu in all\n", all);
}

/// What keeps coming back. The rows are sessions, newest first: id, day, and what was written.
inline void ask_threads(sqlite3* handle, const char* sql, const char* names_sql, const char* word, std::size_t most) {
  Written written;
  std::vector<std::string> names;
  sqlite3_stmt* people = prepare(handle, names_sql);
  bind_word(people, word);
  while (sqlite3_step(people) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count(people); ++i) names.emplace_back(text_at(people, i));
  sqlite3_finalize(people);
  written.read_names(names);
  std::vector<std::vector<std::string>> rows;
  sqlite3_stmt* row = prepare(handle, sql);
  bind_word(row, word);
  while (sqlite3_step(row) == SQLITE_ROW) {
    auto& columns = rows.emplace_back();
    for (int i = 0; i < sqlite3_column_count(row); ++i)
      if (i < 2 || sqlite3_column_type(row, i) != SQLITE_NULL) columns.emplace_back(text_at(row, i));
  }
  sqlite3_finalize(row);
  std::reverse(rows.begin(), rows.end());
  for (auto& columns : rows) {
    written.ids.push_back(std::move(columns[0]));
    written.days.push_back(std::move(columns[1]));
    for (std::size_t i = 2; i < columns.size(); ++i)
      written.read_text(written.texts.emplace_back(std::move(columns[i])),
                        static_cast<std::uint32_t>(written.ids.size() - 1));
  }
  written.drop_forms();
  written.join_forms();
  print_threads(written, strongest(written), most);
}

}  // namespace bare
