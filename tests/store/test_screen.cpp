// SPDX-License-Identifier: MIT
// My own screen as an audience: what is sealed is a row without words, what is a part of it is not there.
#include "mentor/domain/check_in.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

template <class T>
Id put(Store& store, const T& record) {
  Id id;
  store.write("put", samples::now, [&](Writer& w) { id = w.insert(record); });
  return id;
}

/// A sealed session with a fact and a pulse of it, a sealed goal with a milestone, and one open fact.
struct SealedJournal {
  std::unique_ptr<Store> store = samples::with_ana();
  Id session;
  Id fact;
  Id goal;
  Id milestone;
  Id open_fact;

  SealedJournal() {
    Session held = samples::session("ana");
    held.summary = "canary bird";
    held.trouble = Trouble::tech;
    held.visibility = Visibility::sealed;
    session = put(*store, held);
    Note note;
    note.mentorship = "ana";
    note.text = "canary feather";
    note.date = make_date(2026, 11, 20);
    note.ask_after = make_date(2026, 11, 22);
    open_fact = put(*store, note);
    note.text = "canary egg";
    note.session = session;
    fact = put(*store, note);
    Goal wanted = samples::goal("ana");
    wanted.title = "canary song";
    wanted.visibility = Visibility::sealed;
    goal = put(*store, wanted);
    Milestone step;
    step.goal = goal;
    step.title = "canary note";
    milestone = put(*store, step);
  }
  [[nodiscard]] const Reading& screen() const { return store->as(Audience::screen); }
};

}  // namespace

TEST_CASE("on the screen a sealed record is a row without words, and its parts are no rows") {
  const SealedJournal journal;
  const auto session = journal.screen().get<Session>(journal.session.number);
  REQUIRE(session);
  CHECK(session->withheld);
  CHECK(session->summary == std::string(sealed_words));
  CHECK(session->notes == std::nullopt);
  CHECK(session->start == samples::now);
  CHECK_FALSE(journal.screen().find(journal.fact));
  CHECK(journal.screen().count({.kind = Kind::note}) == 1);
  CHECK(journal.screen().list({.kind = Kind::milestone}).empty());
  CHECK(journal.store->count({.kind = Kind::note}) == 2);
}

TEST_CASE("a part of something sealed that is called by its id is there, withheld") {
  const SealedJournal journal;
  const auto fact = journal.screen().find_named(journal.fact);
  REQUIRE(fact);
  CHECK(fact->withheld);
  CHECK(fact->text("text") == sealed_words);
  CHECK(journal.screen().find_named(journal.open_fact)->text("text") == "canary feather");
  CHECK_FALSE(journal.screen().find_named({Kind::note, 99}));
  CHECK(journal.store->find_named(journal.fact)->text("text") == "canary egg");
}

TEST_CASE("the open book has the parts of what is sealed, withheld, only where reminders need them") {
  const SealedJournal journal;
  const OpenMentorship shown = journal.screen().open_records("ana").mentorships.at(0);
  CHECK(shown.dated.size() == 1);
  REQUIRE(shown.goals.size() == 1);
  CHECK(shown.goals[0].goal.withheld);
  CHECK(shown.goals[0].milestones.empty());
  const OpenMentorship reminded = journal.screen().open_records("ana", Parts::withheld).mentorships.at(0);
  CHECK(reminded.dated.size() == 2);
  REQUIRE(reminded.goals.at(0).milestones.size() == 1);
  CHECK(reminded.goals[0].milestones[0].title == sealed_words);
  CHECK_FALSE(reminded.recent.at(0).trouble);
  CHECK(journal.store->open_records("ana").mentorships.at(0).recent.at(0).trouble == Trouble::tech);
}

TEST_CASE("a search on the screen finds neither what is sealed, nor its parts, nor a name that it shares") {
  const SealedJournal journal;
  SearchQuery query;
  query.words = {"canary"};
  const auto found = journal.screen().search(query);
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].record.reference() == journal.open_fact);
  CHECK(journal.store->search(query).hits.size() == 5);
  auto ana = from_record<Person>(*journal.store->find_handle(Kind::person, "ana"));
  ana.visibility = Visibility::sealed;
  journal.store->write("seal", samples::now, [&](Writer& w) { w.update(ana); });
  query.words = {"with"};  // the title of the mentorship, which has the person's handle
  CHECK(journal.screen().search(query).hits.empty());
  CHECK_FALSE(journal.store->search(query).hits.empty());
  query.words = {"name"};
  CHECK(journal.screen().search(query).hits.empty());
}

TEST_CASE("a sealed tag on something open is found by nobody on the screen") {
  const SealedJournal journal;
  Tag tag;
  tag.item = to_text(journal.open_fact);
  tag.name = "tweet";
  tag.visibility = Visibility::sealed;
  put(*journal.store, tag);
  SearchQuery query;
  query.words = {"tweet"};
  CHECK(journal.screen().search(query).hits.empty());
  CHECK(journal.store->search(query).hits.size() == 1);
  CHECK(journal.screen().tag_names().empty());
}

TEST_CASE("a goal's percentage that only sealed progress tells is not told on the screen") {
  auto store = samples::with_ana();
  Goal goal = samples::goal("ana");
  goal.percent = 73;
  const Id id = put(*store, goal);
  Progress entry;
  entry.goal = id;
  entry.date = make_date(2026, 11, 10);
  entry.percent = 40;
  put(*store, entry);
  CHECK(store->as(Audience::screen).get<Goal>(id.number)->percent == 73);
  entry.date = make_date(2026, 11, 12);
  entry.percent = 73;
  entry.visibility = Visibility::sealed;
  put(*store, entry);
  const Reading& screen = store->as(Audience::screen);
  CHECK(screen.get<Goal>(id.number)->percent == 40);
  CHECK(screen.all<Goal>({.mentorship = "ana"}).front().percent == 40);
  CHECK(screen.open_records().mentorships.front().goals.front().goal.percent == 40);
  CHECK(store->as(Audience::me).get<Goal>(id.number)->percent == 73);
}

}  // namespace mentor::tests
