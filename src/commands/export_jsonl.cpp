// SPDX-License-Identifier: MIT
// `mentor export --format jsonl`: the whole journal without loss, a JSON object a line.
#include "commands/export_formats.hpp"
#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reports.hpp"

#include <optional>
#include <utility>

namespace mentor::commands {

namespace {

/// How many lines there will be; 0, not known, where nobody sees the bar or the history comes along.
std::int64_t count_for_bar(const Context& context, const Store& store, const ExportRequest& request) {
  std::int64_t count = 0;
  if (context.style.terminal && !request.history)
    for (const Kind kind : all_kinds()) count += store.count({.kind = kind});
  return count;
}

}  // namespace

Exit export_jsonl(Context& context, const ExportRequest& request) {
  const Store& store = context.store(Access::read);
  const auto what = request.history ? Store::ExportOf::with_history : Store::ExportOf::records;
  if (to_standard_output(request)) {
    store.export_lines(
        [&](std::string_view line) {
          print(context, line);
          print(context, "\n");
        },
        what);
    return Exit::ok;
  }
  std::int64_t written = -1;  // the first line is the journal's own
  std::optional<ProgressLine> bar(std::in_place, context, "Exporting", "lines", count_for_bar(context, store, request));
  context.files->write_stream(request.output, [&](const std::function<void(std::string_view)>& sink) {
    store.export_lines(
        [&](std::string_view line) {
          sink(line);
          sink("\n");
          ++written;
          bar->step();
        },
        what);
  });
  bar.reset();
  confirm(context, messages::written_to(plural(written, request.history ? "line" : "record"), visible(request.output)));
  return Exit::ok;
}

}  // namespace mentor::commands
