// SPDX-License-Identifier: MIT
// Lines and columns, as every text renderer lays them out. Private to rendering.
#pragma once

#include "mentor/render/render.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::render::layout {

/// The lines of `text`, wrapped so that they fit behind `indent` columns; never narrower than a word can bear.
std::vector<std::string> fit(std::string_view text, int indent, const Style& style);

/// `first` and then the text, whose further lines hang under its first one. Ends with a line break.
std::string hanging(std::string_view first, std::string_view text, const Style& style);

/// Too narrow for columns side by side: what belongs together stands below each other.
bool is_narrow(const Style& style);

/// Text of people: dangerous characters visible, in one line.
std::string one_line(std::string_view text);

/// Aligned columns, made to fit `room` where that is not 0. Cells are already visible.
std::string columns(const Table& table, int room, const Style& style);

/// At most `width` wide, the cut marked.
std::string shortened(const std::string& text, int width, const Style& style);

/// On a terminal the table is cut to its width; elsewhere it is as wide as it needs to be.
int table_room(const Style& style);

/// A text with its marks in ASCII for terminals that have nothing else: "…" becomes "...".
std::string mark(std::string_view unicode, std::string_view ascii, const Style& style);

}  // namespace mentor::render::layout
