// SPDX-License-Identifier: MIT
// Words as TOML has them.
#include "domain/toml_words.hpp"

#include <fmt/format.h>

namespace mentor {

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      quoted.append(1, '\\').append(1, c);
    else if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else if (byte < 0x20 || byte == 0x7f)
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    else
      quoted += c;
  }
  return quoted + '"';
}

}  // namespace mentor
