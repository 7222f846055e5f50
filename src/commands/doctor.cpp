// SPDX-License-Identifier: MIT
// `mentor doctor`: is the journal whole, where is everything.
#include "commands/support/drafts.hpp"
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/setup.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct DoctorRequest {
  bool fix = false;
};

std::string doctor_journal(Context& context, const Store& store) {
  if (!context.files->exists(context.journal_path)) return messages::not_there_yet(context.journal_path);
  return fmt::format("{} (schema {})", context.journal_path, store.schema_version());
}

std::string doctor_contents(const Store& store) {
  std::string text;
  for (const Kind kind : all_kinds()) {
    if (!is_called_by_name(kind)) continue;
    const auto count = store.count({.kind = kind});
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(kind, count);
  }
  return text.empty() ? messages::nothing_yet() : text;
}

std::string doctor_backups(Context& context) {
  auto copies = context.journal_folder->copies_of(context.journal_path);
  std::erase_if(copies, [](const auto& copy) { return copy.kind != CopyKind::own && copy.kind != CopyKind::other; });
  if (copies.empty()) return messages::no_backups();
  return messages::backups_such_as(static_cast<std::int64_t>(copies.size()), visible(copies.front().path));
}

std::string doctor_drafts(Context& context) {
  const auto drafts = context.state->drafts();
  if (drafts.empty()) return "none";
  return messages::drafts_left(static_cast<std::int64_t>(drafts.size()), way_back_to(context, drafts.front()));
}

std::vector<std::string> open_to_others(Context& context) {
  std::vector<std::string> sentences;
  for (const auto& door : context.journal_folder->open_doors(context.journal_path))
    sentences.push_back(messages::open_door(visible(door.path)));
  return sentences;
}

std::vector<std::string> left_behind(Context& context) {
  std::vector<std::string> sentences;
  for (const auto& path : context.journal_folder->left_overs(context.journal_path))
    sentences.push_back(messages::left_behind(visible(path)));
  return sentences;
}

std::string doctor_configuration(const Context& context) {
  const std::string& path = context.config_path;
  if (path.empty()) return messages::no_configuration_at_all();
  return context.files->exists(path) ? visible(path) : messages::no_configuration(visible(path));
}

/// The newest of those that `backup` named by itself: the one that people are told to restore.
std::vector<std::string> broken_backup(Context& context) {
  auto copies = context.journal_folder->copies_of(context.journal_path);
  std::erase_if(copies, [](const auto& copy) { return copy.kind != CopyKind::own; });
  const auto fault = copies.empty() ? std::nullopt : fault_of_backup(copies.back().path);
  if (!fault) return {};
  return {messages::backup_broken(*fault)};
}

std::vector<std::string> all_problems(Context& context, const Store& store) {
  auto problems = store.diagnose(context.written_at);
  for (auto look : {open_to_others, left_behind, broken_backup})
    for (auto& sentence : look(context)) problems.push_back(std::move(sentence));
  return problems;
}

/// Only what cannot lose anything. Says what was done.
std::vector<std::string> mend(Context& context) {
  std::vector<std::string> done;
  for (const auto& door : context.journal_folder->open_doors(context.journal_path)) {
    context.journal_folder->close_door(door);
    done.push_back(messages::closed_to_others(door.path));
  }
  for (const auto& path : context.journal_folder->left_overs(context.journal_path)) {
    context.files->remove_file(path);
    done.push_back(messages::file_removed(path));
  }
  if (!context.files->exists(context.journal_path) || context.store(Access::read).is_search_whole()) return done;
  context.store(Access::write).rebuild_search();
  done.emplace_back(messages::search_refilled());
  return done;
}

Exit run_doctor(Context& context, const DoctorRequest& request) {
  const auto mended = request.fix ? mend(context) : std::vector<std::string>();
  const Store& store = context.store(Access::read);
  const auto problems = all_problems(context, store);
  const Exit exit = problems.empty() ? Exit::ok : Exit::failed;
  if (context.json) {
    print(context, json_flat("mentor.doctor/1", {{"journal", context.journal_path},
                                                 {"mended", mended},
                                                 {"schema_version", store.schema_version()},
                                                 {"rehearsed", store.is_rehearsed()},
                                                 {"sound", problems.empty()},
                                                 {"problems", problems}}));
    return exit;
  }
  Table table;
  table.rows = {{"journal", doctor_journal(context, store)},
                {"contents", doctor_contents(store)},
                {"backups", doctor_backups(context)},
                {"drafts", doctor_drafts(context)},
                {"configuration", doctor_configuration(context)},
                {"time zone", context.zone}};
  if (!store.is_rehearsed()) table.rows.push_back({"not tried", messages::not_rehearsed()});
  print(context, render_table(table, context.style));
  for (const auto& line : mended) print(context, messages::mended(visible(line)));
  for (const auto& problem : problems) remark(context, problem);
  if (problems.empty()) print(context, messages::all_is_well());
  return exit;
}

}  // namespace

Verb doctor_verb() {
  const auto request = std::make_shared<DoctorRequest>();
  return {.options = {flag("--fix", request->fix,
                           "Fix what is safe to fix: permissions, search index, left-over temporary files")},
          .footer =
              "It looks at the file, every record, the search, whether all could be undone, permissions, the newest "
              "backup, left-over files and the clock, and exits with 1 if something is wrong.",
          .run = runs(run_doctor, request)};
}

}  // namespace mentor::commands
