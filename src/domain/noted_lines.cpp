// SPDX-License-Identifier: MIT
// Marks of lists and headings, and links.
#include "domain/noted_lines.hpp"

#include "mentor/domain/text.hpp"

namespace mentor {

namespace {

constexpr std::size_t longest_heading = 40;

std::string_view without_marks(std::string_view line, std::string_view marks) {
  const auto at = line.find_first_not_of(marks);
  return at == std::string_view::npos ? std::string_view() : line.substr(at);
}

}  // namespace

std::string_view noted_words(std::string_view line) {
  auto words = trim(line);
  for (const std::string_view mark : {"- [ ] ", "- [x] ", "* [ ] ", "- ", "* ", "+ ", "• "})
    if (words.starts_with(mark)) return trim(words.substr(mark.size()));
  const bool only_marks = words.find_first_not_of("-*_=#+ ") == std::string_view::npos;
  return only_marks ? std::string_view() : words;
}

std::string_view noted_heading(std::string_view line) {
  const auto words = trim(line);
  if (words.starts_with('#')) return trim(without_marks(words, "#"));
  const bool bold = words.size() > 4 && words.starts_with("**") && (words.ends_with("**") || words.ends_with("**:"));
  if (bold) return trim(words.substr(2, words.rfind("**") - 2));
  const bool short_line = words.size() < longest_heading && words.ends_with(':') && noted_words(line) == words;
  return short_line ? words.substr(0, words.size() - 1) : std::string_view();
}

std::string without_links(std::string_view words) {
  std::string text;
  while (true) {
    const auto open = words.find('[');
    const auto middle = open == std::string_view::npos ? open : words.find("](", open);
    const auto close = middle == std::string_view::npos ? middle : words.find(')', middle);
    if (close == std::string_view::npos) return text.append(words);
    text.append(words.substr(0, open)).append(words.substr(open + 1, middle - open - 1));
    words.remove_prefix(close + 1);
  }
}

}  // namespace mentor
