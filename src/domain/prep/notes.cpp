// SPDX-License-Identifier: MIT
// The lines of notes under their own headings.
#include "domain/noted_lines.hpp"
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
    if (const auto found = noted_heading(line); !found.empty()) {
      heading = std::string(found);
      place = 0;
      continue;
    }
    const auto words = noted_words(line);
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
