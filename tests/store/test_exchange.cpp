// SPDX-License-Identifier: MIT
// The lossless export, and reading it back.
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

namespace mentor::tests {

namespace {

std::string lines_exported_of(const Store& store) {
  std::string all;
  store.export_lines([&](std::string_view line) { all += std::string(line) + "\n"; });
  return all;
}

ImportCount import_text(Store& store, const std::string& text, Store::Dry dry = Store::Dry::no) {
  std::istringstream lines_in(text);
  return store.import_lines(
      [&]() -> std::optional<std::string> {
        std::string line;
        if (!std::getline(lines_in, line)) return std::nullopt;
        return line;
      },
      "import", samples::now, dry);
}

std::string refusal_of_import(const std::string& text) {
  const auto store = Store::in_memory();
  const std::string before = lines_exported_of(*store);
  try {
    import_text(*store, text);
  } catch (const UserError& error) {
    CHECK(lines_exported_of(*store) == before);
    return error.what();
  }
  return "";
}

std::unique_ptr<Store> filled_store(const std::string& handle) {
  auto store = Store::in_memory();
  store->write("fill", samples::now, [&](Writer& w) {
    samples::pair(w, handle);
    const Id session = w.insert(samples::session(handle));
    const Id goal = w.insert(samples::goal(handle));
    Progress progress;
    progress.goal = goal;
    progress.date = make_date(2026, 10, 1);
    progress.percent = 30;
    progress.comment = "tab\tand \"quote\" and \\ and 日本\nnext";
    progress.session = session;
    w.insert(progress);
    auto promise = samples::commitment(handle, "me");
    promise.session = session;
    w.insert(promise);
    Note note;
    note.mentorship = handle;
    note.type = NoteKind::win;
    note.text = "first parser";
    note.date = make_date(2026, 10, 1);
    w.insert(note);
    for (const std::string& item : {to_text(session), handle}) {
      Tag tag;
      tag.item = item;
      tag.name = "compilers";
      w.insert(tag);
    }
  });
  return store;
}

constexpr const char* header = "{\"type\":\"journal\",\"schema\":\"mentor.journal/1\"}\n";

}  // namespace

TEST_CASE("an export begins with what it is, and its keys are sorted and all there") {
  const auto store = samples::with_ana();
  std::istringstream exported(lines_exported_of(*store));
  std::string line;
  std::getline(exported, line);
  CHECK(line == R"({"schema":"mentor.journal/1","type":"journal"})");
  std::getline(exported, line);
  CHECK(
      line ==
      R"({"customs":null,"email":null,"handle":"me","hours":null,"id":"u1","language":null,"learns_by":null,"name":"me","pronouns":null,"type":"person",)"
      R"("uid":")" +
          store->find_handle(Kind::person, my_handle)->uid + R"(","visibility":"shared","zone":null})");
}

