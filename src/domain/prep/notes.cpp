// SPDX-License-Identifier: MIT
// How people mark lines in their notes, read loosely: lists and headings are only told apart, never interpreted.
#include "domain/prep/sections.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace mentor {

namespace {

std::string_view without_marks(std::string_view line, std::string_view marks) {
  const auto at = line.find_first_not_of(marks);
  return at == std::string_view::npos ? std::string_view() : line.substr(at);
}

}  // namespace

std::string_view note_words(std::string_view line) {
  auto words = trim(line);
  for (const std::string_view mark : {"- [ ] ", "- [x] ", "* [ ] ", "- ", "* ", "+ ", "• "})
    if (words.starts_with(mark)) return trim(words.substr(mark.size()));
  const bool only_marks = words.find_first_not_of("-*_=#+ ") == std::string_view::npos;
  return only_marks ? std::string_view() : words;
}

std::string_view note_heading(std::string_view line) {
  const auto words = trim(line);
  if (words.starts_with('#')) return trim(without_marks(words, "#"));
  const bool bold = words.size() > 4 && words.starts_with("**") && (words.ends_with("**") || words.ends_with("**:"));
  if (bold) return trim(words.substr(2, words.rfind("**") - 2));
  const bool short_line = words.size() < 40 && note_words(line) == words;
  return short_line && words.ends_with(':') ? words.substr(0, words.size() - 1) : std::string_view();
}

std::size_t most_items(const PrepData& data, std::size_t usual) {
  return data.most ? std::min(*data.most, usual) : std::numeric_limits<std::size_t>::max();
}

bool is_tight(const PrepData& data) { return data.most && *data.most <= 3; }

void keep_short(BulletList& list, const PrepData& data, std::size_t usual) {
  const std::size_t most = most_items(data, usual);
  if (list.items.size() <= most) return;
  const std::size_t beyond = list.items.size() - (most - 1);
  list.items.resize(most - 1);
  list.items.push_back({fmt::format("{} more", beyond), {}, {}});
}

}  // namespace mentor
