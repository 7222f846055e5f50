// SPDX-License-Identifier: MIT
// A TOML file as a flat list, for the layers that must not know a TOML library. importers/toml.hpp reads a text into
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mentor {

/// One value: "messages.routine.within" = "2d" at line 14. Tables are folded into the key; arrays of text give an entry
/// an element with the same key, an empty one a single entry of type `empty_list`; arrays of tables give
/// "questions.0.text".
struct TomlEntry {
  enum class Type { text, integer, real, boolean, date, empty_list };
  std::string key;    ///< as written, joined by dots
  std::string value;  ///< as text; dates in ISO form; booleans "true" and "false"
  Type type = Type::text;
  std::uint32_t line = 0;  ///< from 1
  bool in_list = false;    ///< an element of an array

  friend bool operator==(const TomlEntry&, const TomlEntry&) = default;
};
using TomlEntries = std::vector<TomlEntry>;

/// Bytes of a TOML text at most: deep keys of a larger one could exhaust the parser's stack.
inline constexpr std::size_t toml_limit = std::size_t{64} * 1024;

}  // namespace mentor
