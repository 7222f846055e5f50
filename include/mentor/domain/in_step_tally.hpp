// SPDX-License-Identifier: MIT
// How a journal stands to the other devices that share something with it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mentor {

/// What came since a moment, for each device (two may have one name), in records; and how many changes wait to be
/// written.
struct InStepTally {
  std::vector<std::pair<std::string, std::int64_t>> came;
  std::int64_t waiting = 0;
};

}  // namespace mentor
