// SPDX-License-Identifier: MIT
// What each field of a Filter narrows, in which order records come, and what an open book holds.
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/still_open.hpp"
#include "store/impl.hpp"
#include "store/journal_writer.hpp"
#include "store/samples.hpp"
#include "store/schema.hpp"
#include "support/hour_zones.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace mentor::tests {

namespace {

/// Zones of a test: everything is ten hours behind UTC.
class TenHoursBehind final : public HourZones {
  [[nodiscard]] std::chrono::hours ahead(Instant, std::string_view) const override { return std::chrono::hours{-10}; }
};

std::vector<std::string> names_in(const Store& store, const Filter& filter) {
  std::vector<std::string> found_names;
  for (const Record& record : store.list(filter)) found_names.push_back(record.name());
  CHECK(store.count(filter) == static_cast<std::int64_t>(found_names.size()));
  return found_names;
}

using Names = std::vector<std::string>;

Instant days_ago(int days) { return samples::now - std::chrono::hours{24 * days}; }

/// ana: sessions s1 (10 days ago), s2 (2 days ago), s3 planned; goal g1 with m1, r1, c1 (mine), c2 (hers). bo: s4.
std::unique_ptr<Store> full_store() {
  auto store = samples::with_ana();
  store->write("fill", samples::now, [](Writer& w) {
    samples::pair(w, "bo");
    w.insert(samples::session("ana", days_ago(10)));
    w.insert(samples::session("ana", days_ago(2)));
    auto planned = samples::session("ana", days_ago(-5));
    planned.status = SessionStatus::planned;
    w.insert(planned);
    w.insert(samples::session("bo", days_ago(1)));
    const Id goal = w.insert(samples::goal("ana"));
    Milestone milestone;
    milestone.goal = goal;
    milestone.title = "first";
    w.insert(milestone);
    milestone.due = make_date(2026, 12, 1);
    w.insert(milestone);
    Progress progress;
    progress.goal = goal;
    progress.date = make_date(2026, 10, 1);
    w.insert(progress);
    auto mine = samples::commitment("ana", "me");
    mine.session = Id{Kind::session, 2};
    w.insert(mine);
    auto hers = samples::commitment("ana", "ana");
    hers.due = make_date(2026, 11, 1);
    w.insert(hers);
    Note lesson;
    lesson.type = NoteKind::lesson;
    lesson.text = "listen first";
    lesson.date = make_date(2026, 11, 1);
    w.insert(lesson);
    for (const char* item : {"s2", "ana", "m1"}) {
      Tag tag;
      tag.item = item;
      tag.name = "compilers";
      w.insert(tag);
    }
  });
  return store;
}

/// How many steps SQLite's machine makes for an open book of a journal with that many sessions.
std::int64_t steps_of_open_records(int sessions, Breadth breadth = Breadth::judged) {
  Connection connection(":memory:", Mode::write);
  bring_up_to_date(connection, Recognised::empty);
  ChangeWriter changes(connection);
  JournalWriter in_journal(changes);
  Writer& writer = in_journal;
  samples::pair(writer, "ana");
  for (int i = 0; i < sessions; ++i) {
    writer.insert(samples::session("ana", days_ago(i)));
    auto kept = samples::commitment("ana", "me");
    kept.outcome = Outcome::kept;
    kept.closed = make_date(2026, 1, 1) + Days{i};
    writer.insert(kept);
  }
  static_cast<void>(read_open_records(connection, Audience::me, Parts::left_out, {}, breadth));
  std::int64_t steps = 0;
  const auto count_step = [](void* counter) {
    ++*static_cast<std::int64_t*>(counter);
    return 0;
  };
  sqlite3_progress_handler(connection.database().getHandle(), 1, count_step, &steps);
  static_cast<void>(read_open_records(connection, Audience::me, Parts::left_out, {}, breadth));
  return steps;
}

}  // namespace

TEST_CASE("the open book costs the same whatever the history holds") {
  const std::int64_t small = steps_of_open_records(60);
  CHECK(small > 100);
  CHECK(steps_of_open_records(1000) <= small + 20);
}

