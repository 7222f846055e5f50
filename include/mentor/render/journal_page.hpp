// SPDX-License-Identifier: MIT
// A page of everything in Markdown: chapters of items, to be read by people, and read back by this program.
#pragma once

#include "mentor/domain/page.hpp"

#include <string>
#include <string_view>

namespace mentor::render {

/// The page's title, and the mark by which it is known again. `mentorship`: the handle of the page's, empty for none.
[[nodiscard]] std::string page_head(std::string_view title, std::string_view mentorship);
[[nodiscard]] std::string page_chapter(std::string_view title);
[[nodiscard]] std::string page_entry(const PageItem& item);
/// What was left out, in words; nothing for nothing.
[[nodiscard]] std::string page_end(std::string_view left_out);

}  // namespace mentor::render
