// SPDX-License-Identifier: MIT
// The help on what is not one command's business.
#pragma once

#include "mentor/domain/errors.hpp"
#include "mentor/render/style.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace mentor::render {

/// What an exit code says, in whole sentences, for the help and the manual.
struct ExitMeaning {
  Exit exit;
  std::string_view means;
};
[[nodiscard]] std::span<const ExitMeaning> exit_meanings();

struct HelpTopic {
  std::string_view name;                 ///< as in `mentor help NAME`
  std::array<std::string_view, 3> also;  ///< what else people ask for
  std::string_view summary;              ///< a few words, for the list of topics
  std::string (*page)(const Style& style);
};
[[nodiscard]] std::span<const HelpTopic> help_topics();
/// By its name or by what else people ask for, in small letters; nullptr if there is none.
[[nodiscard]] const HelpTopic* find_help_topic(std::string_view name);

}  // namespace mentor::render
