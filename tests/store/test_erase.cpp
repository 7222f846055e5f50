// SPDX-License-Identifier: MIT
// Erasing a person: nothing of theirs is left in the file, and the history of others stays.
#include "mentor/domain/text.hpp"
#include "store/connection.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace mentor::tests {

namespace {

std::string raw_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return to_lower_ascii(bytes.str());
}

Participant takes_part(const std::string& person, const std::string& mentorship) {
  Participant part;
  part.mentorship = mentorship;
  part.person = person;
  return part;
}

Note fact_about(const std::string& person, const std::string& mentorship, const std::string& text) {
  Note fact;
  fact.mentorship = mentorship;
  fact.person = person;
  fact.text = text;
  fact.date = make_date(2026, 1, 1);
  return fact;
}

/// Xanthippe alone, and in a group with bo; bo's own things around it, a step of the history each.
std::unique_ptr<Store> mixed_journal(const std::string& path) {
  auto store = Store::open(path, Access::write);
  const auto step = [&](const std::string& what, const std::function<void(Writer&)>& work) {
    store->write(what, samples::now, work);
  };
  step("add bo", [](Writer& w) { samples::pair(w, "bo"); });
  step("add xanthippe", [](Writer& w) { samples::pair(w, "xanthippe"); });
  step("person join xanthippe bo", [](Writer& w) { w.insert(takes_part("xanthippe", "bo")); });
  step("log bo garden", [](Writer& w) { w.insert(samples::session("bo")); });
  step("log xanthippe", [](Writer& w) {
    auto session = samples::session("xanthippe");
    session.notes = "Xanthippe told of her quagmire" + std::string(20000, '.');
    w.insert(session);
  });
  step("promise bo", [](Writer& w) {
    w.insert(samples::commitment("bo", "xanthippe"));
    w.insert(samples::commitment("bo", "bo"));
  });
  step("remember bo", [](Writer& w) { w.insert(fact_about("xanthippe", "bo", "likes kumquats")); });
  step("edit s1", [&](Writer& w) {
    auto session = store->get<Session>(1).value();
    session.summary = "Spoke of Xanthippe";
    w.update(session);
  });
  step("edit s1 again", [&](Writer& w) {
    auto session = store->get<Session>(1).value();
    session.summary = "Spoke of gardens";
    w.update(session);
  });
  return store;
}

void check_gone(const std::string& path, std::initializer_list<const char*> words) {
  CHECK(Connection(path, Mode::read).number("PRAGMA freelist_count") == 0);
  const std::string left = raw_bytes(path) + raw_bytes(path + "-journal");
  for (const char* word : words) {
    CAPTURE(std::string(word));
    CHECK(left.find(word) == std::string::npos);
  }
}

std::vector<std::string> told(const Store& store) {
  std::vector<std::string> lines;
  for (const auto& entry : store.history(std::nullopt, std::nullopt, 100)) lines.push_back(entry.what);
  return lines;
}

}  // namespace

TEST_CASE("erasing a person leaves no word of theirs in the file") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  {
    const auto store = mixed_journal(path);
    REQUIRE(raw_bytes(path).find("quagmire") != std::string::npos);
    CHECK(store->erase("xanthippe", samples::now).records == 7);
    CHECK(store->is_rewriting_due());
    store->rewrite();
    CHECK_FALSE(store->is_rewriting_due());
    CHECK_FALSE(store->knows_person("xanthippe"));
    CHECK(store->handles(Kind::mentorship) == std::vector<std::string>{"bo"});
    CHECK(store->count({.kind = Kind::session}) == 1);
    CHECK(store->diagnose().empty());
    SearchQuery query;
    query.words = {"garden"};
    CHECK(store->search(query).hits.size() == 1);
  }
  check_gone(path, {"xanthippe", "quagmire", "kumquat"});
}

TEST_CASE("the history of others stays, and can be undone to its beginning") {
  const TempDir folder;
  const auto store = mixed_journal(folder / "journal.db");
  store->erase("xanthippe", samples::now);
  CHECK(told(*store) == std::vector<std::string>{"edit s1 again", "edit s1", "promise bo", "log bo garden", "add bo"});
  CHECK(store->undo(1, samples::now).entries.front().what == "edit s1 again");
  CHECK(store->get<Session>(1)->summary == "Spoke of (erased)");
  CHECK(store->redo(1, samples::now).entries.size() == 1);
  CHECK(store->get<Session>(1)->summary == "Spoke of gardens");
  for (int newest = 0; newest < 5; ++newest) CHECK(store->undo(1, samples::now).entries.size() == 1);
  CHECK(store->handles(Kind::mentorship).empty());
  CHECK(store->diagnose().empty());
  while (!store->redo(1, samples::now).entries.empty()) {
  }
  CHECK(store->count({.kind = Kind::commitment}) == 1);
  store->write("log bo", samples::now, [](Writer& w) { w.insert(samples::session("bo")); });
  CHECK(store->undo(1, samples::now).entries.front().what == "log bo");
}

