// SPDX-License-Identifier: MIT
// The one list of what is fed.
#include "fuzz/targets.hpp"

#include <array>

namespace mentor::tests {

std::span<const Target> targets() {
  static constexpr std::array all{
      Target{"dates", fuzz_dates, 75},   Target{"promise", fuzz_promise, 600},  Target{"terminal", fuzz_terminal, 500},
      Target{"toml", fuzz_toml, 300},    Target{"form", fuzz_form, 80},         Target{"import", fuzz_import, 15},
      Target{"search", fuzz_search, 60}, Target{"complete", fuzz_complete, 60}, Target{"journal", fuzz_journal, 12},
      Target{"rows", fuzz_rows, 10},     Target{"segment", fuzz_segment, 300},  Target{"op", fuzz_op, 2000},
  };
  return all;
}

const Target& target_named(std::string_view name) {
  for (const Target& target : targets())
    if (target.name == name) return target;
  throw std::invalid_argument("there is no target " + std::string(name));
}

}  // namespace mentor::tests
