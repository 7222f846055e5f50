// SPDX-License-Identifier: MIT
// A letter as it goes out: the text that was drafted, and perhaps edited.
#pragma once

#include "mentor/render/render.hpp"

#include <string>
#include <string_view>

namespace mentor::render {

/// As text the letter alone, wrapped; as Markdown and HTML with its title. A blank line ends a paragraph, every other
/// line break stays. Precondition: format is one of these three.
[[nodiscard]] std::string render_letter(std::string_view title, std::string_view text, ReportFormat format,
                                        const Style& style);

}  // namespace mentor::render
