// SPDX-License-Identifier: MIT
// The journals of two people who share a mentorship: each reads the other's side of it, changes what is theirs, and
// takes back what the other should no longer see.
#include "store/contents.hpp"
#include "store/laptops.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

/// My journal, in which the partner is ana, and hers, in which the partner is kim.
struct Both {
  Laptop mine;
  Laptop theirs;
  Mailbag box;

  Both() {
    mine.name = "desk";
    theirs.name = "phone";
    mine.write([](Writer& w) { samples::pair(w, "ana"); });
    theirs.write([](Writer& w) { samples::pair(w, "kim"); });
    const std::string between = random_uid();
    know(mine, theirs, "ana", between, true);
    know(theirs, mine, "kim", between, false);
  }

  /// Until nobody has anything new; what I was brought is told.
  TakenIn exchange() {
    TakenIn brought;
    for (int round = 0; round < 2; ++round) {
      mine.send(box);
      theirs.take_all(box);
      theirs.send(box);
      const auto taken = mine.take_all(box);
      brought.added += taken.added;
      brought.changed += taken.changed;
      brought.removed += taken.removed;
      brought.refused += taken.refused;
    }
    return brought;
  }

 private:
  static void know(Laptop& here, const Laptop& there, const std::string& handle, const std::string& between,
                   bool opened) {
    const Store& store = *here.store;
    const std::string person = store.find_handle(Kind::person, handle).value().uid;
    here.stream = {between, store.find_handle(Kind::mentorship, handle).value().uid, person, "/box", opened};
    InStep in_step(*here.store);
    in_step.begin(here.as_device(true));
    in_step.set_up(here.stream);
    in_step.pin(there.as_device(false, person));
  }
};

void set_field(Laptop& laptop, Record record, std::string_view field, Value value) {
  record.set(field, std::move(value));
  laptop.write([&](Writer& w) { w.update(record); });
}

void show(Laptop& laptop, Record record, Visibility visibility) {
  record.visibility = visibility;
  laptop.write([&](Writer& w) { w.update(record); });
}

template <class T>
T shared(T record) {
  record.visibility = Visibility::shared;
  return record;
}

void insert_into(Laptop& laptop, const auto& record) {
  laptop.write([&](Writer& w) { w.insert(record); });
}

Review review(const std::string& with, Side by, Date date) {
  Review r;
  r.mentorship = with;
  r.date = date;
  r.set = "midway";
  r.by = by;
  r.answers = "satisfied = 4\n";
  r.visibility = Visibility::shared;
  return r;
}

Agreement agreement(const std::string& with, const std::string& text) {
  Agreement a;
  a.mentorship = with;
  a.date = make_date(2026, 11, 1);
  a.text = text;
  a.visibility = Visibility::shared;
  return a;
}

}  // namespace

TEST_CASE("the partner reads what is shared of our mentorship, seen from the other side, and nothing else") {
  Both both;
  both.mine.write([](Writer& w) {
    samples::pair(w, "bo");
    w.insert(shared(samples::goal("bo")));
    w.insert(shared(samples::commitment("ana", "me")));
    auto hers = shared(samples::commitment("ana", "ana"));
    hers.text = "read the paper";
    w.insert(hers);
    auto hidden = samples::commitment("ana", "me");
    hidden.visibility = Visibility::private_;
    w.insert(hidden);
    auto held = samples::session("ana");
    held.summary = "private words";
    w.insert(held);
    auto sealed = samples::session("ana", samples::now - std::chrono::hours{48});
    sealed.visibility = Visibility::sealed;
    w.insert(sealed);
    const Id goal = w.insert(shared(samples::goal("ana")));
    Milestone milestone;
    milestone.goal = goal;
    milestone.title = "A grammar";
    w.insert(shared(milestone));
  });
  both.exchange();
  const Store& there = *both.theirs.store;
  const auto promises = there.all<Commitment>({.kind = Kind::commitment});
  REQUIRE(promises.size() == 2);
  CHECK(promises[0].owner == "kim");
  CHECK(promises[0].text == "send the paper");
  CHECK(promises[0].mentorship == "kim");
  CHECK(promises[0].visibility == Visibility::shared);
  CHECK(promises[1].owner == "me");
  CHECK(promises[1].text == "read the paper");
  const auto session = only<Session>(there);
  CHECK(session.start == samples::now);
  CHECK(session.length == Minutes{45});
  CHECK_FALSE(session.summary);
  CHECK_FALSE(session.notes);
  const auto goal = only<Goal>(there);
  CHECK(goal.mentorship == "kim");
  CHECK(only<Milestone>(there).goal == Id{Kind::goal, goal.id});
  CHECK(there.handles(Kind::mentorship) == std::vector<std::string>{"kim"});
  CHECK(there.diagnose().empty());
}

