// The encoder for HTML.
#include "render/html_text.hpp"

#include "mentor/text.hpp"
#include "render/layout.hpp"

namespace mentor {

namespace {

std::string html_encoded(std::string_view shown) {
  std::string result;
  result.reserve(shown.size());
  for (const char c : shown) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

}  // namespace

std::string html_line(std::string_view text) { return html_encoded(layout::one_line(text)); }

std::string html_lines(std::string_view text) {
  std::string result;
  for (const auto line : split_lines(trim(text))) {
    if (!result.empty()) result += "<br>\n";
    result += html_encoded(visible(line, Keep::lines));
  }
  return result;
}

std::string html_paragraphs(std::string_view text) {
  std::string result;
  std::string part;
  const auto finish = [&] {
    if (!trim(part).empty()) result += "<p dir=\"auto\">" + html_lines(part) + "</p>\n";
    part.clear();
  };
  for (const auto line : split_lines(text)) {
    if (trim(line).empty()) finish();
    part.append(line).append("\n");
  }
  finish();
  return result;
}

}  // namespace mentor
