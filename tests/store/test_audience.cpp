// SPDX-License-Identifier: MIT
// What each audience reads of a journal: exactly what it may see, no word more and no word less.
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>

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

TEST_CASE("what is left out is counted by visibility, and texts that are held back by field") {
  auto store = samples::with_ana();
  store->write("fill", samples::now, [](Writer& writer) {
    auto session = samples::session("ana");
    session.summary = "we spoke";
    writer.insert(session);
    session.visibility = Visibility::sealed;
    writer.insert(session);
    session.visibility = Visibility::shared;
    writer.insert(session);
  });
  const auto left = left_out_of(*store, Kind::session, Audience::partner);
  CHECK(left.records == std::map<Visibility, std::int64_t>{{Visibility::sealed, 1}});
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
  CHECK(all_texts(*store, Audience::sponsor).empty());
}

TEST_CASE("one record is read by its number through an audience's eyes") {
  auto store = samples::with_ana();
  store->write("log", samples::now, [](Writer& writer) {
    writer.insert(samples::session("ana"));
    writer.insert(samples::session("ana"));
  });
  Filter filter{.number = 2};
  const auto found = store->as(Audience::partner).all<Session>(filter);
  REQUIRE(found.size() == 1);
  CHECK(found.front().id == 2);
  CHECK_FALSE(found.front().notes);
}

}  // namespace mentor::tests
