// `mentor export --format csv`: a table a kind of record, for spreadsheets.
#include "commands/export_formats.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "mentor/record_csv.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <vector>

namespace mentor {

namespace {

using CsvSink = std::function<void(std::string_view)>;

std::int64_t write_table(const Store& store, Kind kind, SealedSieve& sieve, const CsvSink& sink) {
  std::int64_t rows = 0;
  sink(csv_heading(kind));
  Filter filter;
  filter.kind = kind;
  store.each(filter, [&](const Record& record) {
    if (!sieve.passes(record)) return;
    sink(csv_line(record));
    ++rows;
  });
  return rows;
}

std::string table_file(Kind kind) {
  std::string name(info(kind).plural);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name + ".csv";
}

/// What is sealed decides over what comes later in all_kinds(), also where that alone is exported.
void learn_sealed(const Store& store, Kind before, SealedSieve& sieve) {
  for (const Kind kind : {Kind::mentorship, Kind::goal}) {
    if (kind >= before) continue;
    Filter filter;
    filter.kind = kind;
    store.each(filter, [&](const Record& record) { sieve.learn(record); });
  }
}

std::int64_t write_folder(Context& context, const ExportRequest& request, SealedSieve& sieve) {
  const Store& store = context.store(Access::read);
  context.world->make_folder(request.output, "-o");
  std::int64_t rows = 0;
  for (const Kind kind : all_kinds())
    context.world->write_stream(request.output + "/" + table_file(kind),
                                [&](const CsvSink& sink) { rows += write_table(store, kind, sieve, sink); });
  return rows;
}

Exit export_folder(Context& context, const ExportRequest& request) {
  SealedSieve sieve(request.reveal);
  const std::int64_t rows = write_folder(context, request, sieve);
  confirm(context, fmt::format("{} written to {} in {}.", plural(rows, "record"),
                               plural(static_cast<std::int64_t>(all_kinds().size()), "file"), visible(request.output)));
  remark_left_out(context, sieve);
  return Exit::ok;
}

Exit export_table(Context& context, const ExportRequest& request) {
  const Kind kind = kind_typed(request.kind);
  const Store& store = context.store(Access::read);
  SealedSieve sieve(request.reveal);
  learn_sealed(store, kind, sieve);
  if (to_standard_output(request)) {
    write_table(store, kind, sieve, [&](std::string_view line) { print(context, line); });
  } else {
    std::int64_t rows = 0;
    context.world->write_stream(request.output,
                                [&](const CsvSink& sink) { rows = write_table(store, kind, sieve, sink); });
    confirm(context, fmt::format("{} written to {}.", plural(rows, "record"), visible(request.output)));
  }
  remark_left_out(context, sieve);
  return Exit::ok;
}

}  // namespace

Exit export_csv(Context& context, const ExportRequest& request) {
  const bool folder = names_folder(request, ".csv");
  if (request.kind.empty() && !folder)
    throw UserError(
        "--format csv is a table for each kind of record. Give -o DIRECTORY for all of them, or --kind KIND for one.");
  if (!request.kind.empty() && folder)
    throw UserError(
        fmt::format("--kind and -o {} do not go together: one kind is one file. Give it a name that ends in "
                    ".csv.",
                    visible(request.output)));
  return folder ? export_folder(context, request) : export_table(context, request);
}

}  // namespace mentor
