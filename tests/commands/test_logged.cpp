// SPDX-License-Identifier: MIT
// Every command that writes: each row that it changed stands in the change log, with the fields that changed.
#include "mentor/commands/commands.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace mentor::tests {

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

/// Commands that only look, or that write elsewhere. The journal's log has nothing to say of them, and they must leave
/// every record as it is.
const std::set<std::string_view> only_look{
    "today",   "prep",   "check-in", "list",   "show",   "timeline", "search",     "report", "stats",  "me",
    "history", "export", "backup",   "doctor", "config", "template", "completion", "help",   "threads"};
/// Tried elsewhere: it replaces the whole journal, empties the log on purpose, or needs another device.
const std::set<std::string_view> other_laws{"restore", "erase", "sync", "share", "device"};

/// One story in which every writing command has its turn. Typed text for standard input follows "<".
const std::vector<Words>& story() {
  static const std::vector<Words> lines{
      {"add", "ana", "--name", "Ana Alba", "--every", "2w"},
      {"add", "circle", "--kind", "group", "--with", "bo,cy"},
      {"log", "ana", "talked about the talk", "-c", "send the paper by fri", "-C", "draft a plan", "--topic", "salary",
       "--win", "first talk", "--trust", "4", "-t", "talk"},
      {"plan", "ana", "2026-11-27 15:00", "agenda"},
      {"plan", "ana", "2026-12-04 15:00"},
      {"session", "edit", "s2", "--set", "start=2026-11-28 15:00"},
      {"session", "cancel", "s3", "--reason", "ill"},
      {"session", "edit", "s1", "--set", "focus=the talk"},
      {"promise", "ana", "introduce her to bo", "--by", "2026-11-24"},
      {"commitment", "edit", "c1", "--set", "due=2026-11-25"},
      {"topic", "ana", "the team", "--park", "2026-12-01"},
      {"topic", "edit", "t1", "--set", "text=the new team"},
      {"ask", "ana", "Which venue?"},
      {"answer", "q1", "The small one."},
      {"question", "edit", "q1", "--set", "answer=The large one."},
      {"goal", "add", "ana", "Lead a release", "--by", "2026-12-20"},
      {"goal", "milestone", "g1", "First draft", "--by", "2026-12-01"},
      {"goal", "progress", "g1", "40", "halfway"},
      {"goal", "edit", "g1", "--set", "why=to grow"},
      {"feedback", "ana", "Clear slides", "--given", "--praise"},
      {"remember", "ana", "her birthday", "--on", "2026-12-01", "--yearly"},
      {"win", "ana", "her first release"},
      {"lesson", "Write the dull mail first"},
      {"note", "edit", "n1", "--set", "text=a better word"},
      {"pulse", "ana", "--trust", "3"},
      {"review", "ana", "--adjustment", "Shorter calls", "<", "works = \"it works\"\n"},
      {"agreement", "ana", "<", "purpose.why = \"to grow\"\n"},
      {"agreement", "ana", "--sign", "me"},
      {"person", "add", "dee"},
      {"person", "join", "dee", "circle"},
      {"person", "leave", "dee", "circle"},
      {"person", "edit", "ana", "--set", "zone=Asia/Tokyo"},
      {"tag", "add", "s1", "plan"},
      {"tag", "rm", "s1", "plan"},
      {"snooze", "c1", "2026-12-01"},
      {"snooze", "c1", "off"},
      {"snooze", "ana", "2026-12-01"},
      {"done", "c1"},
      {"done", "c2", "--drop", "no longer wanted"},
      {"done", "t1"},
      {"done", "m1"},
      {"done", "g1"},
      {"edit", "s1", "--set", "visibility=shared"},
      {"pause", "ana", "--until", "2026-12-24"},
      {"resume", "ana"},
      {"close", "circle", "--reason", "done"},
      {"import", "csv", "sheet.csv", "--to", "ana", "--yes"},
      {"suggest", "ana", "--accept", "1"},
      {"undo"},
      {"redo"},
      {"undo", "3"},
      {"rm", "s1"},
      {"undo"},
      {"redo"},
      {"rm", "g1"},
      {"rm", "ana"},
      {"undo"},
      {"person", "rm", "dee"},
      {"meet", "circle", "<", "the plan of the circle"},
  };
  return lines;
}

/// The records of a journal by their id, as exported, and what its log says of changes from a transaction on.
struct Exported {
  std::map<std::string, Json> records;
  std::vector<Json> changes;
  std::int64_t newest = 0;
};

Exported export_of(const Store& store, std::int64_t after) {
  Exported exported;
  store.export_lines(
      [&](std::string_view line) {
        Json json = Json::parse(line);
        const std::string type = json.at("type");
        if (type == "transaction")
          exported.newest = std::max(exported.newest, json.at("number").get<std::int64_t>());
        else if (type == "change" && json.at("transaction").get<std::int64_t>() > after)
          exported.changes.push_back(std::move(json));
        else if (type != "change" && type != "journal") {
          const std::string id = json.at("id");
          exported.records[id] = std::move(json);
        }
      },
      Store::ExportOf::with_history);
  return exported;
}

