// SPDX-License-Identifier: MIT
// A letter in text, Markdown and HTML.
#include "mentor/render/letter.hpp"

#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mentor::render {

namespace {

/// A blank line lies between two.
std::vector<Block> paragraphs_of(std::string_view text) {
  std::vector<Block> blocks;
  std::string lines;
  const auto end_paragraph = [&] {
    if (!lines.empty()) blocks.emplace_back(Paragraph{std::exchange(lines, {})});
  };
  for (const auto line : split_lines(text)) {
    if (trim(line).empty())
      end_paragraph();
    else
      lines.append(line).append("\n");
  }
  end_paragraph();
  return blocks;
}

}  // namespace

std::string render_letter(std::string_view title, std::string_view text, ReportFormat format, const Style& style) {
  const std::string whole(trim(text));
  if (format != ReportFormat::text) {
    Report page;
    page.title = title;
    if (format == ReportFormat::html)
      page.intro = whole;
    else
      page.sections.push_back({"", paragraphs_of(whole)});
    return render_report(page, format, style);
  }
  std::string lines;
  const std::string shown = visible(whole, Keep::lines);
  for (const auto line : split_lines(shown))
    for (const auto& part : layout::fit(trim(line), 0, style)) lines += part + "\n";
  return lines;
}

}  // namespace mentor::render
