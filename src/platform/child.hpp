// SPDX-License-Identifier: MIT
// Another program that is asked something: without a shell, with an environment of our own, and not for ever.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::platform {

struct Asking {
  std::vector<std::string> words;        ///< the program, found in PATH, and its arguments
  std::vector<std::string> environment;  ///< "NAME=value": all that it is told
  std::string_view input = {};
  std::chrono::seconds patience{120};
  std::size_t limit = std::size_t{256} * 1024 * 1024;  ///< of what it may answer, in bytes
};

struct Answer {
  int error = 0;  ///< errno if it could not be started
  bool late = false;
  bool too_long = false;
  int code = 0;  ///< exit code, or 128 + signal
  std::string out;
  std::string err;

  [[nodiscard]] bool is_well() const { return error == 0 && !late && !too_long && code == 0; }
};

/// Ended when it is late or answers too much. Ctrl-C ends it and throws UserError (Exit::interrupted).
[[nodiscard]] Answer ask_program(const Asking& asking);

}  // namespace mentor::platform