TEST_CASE("the same again sends nothing, an edit sends its field alone, a removal takes the record away there") {
  Both both;
  insert_into(both.mine, shared(samples::commitment("ana", "me")));
  both.exchange();
  CHECK(both.mine.publish().ops.empty());
  set_field(both.mine, only(*both.mine.store, Kind::commitment), "text", std::string("send two papers"));
  const auto published = both.mine.send(both.box);
  REQUIRE(published.ops.size() == 1);
  CHECK(published.ops[0].act == sync::OpAct::edit);
  CHECK(published.ops[0].fields.size() == 1);
  CHECK(published.ops[0].fields.contains("text"));
  CHECK(published.removals == 0);
  const auto taken = both.theirs.take_all(both.box);
  CHECK(taken.changed == 1);
  CHECK(taken.added == 0);
  CHECK(only<Commitment>(*both.theirs.store).text == "send two papers");
  both.mine.write([&](Writer& w) { w.remove(only(*both.mine.store, Kind::commitment).reference()); });
  CHECK(both.mine.send(both.box).removals == 1);
  CHECK(both.theirs.take_all(both.box).removed == 1);
  CHECK(both.theirs.store->count({.kind = Kind::commitment}) == 0);
}

TEST_CASE("what becomes private is taken back, and what is shared again returns") {
  Both both;
  insert_into(both.mine, shared(samples::goal("ana")));
  auto held = shared(samples::session("ana"));
  held.summary = "We chose a parser";
  insert_into(both.mine, held);
  both.exchange();
  CHECK(only<Session>(*both.theirs.store).summary == "We chose a parser");
  show(both.mine, only(*both.mine.store, Kind::goal), Visibility::private_);
  show(both.mine, only(*both.mine.store, Kind::session), Visibility::private_);
  both.exchange();
  CHECK(both.theirs.store->count({.kind = Kind::goal}) == 0);
  CHECK_FALSE(only<Session>(*both.theirs.store).summary);
  show(both.mine, only(*both.mine.store, Kind::goal), Visibility::shared);
  show(both.mine, only(*both.mine.store, Kind::session), Visibility::shared);
  both.exchange();
  CHECK(only<Goal>(*both.theirs.store).title == "Write a parser");
  CHECK(only<Session>(*both.theirs.store).summary == "We chose a parser");
}

TEST_CASE("the partner says what became of their own promise; of mine they change nothing") {
  Both both;
  insert_into(both.mine, shared(samples::commitment("ana", "ana")));
  both.exchange();
  auto promise = only<Commitment>(*both.theirs.store);
  promise.outcome = Outcome::kept;
  promise.closed = make_date(2026, 11, 22);
  promise.text = "send nothing";
  both.theirs.write([&](Writer& w) { w.update(promise); });
  CHECK(both.exchange().changed == 1);
  const auto here = only<Commitment>(*both.mine.store);
  CHECK(here.outcome == Outcome::kept);
  CHECK(here.closed == make_date(2026, 11, 22));
  CHECK(here.text == "send the paper");
  both.theirs.write([&](Writer& w) { w.remove(Id{Kind::commitment, promise.id}); });
  both.exchange();
  CHECK(both.mine.store->count({.kind = Kind::commitment}) == 1);
}

