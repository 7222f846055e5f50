// SPDX-License-Identifier: MIT
// What each audience reads of a journal: exactly what it may see, no word more and no word less.
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

std::string all_texts(const Store& store, Audience audience) {
  std::string all;
  for (const Kind kind : all_kinds()) {
    Filter filter;
    filter.kind = kind;
    store.as(audience).each(filter, [&](const Record& record) {
      for (const Value& value : record.values)
        if (const auto* text = std::get_if<std::string>(&value)) all += *text + "\n";
    });
  }
  return all;
}

std::vector<std::string> wrongly_seen(const Store& store, const MarkedJournal& journal, Audience audience) {
  const std::string texts = all_texts(store, audience);
  std::vector<std::string> wrong;
  for (const Mark& mark : journal.marks) {
    const bool seen = texts.find(mark.word) != std::string::npos;
    if (seen != may_see(audience, mark))
      wrong.push_back(fmt::format("{}.{} is {}", to_text(mark.kind), mark.field, seen ? "seen" : "missing"));
  }
  return wrong;
}

LeftOut left_out_of(const Store& store, Kind kind, Audience audience) {
  Filter filter;
  filter.kind = kind;
  filter.mentorship = "ana";
  return store.as(audience).left_out(filter);
}

}  // namespace

TEST_CASE("an audience reads what it may see of random journals, and nothing else") {
  CHECK(holds_in(25, "partner and sponsor see exactly what is shared with them", [] {
    auto store = Store::in_memory();
    const auto journal = fill_marked_journal(*store, [](std::int64_t below) {
      return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, below));
    });
    for (const auto audience : {Audience::me, Audience::partner, Audience::sponsor}) {
      const auto wrong = wrongly_seen(*store, journal, audience);
      if (!wrong.empty()) RC_FAIL(fmt::format("{}: {}", to_text(audience), fmt::join(wrong, ", ")));
    }
  }));
}

TEST_CASE("what is private is counted as left out, and texts that are held back by field; what is sealed is not") {
  auto store = samples::with_ana();
  store->write("fill", samples::now, [](Writer& writer) {
    auto session = samples::session("ana");
    session.summary = "we spoke";
    writer.insert(session);
    session.visibility = Visibility::sealed;
    const Id sealed = writer.insert(session);
    session.visibility = Visibility::shared;
    writer.insert(session);
    Note note;
    note.mentorship = "ana";
    note.text = "mine";
    note.date = make_date(2026, 11, 20);
    writer.insert(note);
    note.session = sealed;
    writer.insert(note);
  });
  const auto left = left_out_of(*store, Kind::session, Audience::partner);
  CHECK(left.records.empty());
  CHECK(left_out_of(*store, Kind::note, Audience::partner).records ==
        std::map<Visibility, std::int64_t>{{Visibility::private_, 1}});
  CHECK(left.texts == std::map<std::string, std::int64_t>{{"notes", 2}, {"summary", 1}});
  CHECK(left_out_of(*store, Kind::session, Audience::me).records.empty());
}

TEST_CASE("a mentorship is found by its handle under every audience, and called by a number where it is not marked") {
  auto store = samples::with_ana();
  store->write("log", samples::now, [](Writer& writer) { writer.insert(samples::session("ana")); });
  Filter filter{.mentorship = "ana"};
  const Reading& seen = store->as(Audience::sponsor);
  const auto mentorships = seen.all<Mentorship>(filter);
  REQUIRE(mentorships.size() == 1);
  CHECK(mentorships.front().handle == "mentorship-1");
  CHECK(mentorships.front().title == "Mentorship 1");
  const auto sessions = seen.all<Session>(filter);
  REQUIRE(sessions.size() == 1);
  CHECK(sessions.front().mentorship == "mentorship-1");
  CHECK(sessions.front().length == Minutes{45});
  CHECK(seen.all<Note>(filter).empty());
}

