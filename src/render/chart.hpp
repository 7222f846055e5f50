// SPDX-License-Identifier: MIT
// Charts made of characters, for text and Markdown. Private to rendering.
#pragma once

#include "mentor/domain/report.hpp"
#include "mentor/render/style.hpp"

#include <string>

namespace mentor::render {

/// 3 for a whole number, 2.5 otherwise; with a unit that is a sign: "60 %".
std::string chart_number(double value);

/// Bars: a line per point. Line: one line of small blocks with the first and the last value. Fits `style.width`.
std::string chart_lines(const Chart& chart, const Style& style);

}  // namespace mentor::render
