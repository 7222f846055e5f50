// SPDX-License-Identifier: MIT
// A lesson learned anywhere that fits what is to be talked about (article 001: relevant advice).
#include "domain/prep/parts.hpp"
#include "domain/threads/words.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace mentor {

namespace {

using Words = std::set<std::string>;

/// Folded words that say something; "delegating", "delegated" and "delegates" are one.
Words telling_words(std::string_view text) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t stem = 6;
  Words words;
  std::string word;
  const auto take = [&] {
    if (word.size() >= shortest && !is_common_word(word)) {
      if (word.ends_with("ies")) word.replace(word.size() - 3, 3, "y");
      if (word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
      words.insert(word.substr(0, stem));
    }
    word.clear();
  };
  for (const char c : fold(text)) {
    const bool in_word = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
    if (in_word)
      word += c;
    else
      take();
  }
  take();
  return words;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  for (const char c : fold(text)) {
    const bool in_word = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (in_word && !open) words.emplace_back();
    if (in_word) words.back() += c;
    open = in_word;
  }
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

/// A name of some length may have an ending: "zoës", "müllers".
bool is_name(std::string_view word, std::string_view name) {
  constexpr std::int64_t shortest = 3;
  const auto letters = std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return letters < shortest ? word == name : word.starts_with(name);
}

bool names_somebody(std::string_view text, const std::vector<std::string>& names) {
  const auto words = folded_words(text);
  const auto stands_at = [](auto word, const std::vector<std::string>& name) {
    return std::all_of(name.begin(), name.end(), [&](const std::string& part) {
      const std::string& one = *word++;
      return is_name(one, part) || is_name(without_second_vowel(one), without_second_vowel(part));
    });
  };
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const auto parts = folded_words(name);
    if (parts.empty() || (parts.size() == 1 && parts[0].size() == 1)) return false;
    for (auto word = words.begin(); words.end() - word >= std::ssize(parts); ++word)
      if (stands_at(word, parts)) return true;
    return false;
  });
}

struct Fit {
  const Note* lesson = nullptr;
  std::string to;  ///< the topic or goal
  std::size_t words = 0;
};

/// Each with the words that it is about.
std::vector<std::pair<std::string, Words>> to_talk_about(const PrepData& data) {
  std::vector<std::pair<std::string, Words>> found;
  const auto add = [&](const std::string& words) { found.emplace_back(words, telling_words(words)); };
  for (const auto& topic : data.open.topics)
    if (!topic.withheld) add(topic.text);
  for (const auto& open : data.open.goals)
    if (!open.goal.withheld) add(open.goal.title);
  return found;
}

/// Words of which many lessons speak do not tell one from another.
Words too_frequent(const std::vector<Words>& lessons) {
  constexpr std::size_t few = 4;
  std::map<std::string, std::size_t> times;
  for (const auto& words : lessons)
    for (const auto& word : words) ++times[word];
  Words frequent;
  for (const auto& [word, count] : times)
    if (count > few && count * 3 > lessons.size()) frequent.insert(word);
  return frequent;
}

Fit best_fit(const PrepData& data) {
  std::vector<Words> lessons;
  for (const auto& lesson : data.lessons) lessons.push_back(telling_words(lesson.text));
  const Words frequent = too_frequent(lessons);
  const auto subjects = to_talk_about(data);
  Fit best;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    const auto& lesson = data.lessons[i];
    if (lesson.withheld || names_somebody(lesson.text, data.others)) continue;
    for (const auto& [to, words] : subjects) {
      const auto shared = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const auto& word) {
        return lessons[i].contains(word) && !frequent.contains(word);
      }));
      if (shared > best.words) best = {&lesson, to, shared};
    }
  }
  return best;
}

}  // namespace

void add_advice(const PrepData& data, PrepPart& part) {
  constexpr int columns = 110;
  const Fit fit = best_fit(data);
  if (fit.lesson == nullptr) return;
  add_item(part, 5,
           fmt::format("a lesson of yours on \"{}\": {}", truncate(first_line(fit.to), columns / 3),
                       truncate(first_line(fit.lesson->text), columns)),
           to_text(Id{Kind::note, fit.lesson->id}));
}

}  // namespace mentor
