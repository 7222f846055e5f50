// SPDX-License-Identifier: MIT
// Laws of which every try takes long: fewer tries than RapidCheck's hundred, unless RC_PARAMS says how many.
#pragma once

#include "support/layers.hpp"

#include <cstdlib>
#include <iostream>
#include <rapidcheck.h>
#include <string>
#include <utility>

namespace mentor::tests {

/// rc::check with this many tries; it says what broke as rc::check does.
template <typename Law>
[[nodiscard]] bool holds_in(int tries, const std::string& name, Law&& law) {
  auto params = rc::detail::configuration().testParams;
  if (!std::getenv("RC_PARAMS")) params.maxSuccess = tries;
  const rc::detail::TestMetadata metadata{name, name};
  const auto result = rc::detail::checkTestable(std::forward<Law>(law), metadata, params);
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return result.template is<rc::detail::SuccessResult>();
}

}  // namespace mentor::tests
