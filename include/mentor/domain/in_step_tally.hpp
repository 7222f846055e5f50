// SPDX-License-Identifier: MIT
// How a journal stands to the other devices that share something with it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace mentor {

/// What came since a moment, by the name of the device, in records; and how many changes wait to be written.
struct InStepTally {
  std::map<std::string, std::int64_t> came;
  std::int64_t waiting = 0;
};

}  // namespace mentor
