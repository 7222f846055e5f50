// SPDX-License-Identifier: MIT
// One function per format of a report; report.cpp lists them. Private to rendering.
#pragma once

#include "mentor/domain/report.hpp"
#include "mentor/render/style.hpp"

#include <string>

namespace mentor::render {

std::string report_as_text(const Report& report, const Style& style);
std::string report_as_markdown(const Report& report, const Style& style);
std::string report_as_html(const Report& report, const Style& style);
std::string report_as_json(const Report& report, const Style& style);
std::string report_as_csv(const Report& report, const Style& style);

/// "Held back: 4 private notes, the summary of 12 sessions."
std::string held_back_words(const Report& report);

}  // namespace mentor::render