TEST_CASE("a mentorship that is private is not for a sponsor, with all that is in it") {
  auto store = Store::in_memory();
  store->write("add", samples::now, [](Writer& writer) {
    writer.insert(samples::person("bo"));
    auto hidden = samples::mentorship("bo");
    hidden.visibility = Visibility::private_;
    hidden.for_sponsor = true;
    writer.insert(hidden);
    Participant part;
    part.visibility = Visibility::shared;
    part.mentorship = part.person = "bo";
    writer.insert(part);
    writer.insert(samples::session("bo"));
    auto goal = samples::goal("bo");
    goal.visibility = Visibility::shared;
    goal.for_sponsor = true;
    writer.insert(goal);
    for (auto promise : {samples::commitment("bo", "me"), samples::commitment("bo", "bo")}) {
      promise.visibility = Visibility::shared;
      writer.insert(promise);
    }
  });
  CHECK(all_texts(*store, Audience::sponsor) == "me\nme\n");  // who reports signs with a name
}

TEST_CASE("others know of a person only where that person is seen to take part") {
  auto store = samples::with_ana();
  store->write("fill", samples::now, [](Writer& writer) {
    writer.insert(samples::person("bo"));
    for (const auto* owner : {"ana", "bo", "me"}) {
      auto promise = samples::commitment("ana", owner);
      promise.visibility = Visibility::shared;
      writer.insert(promise);
    }
  });
  const auto owners = [&] {
    std::string all;
    for (const auto& promise : store->as(Audience::partner).all<Commitment>()) all += promise.owner + " ";
    return all;
  };
  const auto take_part = [&](Visibility visibility) {
    auto part = store->all<Participant>({.owner = "ana"}).at(0);
    part.visibility = visibility;
    store->write("take part", samples::now, [&](Writer& writer) { writer.update(part); });
  };
  take_part(Visibility::shared);
  CHECK(owners() == "ana partner me ");
  take_part(Visibility::private_);
  CHECK(owners() == "partner partner me ");
}

TEST_CASE("a mentorship that is called as somebody who is not shared has another title for others") {
  auto store = samples::with_ana();
  const auto hide = [&](const std::string& name) {
    auto ana = from_record<Person>(*store->find_handle(Kind::person, "ana"));
    ana.visibility = Visibility::private_;
    ana.name = name;
    auto with = from_record<Mentorship>(*store->find_handle(Kind::mentorship, "ana"));
    with.for_sponsor = true;
    store->write("hide", samples::now, [&](Writer& writer) {
      writer.update(ana);
      writer.update(with);
    });
  };
  const auto title = [&](Audience audience) { return store->as(audience).all<Mentorship>().at(0).title; };
  CHECK(title(Audience::partner) == "With ana");
  hide("Ana Alba");
  CHECK(title(Audience::me) == "With ana");
  CHECK(title(Audience::partner) == "Mentorship");
  CHECK(title(Audience::sponsor) == "Mentorship 1");
}

TEST_CASE("the number by which a sponsor knows a mentorship counts only those that are there for a sponsor") {
  auto store = Store::in_memory();
  store->write("add", samples::now, [](Writer& writer) {
    for (const auto* handle : {"ana", "bo"}) {
      writer.insert(samples::person(handle));
      auto with = samples::mentorship(handle);
      if (std::string_view(handle) == "ana") with.visibility = Visibility::private_;
      writer.insert(with);
    }
  });
  CHECK(store->as(Audience::sponsor).all<Mentorship>().at(0).title == "Mentorship 1");
}

TEST_CASE("records are read by their numbers through an audience's eyes") {
  auto store = samples::with_ana();
  store->write("log", samples::now, [](Writer& writer) {
    writer.insert(samples::session("ana"));
    writer.insert(samples::session("ana"));
  });
  Filter filter{.numbers = {2}};
  const auto found = store->as(Audience::partner).all<Session>(filter);
  REQUIRE(found.size() == 1);
  CHECK(found.front().id == 2);
  CHECK_FALSE(found.front().notes);
  filter.numbers = {1, 2, 9};
  CHECK(store->as(Audience::partner).all<Session>(filter).size() == 2);
}

}  // namespace mentor::tests
