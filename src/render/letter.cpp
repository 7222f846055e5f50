// SPDX-License-Identifier: MIT
// A letter in text, Markdown and HTML.
#include "mentor/render/letter.hpp"

#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

namespace mentor::render {

std::string render_letter(std::string_view title, std::string_view text, ReportFormat format, const Style& style) {
  const std::string whole(trim(text));
  if (format != ReportFormat::text) {
    Report page;
    page.title = title;
    page.intro = whole;
    return render_report(page, format, style);
  }
  std::string lines;
  const std::string shown = visible(whole, Keep::lines);
  for (const auto line : split_lines(shown))
    for (const auto& part : layout::fit(trim(line), 0, style)) lines += part + "\n";
  return lines;
}

}  // namespace mentor::render
