// SPDX-License-Identifier: MIT
// Ctrl-C, where something has to be put in order before the process ends.
#pragma once

#include <csignal>

namespace mentor::platform {

/// While it lives, Ctrl-C is noted instead of ending the process, and a read that waits returns with EINTR. One at a
/// time.
class InterruptWatch {
 public:
  InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  ~InterruptWatch();

  /// Whether there was one since the last of them was made.
  [[nodiscard]] static bool seen();

 private:
  struct sigaction before_ {};
};

}  // namespace mentor::platform
