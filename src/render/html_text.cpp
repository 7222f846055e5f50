// SPDX-License-Identifier: MIT
// The encoder for HTML.
#include "render/html_text.hpp"

#include "mentor/domain/dates.hpp"
#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

#include <algorithm>

namespace mentor::render {

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

bool html_digit(const std::string& text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// How long the day is that begins there: "2026-11-27", "27 Nov 2026"; 0 for none.
std::size_t day_length(const std::string& text, std::size_t at) {
  constexpr std::size_t iso_length = 10;
  if (!html_digit(text, at + iso_length) && date_from_iso(text.substr(at, iso_length))) return iso_length;
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const std::size_t digits = html_digit(text, at + 1) ? 2 : 1;
  const std::size_t month = at + digits + 1;
  if (month + 8 > text.size() || text[month - 1] != ' ' || text[month + 3] != ' ') return 0;
  const bool named = months.find(std::string_view(text).substr(month, 3)) % 3 == 0;
  const bool year = html_digit(text, month + 4) && html_digit(text, month + 5) && html_digit(text, month + 6) &&
                    html_digit(text, month + 7) && !html_digit(text, month + 8);
  return named && year ? digits + 9 : 0;
}

/// A browser would break 2026-11-27 at its hyphens, and 27 Nov 2026 at its blanks.
std::string with_whole_days(const std::string& encoded) {
  std::string result;
  for (std::size_t at = 0; at < encoded.size();) {
    const bool begins = html_digit(encoded, at) && (at == 0 || !html_digit(encoded, at - 1));
    const std::size_t day = begins ? day_length(encoded, at) : 0;
    const auto part = std::string_view(encoded).substr(at, std::max<std::size_t>(day, 1));
    if (day > 0)
      result.append("<span class=\"day\">").append(part).append("</span>");
    else
      result.append(part);
    at += part.size();
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

std::string html_prose(std::string_view text) { return with_whole_days(html_lines(text)); }

std::string html_paragraphs(std::string_view text) {
  std::string result;
  std::string part;
  const auto finish = [&] {
    if (!trim(part).empty()) result += "<p dir=\"auto\">" + html_prose(part) + "</p>\n";
    part.clear();
  };
  for (const auto line : split_lines(text)) {
    if (trim(line).empty()) finish();
    part.append(line).append("\n");
  }
  finish();
  return result;
}

}  // namespace mentor::render
