// SPDX-License-Identifier: MIT
// What running a command needs of the process around it. src/platform/ implements it, tests/support/ by hand.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/layers.hpp"

namespace mentor::commands {

class Startup {
 public:
  Startup() = default;
  Startup(const Startup&) = delete;
  Startup& operator=(const Startup&) = delete;
  virtual ~Startup() = default;

  /// Streams, services and zones. Never fails. Output throws UserError when it cannot be written: with an empty message
  /// and Exit::ok when its reader has gone away, which is no error of ours.
  virtual void connect(Context& context) = 0;
  /// Paths, the screen's style and what the global options say. Throws UserError for an empty path among them. A path
  /// that cannot be known (no HOME) is left empty.
  virtual void prepare(Context& context, const Globals& globals) = 0;
  /// The configuration file, the zone, now. Throws UserError for a broken file, an unknown zone or `--today`, a missing
  /// HOME. After prepare().
  virtual void configure(Context& context, const Globals& globals) = 0;
};

}  // namespace mentor::commands
