// SPDX-License-Identifier: MIT
// `mentor doctor`: is the journal whole, where is everything.
#include "commands/support/say.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string doctor_journal(Context& context, const Store& store) {
  if (!context.world->exists(context.journal_path)) return context.journal_path + " (not there yet)";
  return fmt::format("{} (schema {})", context.journal_path, store.schema_version());
}

std::string doctor_contents(const Store& store) {
  std::string text;
  for (const Kind kind : all_kinds()) {
    if (kind == Kind::participant || kind == Kind::tag) continue;
    const auto count = store.count({.kind = kind});
    if (count > 0)
      text += fmt::format("{}{}", text.empty() ? "" : ", ", plural(count, info(kind).name, info(kind).plural));
  }
  return text.empty() ? "nothing yet" : text;
}

std::string doctor_backups(Context& context) {
  auto backups = context.world->backups_of(context.journal_path);
  std::erase_if(backups, [](const auto& path) { return path.ends_with("-journal"); });
  if (backups.empty()) return "none; make one with: mentor backup";
  return fmt::format("{}, such as {}", backups.size(), visible(backups.front()));
}

std::string doctor_drafts(Context& context) {
  const auto drafts = context.world->drafts();
  if (drafts.empty()) return "none";
  return fmt::format("{}, not in the journal; mentor log --recover brings back the newest", drafts.size());
}

Exit run_doctor(Context& context) {
  const Store& store = context.store(Access::read);
  const auto problems = store.diagnose();
  const Exit exit = problems.empty() ? Exit::ok : Exit::failed;
  if (context.json) {
    print(context, json_flat("mentor.doctor/1", {{"journal", context.journal_path},
                                                 {"schema_version", store.schema_version()},
                                                 {"sound", problems.empty()},
                                                 {"problems", problems}}));
    return exit;
  }
  Table table;
  table.rows = {{"journal", doctor_journal(context, store)}, {"contents", doctor_contents(store)},
                {"backups", doctor_backups(context)},        {"drafts", doctor_drafts(context)},
                {"configuration", context.config_path},      {"time zone", context.zone}};
  print(context, render_table(table, context.style));
  for (const auto& problem : problems) remark(context, problem);
  if (problems.empty()) print(context, "All is well.\n");
  return exit;
}

}  // namespace

Verb doctor_verb() { return {.run = run_doctor}; }

}  // namespace mentor::commands