TEST_CASE("a trial says what would leave, and leaves all as it was") {
  Both both;
  insert_into(both.mine, shared(samples::commitment("ana", "me")));
  const auto trial = both.mine.publish(Store::Dry::yes);
  REQUIRE(trial.ops.size() == 1);
  CHECK(trial.ops[0].kind == "commitment");
  CHECK(trial.as_sent.size() == 1);
  CHECK(trial.files == 0);
  CHECK(InStep(*both.mine.store).waiting(both.mine.stream).empty());
  const auto published = both.mine.publish();
  CHECK(published.ops.size() == 1);
  CHECK(published.files == 1);
  CHECK(InStep(*both.mine.store).waiting(both.mine.stream).size() == 1);
}

TEST_CASE("what the partner asked, and I wrote down, stays here without a doubt, as often as we exchange") {
  Both both;
  Question question;
  question.mentorship = "ana";
  question.asker = "ana";
  question.text = "May I name you?";
  question.asked = question.due = samples::now;
  insert_into(both.mine, shared(question));
  for (int round = 0; round < 2; ++round) {
    CAPTURE(round);
    const auto published = both.mine.publish();
    CHECK(published.withheld == 0);
    CHECK(
        std::none_of(published.ops.begin(), published.ops.end(), [](const auto& op) { return op.kind == "question"; }));
  }
}

TEST_CASE("two agreements of the same number are both kept, and numbered alike on both sides") {
  Both both;
  insert_into(both.mine, agreement("ana", "meets = \"every 2 weeks\"\n"));
  insert_into(both.theirs, agreement("kim", "meets = \"every week\"\n"));
  both.exchange();
  const auto texts = [](const Store& store) {
    std::map<std::int64_t, std::string> by_version;
    for (const auto& one : store.all<Agreement>({.kind = Kind::agreement})) by_version[one.version] = one.text;
    return by_version;
  };
  const auto here = texts(*both.mine.store);
  CHECK(here.size() == 2);
  CHECK(here.contains(1));
  CHECK(here.contains(2));
  CHECK(here == texts(*both.theirs.store));
}

TEST_CASE("answers to a review stay here until the partner has answered the same one") {
  Both both;
  insert_into(both.mine, review("ana", Side::me, make_date(2026, 11, 1)));
  both.exchange();
  const auto blind = both.theirs.store->all<Review>({.kind = Kind::review});
  for (const auto& one : blind) CHECK(one.answers.empty());
  auto old = review("kim", Side::me, make_date(2026, 8, 1));
  insert_into(both.theirs, old);
  both.exchange();
  for (const auto& one : both.theirs.store->all<Review>({.kind = Kind::review}))
    if (one.by == Side::partner) CHECK(one.answers.empty());
  insert_into(both.theirs, review("kim", Side::me, make_date(2026, 11, 8)));
  both.exchange();
  both.exchange();
  const auto answered = [](const Store& store, Date date) {
    const auto all = store.all<Review>({.kind = Kind::review});
    return std::any_of(all.begin(), all.end(), [&](const Review& one) {
      return one.by == Side::partner && one.date == date && one.answers == "satisfied = 4\n";
    });
  };
  CHECK(answered(*both.theirs.store, make_date(2026, 11, 1)));
  CHECK(answered(*both.mine.store, make_date(2026, 11, 8)));
}

TEST_CASE("answers to a second round stay here until the partner has given theirs, and those of the first stay there") {
  Both both;
  const auto answered = [](const Store& store) {
    std::set<Date> days;
    for (const auto& one : store.all<Review>({.kind = Kind::review}))
      if (one.by == Side::partner && !one.answers.empty()) days.insert(one.date);
    return days;
  };
  const Date first = make_date(2026, 11, 1), second = make_date(2026, 11, 15);
  insert_into(both.mine, review("ana", Side::me, first));
  insert_into(both.theirs, review("kim", Side::me, first));
  both.exchange();
  both.exchange();
  CHECK(answered(*both.theirs.store) == std::set{first});
  insert_into(both.mine, review("ana", Side::me, second));
  both.exchange();
  CHECK(answered(*both.theirs.store) == std::set{first});
  CHECK(answered(*both.mine.store) == std::set{first});
  insert_into(both.theirs, review("kim", Side::me, second));
  both.exchange();
  both.exchange();
  for (const auto* store : {both.theirs.store.get(), both.mine.store.get()})
    CHECK(answered(*store) == std::set{first, second});
}

