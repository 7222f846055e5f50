// `mentor import jsonl`: takes over a lossless export, wholly or not at all.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/say.hpp"
#include "mentor/render_json.hpp"
#include "mentor/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

std::string counts_of_import(const ImportCount& count) {
  return fmt::format("{} added, {} updated, {} unchanged", plural(count.added, "record"), count.updated,
                     count.unchanged);
}

}  // namespace

Exit run_import_jsonl(Context& context, const JsonlImport& request) {
  const auto lines = context.world->open_lines(request.file, "FILE");
  Store& store = context.store(request.dry_run ? Access::read : Access::write);
  const auto count = store.import_lines(lines, context.command_line, context.written_at,
                                        request.dry_run ? Store::Dry::yes : Store::Dry::no);
  if (context.json) {
    print(context, json_flat("mentor.import/1", {{"dry_run", request.dry_run},
                                                 {"added", count.added},
                                                 {"updated", count.updated},
                                                 {"unchanged", count.unchanged}}));
    return Exit::ok;
  }
  confirm(context, fmt::format("{}.", counts_of_import(count)));
  if (request.dry_run) confirm(context, "Nothing was saved (--dry-run).");
  return Exit::ok;
}

}  // namespace mentor
