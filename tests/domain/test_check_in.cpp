// SPDX-License-Identifier: MIT
// The check-in as a whole: order, silence, settings, and that each thing is said once.
#include "book_samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const Date check_day = make_date(2026, 11, 20);

Digest digest_of(std::vector<OpenMentorship> open, std::optional<Days> within = {}, const RuleSettings& settings = {}) {
  OpenRecords book;
  book.mentorships = std::move(open);
  return check_in(book, LocalTime{check_day} + std::chrono::hours{9}, within, settings, {});
}

/// Settled in every way but for what a test adds.
OpenMentorship content(std::string handle, std::string title) {
  auto open = samples::with_ana(check_day - Days{3});
  open.mentorship.handle = std::move(handle);
  open.mentorship.title = std::move(title);
  open.goals_ever = 1;
  return open;
}

std::vector<std::string> rules_of(const Digest& digest) {
  std::vector<std::string> names;
  for (const auto& group : digest.groups)
    for (const auto& matter : group.matters) names.emplace_back(matter.rule);
  return names;
}

bool speaks(const Digest& digest, std::string_view rule) {
  const auto names = rules_of(digest);
  return std::find(names.begin(), names.end(), rule) != names.end();
}

}  // namespace

TEST_CASE("With nothing due the digest is empty") {
  CHECK(digest_of({}).empty());
  CHECK(digest_of({content("ana", "Ana")}).empty());
}

TEST_CASE("Late comes before due, mine before theirs, older before newer") {
  auto open = content("ana", "Ana");
  open.commitments = {samples::promise(1, "me", "a", check_day), samples::promise(2, "ana", "b", check_day - Days{9}),
                      samples::promise(3, "me", "c", check_day - Days{1}),
                      samples::promise(4, "me", "d", check_day - Days{5})};
  const auto digest = digest_of({open});
  REQUIRE(digest.count() == 4);
  std::string ids;
  for (const auto& matter : digest.groups[0].matters) ids += matter.id + " ";
  CHECK(ids == "c4 c3 c2 c1 ");
}

TEST_CASE("The mentorship with the most urgent reminder comes first") {
  auto ana = content("ana", "Ana");
  ana.commitments = {samples::promise(1, "me", "a", check_day)};
  auto bo = content("bo", "Bo");
  bo.commitments = {samples::promise(2, "me", "b", check_day - Days{1})};
  const auto digest = digest_of({ana, bo});
  REQUIRE(digest.groups.size() == 2);
  CHECK(digest.groups[0].mentorship == "bo");
  CHECK(digest.groups[1].title == "Ana");
}

TEST_CASE("A contact that is long overdue is said once") {
  auto open = content("ana", "Ana");
  open.mentorship.start = make_date(2020, 1, 1);
  open.mentorship.cadence = Cadence{2, Cadence::Unit::week};
  open.last_contact = samples::session(1, check_day - Days{15}, SessionStatus::held);
  CHECK(speaks(digest_of({open}), "session-due"));
  open.last_contact = samples::session(1, check_day - Days{200}, SessionStatus::held);
  const auto digest = digest_of({open});
  CHECK(speaks(digest, "session-late"));
  CHECK_FALSE(speaks(digest, "session-due"));
  CHECK_MESSAGE(speaks(digest_of({open}, {}, {{"session-late", {false, {}}}}), "session-due"),
                "session-due speaks where session-late is switched off");
  open.mentorship.end = check_day - Days{20};
  CHECK_FALSE_MESSAGE(speaks(digest_of({open}), "session-late"), "the end is over: no more sessions are asked for");
}

TEST_CASE("A goal past its date is not called stale as well") {
  auto open = content("ana", "Ana");
  open.goals = {samples::goal(3, "Publish", make_date(2026, 1, 1))};
  open.goals[0].last_progress = make_date(2026, 2, 1);
  CHECK(speaks(digest_of({open}), "goal-stale"));
  open.goals[0].goal.target = check_day - Days{1};
  CHECK(speaks(digest_of({open}), "goal-overdue"));
  CHECK_FALSE(speaks(digest_of({open}), "goal-stale"));
}

