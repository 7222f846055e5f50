// `mentor history`: what was changed, newest first, of everything, a mentorship or one record.
#include "commands/support/looking.hpp"
#include "commands/support/say.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands.hpp"
#include "mentor/render.hpp"
#include "mentor/render_json.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <map>

namespace mentor {

namespace {

constexpr std::size_t most_changes = 12;

struct HistoryRequest {
  std::string word;
  std::int64_t count = 20;
  bool reveal = false;
  bool full = false;
};

/// An id of a record that is gone still has a history.
std::optional<Id> id_in_history(const Store& store, const std::string& word) {
  const auto id = parse_id(word);
  if (!id || store.find_handle(Kind::mentorship, word)) return std::nullopt;
  return id;
}

std::vector<HistoryEntry> history_entries(Context& context, const Store& store, const HistoryRequest& request) {
  const std::int64_t limit = require_count(request.count, "-n") + 1;
  if (request.word.empty()) return store.history(std::nullopt, std::nullopt, limit);
  if (const auto id = id_in_history(store, request.word)) {
    auto entries = store.history(id, std::nullopt, limit);
    if (!entries.empty()) return entries;
  }
  const Record record = find_record(context, store, request.word, "ID|WHO");
  if (record.kind == Kind::mentorship) return store.history(std::nullopt, record.text("handle"), limit);
  return store.history(record.reference(), std::nullopt, limit);
}

/// What is sealed now has all its past hidden; of what is gone, the last state counts: entries come newest first.
void hide_sealed(const Store& store, std::vector<HistoryEntry>& entries) {
  std::map<Id, Visibility> gone;
  for (auto& entry : entries)
    for (auto& change : entry.changes) {
      const auto record = store.find(change.id);
      const Visibility last = gone.emplace(change.id, change.visibility).first->second;
      if (record ? !is_sealed(store, *record) : last != Visibility::sealed) continue;
      change.text = "(sealed)";
      change.fields.clear();
    }
}

/// An import of a thousand sessions shall not hide what was done before it.
void shorten(std::vector<HistoryEntry>& entries) {
  for (auto& entry : entries) {
    const std::size_t count = entry.changes.size();
    std::int64_t records = 0;
    for (const auto& change : entry.changes) records += change.records;
    const std::string words = records > static_cast<std::int64_t>(count)
                                  ? fmt::format("{} records in {} changes", records, count)
                                  : fmt::format("{} changes", count);
    if (records > static_cast<std::int64_t>(count) && count <= most_changes)
      entry.what += fmt::format(" ({} records)", records);
    if (count <= most_changes) continue;
    entry.changes.resize(most_changes);
    entry.what += fmt::format(" ({}, here the first {}; --full shows all)", words, most_changes);
  }
}

Exit run_history(Context& context, const HistoryRequest& request) {
  const Store& store = context.store(Access::read);
  auto entries = history_entries(context, store, request);
  const bool more = entries.size() > static_cast<std::size_t>(request.count);
  if (more) entries.resize(static_cast<std::size_t>(request.count));
  if (!request.reveal) hide_sealed(store, entries);
  if (context.json) {
    print(context, json_history(entries));
    return Exit::ok;
  }
  if (!request.full) shorten(entries);
  show_long(context, render_history(entries, context.style, clock_of(context)));
  if (entries.empty()) remark(context, "nothing was changed yet.");
  if (more) remark(context, fmt::format("there are older changes; -n {} shows more.", request.count * 2));
  return Exit::ok;
}

}  // namespace

void add_history(CLI::App& app, Launch& launch) {
  const auto request = std::make_shared<HistoryRequest>();
  app.add_option("ID", request->word, "Only of this record (s12) or mentorship (ana)")->type_name("ID|WHO");
  app.add_option("-n", request->count, "How many at most (20)");
  app.add_flag("--full", request->full, "All changes of long entries, such as an import's");
  app.add_flag("--reveal", request->reveal, "Show the words of sealed items");
  app.callback(
      [&launch, request] { launch.run = [request](Context& context) { return run_history(context, *request); }; });
}

}  // namespace mentor