TEST_CASE("export, import into an empty journal, export: the same bytes") {
  const auto store = filled_store("ana");
  store->write("rm", samples::now, [](Writer& w) { w.remove({Kind::note, 1}); });
  store->write("again", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  const std::string exported = lines_exported_of(*store);
  const auto other = Store::in_memory();
  const ImportCount count = import_text(*other, exported);
  CHECK(count.updated == 0);
  CHECK(count.unchanged == 1);  // the owner
  CHECK(count.added > 5);
  CHECK(lines_exported_of(*other) == exported);
  CHECK(other->diagnose().empty());
}

TEST_CASE("with its history an export has a line a transaction and a change, and is read back without them") {
  const auto store = filled_store("ana");
  store->write("rm", samples::now, [](Writer& w) { w.remove({Kind::note, 1}); });
  store->undo(1, samples::now);
  const auto exported = [&] {
    std::string all;
    store->export_lines([&](std::string_view line) { all += std::string(line) + "\n"; }, Store::ExportOf::with_history);
    return all;
  };
  const std::string records = lines_exported_of(*store);
  const std::string all = exported();
  CHECK(exported() == all);
  REQUIRE(all.starts_with(records));
  const std::string history = all.substr(records.size());
  CHECK(history.starts_with(R"({"act":"change","clock":)"));
  CHECK(history.find(R"("number":1,"role":"typed","target":null,"time":")") != std::string::npos);
  CHECK(history.find(R"("type":"transaction",)") < history.find(R"("type":"change",)"));
  CHECK(history.find(R"({"after":null,"before":{"date":20727,)") != std::string::npos);
  CHECK(history.find(R"("text":"first parser")") != std::string::npos);
  CHECK(history.find(R"("transaction":2,"type":"change","what":"removed"})") != std::string::npos);
  CHECK(history.find(R"({"act":"undo","clock":)") != std::string::npos);
  CHECK(history.find(R"("role":"typed","target":2,)") != std::string::npos);
  const auto other = Store::in_memory();
  CHECK(import_text(*other, all).history == std::count(history.begin(), history.end(), '\n'));
  CHECK(lines_exported_of(*other) == records);
}

TEST_CASE("importing the same again changes nothing and is no line of the history") {
  const auto store = filled_store("ana");
  const std::string exported = lines_exported_of(*store);
  const auto lines_before = store->history({}, {}, 100).size();
  const ImportCount count = import_text(*store, exported);
  CHECK(count.added == 0);
  CHECK(count.updated == 0);
  CHECK(lines_exported_of(*store) == exported);
  CHECK(store->history({}, {}, 100).size() == lines_before);
}

TEST_CASE("a journal that is not empty gives new ids, and references and tags follow") {
  const auto store = filled_store("bo");
  const auto ana = filled_store("ana");
  import_text(*store, lines_exported_of(*ana));
  const auto promises = store->all<Commitment>({.mentorship = "ana"});
  REQUIRE(promises.size() == 1);
  REQUIRE(promises[0].session);
  CHECK(store->get<Session>(promises[0].session->number)->mentorship == "ana");
  CHECK(store->count({.kind = Kind::session, .mentorship = "ana", .tag = "compilers"}) == 1);
  CHECK(store->count({.kind = Kind::session}) == 2);
  CHECK(store->diagnose().empty());
}

TEST_CASE("an import is found by search, is one line of the history, and one undo takes it back") {
  const auto store = filled_store("bo");
  const std::string before = lines_exported_of(*store);
  import_text(*store, lines_exported_of(*filled_store("ana")));
  SearchQuery query;
  query.words = {"garden"};
  CHECK(store->search(query).hits.size() == 2);
  CHECK(store->history({}, {}, 1).at(0).what == "import");
  const std::string after = lines_exported_of(*store);
  CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(lines_exported_of(*store) == before);
  CHECK(store->search(query).hits.size() == 1);
  store->redo(1, samples::now);
  CHECK(lines_exported_of(*store) == after);
  CHECK(store->diagnose().empty());
}

TEST_CASE("a record that changed elsewhere is taken over, and undo brings the old one back") {
  const auto store = filled_store("ana");
  const std::string before = lines_exported_of(*store);
  std::string changed = before;
  changed.replace(changed.find("Write a parser"), 14, "Write a lexer!");
  const ImportCount count = import_text(*store, changed);
  CHECK(count.updated == 1);
  CHECK(count.added == 0);
  CHECK(store->get<Goal>(1)->title == "Write a lexer!");
  SearchQuery query;
  query.words = {"lexer"};
  CHECK(store->search(query).hits.size() == 1);
  store->undo(1, samples::now);
  CHECK(lines_exported_of(*store) == before);
  CHECK(store->search(query).hits.empty());
}

TEST_CASE("a record that stands twice in a file is taken as it stands last, also by search") {
  const std::string exported = lines_exported_of(*filled_store("ana"));
  const auto begin = exported.find("{", exported.find("first parser") - 150);
  const std::string line = exported.substr(begin, exported.find('\n', begin) + 1 - begin);
  std::string changed = line;
  changed.replace(changed.find("first parser"), 12, "first kumquat");
  const auto store = Store::in_memory();
  const ImportCount count = import_text(*store, exported + changed);
  CHECK(count.updated == 1);
  SearchQuery query;
  query.words = {"kumquat"};
  CHECK(store->search(query).hits.size() == 1);
  store->write("rm", samples::now, [](Writer& w) { w.remove({Kind::note, 1}); });
  CHECK(store->search(query).hits.empty());
  query.words = {"first"};
  CHECK(store->search(query).hits.empty());
  CHECK(store->undo(2, samples::now).entries.size() == 2);
  CHECK(store->count({.kind = Kind::mentorship}) == 0);
  CHECK(store->diagnose().empty());
}

TEST_CASE("a dry import counts and writes nothing") {
  const auto store = Store::in_memory();
  const std::string before = lines_exported_of(*store);
  CHECK(import_text(*store, lines_exported_of(*filled_store("ana")), Store::Dry::yes).added > 5);
  CHECK(lines_exported_of(*store) == before);
  CHECK(store->diagnose().empty());
  store->write("add ana", samples::now, [](Writer& w) { samples::pair(w, "ana"); });
  CHECK(store->history({}, {}, 10).size() == 1);
}

TEST_CASE("a line that cannot be read is named by its number, and nothing is imported") {
  const std::string uid = random_uid();
  const std::string person =
      R"({"type":"person","id":"u7","uid":")" + uid + R"(","visibility":"shared","handle":"ana","name":"Ana"})";
  CHECK(refusal_of_import(std::string(header) + person + "\n").empty());
  CHECK(refusal_of_import("hello\n").find("line 1") != std::string::npos);
  CHECK(refusal_of_import("").find("empty") != std::string::npos);
  CHECK(refusal_of_import("{\"type\":\"journal\",\"schema\":\"mentor.journal/9\"}\n").find("update mentor") !=
        std::string::npos);
  CHECK(refusal_of_import(std::string(header) + person + "\n{\"type\"\n").find("line 3") != std::string::npos);
  CHECK(refusal_of_import(std::string(header) + R"({"type":"spaceship","id":"u1","uid":"x"})").find("spaceship") !=
        std::string::npos);
  std::string unknown_key = person;
  unknown_key.insert(1, "\"shoe_size\":44,");
  CHECK(refusal_of_import(std::string(header) + unknown_key).find("unknown key") != std::string::npos);
  const std::string lost =
      R"({"type":"session","id":"s1","uid":")" + uid +
      R"(","visibility":"private","mentorship":"ana","start":"2026-11-21T10:00:00Z","zone":"UTC","has_time":true,"status":"held"})";
  CHECK(refusal_of_import(std::string(header) + lost).find("mentorship is ana, but there is no such mentorship") !=
        std::string::npos);
  std::string bad_date = lost;
  bad_date.replace(bad_date.find("2026-11-21T"), 11, "yesterday T");
  CHECK(refusal_of_import(std::string(header) + bad_date).find("\"start\" cannot be") != std::string::npos);
}

TEST_CASE("a person of the same handle but another uid is refused, not merged") {
  const auto store = filled_store("ana");
  CHECK_THROWS_WITH_AS(
      import_text(*store, lines_exported_of(*filled_store("ana"))),
      doctest::Contains("line 3: the journal has its own person called ana; import the file into another journal: "
                        "mentor --journal OTHER.db import jsonl FILE (nothing was imported)"),
      UserError);
}

}  // namespace mentor::tests
