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

using Subject = std::pair<std::string, Words>;  ///< with the words that it is about

std::vector<Subject> to_talk_about(const OpenMentorship& open) {
  std::vector<Subject> found;
  const auto add = [&](const std::string& words) { found.emplace_back(words, stems_of(words)); };
  for (const auto& topic : open.topics)
    if (!topic.withheld) add(topic.text);
  for (const auto& one : open.goals)
    if (!one.goal.withheld) add(one.goal.title);
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

}  // namespace

std::vector<FittingLesson> fitting_lessons(const std::vector<Note>& lessons, const OpenMentorship& open) {
  const auto subjects = to_talk_about(open);
  if (subjects.empty()) return {};
  std::vector<Words> said;
  for (const auto& lesson : lessons) said.push_back(stems_of(lesson.text));
  const Words frequent = too_frequent(said);
  std::vector<FittingLesson> found;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    if (lessons[i].withheld) continue;
    FittingLesson best;
    for (const auto& [to, words] : subjects) {
      const auto shared = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const auto& word) {
        return said[i].contains(word) && !frequent.contains(word);
      }));
      if (shared > best.words) best = {lessons[i], to, shared};
    }
    if (best.words > 0) found.push_back(std::move(best));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.words > other.words; });
  return found;
}

void add_advice(const PrepData& data, PrepPart& part) {
  constexpr int columns = 110;
  const auto fit = std::find_if(data.lessons.begin(), data.lessons.end(),
                                [&](const FittingLesson& one) { return !data.others.names_in(one.lesson.text); });
  if (fit == data.lessons.end()) return;
  add_item(part, 5,
           fmt::format("a lesson of yours on \"{}\": {}", truncate(first_line(fit->to), columns / 3),
                       truncate(first_line(fit->lesson.text), columns)),
           to_text(Id{Kind::note, fit->lesson.id}));
}

}  // namespace mentor
