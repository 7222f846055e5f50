// SPDX-License-Identifier: MIT
// `mentor history`: what was changed, newest first, of everything, a mentorship or one record.
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::size_t most_changes = 12;
constexpr std::int64_t usual_entries = 20;

struct HistoryRequest {
  std::string word;
  std::optional<std::int64_t> count;
  bool reveal = false;
  bool full = false;
};

/// An id of a record that is gone still has a history.
std::optional<Id> id_in_history(const Reading& store, const std::string& word) {
  const auto id = parse_id(word);
  if (!id || store.find_handle(Kind::mentorship, word)) return std::nullopt;
  return id;
}

std::vector<HistoryEntry> history_entries(Context& context, const Reading& store, const HistoryRequest& request) {
  const std::int64_t limit = rows_wanted(context, request.count, usual_entries) + 1;
  if (request.word.empty()) return store.history(std::nullopt, std::nullopt, limit);
  if (const auto id = id_in_history(store, request.word)) {
    auto entries = store.history(id, std::nullopt, limit);
    if (!entries.empty()) return entries;
  }
  const Record record = find_record(context, store, request.word, "ID|WHO");
  if (record.kind == Kind::mentorship) return store.history(std::nullopt, record.text("handle"), limit);
  return store.history(record.reference(), std::nullopt, limit);
}

/// An import of a thousand sessions shall not hide what was done before it.
void shorten(std::vector<HistoryEntry>& entries) {
  for (auto& entry : entries) {
    const std::size_t count = entry.changes.size();
    std::int64_t records = 0;
    for (const auto& change : entry.changes) records += change.records;
    const std::string words = records > static_cast<std::int64_t>(count)
                                  ? messages::records_in_changes(records, static_cast<std::int64_t>(count))
                                  : messages::changes_in_words(static_cast<std::int64_t>(count));
    if (records > static_cast<std::int64_t>(count) && count <= most_changes)
      entry.what += fmt::format(" ({} records)", records);
    if (count <= most_changes) continue;
    entry.changes.resize(most_changes);
    entry.what += messages::changes_shortened(words, static_cast<std::int64_t>(most_changes));
  }
}

Exit run_history(Context& context, const HistoryRequest& request) {
  auto entries = history_entries(context, context.reading(Reveal{request.reveal}), request);
  const auto wanted = rows_wanted(context, request.count, usual_entries);
  const bool more = entries.size() > static_cast<std::size_t>(wanted);
  if (more) entries.resize(static_cast<std::size_t>(wanted));
  if (context.json) {
    print(context, json_history(entries, clock_of(context)));
    return Exit::ok;
  }
  if (!request.full) shorten(entries);
  show_long(context, render_history(entries, context.style, clock_of(context)));
  if (entries.empty()) remark(context, messages::no_changes());
  if (more) remark(context, messages::more_rows(wanted * 2));
  return Exit::ok;
}

}  // namespace

Verb history_verb() {
  const auto request = std::make_shared<HistoryRequest>();
  Verb verb{.run = runs(run_history, request)};
  verb.options = {
      meaning(Means::item, word("ID", request->word, "Only of this record (s12) or mentorship (ana)")),
      within(row_counts, number("-n,--limit", request->count, "N", "How many at most (20; with --json all)")),
      flag("--full", request->full, "All changes of long entries, such as an import's"),
      flag("--reveal", request->reveal, "Show the words of sealed items"),
  };
  return verb;
}

}  // namespace mentor::commands
