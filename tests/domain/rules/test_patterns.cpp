// SPDX-License-Identifier: MIT
// Rules that look for a pattern: whose words they count, and from how many on.
#include "domain/book_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const Date pattern_day = make_date(2026, 11, 20);

OpenMentorship troubled(int times) {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  for (int i = 0; i < 5; ++i) {
    open.recent.emplace_back(samples::session(20 - i, pattern_day - Days{7 * i}, SessionStatus::held));
    if (i < times) open.recent.back().trouble = Trouble::tech;
  }
  return open;
}

}  // namespace

TEST_CASE("trouble speaks from as many sessions on as it was told to, and never where it was told nothing") {
  CHECK(samples::said("trouble", troubled(3), pattern_day, {}, 3).size() == 1);
  CHECK(samples::said("trouble", troubled(3), pattern_day, {}, 1).size() == 1);
  CHECK(samples::said("trouble", troubled(3), pattern_day, {}, 4).empty());
  CHECK(samples::said("trouble", troubled(3), pattern_day, {}, 0).empty());
}

TEST_CASE("a pulse of somebody who is in the group no more says nothing of it") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.sessions_held = 3;
  for (const int trust : {2, 3, 5}) {
    Pulse pulse;
    pulse.date = pattern_day - Days{7 * trust};
    pulse.by = Side::partner;
    pulse.trust = trust;
    pulse.person = open.partners.front().handle;
    open.pulses.push_back(pulse);
  }
  CHECK(samples::said("pulse-falling", open, pattern_day).size() == 1);
  for (auto& pulse : open.pulses) pulse.person = "dee";
  CHECK(samples::said("pulse-falling", open, pattern_day).empty());
}
