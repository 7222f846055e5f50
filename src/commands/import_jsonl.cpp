// SPDX-License-Identifier: MIT
// `mentor import jsonl`: takes over a lossless export, wholly or not at all.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string counts_of_import(const ImportCount& count) {
  return fmt::format("{} added, {} updated, {} unchanged", plural(count.added, "record"), count.updated,
                     count.unchanged);
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
  ProgressLine bar(context, "Importing", "lines");
  const LineSource lines = [&source, &bar] {
    auto line = source();
    line ? bar.step() : bar.last();
    return line;
  };
  try {
    return request.dry_run ? try_lines(context, lines) : take_lines(context, lines);
  } catch (const UserError& error) {
    throw UserError(fmt::format("FILE {}: {}", visible(request.file), error.what()), Exit::failed);
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
    remark(context, fmt::format("{} shared more widely in the file: what the journal has stays hidden as it is. To "
                                "share one: mentor edit ID --set visibility=shared",
                                count.stricter == 1 ? "1 record is" : fmt::format("{} records are", count.stricter)));
  if (count.history > 0)
    confirm(context, fmt::format("{} of the file's history passed over: a journal keeps its own.",
                                 plural(count.history, "line")));
  if (request.dry_run) confirm(context, "Nothing was saved (--dry-run).");
  return Exit::ok;
}

}  // namespace mentor::commands
