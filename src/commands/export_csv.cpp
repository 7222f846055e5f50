// SPDX-License-Identifier: MIT
// `mentor export --format csv`: a table a kind of record, for spreadsheets.
#include "commands/export_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/spreadsheet.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/record_csv.hpp"

#include <functional>

namespace mentor::commands {

namespace {

using CsvSink = std::function<void(std::string_view)>;

std::int64_t write_table(ExportedJournal& journal, Kind kind, const CsvSink& sink) {
  std::int64_t rows = 0;
  sink(csv_heading(kind));
  journal.each({.kind = kind}, [&](const Record& record) {
    sink(csv_line(record));
    ++rows;
  });
  return rows;
}

std::int64_t write_folder(Context& context, const ExportRequest& request, ExportedJournal& journal) {
  context.files->make_folder(request.output, "-o");
  std::int64_t rows = 0;
  for (const Kind kind : all_kinds())
    context.files->write_stream(request.output + "/" + table_name(kind) + ".csv",
                                [&](const CsvSink& sink) { rows += write_table(journal, kind, sink); });
  return rows;
}

Exit export_folder(Context& context, const ExportRequest& request) {
  ExportedJournal journal(context, Reveal{request.reveal});
  const std::int64_t rows = write_folder(context, request, journal);
  confirm(context, messages::tables_written(plural(rows, "record"),
                                            plural(static_cast<std::int64_t>(all_kinds().size()), "file"),
                                            visible(request.output)));
  journal.remark_left_out(context);
  return Exit::ok;
}

Exit export_table(Context& context, const ExportRequest& request) {
  const Kind kind = kind_typed(request.kind);
  ExportedJournal journal(context, Reveal{request.reveal});
  if (to_standard_output(request)) {
    write_table(journal, kind, [&](std::string_view line) { print(context, for_screen(context, line)); });
  } else {
    std::int64_t rows = 0;
    context.files->write_stream(request.output, [&](const CsvSink& sink) { rows = write_table(journal, kind, sink); });
    confirm(context, messages::written_to(plural(rows, "record"), visible(request.output)));
  }
  journal.remark_left_out(context);
  return Exit::ok;
}

}  // namespace

Exit export_csv(Context& context, const ExportRequest& request) {
  const bool folder = names_folder(request, ".csv");
  if (request.kind.empty() && !folder) throw UserError(messages::csv_needs_folder());
  if (!request.kind.empty() && folder) throw UserError(messages::csv_of_kind_is_a_file(visible(request.output)));
  return folder ? export_folder(context, request) : export_table(context, request);
}

}  // namespace mentor::commands
