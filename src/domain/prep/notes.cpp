// SPDX-License-Identifier: MIT
// How people mark lines in their notes, read loosely: lists and headings are only told apart, never interpreted.
#include "domain/prep/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr int most_columns = 150;  // two lines of a common screen

/// Words of headings under which people leave what is still to come.
constexpr std::array<std::string_view, 9> pick_up_words{
    "next", "follow up", "follow-up", "to do", "to-do", "action items", "need help", "help from", "open questions"};

std::string_view without_marks(std::string_view line, std::string_view marks) {
  const auto at = line.find_first_not_of(marks);
  return at == std::string_view::npos ? std::string_view() : line.substr(at);
}

/// What a line says, without the marks of a list before it.
std::string_view note_words(std::string_view line) {
  auto words = trim(line);
  for (const std::string_view mark : {"- [ ] ", "- [x] ", "* [ ] ", "- ", "* ", "+ ", "• "})
    if (words.starts_with(mark)) return trim(words.substr(mark.size()));
  const bool only_marks = words.find_first_not_of("-*_=#+ ") == std::string_view::npos;
  return only_marks ? std::string_view() : words;
}

/// The heading's words if the line is one ("## Next meeting", "**Next steps**", "Next steps:"); empty otherwise.
std::string_view note_heading(std::string_view line) {
  const auto words = trim(line);
  if (words.starts_with('#')) return trim(without_marks(words, "#"));
  const bool bold = words.size() > 4 && words.starts_with("**") && (words.ends_with("**") || words.ends_with("**:"));
  if (bold) return trim(words.substr(2, words.rfind("**") - 2));
  const bool short_line = words.size() < 40 && note_words(line) == words;
  return short_line && words.ends_with(':') ? words.substr(0, words.size() - 1) : std::string_view();
}

/// "[that post](https://…)" is read as "that post".
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

std::size_t indent_of_line(std::string_view line) {
  const auto at = line.find_first_not_of(" \t");
  return at == std::string_view::npos ? 0 : at;
}

std::string with_heading(const NoteLine& line) {
  if (line.heading.empty() || line.place > 0) return line.words;
  const bool asks = line.heading.ends_with('?') || line.heading.ends_with(':');
  return fmt::format("{}{} {}", line.heading, asks ? "" : ":", line.words);
}

}  // namespace

bool is_pick_up_heading(std::string_view heading) {
  const std::string folded = " " + fold(heading);
  return std::any_of(pick_up_words.begin(), pick_up_words.end(), [&](std::string_view words) {
    return folded.find(fmt::format(" {}", words)) != std::string::npos;
  });
}

std::vector<NoteLine> note_lines(std::string_view text) {
  std::vector<NoteLine> lines;
  std::string heading;
  int place = 0;
  std::size_t outermost = 0;
  for (const auto line : split_lines(text)) {
    if (const auto found = note_heading(line); !found.empty()) {
      heading = std::string(found);
      place = 0;
      continue;
    }
    const auto words = note_words(line);
    if (words.empty()) continue;
    if (place == 0) outermost = indent_of_line(line);
    lines.push_back({heading, truncate(without_links(words), most_columns), place++, indent_of_line(line) > outermost});
  }
  return lines;
}

void add_note_lines(PrepPart& part, const std::vector<NoteLine>& lines, int worth) {
  constexpr int nested_is_less = 3;
  int group = part.items.empty() ? 0 : part.items.back().group;
  for (const auto& line : lines) {
    if (line.heading.empty() || line.place == 0) ++group;
    const int worth_here = worth - line.place - (line.nested ? nested_is_less : 0);
    part.items.push_back({{with_heading(line), {}, {}}, worth_here, group});
  }
}

}  // namespace mentor
