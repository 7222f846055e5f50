// SPDX-License-Identifier: MIT
// `mentor import`: what can be brought along, a format a verb: meeting notes in Markdown, a lossless export, and the
// files of other programs.
#include "commands/import_formats.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"

#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

/// Of the mentorship that --to may begin.
Options new_home_options(ImportRequest& request) {
  return {option("--name", request.name, "NAME", "A new mentorship's partner"),
          choice("--role", request.role, "ROLE", "Your role in a new mentorship: {} (mentor)"),
          option("--every", request.every, "CADENCE",
                 "A new mentorship's cadence (what the file says, or the gaps between its sessions)")};
}

Verb import_markdown_verb() {
  const auto request = std::make_shared<ImportRequest>();
  Verb verb{.name = "markdown",
            .summary = "Meeting notes: a dated heading, or a file, for each meeting; pages of mentor export",
            .files = markdown_format().files,
            .run = [request](Context& context) {
              request->file = request->files.size() == 1 ? request->files.front() : "the notes";
              return run_import_markdown(context, *request);
            }};
  verb.options = {
      required(words("FILE", request->files, "The notes, or folders of them; - is standard input")),
      option("--to,--for", request->to, "WHO", "The mentorship; a new handle starts one"),
      new_home_options(*request),
      option("--zone", request->zone, "ZONE", "The time zone of the meetings (yours)"),
      option("--date-order", request->date_order, "ORDER", "What 08-04-2021 means: dmy or mdy"),
      number("--year", request->year, "YEAR", "The year of the first date that has none"),
      flag("--commitments", request->commitments,
           "Task lines, those below Actions, and \"NAME: … by DAY\" become promises"),
      option("--initials", request->initials, "WHOSE",
             "Whose task it is: ME=me,EK=emma; with --commitments or --suggest"),
      flag("--suggest", request->suggest, "Also list promises, dates, wins and questions found in the notes"),
      proposal_options(request->answers),
      flag("--dry-run", request->dry_run, "Only say what would be done"),
  };
  return verb;
}

Verb import_jsonl_verb() {
  const auto request = std::make_shared<ImportRequest>();
  Verb verb{.name = "jsonl",
            .summary = "A lossless export of this program",
            .files = "jsonl",
            .run = runs(run_import_jsonl, request)};
  verb.options = {
      required(word("FILE", request->file, "The export; - is standard input")),
      flag("--dry-run", request->dry_run, "Only say what would be done"),
  };
  return verb;
}

Verb import_foreign_verb(const ImportFormat& format) {
  const auto request = std::make_shared<ImportRequest>();
  Verb verb{.name = std::string(format.name),
            .summary = std::string(format.summary),
            .files = format.files,
            .run = [request, &format](Context& context) {
              return (format.own_tables ? run_import_csv : run_import)(context, format, *request);
            }};
  verb.options = {
      required(word("FILE", request->file,
                    format.own_tables ? "The file, or a folder of exported tables; - is standard input"
                                      : "The file; - is standard input")),
      option("--map", request->map, "MAP", fmt::format("{}: {}", format.map_help, format.map_example)),
      option("--to,--for", request->to, "WHO",
             "The mentorship for everything that names none; a new handle starts one"),
      new_home_options(*request),
      option("--zone", request->zone, "ZONE", "The time zone of times without one (yours)"),
      option("--date-order", request->date_order, "ORDER", "What 08-04-2021 means: dmy or mdy"),
      flag("--skip-bad", request->skip_bad, "Leave out what cannot be read, instead of importing nothing"),
      flag("--yes", request->yes, "Do not ask"),
      flag("--dry-run", request->dry_run, "Only say what would be done"),
  };
  if (format.own_tables) verb.footer = csv_fields_in_words();
  return verb;
}

}  // namespace

Verb import_verb() {
  Verb verb{.verbs = {import_markdown_verb(), import_jsonl_verb()}};
  for (const auto& format : foreign_formats()) verb.verbs.push_back(import_foreign_verb(format));
  return verb;
}

}  // namespace mentor::commands
