// SPDX-License-Identifier: MIT
// Unicode: code points, grapheme clusters and their width, folding for comparison. All of it from utf8proc.
#include "domain/text_units.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utf8proc.h>

namespace mentor {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

const utf8proc_uint8_t* utf8_bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool pictograph(char32_t point) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(point))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool skin_tone(char32_t point) { return point >= 0x1F3FB && point <= 0x1F3FF; }

bool regional_letter(char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

// Hangul vowels and finals are drawn into the syllable that the initial begins.
bool joining_jamo(char32_t point) {
  return (point >= 0x1160 && point <= 0x11FF) || (point >= 0xD7B0 && point <= 0xD7FF);
}

// The tables know no emoji younger than themselves: what is not assigned yet has a column, or two among the emoji.
int point_width(char32_t point) {
  const auto value = static_cast<utf8proc_int32_t>(point);
  if (utf8proc_category(value) == UTF8PROC_CATEGORY_CN) return point >= 0x1F000 && point <= 0x1FAFF ? 2 : 1;
  return joining_jamo(point) ? 0 : utf8proc_charwidth(value);
}

bool drawn_as_emoji(char32_t first, char32_t next) {
  return next == emoji_selector || (next == zero_width_joiner && pictograph(first)) || skin_tone(next) ||
         (regional_letter(first) && regional_letter(next));
}

/// ASCII and no NUL, as most text is: looked at in one step.
bool eight_plain_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  if (text.size() - at < sizeof bytes) return false;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  constexpr std::uint64_t ones = 0x0101010101010101U;
  return ((bytes | (bytes - ones)) & (ones << 7)) == 0;
}

/// Most text by far: a printable character of ASCII that nothing joins, as nothing of ASCII does.
bool is_plain_cluster(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 0x20 && text[at] < 0x7F &&
         (at + 1 == text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80);
}

struct FreeText {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

}  // namespace

TextUnit long_unit_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto lead = static_cast<unsigned char>(rest.front());
  utf8proc_int32_t point = -1;
  const auto length = utf8proc_iterate(utf8_bytes(rest), static_cast<utf8proc_ssize_t>(rest.size()), &point);
  if (length <= 0 || point < 0) return {lead, 1, false};
  return {static_cast<char32_t>(point), static_cast<std::size_t>(length), true};
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text_unit_at(text, at);
    points.push_back(unit.point);
    at += unit.length;
  }
  return points;
}

TextCluster text_cluster_at(std::string_view text, std::size_t at) {
  if (is_plain_cluster(text, at)) return {1, 1};
  const auto first = text_unit_at(text, at);
  TextCluster cluster{first.length, first.valid ? point_width(first.point) : 1};
  if (!first.valid) return cluster;
  bool emoji = false;
  utf8proc_int32_t state = 0;
  auto before = static_cast<utf8proc_int32_t>(first.point);
  while (at + cluster.length < text.size()) {
    const auto next = text_unit_at(text, at + cluster.length);
    const auto point = static_cast<utf8proc_int32_t>(next.point);
    if (!next.valid || utf8proc_grapheme_break_stateful(before, point, &state)) break;
    emoji = emoji || drawn_as_emoji(first.point, next.point);
    cluster.length += next.length;
    cluster.width += point_width(next.point);
    before = point;
  }
  if (emoji) cluster.width = 2;
  return cluster;
}

std::size_t plain_columns(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(),
                                [](char c) { return static_cast<unsigned char>(c - 0x20) >= 0x7F - 0x20; });
  const auto plain = static_cast<std::size_t>(end - text.begin());
  return end == text.end() || plain == 0 ? plain : plain - 1;
}

std::optional<std::size_t> bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    while (eight_plain_bytes(text, at)) at += 8;
    if (at == text.size()) break;
    const auto unit = text_unit_at(text, at);
    if (!unit.valid || unit.point == 0) return at;
    at += unit.length;
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += text_unit_at(text, at).length;
  return count;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (is_plain_cluster(text, at)) ++at;
    width += static_cast<int>(at - begin);
    if (at == text.size()) break;
    const auto cluster = text_cluster_at(text, at);
    width += cluster.width;
    at += cluster.length;
  }
  return width;
}

std::string fold(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return to_lower_ascii(text);
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(utf8_bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, FreeText> owned(mapped);
  if (length < 0) return to_lower_ascii(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

}  // namespace mentor
