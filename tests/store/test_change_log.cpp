// SPDX-License-Identifier: MIT
// Undo, redo and history.
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::string export_of(const Store& store) {
  std::string all;
  store.export_lines([&](std::string_view line) { all += std::string(line) + "\n"; });
  return all;
}

Id log_session(Store& store, const std::string& what = "log ana") {
  Id id;
  store.write(what, samples::now, [&](Writer& w) { id = w.insert(samples::session("ana")); });
  return id;
}

std::vector<std::string> lines_of(const HistoryEntry& entry) {
  std::vector<std::string> told_lines;
  for (const Change& change : entry.changes)
    told_lines.push_back(std::string(to_text(change.what)) + " " + change.name + ": " + change.text);
  return told_lines;
}

}  // namespace

TEST_CASE("undo takes back the newest change, then the one before it") {
  const auto store = samples::with_ana();
  const std::string before = export_of(*store);
  log_session(*store);
  const std::string between = export_of(*store);
  log_session(*store);
  CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(export_of(*store) == between);
  CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(export_of(*store) == before);
}

TEST_CASE("redo brings back what was undone, with the same ids") {
  const auto store = samples::with_ana();
  log_session(*store, "log first");
  log_session(*store, "log second");
  const std::string after = export_of(*store);
  store->undo(2, samples::now);
  const Undone first = store->redo(1, samples::now);
  REQUIRE(first.entries.size() == 1);
  CHECK(first.entries[0].what == "log first");
  CHECK(store->redo(1, samples::now).entries.at(0).what == "log second");
  CHECK(export_of(*store) == after);
  CHECK(store->redo(1, samples::now).entries.empty());
}

TEST_CASE("after a redo the same change can be undone again") {
  const auto store = samples::with_ana();
  const std::string before = export_of(*store);
  log_session(*store);
  store->undo(1, samples::now);
  store->redo(1, samples::now);
  CHECK(store->undo(1, samples::now).entries.at(0).what == "log ana");
  CHECK(export_of(*store) == before);
}

TEST_CASE("a new change after an undo leaves nothing to redo") {
  const auto store = samples::with_ana();
  log_session(*store);
  store->undo(1, samples::now);
  log_session(*store);
  CHECK(store->redo(1, samples::now).entries.empty());
}

TEST_CASE("undo and redo of more than there is change nothing, and tell what there is") {
  const auto store = samples::with_ana();
  log_session(*store);
  const std::string before = export_of(*store);
  const Undone undone = store->undo(5, samples::now);
  REQUIRE(undone.entries.size() == 2);
  CHECK(undone.entries[0].what == "log ana");
  CHECK(export_of(*store) == before);
  CHECK(store->redo(1, samples::now).entries.empty());
  store->undo(2, samples::now);
  CHECK(store->redo(3, samples::now).entries.size() == 2);
  CHECK(store->undo(1, samples::now).entries.empty());
  CHECK(store->redo(2, samples::now).entries.size() == 2);
  CHECK(export_of(*store) == before);
}

TEST_CASE("undo takes back the fields that it changed, and not what came from elsewhere since") {
  const auto store = samples::with_ana();
  Id promise;
  store->write("promise ana", samples::now, [&](Writer& w) { promise = w.insert(samples::commitment("ana", "me")); });
  const auto change = [&](ChangeRole role, const std::function<void(Commitment&)>& how) {
    store->write(
        "edit", samples::now,
        [&](Writer& w) {
          auto commitment = *store->get<Commitment>(promise.number);
          how(commitment);
          w.update(commitment);
        },
        role);
  };
  change(ChangeRole::typed, [](Commitment& c) {
    c.text = "send the talk";
    c.reason = "she asked";
    c.due = make_date(2026, 12, 1);
  });
  change(ChangeRole::received, [](Commitment& c) {
    c.outcome = Outcome::kept;
    c.due = make_date(2026, 12, 2);
  });
  const Undone undone = store->undo(1, samples::now);
  REQUIRE(undone.entries.size() == 1);
  CHECK(undone.entries.front().role == ChangeRole::typed);
  const auto after = *store->get<Commitment>(promise.number);
  CHECK(after.text == "send the paper");
  CHECK_FALSE(after.reason);
  CHECK(after.outcome == Outcome::kept);
  CHECK(after.due == make_date(2026, 12, 2));
  CHECK(store->diagnose().empty());
}

TEST_CASE("what was changed by hand is asked of the log, and an undo or an import is no hand") {
  const auto store = samples::with_ana();
  const Id session = log_session(*store);
  const auto change = [&](ChangeRole role, const std::string& summary) {
    store->write(
        "change", samples::now,
        [&](Writer& w) {
          auto held = *store->get<Session>(session.number);
          held.summary = summary;
          w.update(held);
        },
        role);
  };
  CHECK_FALSE(store->changed_by_hand(session, "summary"));
  change(ChangeRole::imported, "from a file");
  CHECK_FALSE(store->changed_by_hand(session, "summary"));
  change(ChangeRole::typed, "by hand");
  CHECK(store->changed_by_hand(session, "summary"));
  CHECK_FALSE(store->changed_by_hand(session, "notes"));
  store->undo(1, samples::now);
  CHECK_FALSE(store->changed_by_hand(session, "summary"));
  store->redo(1, samples::now);
  CHECK(store->changed_by_hand(session, "summary"));
}

