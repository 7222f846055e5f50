// SPDX-License-Identifier: MIT
// A context by hand: a journal in memory, streams that can be read afterwards, Friday 2026-11-20 at noon in UTC.
#pragma once

#include "mentor/commands/context.hpp"
#include "platform/zones.hpp"
#include "support/layers.hpp"
#include "support/test_services.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace mentor::tests {

struct TestContext {
  std::ostringstream out;
  std::ostringstream err;
  TestServices services;
  SystemZones zones;
  Context context;

  TestContext();
  /// The store in memory, for preparing and looking.
  Store& store() { return context.store(Access::write); }
  /// Another day, at noon.
  void set_today(Date today);
  /// Runs a whole command line in this context ("log ana x" as {"log", "ana", "x"}); what it says is in `out` and
  /// `err`, from empty. Global options on the line are taken over.
  Exit run(const std::vector<std::string>& words);
};

}  // namespace mentor::tests
