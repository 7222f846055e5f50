// SPDX-License-Identifier: MIT
// The looks of an HTML report. Private to rendering.
#pragma once

#include <string_view>

namespace mentor::render {

/// The whole style sheet.
std::string_view html_style();

/// Its SHA-256 in base 64: the page's security policy allows this style and no other, so that nothing in a report can
/// bring its own. Whoever changes the style changes this too; tests/interop/html.sh computes it anew and says it.
std::string_view html_style_hash();

}  // namespace mentor::render