TEST_CASE("the log's clock follows the wall clock and never goes back") {
  const auto store = samples::with_ana();
  const auto clocks = [&] {
    std::vector<std::int64_t> all;
    store->export_lines(
        [&](std::string_view line) {
          constexpr std::string_view key = R"("clock":)";
          if (const auto place = line.find(key); place != std::string_view::npos)
            all.push_back(std::stoll(std::string(line.substr(place + key.size(), 20))));
        },
        Store::ExportOf::with_history);
    return all;
  };
  store->write("later", samples::now + std::chrono::hours{2}, [](Writer& w) { w.insert(samples::session("ana")); });
  store->write("set back", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  store->write("again", samples::now + std::chrono::hours{3}, [](Writer& w) { w.insert(samples::session("ana")); });
  const auto all = clocks();
  REQUIRE(all.size() == 4);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(all[2] == all[1] + 1);
  CHECK((all[3] >> 16) == (samples::now + std::chrono::hours{3}).time_since_epoch().count() * 1000);
}

TEST_CASE("an undone id is not given to another record") {
  const auto store = samples::with_ana();
  const Id first = log_session(*store);
  store->undo(1, samples::now);
  CHECK(log_session(*store) != first);
}

TEST_CASE("work that changes nothing is no line of the history") {
  const auto store = samples::with_ana();
  const auto session = log_session(*store);
  store->write("edit s1", samples::now, [&](Writer& w) { w.update(*store->find(session)); });
  CHECK(store->history({}, {}, 10).size() == 2);
  CHECK(store->undo(1, samples::now).entries.at(0).what == "log ana");
}

TEST_CASE("history speaks the users' words") {
  const auto store = samples::with_ana();
  Id promise;
  store->write("promise ana", samples::now, [&](Writer& w) { promise = w.insert(samples::commitment("ana", "me")); });
  store->write("edit c1", samples::now, [&](Writer& w) {
    auto commitment = *store->get<Commitment>(promise.number);
    commitment.due = make_date(2026, 12, 4);
    commitment.visibility = Visibility::shared;
    w.update(commitment);
  });
  store->write("rm c1", samples::now, [&](Writer& w) { w.remove(promise); });
  const auto history = store->history({}, {}, 10);
  REQUIRE(history.size() == 4);
  CHECK(lines_of(history[0]) == std::vector<std::string>{"removed c1: send the paper"});
  CHECK(lines_of(history[1]) == std::vector<std::string>{"changed c1: send the paper"});
  const auto days = [](int month, int day) {
    return Value{std::int64_t{make_date(2026, month, day).time_since_epoch().count()}};
  };
  CHECK(history[1].changes[0].fields ==
        std::vector<FieldChange>{{"due", days(11, 27), days(12, 4)},
                                 {"visibility", Value{std::string("private")}, Value{std::string("shared")}}});
  CHECK(lines_of(history[2]) == std::vector<std::string>{"added c1: send the paper"});
  CHECK(history[2].what == "promise ana");
  CHECK(history[2].time == samples::now);
  CHECK(lines_of(history[3]) == std::vector<std::string>{"added ana: Name of ana", "added ana: With ana"});
}

TEST_CASE("history tells of one record, or of one mentorship, and says what was undone") {
  const auto store = samples::with_ana();
  store->write("add bo", samples::now, [](Writer& w) { samples::pair(w, "bo"); });
  const Id session = log_session(*store);
  store->write("edit", samples::now, [&](Writer& w) {
    auto edited = *store->find(session);
    edited.set("summary", std::string("Parsers."));
    w.update(edited);
  });
  store->undo(1, samples::now);
  const auto of_session = store->history(session, {}, 10);
  REQUIRE(of_session.size() == 3);
  CHECK(of_session[0].what == "undo: edit");
  CHECK(of_session[1].undone);
  CHECK_FALSE(of_session[2].undone);
  const auto of_bo = store->history({}, "bo", 10);
  REQUIRE(of_bo.size() == 1);
  CHECK(of_bo[0].what == "add bo");
  CHECK(store->history({}, "ana", 2).size() == 2);
}

TEST_CASE("removing a mentorship takes everything with it, and undo brings everything back") {
  const auto store = samples::with_ana();
  const Id session = log_session(*store);
  store->write("more", samples::now, [&](Writer& w) {
    w.insert(samples::goal("ana"));
    w.insert(samples::commitment("ana", "me"));
    Tag tag;
    tag.item = to_text(session);
    tag.name = "compilers";
    w.insert(tag);
  });
  const std::string before = export_of(*store);
  store->write("rm ana", samples::now,
               [&](Writer& w) { w.remove(store->find_handle(Kind::mentorship, "ana")->reference()); });
  for (const Kind kind : {Kind::session, Kind::goal, Kind::commitment, Kind::tag, Kind::participant})
    CHECK(store->count({.kind = kind}) == 0);
  store->undo(1, samples::now);
  CHECK(export_of(*store) == before);
  CHECK(store->diagnose().empty());
}

TEST_CASE("a revision counts the changes since a record came, an undo among them, and has the moment of the last") {
  const auto store = samples::with_ana();
  const Id id = log_session(*store);
  const Id other = log_session(*store);
  const Instant later = samples::now + std::chrono::hours{1};
  auto session = store->get<Session>(id.number).value();
  session.summary = "longer";
  store->write("edit", later, [&](Writer& w) { w.update(session); });
  CHECK(store->revisions(Kind::session).at(id.number) == Revision{1, later});
  CHECK(store->revisions(Kind::session).at(other.number) == Revision{0, samples::now});
  store->undo(1, later + std::chrono::hours{1});
  CHECK(store->revisions(Kind::session).at(id.number) == Revision{2, later + std::chrono::hours{1}});
  CHECK_FALSE(store->revisions(Kind::goal).contains(id.number));
}

}  // namespace mentor::tests
