// SPDX-License-Identifier: MIT
// The units that text is cut into: code points, and the characters that a reader sees (grapheme clusters).
// Private to the domain: other layers use mentor/domain/text.hpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mentor {

/// One code point and the bytes it takes. A byte that is no UTF-8 is a unit of its own with `valid` false.
struct TextUnit {
  char32_t point = 0;
  std::size_t length = 1;
  bool valid = true;
};

/// Of what is not ASCII.
TextUnit long_unit_at(std::string_view text, std::size_t at);

/// Precondition: `at` lies inside the text.
inline TextUnit text_unit_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? TextUnit{lead, 1, true} : long_unit_at(text, at);
}
std::vector<char32_t> code_points(std::string_view text);

/// A character as a reader sees it: a letter with its marks, an emoji with its joiners.
struct TextCluster {
  std::size_t length = 0;  ///< bytes
  int width = 0;           ///< columns on a terminal
};

/// Precondition: `at` lies inside the text, at the begin of a cluster.
TextCluster text_cluster_at(std::string_view text, std::size_t at);

/// As many bytes at the begin as are printable ASCII, a column each, that nothing behind them joins.
std::size_t plain_columns(std::string_view text);

}  // namespace mentor
