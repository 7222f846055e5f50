// SPDX-License-Identifier: MIT
// The help on what is not one command's business.
#pragma once

#include "mentor/render/style.hpp"

#include <span>
#include <string>
#include <string_view>

namespace mentor::render {

struct HelpTopic {
  std::string_view name;  ///< as in `mentor help NAME`
  std::string (*page)(const Style& style);
};
[[nodiscard]] std::span<const HelpTopic> help_topics();

}  // namespace mentor::render
