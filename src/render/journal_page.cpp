// SPDX-License-Identifier: MIT
// A page of everything in Markdown. Each line of an item but its last ends in a backslash, so that it stays a line.
#include "mentor/render/journal_page.hpp"

#include "mentor/messages/pages.hpp"
#include "render/markdown_text.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

/// A line of the text that looks like a field's shall not be read as one.
std::string plain_line(const std::string& words) {
  std::string text = markdown_of_shown(words);
  if (begins_with_label(words)) text.insert(text.find(':'), "\\");
  return text;
}

}  // namespace

std::string page_head(std::string_view title, std::string_view mentorship) {
  return fmt::format("# {}\n\n<!-- {}{}{}: {} -->\n", markdown_line(title), page_mark, mentorship.empty() ? "" : " ",
                     mentorship, messages::page_comes_back());
}

std::string page_chapter(std::string_view title) { return fmt::format("\n## {}\n\n", markdown_line(title)); }

std::string page_entry(const PageItem& item) {
  std::string text = "- " + markdown_of_shown(item.name);
  bool first = true;
  for (const auto& line : item.lines) {
    if (!first) text += "\\\n  ";
    if (!line.label.empty())
      text += line.label + ": " + markdown_of_shown(line.words);
    else if (!first)
      text += plain_line(line.words);
    else if (!line.words.empty())
      text += " " + markdown_of_shown(line.words);
    first = false;
  }
  for (const auto& mark : item.marks) text += fmt::format(" <!-- {} -->", mark);
  return text + "\n";
}

std::string page_end(std::string_view left_out) {
  return left_out.empty() ? std::string() : fmt::format("\n{}{}.\n", page_left_out, markdown_line(left_out));
}

}  // namespace mentor::render
