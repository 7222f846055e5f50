// SPDX-License-Identifier: MIT
// `mentor export`: the journal for other programs and other years. Which format, and whether its options are its own.
#include "mentor/messages/export.hpp"

#include "commands/export_formats.hpp"
#include "commands/support/choice.hpp"
#include "commands/support/report_output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"

#include <array>

namespace mentor::commands {

namespace {

constexpr auto table_of_exports = std::to_array<ExportFormat>({
    {"jsonl", ".jsonl", "--history", export_jsonl},
    {"md", ".md", "--reveal", export_markdown},
    {"csv", ".csv", "--kind --reveal", export_csv},
    {"ics", ".ics", "--reveal --todos --private-too", export_calendar},
});

constexpr auto names_of_exports = words_of(table_of_exports, &ExportFormat::name);

const ExportFormat* format_by_ending(const std::string& path) {
  const std::string lower = to_lower_ascii(path);
  for (const auto& format : export_formats())
    if (lower.ends_with(format.ending)) return &format;
  return nullptr;
}

const ExportFormat& format_by_name(const std::string& typed) {
  const std::string name = to_lower_ascii(typed);
  for (const auto& format : export_formats())
    if (name == format.name) return format;
  throw UserError(messages::unknown_export(visible(typed), alternatives(names_of_exports)));
}

void refuse_unknown_ending(const ExportRequest& request) {
  const std::string ending = file_ending(request.output);
  if (ending.empty()) return;
  std::string endings;
  for (const auto& format : export_formats()) endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
  throw UserError(messages::unknown_ending(visible(ending), endings + ", or add --format"));
}

const ExportFormat& chosen_export(const ExportRequest& request) {
  const ExportFormat* by_ending = format_by_ending(request.output);
  if (request.format.empty() && by_ending == nullptr) refuse_unknown_ending(request);
  if (request.format.empty()) return by_ending != nullptr ? *by_ending : table_of_exports.front();
  const ExportFormat& by_name = format_by_name(request.format);
  if (by_ending != nullptr && by_ending != &by_name)
    throw UserError(messages::format_and_file(by_name.name, visible(request.output), by_ending->name));
  return by_name;
}

void require_option_of(const ExportFormat& format, std::string_view option, bool given) {
  if (!given || format.options.find(option) != std::string_view::npos) return;
  std::string others;
  for (const auto& other : export_formats())
    if (other.options.find(option) != std::string_view::npos)
      others += (others.empty() ? "" : ", ") + std::string(other.name);
  throw UserError(option == "--reveal" ? messages::reveal_needless(format.name)
                                       : messages::option_of_other_format(option, format.name, others));
}

Exit run_export(Context& context, const ExportRequest& request) {
  const ExportFormat& format = chosen_export(request);
  require_option_of(format, "--history", request.history);
  require_option_of(format, "--kind", !request.kind.empty());
  require_option_of(format, "--todos", request.todos);
  require_option_of(format, "--private-too", request.private_too);
  require_option_of(format, "--reveal", request.reveal);
  return format.run(context, request);
}

}  // namespace

std::span<const ExportFormat> export_formats() { return table_of_exports; }

Verb export_verb() {
  const auto request = std::make_shared<ExportRequest>();
  Verb verb{.run = runs(run_export, request)};
  verb.options = {
      offered("-f,--format", request->format, names_of_exports,
              "jsonl is without loss (what the ending of -o says, or else jsonl)"),
      option("-o,--output", request->output, "FILE",
             "Into this file, whose ending chooses the format; md and csv also into a directory"),
      option("--kind", request->kind, "KIND", "With csv: only this kind of record, such as session"),
      flag("--history", request->history, "With jsonl: what was changed when, too"),
      flag("--todos", request->todos, "With ics: promises as tasks, instead of on their dates"),
      flag("--private-too", request->private_too, "With ics: private items too, and the private words of sessions"),
      flag("--reveal", request->reveal, "With md, csv and ics: sealed items too"),
  };
  return verb;
}

}  // namespace mentor::commands
