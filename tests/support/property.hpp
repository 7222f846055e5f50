// SPDX-License-Identifier: MIT
// Laws that are tried more or less often than RapidCheck's hundred times.
#pragma once

#include "support/layers.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <rapidcheck.h>
#include <string>
#include <utility>

namespace mentor::tests {

/// rc::check with this many tries, or as many as RC_PARAMS says if that is more; it says what broke as rc::check does.
template <typename Law>
[[nodiscard]] bool holds_in(int tries, const std::string& name, Law&& law) {
  auto params = rc::detail::configuration().testParams;
  params.maxSuccess = std::getenv("RC_PARAMS") ? std::max(params.maxSuccess, tries) : tries;
  const rc::detail::TestMetadata metadata{name, name};
  const auto result = rc::detail::checkTestable(std::forward<Law>(law), metadata, params);
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return result.template is<rc::detail::SuccessResult>();
}

/// A number below `count`, each as likely in the first tries as in the last: RapidCheck's ranges begin with their first
/// number alone and widen from try to try, so that a law tried a few times would seldom meet the last of its cases.
[[nodiscard]] inline int one_of(int count) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)); }

}  // namespace mentor::tests
