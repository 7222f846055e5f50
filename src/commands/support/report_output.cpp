// SPDX-License-Identifier: MIT
// Where a report goes, and in which format.
#include "commands/support/report_output.hpp"

#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/reports.hpp"

#include <fmt/format.h>

namespace mentor::commands {

std::string file_ending(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string::npos || dot == 0 ? std::string() : to_lower_ascii(file.substr(dot + 1));
}

std::optional<ReportFormat> report_format_of(std::string_view ending) {
  if (ending == "markdown") return ReportFormat::md;
  if (ending == "htm") return ReportFormat::html;
  return ending == "txt" ? ReportFormat::text : from_text<ReportFormat>(ending);
}

Options report_output_options(ReportOutput& output) {
  return {
      option("-o,--output", output.file, "FILE", "Into this file; .txt, .md, .html, .json and .csv choose the format"),
      offered("-f,--format", output.format, names<ReportFormat>, "In this format, whatever the file's ending"),
  };
}

ReportFormat chosen_format(const Context& context, const ReportOutput& output) {
  if (!output.format.empty()) {
    const auto format = from_text<ReportFormat>(to_lower_ascii(output.format));
    if (format && context.json && *format != ReportFormat::json)
      throw UserError(messages::either("--json", fmt::format("--format {}", to_text(*format))));
    if (format) return *format;
    throw UserError(messages::unknown_format(visible(output.format), alternatives(names<ReportFormat>)));
  }
  const std::string extension = file_ending(output.file);
  if (const auto format = report_format_of(extension)) return *format;
  if (!extension.empty())
    throw UserError(messages::unknown_ending(visible(extension), ".txt, .md, .html, .json or .csv, or add --format"));
  return context.json ? ReportFormat::json : ReportFormat::text;
}

void put_report(Context& context, const Report& report, ReportFormat format, const ReportOutput& output,
                std::string_view what) {
  const bool to_file = !output.file.empty() && output.file != "-";
  Style style = context.style;
  if (to_file) style.colour = style.terminal = false;
  const std::string text = render_report(report, format, style);
  if (!to_file) return show_long(context, format == ReportFormat::csv ? for_screen(context, text) : text);
  context.files->write_file(output.file, text);
  confirm(context, messages::written_to(what, visible(output.file)));
}

}  // namespace mentor::commands
