// SPDX-License-Identifier: MIT
// Ctrl-C and other ways to be told to end, where something has to be put in order before the process ends.
#pragma once

#include <array>
#include <csignal>

namespace mentor::platform {

/// While it lives, Ctrl-C, a shutdown and a closed terminal are noted instead of ending the process, and a read that
/// waits returns with EINTR. What is ignored, as under nohup, stays so. One at a time.
class InterruptWatch {
 public:
  InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  ~InterruptWatch();

  /// Whether there was one since the last of them was made.
  [[nodiscard]] static bool seen();

 private:
  std::array<struct sigaction, 3> before_{};
};

}  // namespace mentor::platform
