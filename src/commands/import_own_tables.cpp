// SPDX-License-Identifier: MIT
// `mentor import csv` of what `mentor export --format csv` wrote: taken over as a lossless export is.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/spreadsheet.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct OwnFile {
  Kind kind;
  std::string path;
  std::string text;
};

/// The tables in a folder, in the order in which they refer to each other.
std::vector<OwnFile> tables_in(Context& context, const std::string& folder) {
  std::vector<OwnFile> files;
  const auto there = context.files->files_in(folder, ".csv");
  for (const Kind kind : all_kinds()) {
    if (std::find(there.begin(), there.end(), table_name(kind)) == there.end()) continue;
    const std::string path = fmt::format("{}/{}.csv", folder, table_name(kind));
    std::string text = read_import_text(context, path);
    if (kind_of_own_table(text) == kind) files.push_back({kind, path, std::move(text)});
  }
  return files;
}

/// None if FILE is nothing of ours. What is said of columns and people makes it a table of somebody else.
std::vector<OwnFile> own_files(Context& context, const ImportRequest& request) {
  if (request.file == "-" || !request.map.empty() || !request.to.empty() || word_on_new_home(request)) return {};
  if (!context.files->files_in(request.file, ".csv").empty()) return tables_in(context, request.file);
  std::string text = context.files->read_file(request.file, "FILE", import_limit);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (bad_utf8(text)) return {};
  const auto kind = kind_of_own_table(text);
  if (!kind) return {};
  return {{*kind, request.file, std::move(text)}};
}

std::vector<Record> records_of(Context& context, const std::vector<OwnFile>& files, const ImportRequest& request) {
  std::vector<Record> records;
  std::int64_t bad = 0;
  for (const auto& file : files) {
    OwnRecords table = read_own_table(file.kind, file.text);
    for (const auto& fault : table.faults)
      remark(context, messages::row_unread(visible(file.path), fault.line, visible(fault.text)));
    bad += static_cast<std::int64_t>(table.faults.size());
    for (auto& record : table.records) records.push_back(std::move(record));
  }
  if (bad > 0 && !request.skip_bad)
    throw UserError(messages::rows_unread(plural(bad, "row"), bad == 1 ? "it" : "them"), Exit::failed);
  return records;
}

}  // namespace

Exit run_import_csv(Context& context, const ImportFormat& format, const ImportRequest& request) {
  const auto files = own_files(context, request);
  if (files.empty()) return run_import(context, format, request);
  return take_own_records(context, request, records_of(context, files, request));
}

Exit take_own_records(Context& context, const ImportRequest& request, const std::vector<Record>& records) {
  const bool there = context.files->exists(context.journal_path);
  const auto empty = there || !request.dry_run ? nullptr : Store::in_memory();
  Store& store = empty ? *empty : context.store(Access::write);
  const auto dry = request.dry_run ? Store::Dry::yes : Store::Dry::no;
  ImportCount count;
  const auto refusal =
      refusal_of([&] { count = store.import_records(records, context.command_line, context.written_at, dry); });
  if (refusal) throw UserError(messages::own_files_refused(visible(request.file), refusal->what()), Exit::failed);
  return say_import_count(context, request, count);
}

}  // namespace mentor::commands
