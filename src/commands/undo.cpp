// SPDX-License-Identifier: MIT
// `mentor undo` and `mentor redo`: takes back the last changes, and brings them again.
#include "commands/support/changes.hpp"
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct UndoRequest {
  std::int64_t count = 1;
};

std::string change_counts(const HistoryEntry& entry) {
  std::string text;
  for (const auto what : {ChangeKind::insert, ChangeKind::update, ChangeKind::erase}) {
    std::int64_t count = 0;
    for (const auto& change : entry.changes)
      if (change.what == what) count += change.records;
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, to_text(what));
  }
  return text.empty() ? "no record" : text;
}

std::string undone_json(std::string_view schema, std::string_view key, const Undone& undone) {
  std::vector<std::string> done;
  for (const auto& entry : undone.entries) done.push_back(entry.what);
  return json_flat(schema, {{std::string(key), static_cast<std::int64_t>(undone.entries.size())}, {"entries", done}});
}

void confirm_each(Context& context, std::string_view verb, const Undone& undone) {
  for (const auto& entry : undone.entries)
    confirm(context, fmt::format("{}: {} ({}).", verb, visible(entry.what), change_counts(entry)));
}

Exit run_undo(Context& context, const UndoRequest& request) {
  const std::int64_t count = require_count(request.count, "N");
  Store& journal = journal_to_change(context);
  if (const auto possible = journal.undoable(); count > 1 && count > possible)
    throw UserError(fmt::format("N {}: only {} can be undone. To undo all of it: mentor undo {}", count,
                                plural(possible, "change"), possible));
  const Undone undone = journal.undo(count, context.written_at);
  if (context.json) {
    print(context, undone_json("mentor.undo/1", "undone", undone));
    return Exit::ok;
  }
  if (undone.entries.empty()) {
    confirm(context, "There is nothing to undo.");
    return Exit::ok;
  }
  confirm_each(context, "Undone", undone);
  if (context.verbose) confirm(context, "mentor redo brings it back.");
  return Exit::ok;
}

/// As many as there are: nothing is lost by it.
Undone redo_some(Store& journal, std::int64_t count, Instant now) {
  Undone redone;
  for (std::int64_t i = 0; i < count; ++i) {
    auto one = journal.redo(now);
    if (one.entries.empty()) break;
    redone.entries.push_back(std::move(one.entries.front()));
  }
  return redone;
}

Exit run_redo(Context& context, const UndoRequest& request) {
  const std::int64_t count = require_count(request.count, "N");
  const Undone redone = redo_some(journal_to_change(context), count, context.written_at);
  if (context.json) {
    print(context, undone_json("mentor.redo/1", "redone", redone));
    return Exit::ok;
  }
  if (redone.entries.empty())
    confirm(context, "There is nothing to redo: nothing was undone, or it was changed since.");
  confirm_each(context, "Done again", redone);
  const auto found = static_cast<std::int64_t>(redone.entries.size());
  if (found > 0 && found < count)
    confirm(context, fmt::format("There {} only {}.", found == 1 ? "was" : "were", found));
  return Exit::ok;
}

}  // namespace

Verb undo_verb() {
  const auto request = std::make_shared<UndoRequest>();
  return {.options = {number("N", request->count, "N", "How many changes (1)")}, .run = runs(run_undo, request)};
}

Verb redo_verb() {
  const auto request = std::make_shared<UndoRequest>();
  return {.options = {number("N", request->count, "N", "How many changes (1)")}, .run = runs(run_redo, request)};
}

}  // namespace mentor::commands