TEST_CASE("a line for each mentorship reads nothing of what only the rules look at") {
  const std::int64_t small = steps_of_open_records(60, Breadth::listed);
  CHECK(small > 100);
  CHECK(small * 3 < steps_of_open_records(60) * 2);
  CHECK(steps_of_open_records(1000, Breadth::listed) <= small + 20);
  const auto store = full_store();
  store->write("open", samples::now, [](Writer& w) {
    Agreement agreement;
    agreement.mentorship = "ana";
    agreement.date = make_date(2026, 11, 15);
    agreement.text = "cadence = 2w";
    agreement.cadence = samples::mentorship("ana").cadence;
    w.insert(agreement);
    Question question;
    question.mentorship = question.asker = "ana";
    question.text = "Which book?";
    w.insert(question);
    Topic topic;
    topic.mentorship = "ana";
    topic.text = "the talk";
    w.insert(topic);
  });
  const OpenRecords judged = store->open_records();
  const OpenRecords listed = store->open_records({}, Parts::left_out, Breadth::listed);
  REQUIRE(listed.mentorships.size() == judged.mentorships.size());
  for (std::size_t i = 0; i < listed.mentorships.size(); ++i) {
    const OpenMentorship& line = listed.mentorships[i];
    const OpenMentorship& whole = judged.mentorships[i];
    CHECK(line.mentorship.handle == whole.mentorship.handle);
    CHECK(line.partners.size() == whole.partners.size());
    CHECK(line.last_contact->id == whole.last_contact->id);
    CHECK(line.last_feedback == whole.last_feedback);
    CHECK(line.cadence_since == whole.cadence_since);
    CHECK(line.planned.size() == whole.planned.size());
    const OpenTally tally = tally_of(line);
    CHECK(tally.goals == static_cast<std::int64_t>(whole.goals.size()));
    CHECK(tally.mine + tally.theirs == static_cast<std::int64_t>(whole.commitments.size()));
    CHECK(tally.questions == static_cast<std::int64_t>(whole.questions.size()));
    CHECK(tally.topics == static_cast<std::int64_t>(whole.topics.size()));
  }
  CHECK(judged.mentorships.front().cadence_since == make_date(2026, 11, 15));
}

TEST_CASE("each field of a filter narrows") {
  const auto store = full_store();
  CHECK(names_in(*store, {.kind = Kind::session, .mentorship = "ana"}) == Names{"s1", "s2", "s3"});
  CHECK(names_in(*store, {.kind = Kind::session, .status = {"held"}}) == Names{"s1", "s2", "s4"});
  CHECK(names_in(*store, {.kind = Kind::session, .mentorship = "ana", .status = {"planned", "missed"}}) == Names{"s3"});
  CHECK(names_in(*store, {.kind = Kind::milestone, .mentorship = "ana"}) == Names{"m1", "m2"});
  CHECK(names_in(*store, {.kind = Kind::milestone, .mentorship = "bo"}).empty());
  CHECK(names_in(*store, {.kind = Kind::person, .mentorship = "bo"}) == Names{"bo"});
  CHECK(names_in(*store, {.kind = Kind::commitment, .parent = Id{Kind::session, 2}}) == Names{"c1"});
  CHECK(names_in(*store, {.kind = Kind::commitment, .owner = "ana"}) == Names{"c2"});
  CHECK(names_in(*store, {.kind = Kind::note, .type = "lesson"}) == Names{"n1"});
  CHECK(names_in(*store, {.kind = Kind::session, .tag = "compilers"}) == Names{"s2"});
  CHECK(names_in(*store, {.kind = Kind::mentorship, .tag = "compilers"}) == Names{"ana"});
  CHECK(names_in(*store, {.kind = Kind::tag, .mentorship = "ana"}).size() == 3);
  CHECK(names_in(*store, {.kind = Kind::tag, .mentorship = "bo"}).empty());
  CHECK(names_in(*store, {.kind = Kind::tag, .item = "s2"}).size() == 1);
}