TEST_CASE("A session that is planned in a pause is told of and asked after, and nothing besides") {
  auto open = content("ana", "Ana");
  open.commitments = {samples::promise(1, "me", "a", check_day)};
  open.mentorship.status = MentorshipStatus::paused;
  const auto says_only = [&](std::string_view rule, Days ahead) {
    open.planned = {samples::session(1, check_day + ahead, SessionStatus::planned)};
    const auto digest = digest_of({open});
    return speaks(digest, rule) && digest.count() == 1;
  };
  CHECK(says_only("session-soon", Days{1}));
  CHECK(says_only("session-unlogged", Days{-1}));
  open.mentorship.status = MentorshipStatus::closed;
  CHECK(digest_of({open}).empty());
}

TEST_CASE("Paused and closed mentorships are silent; a pause ends on its day") {
  auto open = content("ana", "Ana");
  open.commitments = {samples::promise(1, "me", "a", check_day)};
  open.mentorship.status = MentorshipStatus::closed;
  CHECK(digest_of({open}).empty());
  open.mentorship.status = MentorshipStatus::paused;
  CHECK(digest_of({open}).empty());
  open.mentorship.paused_until = check_day + Days{1};
  CHECK(digest_of({open}).empty());
  open.mentorship.paused_until = check_day;
  CHECK_FALSE(digest_of({open}).empty());
  CHECK(status_on(open.mentorship, check_day - Days{1}) == MentorshipStatus::paused);
  CHECK(status_on(open.mentorship, check_day) == MentorshipStatus::active);
}

TEST_CASE("A rule can be switched off and its number set, for all and for one") {
  auto ana = content("ana", "Ana");
  ana.commitments = {samples::promise(1, "me", "a", check_day + Days{5})};
  auto bo = content("bo", "Bo");
  bo.commitments = {samples::promise(2, "me", "b", check_day + Days{5})};
  CHECK(digest_of({ana, bo}).empty());
  CHECK(digest_of({ana, bo}, {}, {{"commitment-due", {true, 5}}}).count() == 2);
  const auto one = digest_of({ana, bo}, {}, {{"bo/commitment-due", {true, 5}}});
  REQUIRE(one.count() == 1);
  CHECK(one.groups[0].mentorship == "bo");
  CHECK(digest_of({ana, bo}, {}, {{"commitment-due", {true, 5}}, {"bo/commitment-due", {false, {}}}}).count() == 1);
  CHECK_MESSAGE(
      digest_of({ana, bo}, {}, {{"commitment-due", {true, 5}}, {"bo/commitment-due", {true, {}}}}).count() == 2,
      "a setting without a number leaves the general number in force");
}

TEST_CASE("An explicit number of days holds for every rule that looks ahead") {
  auto open = content("ana", "Ana");
  open.commitments = {samples::promise(1, "me", "a", check_day + Days{5})};
  open.planned = {samples::session(9, check_day + Days{5}, SessionStatus::planned)};
  open.mentorship.end = check_day + Days{10};
  const RuleSettings settings{{"commitment-due", {true, 30}}};
  CHECK(digest_of({open}, Days{4}, settings).empty());
  const auto digest = digest_of({open}, Days{5}, settings);
  CHECK(speaks(digest, "commitment-due"));
  CHECK(speaks(digest, "session-soon"));
  CHECK_FALSE(speaks(digest, "ending-soon"));
}

TEST_CASE("An absurd number of days is no error") {
  auto open = content("ana", "Ana");
  open.goals = {samples::goal(3, "Publish", make_date(2026, 1, 1))};
  open.goals[0].last_progress = make_date(2026, 2, 1);
  CHECK(digest_of({open}, {}, {{"goal-stale", {true, 9'000'000'000'000}}}).empty());
}

TEST_CASE("Every rule has a name of its own and a sentence for the manual") {
  const auto table = rules();
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(find_rule(table[i].name) == &table[i]);
    CHECK(table[i].summary.ends_with('.'));
    CHECK((table[i].number == 0) == table[i].unit.empty());
  }
  CHECK(find_rule("no-such-rule") == nullptr);
}

