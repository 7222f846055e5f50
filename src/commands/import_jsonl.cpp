// SPDX-License-Identifier: MIT
// `mentor import jsonl`: takes over a lossless export, wholly or not at all.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string counts_of_import(const ImportCount& count) {
  return messages::counts_of_import(plural(count.added, "record"), count.updated, count.unchanged);
}

ImportCount take_lines(Context& context, const LineSource& lines) {
  return context.store(Access::write).import_lines(lines, context.command_line, context.written_at, Store::Dry::no);
}

/// Trying creates no journal where there is none.
ImportCount try_lines(Context& context, const LineSource& lines) {
  const bool there = context.files->exists(context.journal_path);
  const auto empty = there ? nullptr : Store::in_memory();
  Store& store = there ? context.store(Access::write) : *empty;
  return store.import_lines(lines, context.command_line, context.written_at, Store::Dry::yes);
}

/// A line that cannot be read is the file's fault, not that of what was typed.
ImportCount count_import(Context& context, const ImportRequest& request) {
  const auto source = context.files->open_lines(request.file, "FILE");
  ProgressLine bar(context, messages::importing(), "lines");
  const LineSource lines = [&source, &bar] {
    auto line = source();
    line ? bar.step() : bar.last();
    return line;
  };
  try {
    return request.dry_run ? try_lines(context, lines) : take_lines(context, lines);
  } catch (const UserError& error) {
    throw UserError(messages::import_file_fault(visible(request.file), error.what()), Exit::failed);
  }
}

}  // namespace

Exit run_import_jsonl(Context& context, const ImportRequest& request) {
  return say_import_count(context, request, count_import(context, request));
}

Exit say_import_count(Context& context, const ImportRequest& request, const ImportCount& count) {
  if (context.json) {
    print(context, json_flat("mentor.import/1", {{"dry_run", request.dry_run},
                                                 {"added", count.added},
                                                 {"updated", count.updated},
                                                 {"unchanged", count.unchanged},
                                                 {"stricter", count.stricter},
                                                 {"history", count.history}}));
    return Exit::ok;
  }
  confirm(context, fmt::format("{}.", counts_of_import(count)));
  if (count.stricter > 0)
    remark(context, count.stricter == 1 ? messages::stricter_record() : messages::stricter_records(count.stricter));
  if (count.history > 0) confirm(context, messages::history_passed_over(plural(count.history, "line")));
  if (request.dry_run) confirm(context, messages::nothing_saved_dry());
  return Exit::ok;
}

}  // namespace mentor::commands