TEST_CASE("a link to what the partner does not see stays empty there, until they see it") {
  Both both;
  both.mine.write([](Writer& w) {
    auto goal = samples::goal("ana");
    goal.visibility = Visibility::private_;
    auto promise = shared(samples::commitment("ana", "me"));
    promise.goal = w.insert(goal);
    w.insert(promise);
  });
  both.exchange();
  CHECK_FALSE(only<Commitment>(*both.theirs.store).goal);
  show(both.mine, only(*both.mine.store, Kind::goal), Visibility::shared);
  both.exchange();
  CHECK(only<Commitment>(*both.theirs.store).goal == Id{Kind::goal, only<Goal>(*both.theirs.store).id});
}

TEST_CASE("a partner's new device reads all from one file, and the old files are not needed any more") {
  Both both;
  insert_into(both.mine, shared(samples::commitment("ana", "me")));
  insert_into(both.mine, shared(samples::goal("ana")));
  both.exchange();
  Laptop tablet;
  tablet.name = "tablet";
  tablet.write([](Writer& w) { samples::pair(w, "kim"); });
  const Store& store = *tablet.store;
  const std::string person = store.find_handle(Kind::person, "kim").value().uid;
  tablet.stream = {both.mine.stream.uid, store.find_handle(Kind::mentorship, "kim").value().uid, person, "/box", false};
  InStep in_step(*tablet.store);
  in_step.begin(tablet.as_device(true));
  in_step.set_up(tablet.stream);
  in_step.pin(both.mine.as_device(false, person));
  InStep(*both.mine.store).pin(tablet.as_device(false, both.mine.stream.partner));
  Mailbag fresh;
  both.mine.send(fresh);
  REQUIRE(fresh.size() == 1);
  CHECK(tablet.take_all(fresh).added == 2);
  CHECK(only<Commitment>(store).owner == "kim");
  CHECK(only<Goal>(store).title == "Write a parser");
  Mailbag nothing_new;
  both.mine.send(nothing_new);
  CHECK(nothing_new.empty());
}

TEST_CASE("a device that is added later reads no word of what was taken back before") {
  Both both;
  auto promise = shared(samples::commitment("ana", "me"));
  promise.text = "canary of the promise";
  insert_into(both.mine, promise);
  insert_into(both.mine, shared(samples::goal("ana")));
  both.exchange();
  show(both.mine, only(*both.mine.store, Kind::commitment), Visibility::private_);
  Mailbag fresh;
  both.mine.send(fresh, Writing::Extent::whole);
  const auto& partner = both.theirs;
  const std::vector<sync::Pin> pins{{both.mine.uid, sync::DeviceOf::partner, "", both.mine.keys.offered(), {}}};
  std::string read;
  sync::Intake intake;
  for (const auto& mail : fresh) {
    const auto received =
        sync::receive(mail.name, mail.bytes, {both.mine.stream.uid, partner.uid, &partner.keys, pins}, intake,
                      sync::Moment{(partner.now() + std::chrono::hours{24}).time_since_epoch()});
    REQUIRE(received.verdict == sync::Verdict::accepted);
    for (const auto& op : received.segment.contents.ops) read += sync::to_json(op);
  }
  CHECK(read.find("Write a parser") != std::string::npos);
  CHECK(read.find("canary") == std::string::npos);
}

TEST_CASE("a device that was taken out is sealed nothing any more") {
  Both both;
  InStep(*both.mine.store).revoke(both.theirs.uid, "2026-11-21");
  const auto devices = InStep(*both.mine.store).devices();
  const auto out =
      std::count_if(devices.begin(), devices.end(), [](const auto& one) { return one.revoked.has_value(); });
  CHECK(out == 1);
  insert_into(both.mine, shared(samples::commitment("ana", "me")));
  both.mine.send(both.box);
  CHECK(both.theirs.take_all(both.box).added == 0);
  CHECK(both.theirs.store->count({.kind = Kind::commitment}) == 0);
}

}  // namespace mentor::tests