TEST_CASE("records come by day, or by handle, either way round, as many as asked") {
  const auto store = full_store();
  CHECK(names_in(*store, {.kind = Kind::session, .order = Filter::Order::newest_first, .limit = 2}) ==
        Names{"s3", "s4"});
  CHECK(names_in(*store, {.kind = Kind::commitment, .order = Filter::Order::newest_first}) == Names{"c2", "c1"});
  CHECK(names_in(*store, {.kind = Kind::person}) == Names{"ana", "bo", "me"});
}

TEST_CASE("a period counts both its ends, and a session where it was recorded") {
  const auto store = full_store();
  const Date day = make_date(2026, 11, 19);
  CHECK(names_in(*store, {.kind = Kind::session, .since = day, .until = day}) == Names{"s2"});
  CHECK(names_in(*store, {.kind = Kind::commitment, .until = make_date(2026, 11, 19)}).empty());
  const TenHoursBehind zones;
  const auto behind = Store::in_memory(&zones);
  behind->write("log", samples::now, [](Writer& w) {
    samples::pair(w, "ana");
    w.insert(samples::session("ana", Instant{std::chrono::seconds{1795219200}}));  // 2026-11-21 00:00 UTC
  });
  CHECK(names_in(*behind, {.kind = Kind::session, .until = make_date(2026, 11, 20)}) == Names{"s1"});
  CHECK(names_in(*behind, {.kind = Kind::session, .since = make_date(2026, 11, 21)}).empty());
}

TEST_CASE("a long result comes whole and in order") {
  const auto store = samples::with_ana();
  store->write("many", samples::now, [](Writer& w) {
    for (int i = 0; i < 1300; ++i) w.insert(samples::session("ana", days_ago(i)));
  });
  std::vector<std::int64_t> ids;
  store->each({.kind = Kind::session}, [&](const Record& record) { ids.push_back(record.id); });
  REQUIRE(ids.size() == 1300);
  for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == 1300 - static_cast<std::int64_t>(i));
}

TEST_CASE("a record's mentorship is found through its goal or its item") {
  const auto store = full_store();
  CHECK(store->mentorship_of(*store->find({Kind::milestone, 1})) == "ana");
  CHECK(store->mentorship_of(*store->find({Kind::tag, 1})) == "ana");
  CHECK(store->mentorship_of(*store->find({Kind::tag, 3})) == "ana");
  CHECK_FALSE(store->mentorship_of(*store->find({Kind::note, 1})));
  CHECK_FALSE(store->mentorship_of(*store->find_handle(Kind::person, "ana")));
}

TEST_CASE("handles and tags are listed, sorted and each once") {
  const auto store = full_store();
  CHECK(store->handles(Kind::mentorship) == Names{"ana", "bo"});
  CHECK(store->handles(Kind::person) == Names{"ana", "bo", "me"});
  CHECK(store->tag_names() == Names{"compilers"});
}

TEST_CASE("an open book holds what is open, grouped by mentorship") {
  const auto store = full_store();
  const OpenRecords book = store->open_records();
  REQUIRE(book.me);
  REQUIRE(book.mentorships.size() == 2);
  const OpenMentorship& ana = book.mentorships[0];
  CHECK(ana.mentorship.handle == "ana");
  REQUIRE(ana.partners.size() == 1);
  CHECK(ana.partners[0].handle == "ana");
  REQUIRE(ana.last_contact);
  CHECK(ana.last_contact->id == 2);
  CHECK(ana.sessions_held == 2);
  CHECK(ana.goals_ever == 1);
  REQUIRE(ana.planned.size() == 1);
  CHECK(ana.planned[0].id == 3);
  REQUIRE(ana.goals.size() == 1);
  CHECK(ana.goals[0].last_progress == make_date(2026, 10, 1));
  REQUIRE(ana.goals[0].milestones.size() == 2);
  CHECK(ana.goals[0].milestones[0].id == 2);  // what has a date comes first
  REQUIRE(ana.commitments.size() == 2);
  CHECK(ana.commitments[0].owner == "me");
  CHECK(book.mentorships[1].last_contact->id == 4);
  CHECK(store->open_records("bo").mentorships.size() == 1);
}

