// SPDX-License-Identifier: MIT
// Text on a terminal: padded, cut, wrapped, and without anything that could steer the terminal.
#include "domain/text_units.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {
namespace {

constexpr std::string_view cut_mark = "\u2026";

bool bidi_control(char32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

// U+2028 and U+2029 break lines in some terminals, U+FEFF hides.
bool hidden_point(char32_t point) {
  return (point >= 0x80 && point <= 0x9F) || bidi_control(point) || point == 0x2028 || point == 0x2029 ||
         point == 0xFEFF;
}

// The control pictures stand in the order of the controls, from U+2400.
std::string control_picture(char32_t point) {
  const auto picture = point == 0x7F ? 0x21U : static_cast<unsigned>(point);
  return {'\xE2', '\x90', static_cast<char>(0x80U + picture)};
}

std::string visible_unit(const TextUnit& unit, std::string_view bytes) {
  if (!unit.valid) return fmt::format("<{:02X}>", static_cast<unsigned>(unit.point));
  if (unit.point < 0x20 || unit.point == 0x7F) return control_picture(unit.point);
  if (hidden_point(unit.point)) return fmt::format("<U+{:04X}>", static_cast<unsigned>(unit.point));
  return std::string(bytes);
}

bool plain_column(char c) { return c >= 0x20 && c < 0x7F; }

// How many bytes of `text` fit into `width` columns, whole characters only.
std::size_t fitting_bytes(std::string_view text, int width) {
  const auto most = static_cast<std::size_t>(std::max(0, width));
  std::size_t at = std::min(plain_columns(text.substr(0, most + 1)), most);
  auto used = static_cast<int>(at);
  while (at < text.size()) {
    const auto cluster = text_cluster_at(text, at);
    if (used + cluster.width > width) break;
    used += cluster.width;
    at += cluster.length;
  }
  return at;
}

bool wrap_blank(char c) { return c == ' ' || c == '\t'; }

// Where to break a line that is too long: after the last word that fits, or inside a word that fills the line.
std::size_t break_point(std::string_view text, int width) {
  auto fit = fitting_bytes(text, width);
  if (fit == 0) fit = text_cluster_at(text, 0).length;
  if (fit >= text.size() || wrap_blank(text[fit])) return fit;
  const auto indent = std::min(text.find_first_not_of(" \t"), fit);
  const auto blank = text.substr(0, fit).find_last_of(" \t");
  return blank == std::string_view::npos || blank < indent ? fit : blank;
}

void wrap_line(std::string_view line, int width, std::vector<std::string>& out) {
  // Not by the width of the whole rest: a note may be one line of a mebibyte.
  while (fitting_bytes(line, width) < line.size()) {
    const auto end = break_point(line, width);
    const auto kept = line.substr(0, end);
    out.emplace_back(kept.substr(0, kept.find_last_not_of(" \t") + 1));
    line.remove_prefix(end);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) return;
  }
  out.emplace_back(line);
}

}  // namespace

std::string pad(std::string_view text, int width) {
  std::string result(text);
  result.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return result;
}

std::string truncate(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 1) return {};
  std::string result(text.substr(0, fitting_bytes(text, width - 1)));
  return result.append(cut_mark);
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> result;
  for (const auto line : split_lines(text)) wrap_line(line, std::max(1, width), result);
  if (result.empty()) result.emplace_back();
  return result;
}

std::string visible(std::string_view text, Keep keep) {
  if (std::all_of(text.begin(), text.end(), plain_column)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text_unit_at(text, at);
    const auto bytes = text.substr(at, unit.length);
    at += unit.length;
    const bool line_part = bytes == "\n" || bytes == "\t";
    const bool windows_end = bytes == "\r" && at < text.size() && text[at] == '\n';
    if (keep == Keep::lines && windows_end) continue;
    result += keep == Keep::lines && line_part ? std::string(bytes) : visible_unit(unit, bytes);
  }
  return result;
}

std::string escape_hidden(std::string json) {
  // DEL, and the bytes that the others begin with.
  const bool may_hide = std::any_of(json.begin(), json.end(), [](char c) {
    return c == '\x7F' || c == '\xC2' || c == '\xD8' || c == '\xE2' || c == '\xEF';
  });
  if (!may_hide) return json;
  std::string result;
  result.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const auto unit = text_unit_at(json, at);
    if (unit.valid && (unit.point == 0x7F || hidden_point(unit.point)))
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(unit.point));
    else
      result.append(json, at, unit.length);
    at += unit.length;
  }
  return result;
}

}  // namespace mentor
