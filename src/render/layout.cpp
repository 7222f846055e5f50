// SPDX-License-Identifier: MIT
// Lines and columns.
#include "render/layout.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::render::layout {

namespace {

constexpr int narrowest = 12;

}  // namespace

std::vector<std::string> fit(std::string_view text, int indent, const Style& style) {
  return wrap(text, std::max(narrowest, style.width - indent));
}

std::string hanging(std::string_view first, std::string_view text, const Style& style) {
  const int indent = display_width(first);
  std::string result;
  for (const auto& line : fit(text, indent, style))
    result += fmt::format("{}{}\n", result.empty() ? std::string(first) : std::string(indent, ' '), line);
  return result;
}

std::string one_line(std::string_view text) {
  std::string flat;
  for (const auto line : split_lines(text)) {
    const auto words = trim(line);
    if (!words.empty()) flat.append(flat.empty() ? "" : " ").append(words);
  }
  return visible(flat);
}

std::string mark(std::string_view unicode, std::string_view ascii, const Style& style) {
  return std::string(style.unicode ? unicode : ascii);
}

bool is_narrow(const Style& style) { return style.width < 60; }

int table_room(const Style& style) { return style.terminal ? style.width : 0; }

}  // namespace mentor::render::layout