TEST_CASE("A snooze holds for an id, a mentorship or a rule, until its day") {
  auto ana = content("ana", "Ana");
  ana.commitments = {samples::promise(1, "me", "a", check_day), samples::promise(2, "me", "b", check_day)};
  ana.mentorship.end = check_day;
  OpenRecords book;
  book.mentorships = {ana};
  const auto heard = [&](std::string target, Date until) {
    Snooze snooze;
    snooze.target = std::move(target);
    snooze.until = until;
    book.snoozes = {snooze};
    return check_in(book, LocalTime{check_day} + std::chrono::hours{9}, {}, {}, {}).count();
  };
  const Date tomorrow = check_day + Days{1};
  CHECK(heard("c9", tomorrow) == 3);
  CHECK(heard("c1", tomorrow) == 2);
  CHECK(heard("commitment-due", tomorrow) == 1);
  CHECK(heard("ana", tomorrow) == 0);
  CHECK_MESSAGE(heard("ana", check_day) == 3, "the day on which it speaks again");
}

TEST_CASE("A session of today or tomorrow leads its mentorship, and one of today comes before all others") {
  auto ana = content("ana", "Ana");
  ana.commitments = {samples::promise(1, "me", "a", check_day - Days{1})};
  auto bo = content("bo", "Bo");
  bo.planned = {samples::session(9, check_day + Days{1}, SessionStatus::planned)};
  bo.commitments = {samples::promise(2, "bo", "b", check_day), samples::promise(3, "me", "b", check_day)};
  bo.partners[0].handle = "bo";
  const auto tomorrow = digest_of({ana, bo});
  REQUIRE(tomorrow.groups.size() == 2);
  CHECK_MESSAGE(tomorrow.groups[0].mentorship == "ana", "late before tomorrow");
  std::string ids;
  for (const auto& matter : tomorrow.groups[1].matters) ids += matter.id + " ";
  CHECK(ids == "s9 c3 c2 ");
  bo.planned = {samples::session(9, check_day, SessionStatus::planned)};
  CHECK(digest_of({ana, bo}).groups[0].mentorship == "bo");
}

TEST_CASE("how the contact stands is what the whole check-in says of it, whatever else is open") {
  const auto asks = [](auto change) {
    auto open = content("ana", "Ana");
    open.mentorship.start = check_day - Days{100};
    open.mentorship.cadence = parse_cadence("2w", "");
    open.last_feedback = check_day - Days{15};
    change(open);
    return open;
  };
  const std::vector<std::pair<std::string, OpenMentorship>> cases{
      {"due", asks([](OpenMentorship&) {})},
      {"late", asks([](OpenMentorship& open) { open.last_feedback = check_day - Days{40}; })},
      {"never", asks([](OpenMentorship& open) { open.last_feedback.reset(); })},
      {"lately", asks([](OpenMentorship& open) { open.last_feedback = check_day; })},
      {"no rhythm", asks([](OpenMentorship& open) { open.mentorship.cadence.reset(); })},
      {"planned", asks([](OpenMentorship& open) {
         open.planned = {samples::session(1, check_day + Days{2}, SessionStatus::planned)};
       })},
      {"not logged", asks([](OpenMentorship& open) {
         open.planned = {samples::session(1, check_day - Days{2}, SessionStatus::planned)};
       })},
      {"over", asks([](OpenMentorship& open) { open.mentorship.end = check_day - Days{2}; })},
      {"paused", asks([](OpenMentorship& open) { open.mentorship.status = MentorshipStatus::paused; })},
      {"owed too", asks([](OpenMentorship& open) {
         open.commitments = {samples::promise(1, "me", "a", check_day - Days{5})};
         open.goals = {samples::goal(1, "b", check_day - Days{90})};
       })}};
  const LocalTime now = LocalTime{check_day} + std::chrono::hours{9};
  int asked = 0;
  for (const auto& one : cases)
    for (const auto& snoozes : {std::vector<Snooze>{}, {Snooze{{}, "ana", check_day + Days{1}}}}) {
      const auto& open = one.second;
      CAPTURE(one.first);
      CAPTURE(snoozes.size());
      OpenRecords book;
      book.mentorships = {open};
      book.snoozes = snoozes;
      const Digest contact =
          only_matters(check_in(book, now, {}, {}, {}), [](const Matter& one) { return traits_of(one).contact; });
      const auto due = contact_due(open, snoozes, now, {}, {});
      CHECK(due.has_value() == !contact.empty());
      if (!due || contact.empty()) continue;
      CHECK(*due == contact.groups.front().matters.front().state);
      ++asked;
    }
  CHECK(asked >= 3);
}
