// SPDX-License-Identifier: MIT
// `mentor undo` and `mentor redo`: takes back the last changes, and brings them again.
#include "mentor/messages/undo.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mentor::commands {

namespace {

struct UndoRequest {
  std::int64_t count = 1;
};

/// "s3, c1 and n2"; how many, where they are many or have no name that people use.
std::string records_of(const HistoryEntry& entry, ChangeKind what) {
  constexpr std::size_t most_named = 4;
  std::vector<std::string> names;
  std::int64_t count = 0;
  for (const auto& change : entry.changes) {
    if (change.what != what) continue;
    count += change.records;
    std::string name = visible(change.name);
    if (is_called_by_name(change.id.kind) && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  const bool many = std::any_of(entry.changes.begin(), entry.changes.end(),
                                [&](const Change& change) { return change.what == what && change.records > 1; });
  if (count == 0) return {};
  return many || names.empty() || names.size() > most_named ? plural(count, "record") : in_a_row(names);
}

using SaidOfRecords = messages::Message<std::string_view>;

/// What undo and redo say of themselves.
struct UndoWords {
  std::string_view command;
  std::string_view done;        ///< before each change
  std::string_view key;         ///< in JSON
  messages::Message<> nothing;  ///< there is none
  SaidOfRecords inserted;       ///< what becomes of the records that the change added
  SaidOfRecords updated;
  SaidOfRecords erased;
};

constexpr UndoWords undo_words{"undo",
                               "Undone",
                               "undone",
                               messages::nothing_to_undo,
                               messages::taken_away,
                               messages::changed_back,
                               messages::brought_back};
constexpr UndoWords redo_words{"redo",
                               "Done again",
                               "redone",
                               messages::nothing_to_redo,
                               messages::brought_back,
                               messages::changed_again,
                               messages::taken_away};

/// "removed s3 and n1, changed g1 back"
std::string what_became(const UndoWords& words, const HistoryEntry& entry) {
  std::string text;
  for (const auto& [what, said] :
       {std::pair{ChangeKind::insert, words.inserted}, std::pair{ChangeKind::update, words.updated},
        std::pair{ChangeKind::erase, words.erased}})
    if (const auto records = records_of(entry, what); !records.empty())
      text += (text.empty() ? "" : ", ") + said(records);
  return text.empty() ? messages::no_record_touched() : text;
}

/// "ana came back as ana-3f2a: …", "version 1 came back as version 3: …"
std::vector<std::string> called_otherwise(const Undone& undone) {
  std::vector<std::string> lines;
  for (const auto& [kind, wanted, called] : undone.called_otherwise) {
    const std::string_view name = info(kind).only_one.yields;
    const Field& field = *info(kind).field(name);
    const std::string before = field.kind == FieldKind::handle ? "" : name_in_words(name) + " ";
    lines.push_back(messages::came_back_as(before + format_value(field, wanted), before + format_value(field, called)));
  }
  return lines;
}

std::string undone_json(const UndoWords& words, const Undone& undone) {
  std::vector<std::string> done;
  for (const auto& entry : undone.entries) done.push_back(entry.what);
  return json_flat(fmt::format("mentor.{}/1", words.command),
                   {{std::string(words.key), static_cast<std::int64_t>(undone.entries.size())},
                    {"entries", done},
                    {"remarks", called_otherwise(undone)}});
}

void say_undone(Context& context, const UndoWords& words, std::int64_t count, const Undone& undone) {
  const auto found = static_cast<std::int64_t>(undone.entries.size());
  if (found > 0 && found < count)
    throw UserError(messages::fewer_to_undo(count, plural(found, "change"), words.key, words.command, found));
  if (context.json) return print(context, undone_json(words, undone));
  if (found == 0) confirm(context, words.nothing());
  for (const auto& entry : undone.entries)
    confirm(context, messages::undone(words.done, visible(entry.what), what_became(words, entry)));
  for (const auto& line : called_otherwise(undone)) remark(context, line);
}

Exit run_undo(Context& context, const UndoRequest& request) {
  const Undone undone = journal_there(context).undo(request.count, context.written_at);
  say_undone(context, undo_words, request.count, undone);
  if (context.verbose && !context.json && !undone.entries.empty()) confirm(context, messages::redo_brings_back());
  return Exit::ok;
}

Exit run_redo(Context& context, const UndoRequest& request) {
  say_undone(context, redo_words, request.count, journal_there(context).redo(request.count, context.written_at));
  return Exit::ok;
}

/// Both take N.
Verb counted_verb(Exit (*run)(Context&, const UndoRequest&)) {
  const auto request = std::make_shared<UndoRequest>();
  return {.options = {within(row_counts, number("N", request->count, "N", "How many changes (1)"))},
          .run = runs(run, request)};
}

}  // namespace

Verb undo_verb() { return counted_verb(run_undo); }

Verb redo_verb() { return counted_verb(run_redo); }

}  // namespace mentor::commands
