// SPDX-License-Identifier: MIT
// Lines of notes and which of them are headings: marks or an underline, never inside code, comments or front matter;
// and in texts without such headings the lines that are a date.
#include "importers/markdown_parts.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

constexpr std::size_t longest_setext = 200;

void cut_markdown_lines(std::string_view text, MarkdownLines& result) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    std::string_view line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    result.lines.push_back(line);
    result.begins.push_back(begin);
    begin = end == std::string_view::npos ? text.size() : end + 1;
  }
  result.begins.push_back(text.size());
}

/// The mark of a code fence ("```", "~~~~"), or nothing.
std::string_view fence_mark(std::string_view line) {
  const std::size_t start = line.find_first_not_of(' ');
  if (start == std::string_view::npos || start > 3) return {};
  const char mark = line[start];
  if (mark != '`' && mark != '~') return {};
  const std::size_t end = std::min(line.find_first_not_of(mark, start), line.size());
  const bool inline_code = mark == '`' && line.find('`', end) != std::string_view::npos;
  return end - start >= 3 && !inline_code ? line.substr(start, end - start) : std::string_view{};
}

bool closes_fence(std::string_view line, std::string_view open) {
  const std::string_view mark = fence_mark(line);
  return mark.size() >= open.size() && mark.front() == open.front() &&
         trim(line.substr(line.find(mark) + mark.size())).empty();
}

/// "## Words ##" -> level and words. Up to three blanks may stand before it.
std::optional<MarkdownHeading> atx_heading(std::string_view line) {
  line.remove_prefix(std::min<std::size_t>({line.find_first_not_of(' '), line.size(), 3}));
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level < 1 || level > 6) return std::nullopt;
  std::string_view words = line.substr(level);
  if (!words.empty() && words.front() != ' ' && words.front() != '\t') return std::nullopt;
  words = trim(words);
  const std::size_t last = words.find_last_not_of('#');
  if (last == std::string_view::npos)
    words = {};
  else if (last + 1 < words.size() && words[last] == ' ')
    words = trim(words.substr(0, last));
  MarkdownHeading heading;
  heading.level = static_cast<int>(level);
  heading.text = words;
  return heading;
}

/// One that is set in stands apart, or it is a line of the list above.
std::optional<MarkdownHeading> heading_here(const std::vector<std::string_view>& lines, std::size_t at) {
  if (lines[at].starts_with(' ') && at > 0 && !trim(lines[at - 1]).empty()) return std::nullopt;
  return atx_heading(lines[at]);
}

/// Org's "** Words".
std::optional<MarkdownHeading> org_heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('*'), line.size());
  if (level < 1 || level >= line.size() || line[level] != ' ') return std::nullopt;
  MarkdownHeading heading;
  heading.level = static_cast<int>(std::min<std::size_t>(level, 6));
  heading.text = trim(line.substr(level));
  return heading;
}

bool may_be_underlined(std::string_view line) {
  if (line.empty() || line.size() > longest_setext) return false;
  return std::string_view(" \t#>-*+=|`~<").find(line.front()) == std::string_view::npos;
}

int underline_level(std::string_view line) {
  const std::string_view words = trim(line);
  if (words.empty() || line.front() == ' ') return 0;
  if (words.find_first_not_of('=') == std::string_view::npos) return 1;
  if (words.find_first_not_of('-') == std::string_view::npos) return 2;
  return 0;
}

/// A single line of words between a blank line and an underline.
std::optional<MarkdownHeading> setext_heading(const std::vector<std::string_view>& lines, std::size_t at) {
  if (at + 1 >= lines.size() || !may_be_underlined(lines[at])) return std::nullopt;
  if (at > 0 && !trim(lines[at - 1]).empty()) return std::nullopt;
  const int level = underline_level(lines[at + 1]);
  if (level == 0) return std::nullopt;
  MarkdownHeading heading;
  heading.lines = 2;
  heading.level = level;
  heading.text = trim(lines[at]);
  return heading;
}

/// Lines of front matter at the very top ("---" … "---"), 0 if there is none.
std::size_t front_matter_length(const std::vector<std::string_view>& lines) {
  if (lines.empty() || trim(lines.front()) != "---") return 0;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (const auto words = trim(lines[i]); words == "---" || words == "...") return i + 1;
  return 0;
}

std::size_t code_end(const std::vector<std::string_view>& lines, std::size_t at) {
  const std::string_view mark = fence_mark(lines[at]);
  for (std::size_t i = at + 1; i < lines.size(); ++i)
    if (closes_fence(lines[i], mark)) return i + 1;
  return lines.size();
}

std::size_t comment_end(const std::vector<std::string_view>& lines, std::size_t at) {
  for (std::size_t i = at; i < lines.size(); ++i)
    if (lines[i].find("-->") != std::string_view::npos) return i + 1;
  return lines.size();
}

void remark_if_open(MarkdownLines& result, std::size_t at, std::size_t end, std::string_view what,
                    std::string_view mark) {
  const bool closed = what == "comment" ? result.lines[end - 1].find(mark) != std::string_view::npos
                                        : end - at > 1 && closes_fence(result.lines[end - 1], mark);
  if (!closed) result.remarks.push_back({at + 1, messages::no_end_mark(what)});
}

void scan_org(MarkdownLines& result) {
  for (std::size_t at = 0; at < result.lines.size(); ++at) {
    const auto line = result.lines[at];
    if (to_lower_ascii(line.substr(0, 8)) == "#+title:") result.title = trim(line.substr(8));
    if (auto heading = org_heading(line)) {
      heading->line = at;
      result.headings.push_back(*heading);
    } else {
      result.prose.push_back(at);
    }
  }
}

}  // namespace

std::vector<MarkdownHeading> worded_headings(const MarkdownLines& lines) {
  constexpr std::size_t longest = 100;
  std::vector<MarkdownHeading> found;
  for (const std::size_t at : lines.prose) {
    std::string_view line = lines.lines[at];
    const bool bold = line.starts_with("**") && trim(line).find("**", 2) != std::string_view::npos;
    const bool apart = at == 0 || trim(lines.lines[at - 1]).empty();
    if (line.empty() || line.size() > longest || (!bold && !apart) || line.front() == ' ') continue;
    if (bold) {
      line = trim(line);
      line.remove_prefix(2);
      if (line.ends_with("**")) line.remove_suffix(2);
    } else if (std::string_view("-*+>|`\t").find(line.front()) != std::string_view::npos) {
      continue;
    }
    MarkdownHeading heading;
    heading.line = at;
    heading.text = trim(line);
    found.push_back(heading);
  }
  return found;
}

MarkdownLines scan_markdown(std::string_view text, Dialect dialect) {
  MarkdownLines result;
  cut_markdown_lines(text, result);
  if (dialect == Dialect::org) {
    scan_org(result);
    return result;
  }
  const auto& lines = result.lines;
  result.front_matter = front_matter_length(lines);
  std::size_t at = result.front_matter;
  while (at < lines.size()) {
    if (const auto mark = fence_mark(lines[at]); !mark.empty()) {
      const std::size_t end = code_end(lines, at);
      remark_if_open(result, at, end, "code block", mark);
      at = end;
    } else if (lines[at].starts_with("<!--")) {
      const std::size_t end = comment_end(lines, at);
      remark_if_open(result, at, end, "comment", "-->");
      at = end;
    } else if (auto heading = heading_here(lines, at); heading || (heading = setext_heading(lines, at))) {
      heading->line = at;
      at += heading->lines;
      result.headings.push_back(*heading);
    } else {
      result.prose.push_back(at++);
    }
  }
  return result;
}

}  // namespace mentor::importers
