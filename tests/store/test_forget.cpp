// SPDX-License-Identifier: MIT
// What the history keeps when somebody is taken out of it: imports that brought others too, and changes of others that
// named them.
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::unique_ptr<Store> bo_and_xanthippe() {
  auto store = Store::in_memory();
  store->write("add bo", samples::now, [](Writer& w) { samples::pair(w, "bo"); });
  store->write("add xanthippe", samples::now, [](Writer& w) { samples::pair(w, "xanthippe"); });
  return store;
}

Record session_numbered(const Session& session, std::int64_t id) {
  Record record = to_record(session);
  record.id = id;
  record.uid = random_uid();
  return record;
}

std::vector<std::string> history_of(const Store& store) {
  std::vector<std::string> lines;
  for (const auto& entry : store.history(std::nullopt, std::nullopt, 100)) lines.push_back(entry.what);
  return lines;
}

using HistoryLines = std::vector<std::string>;

}  // namespace

TEST_CASE("an import that was all theirs goes with them, and one that brought others' things too stays") {
  const auto store = bo_and_xanthippe();
  store->import_records(std::vector{session_numbered(samples::session("xanthippe"), 1)}, "import theirs", samples::now,
                        Store::Dry::no);
  store->import_records(
      std::vector{session_numbered(samples::session("bo"), 1), session_numbered(samples::session("xanthippe"), 2)},
      "import both", samples::now, Store::Dry::no);
  store->import_records(std::vector{session_numbered(samples::session("bo"), 1)}, "import others", samples::now,
                        Store::Dry::no);
  store->erase("xanthippe", samples::now);
  CHECK(history_of(*store) == HistoryLines{"import others", "import both", "add bo"});
  CHECK(store->count({.kind = Kind::session}) == 2);
  CHECK(store->undo(2, samples::now).entries.size() == 2);
  CHECK(store->count({.kind = Kind::session}) == 0);
  CHECK(store->diagnose().empty());
}

TEST_CASE("an import of theirs that was removed since goes as well") {
  const auto store = bo_and_xanthippe();
  store->import_records(std::vector{session_numbered(samples::session("xanthippe"), 1)}, "import theirs", samples::now,
                        Store::Dry::no);
  store->import_records(std::vector{session_numbered(samples::session("bo"), 1)}, "import others", samples::now,
                        Store::Dry::no);
  store->write("rm s1", samples::now, [](Writer& w) { w.remove({Kind::session, 1}); });
  store->write("rm s2", samples::now, [](Writer& w) { w.remove({Kind::session, 2}); });
  store->erase("xanthippe", samples::now);
  CHECK(history_of(*store) == HistoryLines{"rm s2", "import others", "add bo"});
  CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(store->get<Session>(2)->mentorship == "bo");
}

TEST_CASE("a change of others that led from or to them keeps the rest of it, and undo leaves their part out") {
  const auto store = bo_and_xanthippe();
  store->write("promise", samples::now, [](Writer& w) { w.insert(samples::commitment("bo", "xanthippe")); });
  store->write("fact", samples::now, [](Writer& w) {
    Note fact;
    fact.mentorship = "bo";
    fact.person = "xanthippe";
    fact.text = "likes tea";
    fact.date = make_date(2026, 1, 1);
    w.insert(fact);
  });
  store->write("edit", samples::now, [&](Writer& w) {
    auto fact = store->get<Note>(1).value();
    fact.person.reset();
    fact.text = "likes coffee";
    w.update(fact);
    auto promise = store->get<Commitment>(1).value();
    promise.owner = "bo";
    w.update(promise);
  });
  store->write("goal", samples::now, [&](Writer& w) {
    auto promise = store->get<Commitment>(1).value();
    promise.goal = w.insert(samples::goal("xanthippe"));
    w.update(promise);
  });
  store->write("no goal", samples::now, [&](Writer& w) {
    auto promise = store->get<Commitment>(1).value();
    promise.goal.reset();
    w.update(promise);
  });
  store->erase("xanthippe", samples::now);
  CHECK(history_of(*store) == HistoryLines{"edit", "fact", "promise", "add bo"});
  CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(store->get<Note>(1)->text == "likes tea");
  CHECK_FALSE(store->get<Note>(1)->person);
  CHECK(store->get<Commitment>(1)->owner == "bo");
  CHECK(store->diagnose().empty());
}

TEST_CASE("a tag and a snooze of theirs go, also where what they hung on was removed before") {
  const auto store = bo_and_xanthippe();
  store->write("tags", samples::now, [](Writer& w) {
    const Id session = w.insert(samples::session("xanthippe"));
    const Id other = w.insert(samples::session("bo"));
    for (const auto& item : {to_text(session), to_text(other), std::string("xanthippe"), std::string("bo")}) {
      Tag tag;
      tag.item = item;
      tag.name = "garden";
      w.insert(tag);
    }
    for (const auto* target : {"xanthippe", "bo"}) {
      Snooze snooze;
      snooze.target = target;
      snooze.until = make_date(2027, 1, 1);
      w.insert(snooze);
    }
  });
  store->write("rm", samples::now,
               [&](Writer& w) { w.remove(store->find_handle(Kind::mentorship, "xanthippe")->reference()); });
  store->erase("xanthippe", samples::now);
  CHECK(store->count({.kind = Kind::tag}) == 2);
  const auto snoozes = store->all<Snooze>();
  REQUIRE(snoozes.size() == 1);
  CHECK(snoozes.front().target == "bo");
  CHECK(store->undo(1, samples::now).entries.front().what == "tags");
  CHECK(store->count({.kind = Kind::tag}) == 0);
}

TEST_CASE("a first name is forgotten with its person, a title or an initial is nobody's") {
  const auto store = Store::in_memory();
  const auto named = [&](const std::string& handle, const std::string& name) {
    store->write("add somebody", samples::now, [&](Writer& w) {
      auto person = samples::person(handle);
      person.name = name;
      w.insert(person);
    });
  };
  named("theo", "Theophrastus of Eresos");
  named("dr", "Dr. Strabo");
  store->write("log Theophrastus, Dr. and al", samples::now, [](Writer& w) { samples::pair(w, "bo"); });
  store->erase("dr", samples::now);
  CHECK(history_of(*store).front() == "log Theophrastus, (erased). and al");
  store->erase("theo", samples::now);
  CHECK(history_of(*store).front() == "log (erased), (erased). and al");
}

}  // namespace mentor::tests
