// SPDX-License-Identifier: MIT
// Starting another program, without a shell, and waiting for its end.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace mentor::platform {

struct ToStart {
  const std::vector<std::string>& words;                  ///< the program, looked up in PATH, and its arguments
  const std::vector<std::string>* environment = nullptr;  ///< "NAME=value" each; ours if there is none
  int in = -1, out = -1, err = -1;                        ///< what it gets as its streams; negative: ours
};

/// Returns errno, 0 if it runs as `child`. What we ignore or catch is as usual in it again.
int start_program(const ToStart& what, pid_t& child);

/// The code it exits with, 128 + N if signal N ended it.
int wait_for_end(pid_t child);

}  // namespace mentor::platform
