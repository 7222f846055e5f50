// SPDX-License-Identifier: MIT
// Task lines of a Markdown text: "- [ ] ME: send the paper".
#include "importers/markdown_parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

/// What follows the list mark of a line ("-", "*", "+", "1."), or nothing.
std::string_view after_list_mark(std::string_view line) {
  std::string_view rest = trim(line);
  if (rest.empty()) return {};
  std::size_t mark = std::string_view("-*+").find(rest.front()) != std::string_view::npos ? 1 : 0;
  if (mark == 0) {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits > 0 && digits < rest.size() && (rest[digits] == '.' || rest[digits] == ')')) mark = digits + 1;
  }
  if (mark == 0 || mark >= rest.size() || (rest[mark] != ' ' && rest[mark] != '\t')) return {};
  return trim(rest.substr(mark));
}

/// "ME: …", "EK - …": two to four capitals before a colon or a dash; 0 if it does not begin so.
std::size_t initials_length(std::string_view text) {
  const std::size_t length = std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), text.size());
  if (length < 2 || length > 4) return 0;
  const std::string_view rest = text.substr(length);
  return rest.starts_with(": ") || rest.starts_with(" - ") || rest.starts_with(" – ") ? length : 0;
}

std::string_view after_initials(std::string_view rest) {
  for (const std::string_view mark : {": ", " - ", " – "})
    if (rest.starts_with(mark)) return trim(rest.substr(mark.size()));
  return rest;
}

}  // namespace

std::optional<MarkdownTask> read_markdown_task(std::string_view line) {
  const std::string_view rest = after_list_mark(line);
  if (rest.size() < 4 || rest[0] != '[' || rest[2] != ']' || (rest[3] != ' ' && rest[3] != '\t')) return std::nullopt;
  if (rest[1] != ' ' && rest[1] != 'x' && rest[1] != 'X') return std::nullopt;
  const std::string_view text = trim(rest.substr(4));
  if (text.empty()) return std::nullopt;
  MarkdownTask task;
  task.done = rest[1] != ' ';
  const std::size_t length = initials_length(text);
  task.initials = text.substr(0, length);
  task.text = length == 0 ? text : after_initials(text.substr(length));
  if (!task.text.empty()) return task;
  return std::nullopt;
}

}  // namespace mentor::importers
