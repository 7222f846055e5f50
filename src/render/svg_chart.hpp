// SPDX-License-Identifier: MIT
// Charts as pictures that HTML holds in itself. Private to rendering.
#pragma once

#include "mentor/domain/report.hpp"

#include <string>

namespace mentor::render {

/// One <svg> with a title and a description for those who do not see it; `name` makes their ids unique on the page.
/// Colours and letters come from the page's style. Empty for a chart without points.
std::string svg_of(const Chart& chart, const std::string& name);

/// Its points are days, months or years: they go from left to right. Other names need a line each.
bool is_course(const Chart& chart);

/// The chart in a sentence or two: its course, and its ends.
std::string chart_words(const Chart& chart);

}  // namespace mentor::render
