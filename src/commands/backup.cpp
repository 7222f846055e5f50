// SPDX-License-Identifier: MIT
// `mentor backup` and `mentor restore`: a verified copy of the journal, and back.
#include "commands/support/output.hpp"
#include "commands/support/progress.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/store/copy_names.hpp"

namespace mentor::commands {

namespace {

struct BackupRequest {
  std::string file;
};

struct RestoreRequest {
  std::string file;
  bool yes = false;
};

Exit run_backup(Context& context, const BackupRequest& request) {
  if (!context.files->exists(context.journal_path))
    throw UserError(messages::no_journal_yet(visible(context.journal_path)), Exit::failed);
  const std::string file = request.file.empty() ? own_backup(context.journal_path, context.written_at) : request.file;
  // A stick that is not there is no folder to be made.
  if (const auto folder = folder_of(file);
      folder != own_backups(context.journal_path) && !context.files->exists(folder))
    throw UserError(messages::no_folder_for_backup(visible(file), visible(folder)), Exit::failed);
  const Store& store = context.store(Access::read);
  {
    ProgressLine line(context, "Copying", "bytes");
    store.backup(file, [&line](std::int64_t done, std::int64_t total) { line.reach(done, total); });
  }
  if (context.json)
    print(context, json_flat("mentor.backup/1", {{"file", file}}));
  else
    confirm(context, messages::backup_written(visible(file)));
  return Exit::ok;
}

Exit run_restore(Context& context, const RestoreRequest& request) {
  if (!context.files->exists(request.file)) throw UserError(messages::no_backup(visible(request.file)), Exit::failed);
  if (!request.yes) {
    if (!context.interactive) throw UserError(messages::yes_to_restore());
    if (!said_yes(context, messages::really_restore(visible(context.journal_path), visible(request.file))))
      throw UserError(messages::nothing_restored(), Exit::aborted);
  }
  context.use_store(nullptr, Access::read);
  restore_journal(context.journal_path, request.file);
  const Store& store = context.store(Access::read);
  const auto sessions = store.count({.kind = Kind::session});
  const auto mentorships = store.count({.kind = Kind::mentorship});
  if (context.json) {
    print(context, json_flat("mentor.restore/1",
                             {{"file", request.file}, {"mentorships", mentorships}, {"sessions", sessions}}));
    return Exit::ok;
  }
  confirm(context,
          messages::restored(visible(request.file), plural(mentorships, "mentorship"), plural(sessions, "session")));
  return Exit::ok;
}

}  // namespace

Verb backup_verb() {
  const auto request = std::make_shared<BackupRequest>();
  return {.options = {word("FILE", request->file, "The copy (backups/ beside the journal)")},
          .run = runs(run_backup, request)};
}

Verb restore_verb() {
  const auto request = std::make_shared<RestoreRequest>();
  Verb verb{.run = runs(run_restore, request)};
  verb.options = {
      required(word("FILE", request->file, "The backup")),
      flag("--yes", request->yes, "Do not ask"),
  };
  return verb;
}

}  // namespace mentor::commands
