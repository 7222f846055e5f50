// SPDX-License-Identifier: MIT
// Charts made of characters, for text and Markdown; and facts as such cells. Private to rendering.
#pragma once

#include "mentor/domain/report_values.hpp"
#include "mentor/render/style.hpp"

#include <string>

namespace mentor::render {

/// 3 for a whole number, 2.5 otherwise; with a unit that is a sign: "60 %".
std::string chart_number(double value);

/// Bars: a line per point. Line: one line of small blocks with the first and the last value. Fits `style.width`.
std::string chart_lines(const Chart& chart, DateStyle dates, const Style& style);

/// What people read of the rows: the columns that tell something, percentages as `bars` if they are wanted, and courses
/// as small blocks.
enum class Bars { none, drawn };
ReportTable table_in_words(const FactTable& table, DateStyle dates, const Style& style, Bars bars);

}  // namespace mentor::render
