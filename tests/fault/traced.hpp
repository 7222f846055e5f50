// SPDX-License-Identifier: MIT
// A program under a tracer that stands between it and the disk: each call that changes something is counted, and at one
// of them the program is killed, or told that the disk failed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mentor::faults {

enum class Strike {
  none,
  kill,    ///< dies before the call
  end,     ///< is told to end by SIGTERM while the call is made
  torn,    ///< half of what is to be written arrives, then it dies; before any other call it just dies
  fail,    ///< the call fails with `error`
  failing  ///< it and all that follow fail with `error`
};

struct Plan {
  std::int64_t at = 0;  ///< which call, from 1
  Strike strike = Strike::none;
  int error = 0;
};

/// What was done to the disk, or said.
struct DiskCall {
  enum class What { make, write, resize, rename, exchange, link, remove, make_folder, sync, say } what = What::make;
  std::string path;
  std::string other;  ///< the new name
  std::int64_t offset = 0;
  std::string bytes;
};

struct Ended {
  int code = 0;  ///< exit code, or 128 + signal
  bool killed = false;
  std::string said;              ///< standard output and error
  std::int64_t calls = 0;        ///< that change something
  std::vector<DiskCall> record;  ///< those that succeeded, in their order
};

struct Line {
  std::vector<std::string> words;
  std::string input;
};

/// Precondition: `home` is there; "HOME" names it, and what is said is kept beside it.
Ended run_traced(const Line& line, const std::string& home, const Plan& plan);
/// Without a tracer.
Ended run_plain(const Line& line, const std::string& home);
/// Whether this machine allows it.
bool can_trace();

}  // namespace mentor::faults
