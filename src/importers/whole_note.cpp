// SPDX-License-Identifier: MIT
// A file that is one meeting, as Obsidian and Notion keep them: its date and title stand in the front matter, in the
// file's name or in its first line.
#include "importers/imported_values.hpp"
#include "importers/markdown_parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

constexpr std::size_t notion_digits = 32;

std::string_view unquoted(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
    return trim(text.substr(1, text.size() - 2));
  return text;
}

void take_values(std::string_view text, std::vector<std::string>& values) {
  text = trim(text);
  if (text.starts_with('[') && text.ends_with(']')) {
    text = text.substr(1, text.size() - 2);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      if (const auto value = unquoted(text.substr(at, end - at)); !value.empty()) values.emplace_back(value);
      at = end + 1;
    }
  } else if (const auto value = unquoted(text); !value.empty()) {
    values.emplace_back(value);
  }
}

bool is_dated(const HeadingDate& date) { return date.kind == HeadingKind::dated || date.kind == HeadingKind::mentions; }

/// Blanks at the start of a file's notes, and Notion's and Obsidian's title above them.
std::size_t first_word_line(const MarkdownLines& lines, std::size_t from) {
  while (from < lines.lines.size() && trim(lines.lines[from]).empty()) ++from;
  return from;
}

std::optional<HeadingDate> date_in_first_line(const MarkdownLines& lines, std::size_t at, const ImportClock& clock) {
  constexpr std::size_t longest = 120;
  if (at >= lines.lines.size() || lines.lines[at].size() > longest) return std::nullopt;
  std::string_view words = lines.lines[at];
  words.remove_prefix(std::min(words.find_first_not_of("#*_ \t"), words.size()));
  auto date = read_heading_date(words, clock.order);
  return is_dated(date) ? std::optional(std::move(date)) : std::nullopt;
}

}  // namespace

std::string FrontMatter::first(std::string_view key) const {
  const auto found = values.find(std::string(key));
  return found == values.end() || found->second.empty() ? std::string() : found->second.front();
}

FrontMatter read_front_matter(const MarkdownLines& lines) {
  FrontMatter front;
  std::string key;
  for (std::size_t i = 1; i + 1 < lines.front_matter; ++i) {
    const std::string_view line = lines.lines[i];
    const std::size_t colon = line.find(':');
    if (const auto item = after_list_mark(line); !item.empty() && !key.empty()) {
      take_values(item, front.values[key]);
    } else if (colon != std::string_view::npos &&
               std::string_view(" \t#-*>").find(line.front()) == std::string_view::npos) {
      key = to_lower_ascii(trim(line.substr(0, colon)));
      front.lines[key] = i + 1;
      take_values(line.substr(colon + 1), front.values[key]);
    } else if (!trim(line).empty()) {
      front.is_whole = false;
    }
  }
  return front;
}

std::string words_of_file_name(std::string_view file) {
  file = file.substr(file.find_last_of('/') + 1);
  if (const auto dot = file.rfind('.'); dot != std::string_view::npos && dot > 0) file = file.substr(0, dot);
  if (file.size() > notion_digits) {
    const auto tail = file.substr(file.size() - notion_digits);
    const char before = file[file.size() - notion_digits - 1];
    if (tail.find_first_not_of("0123456789abcdef") == std::string_view::npos && (before == ' ' || before == '-'))
      file = file.substr(0, file.size() - notion_digits - 1);
  }
  std::string words(trim(file));
  std::replace(words.begin(), words.end(), '_', ' ');
  const auto figures = words.find_first_not_of("0123456789");
  // "20261015 Salary" as ISO writes it.
  if ((figures == 8 || (figures == std::string::npos && words.size() == 8)) && words.compare(0, 2, "20") == 0) {
    words.insert(6, "-");
    words.insert(4, "-");
  }
  return words;
}

std::optional<WholeNote> read_whole_note(const MarkdownLines& lines, const FrontMatter& front, std::string_view file,
                                         const ImportClock& clock) {
  const std::size_t top = first_word_line(lines, lines.front_matter);
  const auto in_line = date_in_first_line(lines, top, clock);
  const auto in_name = read_heading_date(words_of_file_name(file), clock.order);
  WholeNote note;
  note.first = top;
  if (const auto date = read_heading_date(front.first("date"), clock.order); is_dated(date)) {
    note.moment = {date.date, date.time};
    note.from = "its front matter";
  } else if (is_dated(in_name)) {
    note.moment = {in_name.date, in_name.time};
    note.from = "its name";
  } else if (in_line) {
    note.moment = {in_line->date, in_line->time};
    note.from = "its first line";
  } else {
    return std::nullopt;
  }
  const bool same_day = in_line && in_line->date == note.moment.date;
  if (same_day) {
    note.said = *in_line;
    if (!note.moment.time) note.moment.time = in_line->time;
  }
  if (note.title = front.first("title"); note.title.empty() && same_day) note.title = in_line->words;
  const bool heading_on_top = !lines.headings.empty() && lines.headings.front().line == top;
  if (note.title.empty() && heading_on_top && !same_day && lines.headings.front().level == 1)
    note.title = lines.headings.front().text;
  else if (note.title.empty() && is_dated(in_name))
    note.title = in_name.words;
  // The line that became the date or the title is not said twice.
  const bool taken = same_day || (heading_on_top && lines.headings.front().text == note.title);
  note.line = taken ? top + 1 : std::max<std::size_t>(top, 1);
  if (taken) note.first = first_word_line(lines, top + (heading_on_top ? lines.headings.front().lines : 1));
  return note;
}

}  // namespace mentor::importers
