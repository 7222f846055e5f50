// SPDX-License-Identifier: MIT
// What is removed, and the goals that fall back.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/remove.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

TEST_CASE("a goal falls back when its latest progress is removed") {
  const Id latest{Kind::progress, 2};
  const std::vector entries{acts::entry(1, acts::thursday, 20), acts::entry(2, acts::friday, 60)};
  const auto changes = remove_records(std::vector{latest}, std::vector{latest}, {{acts::goal(3, 60), entries}}, {});
  CHECK(changes.removed() == std::vector{latest});
  CHECK(acts::only_updated<Goal>(changes).percent == 20);
}

TEST_CASE("what goes along is not named among what is removed") {
  const Id session{Kind::session, 12};
  const auto changes = remove_records(std::vector{session}, std::vector{session, Id{Kind::tag, 5}}, {}, {});
  CHECK(changes.removed() == std::vector{session});
  CHECK(changes.updated().empty());
}

}  // namespace mentor::tests
