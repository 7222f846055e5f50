// `mentor export --format jsonl`: the whole journal without loss, a JSON object a line.
#include "commands/export_formats.hpp"
#include "commands/support/say.hpp"
#include "mentor/text.hpp"

#include <fmt/format.h>

namespace mentor {

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
  context.world->write_stream(request.output, [&](const std::function<void(std::string_view)>& sink) {
    store.export_lines(
        [&](std::string_view line) {
          sink(line);
          sink("\n");
          ++written;
        },
        what);
  });
  confirm(context, fmt::format("{} written to {}.", plural(written, request.history ? "line" : "record"),
                               visible(request.output)));
  return Exit::ok;
}

}  // namespace mentor