bool is_about(const Json& change, const std::string& id) {
  if (change.at("id") == id) return true;
  if (change.at("last").is_null()) return false;
  const auto first = parse_id(change.at("id").get<std::string>());
  const auto last = parse_id(change.at("last").get<std::string>());
  const auto wanted = parse_id(id);
  return first->kind == wanted->kind && first->number <= wanted->number && wanted->number <= last->number;
}

bool is_logged(const Exported& now, const std::string& id, std::string_view what) {
  return std::any_of(now.changes.begin(), now.changes.end(),
                     [&](const Json& change) { return change.at("what") == what && is_about(change, id); });
}

/// The export calls a field "type" by another name, since a line has a type of its own.
std::string field_of_key(const Json& record, const std::string& key) {
  return key == record.at("type").get<std::string>() + "_type" ? "type" : key;
}

std::vector<std::string> unlogged_fields(const Exported& now, const std::string& id, const Json& before,
                                         const Json& after) {
  std::vector<std::string> unlogged;
  for (const auto& [key, value] : before.items()) {
    if (value == after.at(key)) continue;
    const std::string field = field_of_key(before, key);
    const bool logged = std::any_of(now.changes.begin(), now.changes.end(), [&](const Json& change) {
      return change.at("id") == id && change.at("what") == "changed" && change.at("before").contains(field) &&
             change.at("after").contains(field);
    });
    if (!logged) unlogged.push_back(id + "." + field);
  }
  return unlogged;
}

/// Rows that a command changed and the log does not name.
std::vector<std::string> unlogged(const Exported& before, const Exported& now) {
  std::vector<std::string> missing;
  for (const auto& [id, record] : now.records)
    if (!before.records.contains(id) && !is_logged(now, id, "added")) missing.push_back(id + " added");
  for (const auto& [id, record] : before.records) {
    const auto present = now.records.find(id);
    if (present != now.records.end()) {
      for (auto& field : unlogged_fields(now, id, record, present->second)) missing.push_back(std::move(field));
    } else if (!is_logged(now, id, "removed")) {
      missing.push_back(id + " removed");
    }
  }
  return missing;
}

Exit run_line(TestContext& test, Words words) {
  test.services.input.clear();
  if (const auto typed = std::find(words.begin(), words.end(), "<"); typed != words.end()) {
    test.services.input = *std::next(typed);
    words.erase(typed, words.end());
  }
  // What is typed into a form stands below the heading of the summary.
  test.context.interactive = words.front() == "meet";
  test.services.editor = [&](std::string form) {
    const std::string heading = "## Summary <!-- block -->\n";
    return form.insert(form.find(heading) + heading.size(), test.services.input + "\n");
  };
  return test.run(words);
}

}  // namespace

TEST_CASE("each row that a writing command changed stands in the change log") {
  TestContext test;
  test.services.files["sheet.csv"] = "Date,Notes\n2026-10-01,I will send the plan\n2026-10-15,The second talk\n";
  std::set<std::string_view> tried;
  Exported before = export_of(test.store(), 0);
  for (const Words& words : story()) {
    CAPTURE(fmt::format("{}", fmt::join(words, " ")));
    REQUIRE(run_line(test, words) == Exit::ok);
    const Exported now = export_of(test.store(), before.newest);
    CHECK(unlogged(before, now) == std::vector<std::string>{});
    CHECK(now.newest > before.newest);
    before = now;
    tried.insert(words.front());
  }
  for (const Command& command : all_commands()) {
    CAPTURE(std::string(command.name));
    if (command.group == Group::hidden) continue;
    const bool known = only_look.contains(command.name) || other_laws.contains(command.name);
    CHECK(tried.contains(command.name) != known);
  }
}

TEST_CASE("a command that only looks changes no record and logs nothing") {
  TestContext test;
  REQUIRE(test.run({"add", "ana"}) == Exit::ok);
  REQUIRE(test.run({"log", "ana", "the plan", "-c", "send the paper by fri"}) == Exit::ok);
  const Exported before = export_of(test.store(), 0);
  for (const Words& words : std::vector<Words>{{"today"},
                                               {"prep", "ana"},
                                               {"check-in"},
                                               {"list"},
                                               {"show", "ana"},
                                               {"timeline"},
                                               {"threads", "ana"},
                                               {"search", "plan"},
                                               {"report", "ana"},
                                               {"report", "ana", "--letter", "--audience", "me"},
                                               {"stats"},
                                               {"me"},
                                               {"history"},
                                               {"export"},
                                               {"session", "list"}}) {
    CAPTURE(words.front());
    CHECK(test.run(words) == Exit::ok);
    const Exported now = export_of(test.store(), 0);
    CHECK(now.records == before.records);
    CHECK(now.newest == before.newest);
  }
}

}  // namespace mentor::tests
