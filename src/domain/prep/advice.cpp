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

/// "delegating", "delegated" and "delegates" are one.
Words stems_of(std::string_view text) {
  constexpr std::size_t stem = 6;
  Words stems;
  for (std::string word : telling_words(text)) {
    if (word.ends_with("ies")) word.replace(word.size() - 3, 3, "y");
    if (word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
    stems.insert(word.substr(0, stem));
  }
  return stems;
}

struct Fit {
  const Note* lesson = nullptr;
  std::string to;  ///< the topic or goal
  std::size_t words = 0;
};

/// Each with the words that it is about.
std::vector<std::pair<std::string, Words>> to_talk_about(const PrepData& data) {
  std::vector<std::pair<std::string, Words>> found;
  const auto add = [&](const std::string& words) { found.emplace_back(words, stems_of(words)); };
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
  for (const auto& lesson : data.lessons) lessons.push_back(stems_of(lesson.text));
  const Words frequent = too_frequent(lessons);
  const auto subjects = to_talk_about(data);
  Fit best;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    const auto& lesson = data.lessons[i];
    if (lesson.withheld || data.others.names_in(lesson.text)) continue;
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
