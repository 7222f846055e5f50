// `mentor import`: what can be brought along, a format a verb: meeting notes in Markdown, a lossless export, and the
// files of other programs.
#include "commands/import_formats.hpp"
#include "commands/support/choice.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

void add_import_markdown(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<ImportRequest>();
  auto* verb = app.add_subcommand("markdown", "Meeting notes: a heading with a date for each meeting");
  verb->add_option("FILE", request->file, "The notes; - is standard input")->required();
  verb->add_option("--to", request->to, "The mentorship's handle; a new one starts a mentorship")->required();
  verb->add_option("--name", request->name, "A new mentorship's partner");
  bind_choice<Role>(*verb, "--role", request->role, "Mine in a new mentorship: {} (mentor)", "ROLE");
  verb->add_option("--every", request->every, "A new mentorship's cadence (guessed from the gaps)");
  verb->add_option("--zone", request->zone, "The time zone of the meetings (mine)");
  verb->add_option("--date-order", request->date_order, "What 08-04-2021 means: dmy or mdy");
  verb->add_flag("--commitments", request->commitments, "Task lines, - [ ] and - [x], become promises");
  verb->add_option("--initials", request->initials, "Whose task it is: ME=me,EK=emma; with --commitments")
      ->allow_extra_args(false);
  verb->add_flag("--dry-run", request->dry_run, "Only say what would be done");
  verb->callback([&launch, request] {
    launch.run = [request](Context& context) { return run_import(context, markdown_format(), *request); };
  });
}

void add_import_jsonl(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<ImportRequest>();
  auto* verb = app.add_subcommand("jsonl", "A lossless export of this program");
  verb->add_option("FILE", request->file, "The export; - is standard input")->required();
  verb->add_flag("--dry-run", request->dry_run, "Only say what would be done");
  verb->callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_import_jsonl(context, *request); }; });
}

void add_import_foreign(CLI::App& app, Launch& launch, const ImportFormat& format) {
  const auto request = std::make_shared<ImportRequest>();
  auto* verb = app.add_subcommand(std::string(format.name), std::string(format.summary));
  verb->add_option("FILE", request->file, "The file; - is standard input")->required();
  verb->add_option("--map", request->map, fmt::format("{}: {}", format.map_help, format.map_example))
      ->allow_extra_args(false);
  verb->add_option("--to", request->to, "The mentorship of all that names none");
  verb->add_option("--zone", request->zone, "The time zone of times without one (mine)");
  verb->add_option("--date-order", request->date_order, "What 08-04-2021 means: dmy or mdy");
  verb->add_flag("--skip-bad", request->skip_bad, "Leave out what cannot be read, instead of importing nothing");
  verb->add_flag("--yes", request->yes, "Do not ask");
  verb->add_flag("--dry-run", request->dry_run, "Only say what would be done");
  verb->callback([&launch, request, &format] {
    launch.run = [request, &format](Context& context) { return run_import(context, format, *request); };
  });
}

}  // namespace

void add_import(CLI::App& app, Launch& launch) {
  app.require_subcommand(1);
  add_import_markdown(app, launch);
  add_import_jsonl(app, launch);
  for (const auto& format : foreign_formats()) add_import_foreign(app, launch, format);
}

}  // namespace mentor
