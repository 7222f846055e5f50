// SPDX-License-Identifier: MIT
// Plain text work without Unicode tables: blanks, lines, plurals, and the nearest known word.
#include "mentor/domain/text.hpp"

#include "domain/text_units.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace mentor {
namespace {

constexpr std::string_view ascii_blanks = " \t\r\n\v\f";

// Optimal string alignment: insertions, deletions, replacements and swapped neighbours cost one each.
std::size_t edit_distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(ascii_blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(ascii_blanks) - first + 1);
}

std::string_view first_line(std::string_view text) {
  const auto rest = trim(text);
  return trim(rest.substr(0, rest.find('\n')));
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (end != std::string_view::npos && line.ends_with('\r')) line.remove_suffix(1);
    result.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return result;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string_view whole_characters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 1 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

std::string in_a_row(const std::vector<std::string>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i)
    row += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return row;
}

std::string to_lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
  if (count == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, many);
}

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  const auto wanted = code_points(fold(word));
  const auto allowed = std::max<std::size_t>(1, wanted.size() / 3);
  std::optional<std::string> best;
  std::size_t best_distance = allowed + 1;
  for (const auto& candidate : candidates) {
    const auto letters = code_points(fold(candidate));
    const auto longer = std::max(letters.size(), wanted.size());
    if (longer - std::min(letters.size(), wanted.size()) >= best_distance) continue;
    const auto distance = edit_distance(wanted, letters);
    // A word of one letter is one step from every other: that is no likeness.
    if (distance >= best_distance || (distance > 0 && distance >= wanted.size())) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace mentor
