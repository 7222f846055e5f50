// SPDX-License-Identifier: MIT
// Charts as pictures that HTML holds in itself. Private to rendering.
#pragma once

#include "mentor/domain/report_values.hpp"

#include <string>

namespace mentor::render {

/// One <svg> with a title and a description for those who do not see it; `name` makes their ids unique on the page.
/// Empty for a chart without points.
std::string svg_of(const Chart& chart, DateStyle dates, const std::string& name);

/// The chart in a sentence or two: its course, and its ends.
std::string chart_words(const Chart& chart, DateStyle dates);

// Small pictures in a line of words, which say all that they show: nothing is told of them to those who do not see.

/// A part of a whole, from 0 to 1.
std::string svg_bar(double part);
/// Values at their dates. Empty for fewer than two.
std::string svg_spark(const Course& course);

}  // namespace mentor::render
