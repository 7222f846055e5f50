// SPDX-License-Identifier: MIT
// The one list of report formats.
#include "mentor/render/render.hpp"
#include "render/report_formats.hpp"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor::render {

namespace {

/// In the order of ReportFormat.
constexpr std::array<std::string (*)(const Report&, const Style&), names<ReportFormat>.size()> report_renderers{
    report_as_text, report_as_markdown, report_as_html, report_as_json, report_as_csv};

}  // namespace

std::string held_back_words(const Report& report) {
  return fmt::format("Held back: {}.", fmt::join(report.left_out, ", "));
}

std::string render_report(const Report& report, ReportFormat format, const Style& style) {
  return report_renderers.at(static_cast<std::size_t>(format))(report, style);
}

}  // namespace mentor::render