TEST_CASE("of the past an open book holds the newest, and what I did apart from what was done to me") {
  const auto store = samples::with_ana();
  store->write("live", samples::now, [](Writer& w) {
    auto abroad = samples::session("ana", days_ago(3));
    abroad.zone = "Asia/Tokyo";
    w.insert(abroad);
    for (const auto& [direction, month] :
         {std::pair(FeedbackDirection::given, 9U), std::pair(FeedbackDirection::received, 11U)}) {
      Feedback praise;
      praise.mentorship = "ana";
      praise.direction = direction;
      praise.type = FeedbackKind::praise;
      praise.text = "clear";
      praise.date = make_date(2026, month, 1);
      w.insert(praise);
    }
    for (unsigned i = 1; i <= 12; ++i) {
      Pulse pulse;
      pulse.mentorship = "ana";
      pulse.date = make_date(2026, 11, 1);
      pulse.trust = 3;
      w.insert(pulse);
      Note fact;
      fact.mentorship = "ana";
      fact.text = "plays the cello";
      fact.date = make_date(2026, 10, i);
      w.insert(fact);
    }
  });
  const OpenMentorship ana = store->open_records().mentorships.at(0);
  CHECK(ana.last_recognition == make_date(2026, 9, 1));
  CHECK(ana.last_received == make_date(2026, 11, 1));
  REQUIRE(ana.recent.size() == 1);
  CHECK(ana.recent[0].zone == "Asia/Tokyo");
  std::vector<std::int64_t> pulses;
  for (const auto& pulse : ana.pulses) pulses.push_back(pulse.id);
  CHECK(pulses == std::vector<std::int64_t>{12, 11, 10, 9, 8, 7, 6, 5});
  std::vector<Date> facts;
  for (const auto& fact : ana.dated) facts.push_back(fact.date);
  REQUIRE(facts.size() == 10);
  CHECK(facts.front() == make_date(2026, 10, 12));
  CHECK(facts.back() == make_date(2026, 10, 3));
}

TEST_CASE("a closed mentorship is in the open book only when asked for by name") {
  const auto store = full_store();
  store->write("close bo", samples::now, [&](Writer& w) {
    auto bo = *store->find_handle(Kind::mentorship, "bo");
    bo.set("status", std::string("closed"));
    w.update(bo);
  });
  CHECK(store->open_records().mentorships.size() == 1);
  CHECK(store->open_records("bo").mentorships.size() == 1);
}

TEST_CASE("what a kind does not have narrows it to nothing, and numbers to those that are there") {
  const auto store = full_store();
  CHECK(names_in(*store, {.kind = Kind::tag, .status = {"open"}}).empty());
  CHECK(names_in(*store, {.kind = Kind::session, .type = "lesson"}).empty());
  CHECK(names_in(*store, {.kind = Kind::session, .item = "s2"}).empty());
  CHECK(names_in(*store, {.kind = Kind::session, .owner = "ana"}).empty());
  CHECK(names_in(*store, {.kind = Kind::session, .parent = Id{Kind::goal, 1}}).empty());
  CHECK(names_in(*store, {.kind = Kind::session, .numbers = {3}}) == Names{"s3"});
  CHECK(names_in(*store, {.kind = Kind::session, .numbers = {1, 3, 99}}) == Names{"s1", "s3"});
}

TEST_CASE("a number that was ever given is known when its record is gone, and no other") {
  const auto store = full_store();
  Id last{Kind::session, 0};
  for (const auto& session : store->list({.kind = Kind::session})) last.number = std::max(last.number, session.id);
  CHECK(store->was_ever(last));
  store->write("rm", samples::now, [&](Writer& w) { w.remove(std::vector{last}); });
  CHECK_FALSE(store->find_named(last));
  CHECK(store->was_ever(last));
  CHECK_FALSE(store->was_ever({Kind::session, last.number + 1}));
  CHECK_FALSE(Store::in_memory()->was_ever(last));
}

TEST_CASE("a period of a kind that has no day leaves it as it is") {
  const auto store = full_store();
  CHECK(names_in(*store, {.kind = Kind::tag, .since = make_date(2030, 1, 1)}).size() == 3);
}

}  // namespace mentor::tests
