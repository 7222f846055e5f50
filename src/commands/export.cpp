// `mentor export`: the whole journal without loss, a JSON object a line.
#include "commands/support/say.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mentor {

namespace {

struct ExportRequest {
  std::string format = "jsonl";
  std::string output;
};

Exit run_export(Context& context, const ExportRequest& request) {
  if (to_lower_ascii(request.format) != "jsonl")
    throw UserError(
        fmt::format("--format: \"{}\" is no format of an export. Expected is jsonl (JSON Lines, without "
                    "loss); for reading there is: mentor report",
                    visible(request.format)));
  const Store& store = context.store(Access::read);
  if (request.output.empty() || request.output == "-") {
    store.export_lines([&](std::string_view line) {
      print(context, line);
      print(context, "\n");
    });
    return Exit::ok;
  }
  std::int64_t records = -1;  // the first line is the journal's own
  context.world->write_stream(request.output, [&](const std::function<void(std::string_view)>& sink) {
    store.export_lines([&](std::string_view line) {
      sink(line);
      sink("\n");
      ++records;
    });
  });
  confirm(context, fmt::format("{} written to {}.", plural(records, "record"), visible(request.output)));
  return Exit::ok;
}

}  // namespace

void add_export(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<ExportRequest>();
  app.add_option("--format", request->format, "jsonl");
  app.add_option("-o,--output", request->output, "Into this file, instead of standard output");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_export(context, *request); }; });
}

}  // namespace mentor
