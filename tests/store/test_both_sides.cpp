// SPDX-License-Identifier: MIT
// Both sides of a mentorship, on two devices each: what each may say of the other's, what comes back.
#include "store/contents.hpp"
#include "store/two_people.hpp"
#include "support/layers.hpp"

#include <sstream>

namespace mentor::tests {

namespace {

/// The journal as it is now, on a device that has only that: as a backup that is restored, its change log aside.
Journal restored(const Journal& journal) {
  Journal back;
  std::string lines;
  journal.store->export_lines([&](std::string_view line) { lines += std::string(line) + "\n"; });
  std::istringstream in(lines);
  static_cast<void>(back.store->import_lines(
      [&]() -> std::optional<std::string> {
        std::string line;
        if (!std::getline(in, line)) return std::nullopt;
        return line;
      },
      "import", samples::now, Store::Dry::no));
  back.partner = journal.partner;
  back.streams = journal.streams;
  back.time = journal.time;
  return back;
}

void remove_bo(Journal& journal) {
  journal.write([&](Writer& w) {
    for (const Kind kind : {Kind::mentorship, Kind::person})
      w.remove(journal.store->find_handle(kind, "bo")->reference());
  });
}

}  // namespace

TEST_CASE("what an older backup does not have is not taken back from the partner, and comes back here") {
  TwoPeople two;
  Journal older = restored(two.kim());
  two.kim().write([](Writer& w) { w.insert(shared_goal("ana")); });
  two.exchange_all();
  REQUIRE(two.ana().store->count({.kind = Kind::goal}) == 1);
  // The goal was only on the machine that is lost: what Kim's other device has is another matter.
  InStep in_step(*older.store);
  in_step.begin(older.as_device(true, "me"));
  in_step.pin(two.kim().as_device(false, "me"));
  in_step.pin(two.ana().as_device(false, older.person()));
  older.streams.erase(older.streams.begin());
  in_step.set_up(older.share());
  older.before.emplace_back(two.kim().uid, two.kim().keys);
  InStep(*two.ana().store).pin(older.as_device(false, two.ana().person()));
  for (int round = 0; round < 3; ++round) {
    older.exchange(older.share(), two.box);
    two.ana().exchange(two.ana().share(), two.box);
  }
  CHECK(older.came.removals == 0);
  CHECK(two.ana().store->count({.kind = Kind::goal}) == 1);
  CHECK(only<Goal>(*older.store).title == "Write a parser");
}

TEST_CASE("a mentorship that comes back has what another device put into it meanwhile") {
  for (const bool early : {true, false}) {
    CAPTURE(early);
    TwoPeople two;
    two.kim().write([](Writer& w) { w.remove({Kind::mentorship, 1}); });
    two.kims_other().write([](Writer& w) { w.insert(samples::goal("ana")); });
    if (early) two.kim().undo();
    two.sync();
    CHECK(two.kim().store->count({.kind = Kind::goal}) == (early ? 1 : 0));
    if (!early) two.kim().undo();
    two.sync();
    CHECK(two.kim().store->count({.kind = Kind::goal}) == 1);
    CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
  }
}

TEST_CASE("a record that comes back keeps what another device wrote in it later") {
  TwoPeople two;
  two.kim().write([](Writer& w) { w.insert(shared_goal("ana")); });
  two.sync();
  two.kim().write([](Writer& w) { w.remove({Kind::goal, 1}); });
  two.kims_other().time = two.kim().time + std::chrono::hours{1};
  set(two.kims_other(), only(*two.kims_other().store, Kind::goal), "why", std::string("for its own sake"));
  two.sync();
  CHECK(two.kims_other().store->count({.kind = Kind::goal}) == 0);
  two.kim().undo();
  two.sync();
  CHECK(only<Goal>(*two.kim().store).why == "for its own sake");
  CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
}

TEST_CASE("a handle that is used again after a removal is the same on every device, and stays") {
  TwoPeople two;
  two.kim().write([](Writer& w) { samples::pair(w, "bo"); });
  two.sync();
  remove_bo(two.kim());
  two.kim().write([](Writer& w) { samples::pair(w, "bo"); });
  two.sync();
  for (auto* journal : {&two.kim(), &two.kims_other()})
    CHECK(journal->store->handles(Kind::mentorship) == std::vector<std::string>{"ana", "bo"});
  // So it is with one that lost its handle to an earlier one: from then on it has its own.
  two.kim().write([](Writer& w) { samples::pair(w, "cy"); });
  two.kims_other().write([](Writer& w) { samples::pair(w, "cy"); });
  two.sync();
  const auto with_both = two.kim().store->handles(Kind::mentorship);
  REQUIRE(with_both.size() == 4);
  two.kims_other().write(
      [&](Writer& w) { w.remove(two.kims_other().store->find_handle(Kind::mentorship, "cy")->reference()); });
  two.sync();
  two.sync();
  CHECK(two.kim().store->handles(Kind::mentorship) == std::vector<std::string>{"ana", "bo", with_both.back()});
  CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
}

TEST_CASE("an undo brings back what was removed also where another device has put something in its place") {
  TwoPeople two;
  two.kim().write([](Writer& w) { samples::pair(w, "bo"); });
  two.sync();
  remove_bo(two.kim());
  two.sync();
  two.kims_other().write([](Writer& w) { samples::pair(w, "bo"); });
  two.sync();
  const auto newer = two.kim().store->find_handle(Kind::mentorship, "bo")->uid;
  two.kim().undo();
  two.sync();
  const auto handles = two.kim().store->handles(Kind::mentorship);
  REQUIRE(handles.size() == 3);
  CHECK(handles[1] == "bo");
  CHECK(handles[2].starts_with("bo-"));
  // Who is called so by now stays so, and what came back has the same letters everywhere.
  CHECK(two.kim().store->find_handle(Kind::mentorship, "bo")->uid == newer);
  CHECK(two.kim().store->handles(Kind::person)[2] == handles[2]);
  CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
  CHECK(two.kim().store->diagnose().empty());
}

TEST_CASE("an agreement that comes back has a number of its own mentorship") {
  TwoPeople two;
  const auto agree = [](Journal& journal, const std::string& with, std::int64_t version) {
    journal.write([&](Writer& w) {
      Agreement agreement;
      agreement.mentorship = with;
      agreement.version = version;
      agreement.date = make_date(2026, 11, 1);
      agreement.text = "We meet.";
      w.insert(agreement);
    });
  };
  two.kim().write([](Writer& w) { samples::pair(w, "bo"); });
  for (const std::int64_t version : {1, 2, 3, 4}) agree(two.kim(), "bo", version);
  agree(two.kim(), "ana", 1);
  two.sync();
  two.kim().write([](Writer& w) { w.remove({Kind::agreement, 5}); });
  two.sync();
  agree(two.kims_other(), "ana", 1);
  two.sync();
  const auto undone = two.kim().store->undo(1, two.kim().now());
  REQUIRE(undone.called_otherwise.size() == 1);
  CHECK(undone.called_otherwise.front().called == Value{std::int64_t{2}});
  CHECK(two.kim().store->required({Kind::agreement, 5}).number("version") == 2);
  two.sync();
  CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
}

TEST_CASE("a new name is taken back also where another device has put something under it") {
  TwoPeople two;
  set(two.kim(), only(*two.kim().store, Kind::mentorship), "handle", std::string("bo"));
  two.sync();
  two.kims_other().write([](Writer& w) { w.insert(samples::goal("bo")); });
  two.sync();
  two.kim().undo();
  two.sync();
  CHECK(only<Goal>(*two.kims_other().store).mentorship == "ana");
  CHECK(contents_of(*two.kim().store) == contents_of(*two.kims_other().store));
}

TEST_CASE("what the partner alone may say is set back where it was changed, and told") {
  TwoPeople two;
  two.kim().write([](Writer& w) { w.insert(shared_goal("ana")); });
  two.exchange_all();
  const Record hers = only(*two.anas_other().store, Kind::goal);
  set(two.anas_other(), hers, "title", std::string("Something else"));
  set(two.anas_other(), only(*two.anas_other().store, Kind::goal), "why", std::string("my own words"));
  two.exchange_all();
  CHECK(two.ana().came.set_back == std::vector<std::string>{"g1"});
  for (auto& journal : two.journals) CHECK(only<Goal>(*journal.store).title == "Write a parser");
  CHECK(two.kim().came.refused == 0);
  // What became of a promise is told by its owner alone, also while that is nothing yet.
  two.kim().write([](Writer& w) {
    auto promise = samples::commitment("ana", "me");
    promise.visibility = Visibility::shared;
    w.insert(promise);
  });
  two.exchange_all();
  const Date day = make_date(2026, 11, 22);
  two.ana().write([&](Writer& w) {
    auto kept = only<Commitment>(*two.ana().store);
    kept.outcome = Outcome::kept;
    kept.closed = day;
    w.update(kept);
  });
  two.exchange_all();
  CHECK(two.ana().came.set_back == std::vector<std::string>{"g1", "c1"});
  for (auto& journal : two.journals) {
    CHECK(only<Commitment>(*journal.store).outcome == Outcome::open);
    CHECK_FALSE(only<Commitment>(*journal.store).closed);
  }
  // Of what Kim says nothing Ana may say what she likes, to herself.
  CHECK(only<Goal>(*two.ana().store).why == "my own words");
  CHECK_FALSE(only<Goal>(*two.kim().store).why);
}

TEST_CASE("what came from the partner and was removed stays away, and stays with the partner") {
  TwoPeople two;
  two.kim().write([](Writer& w) { w.insert(shared_goal("ana")); });
  two.exchange_all();
  two.anas_other().write([](Writer& w) { w.remove({Kind::goal, 1}); });
  two.exchange_all();
  CHECK(two.ana().came.kept_by_partner == 1);
  set(two.kim(), only(*two.kim().store, Kind::goal), "title", std::string("Write two"));
  two.exchange_all();
  CHECK(two.kim().store->count({.kind = Kind::goal}) == 1);
  CHECK(two.ana().store->count({.kind = Kind::goal}) == 0);
  CHECK(two.anas_other().store->count({.kind = Kind::goal}) == 0);
  two.anas_other().undo();
  two.exchange_all();
  CHECK(only<Goal>(*two.ana().store).title == "Write two");
}

TEST_CASE("of all that both do as they may nothing is refused") {
  TwoPeople two;
  two.kim().write([](Writer& w) {
    w.insert(shared_goal("ana"));
    auto promise = samples::commitment("ana", "ana");
    promise.visibility = Visibility::shared;
    w.insert(promise);
    auto session = samples::session("ana", samples::now + std::chrono::hours{48});
    session.status = SessionStatus::planned;
    session.visibility = Visibility::private_;
    w.insert(session);
    Question question;
    question.mentorship = "ana";
    question.asker = "me";
    question.text = "Which conference?";
    question.asked = samples::now;
    question.due = samples::now + std::chrono::hours{48};
    question.visibility = Visibility::shared;
    w.insert(question);
    Agreement agreement;
    agreement.mentorship = "ana";
    agreement.date = make_date(2026, 11, 1);
    agreement.text = "We meet every two weeks.";
    agreement.signed_by_me = make_date(2026, 11, 2);
    agreement.visibility = Visibility::shared;
    w.insert(agreement);
  });
  two.exchange_all();
  auto& ana = two.ana();
  set(ana, only(*ana.store, Kind::agreement), "signed_by_me", Value{std::int64_t{20760}});
  set(ana, only(*ana.store, Kind::question), "answer", std::string("The small one."));
  set(ana, only(*ana.store, Kind::question), "status", std::string("answered"));
  set(ana, only(*ana.store, Kind::commitment), "outcome", std::string("kept"));
  set(ana, only(*ana.store, Kind::session), "reason", std::string("a cold"));
  set(ana, only(*ana.store, Kind::session), "status", std::string("cancelled"));
  for (auto* journal : {&two.kim(), &ana})
    journal->write([&](Writer& w) {
      Review review;
      review.mentorship = journal->partner;
      review.date = make_date(2026, 11, 20);
      review.set = "quarter";
      review.answers = "a = 4\n";
      review.visibility = Visibility::shared;
      w.insert(review);
    });
  two.exchange_all();
  for (auto& journal : two.journals) {
    CHECK(journal.came.refused == 0);
    CHECK(journal.came.set_back.empty());
    CHECK(journal.came.removals == 0);
    CHECK(only<Agreement>(*journal.store).signed_by_me);
    CHECK(only<Agreement>(*journal.store).signed_by_partner);
    CHECK(only<Question>(*journal.store).answer == "The small one.");
    CHECK(only<Commitment>(*journal.store).outcome == Outcome::kept);
    CHECK(only<Session>(*journal.store).status == SessionStatus::cancelled);
    CHECK(only<Session>(*journal.store).reason == "a cold");
    CHECK(journal.store->count({.kind = Kind::review}) == 2);
  }
  // Each signs with their own hand, and takes back only their own.
  set(two.kim(), only(*two.kim().store, Kind::agreement), "signed_by_partner", Value{});
  two.exchange_all();
  CHECK(only<Agreement>(*two.kim().store).signed_by_partner);
  CHECK(two.kim().came.set_back.size() == 1);
  CHECK(ana.came.refused == 0);
}

}  // namespace mentor::tests
