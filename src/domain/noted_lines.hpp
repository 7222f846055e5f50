// SPDX-License-Identifier: MIT
// How people mark lines in their notes, read loosely: lists and headings are only told apart, never interpreted.
// Private to the domain.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

/// What a line says, without the marks of a list before it; nothing of a line that has only marks.
std::string_view noted_words(std::string_view line);
/// The heading's words if the line is one ("## Next meeting", "**Next steps**", "Next steps:"); empty otherwise.
std::string_view noted_heading(std::string_view line);
/// "[that post](https://…)" is read as "that post".
std::string without_links(std::string_view words);

}  // namespace mentor
