// SPDX-License-Identifier: MIT
// Where a report goes, and in which format.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/render/render.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::commands {

struct ReportOutput {
  std::string file;  ///< empty or "-": standard output
  std::string format;
};

/// What stands behind the last dot of a file's name, in small letters; empty if nothing does.
[[nodiscard]] std::string file_ending(const std::string& path);
[[nodiscard]] std::optional<ReportFormat> report_format_of(std::string_view ending);

/// -o and --format.
[[nodiscard]] Options report_output_options(ReportOutput& output);
/// --format, or else what the file's ending says, or else text. Throws UserError for what is no format.
[[nodiscard]] ReportFormat chosen_format(const Context& context, const ReportOutput& output);
/// Into the file, saying `what` was written ("Report on October 2026"); without a file through the pager or to standard
/// output.
void put_report(Context& context, const Report& report, ReportFormat format, const ReportOutput& output,
                std::string_view what);

}  // namespace mentor::commands
