// The options that may stand anywhere on the line, taken out of it before the command's own are read.
#pragma once

#include "mentor/context.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// One global option, for reading, help, completion and the manual's test.
struct GlobalOption {
  std::string_view name;        ///< "--journal"
  std::string_view short_name;  ///< "-q", or empty
  std::string_view value;       ///< "FILE"; empty: it is a flag
  std::string_view summary;
  std::optional<std::string> Globals::*text;       ///< where its value goes; nullptr for flags
  bool Globals::*flag;                             ///< nullptr for those with a value, for --help and --version
  std::span<const std::string_view> choices = {};  ///< the words that its value may be; empty: any
};
[[nodiscard]] std::span<const GlobalOption> global_options();
[[nodiscard]] const GlobalOption* find_global(std::string_view word);

struct TypedLine {
  Globals globals;
  bool help = false;
  bool version = false;
  std::vector<std::string> words;  ///< what is left: the command and its own words
};

/// Nothing behind `--` is an option. Throws UserError for a value that is missing or not possible.
[[nodiscard]] TypedLine read_globals(const std::vector<std::string>& words);

}  // namespace mentor