TEST_CASE("somebody who was removed before is erased from the history") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  {
    const auto store = mixed_journal(path);
    store->write("rm xanthippe", samples::now,
                 [&](Writer& w) { w.remove(store->find_handle(Kind::mentorship, "xanthippe")->reference()); });
    store->write("leave", samples::now, [&](Writer& w) {
      std::vector<Id> ids{{Kind::commitment, 1}};
      for (const auto& part : store->all<Participant>())
        if (part.person == "xanthippe") ids.push_back({Kind::participant, part.id});
      w.remove(ids);
    });
    store->write("person rm xanthippe", samples::now,
                 [&](Writer& w) { w.remove(store->find_handle(Kind::person, "xanthippe")->reference()); });
    CHECK(store->knows_person("xanthippe"));
    CHECK(store->erase("xanthippe", samples::now).records == 0);
    store->rewrite();
    CHECK_FALSE(store->knows_person("xanthippe"));
    CHECK(store->undo(100, samples::now).entries.size() == 6);
  }
  // What was noted about somebody who went is nobody's now, and stays.
  check_gone(path, {"xanthippe", "quagmire"});
}

TEST_CASE("a mentorship whose only partner left goes with them; one with others stays") {
  const auto store = Store::in_memory();
  store->write("add", samples::now, [](Writer& w) {
    samples::pair(w, "ana");
    samples::pair(w, "bo");
    w.insert(takes_part("ana", "bo"));
    w.insert(samples::session("ana"));
    w.insert(samples::session("bo"));
  });
  store->write("rm", samples::now, [&](Writer& w) {
    for (const auto& part : store->all<Participant>())
      if (part.person == "ana") w.remove(Id{Kind::participant, part.id});
  });
  store->erase("ana", samples::now);
  CHECK(store->handles(Kind::mentorship) == std::vector<std::string>{"bo"});
  CHECK(store->count({.kind = Kind::session}) == 1);
}

TEST_CASE("a name that somebody had before is forgotten too") {
  const auto store = samples::with_ana();
  store->write("edit ana", samples::now, [&](Writer& w) {
    auto person = from_record<Person>(*store->find_handle(Kind::person, "ana"));
    person.handle = "xanthippe";
    w.update(person);
  });
  const auto erased = store->erase("xanthippe", samples::now);
  CHECK(erased.handles.contains("ana"));
  CHECK(store->handles(Kind::mentorship).empty());
  CHECK(told(*store).empty());
}

TEST_CASE("what stays and names them is told") {
  const auto store = samples::with_ana();
  store->write("log", samples::now, [](Writer& w) {
    samples::pair(w, "bo");
    auto session = samples::session("bo");
    session.summary = "Ana was there; bananas too";
    w.insert(session);
    w.insert(samples::session("bo"));
  });
  CHECK(store->erase("ana", samples::now).mentioned.back() == "s1");
  CHECK(store->find({Kind::session, 1}).has_value());
}

TEST_CASE("erasing somebody who is not there changes nothing, and the owner stays") {
  const auto store = samples::with_ana();
  CHECK_THROWS_WITH_AS(store->erase("me", samples::now),
                       "\"me\" is you; to erase everything, delete the journal's file", UserError);
  CHECK(store->erase("bo", samples::now).records == 0);
  CHECK_FALSE(store->is_rewriting_due());
  CHECK(store->handles(Kind::mentorship) == std::vector<std::string>{"ana"});
  CHECK(told(*store) == std::vector<std::string>{"add ana"});
}

TEST_CASE(
    "who was erased is known by every name that may still be written somewhere: theirs, and of what was theirs alone") {
  const auto store = Store::in_memory();
  store->write("add", samples::now, [](Writer& w) {
    samples::pair(w, "bo");
    w.insert(samples::person("xanthippe"));
    w.insert(samples::mentorship("studio"));
    w.insert(takes_part("xanthippe", "studio"));
    w.insert(samples::session("studio"));
  });
  const auto erased = store->erase("xanthippe", samples::now);
  CHECK(erased.handles.contains("xanthippe"));
  CHECK(erased.handles.contains("studio"));
  CHECK(erased.handles.contains("s1"));
  CHECK_FALSE(erased.handles.contains("bo"));
}

TEST_CASE("what somebody was called before is theirs, and a name that is no handle is not") {
  const auto store = samples::with_ana();
  store->write("rename", samples::now, [&](Writer& w) {
    auto person = from_record<Person>(*store->find_handle(Kind::person, "ana"));
    person.handle = "xanthippe";
    person.name = "bo";
    w.update(person);
  });
  store->write("bo", samples::now, [](Writer& w) { samples::pair(w, "bo"); });
  const auto erased = store->erase("xanthippe", samples::now);
  CHECK(erased.handles.contains("ana"));
  CHECK_FALSE(erased.handles.contains("bo"));
  CHECK(store->handles(Kind::mentorship) == std::vector<std::string>{"bo"});
}

}  // namespace mentor::tests
