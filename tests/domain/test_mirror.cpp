// SPDX-License-Identifier: MIT
// What was agreed held against what happened: only what was agreed, in counts.
#include "book_samples.hpp"
#include "mentor/domain/mirror.hpp"

#include <doctest/doctest.h>
#include <variant>

using namespace mentor::tests;

namespace {

const Date mirror_day = make_date(2026, 11, 20);
const Date agreed_on = make_date(2026, 9, 1);

/// `days_ago`: of the sessions that were held.
MirrorData held(std::initializer_list<int> days_ago) {
  MirrorData data;
  data.mentorship.title = "Ana";
  data.agreement.date = agreed_on;
  std::int64_t id = 0;
  for (const int days : days_ago)
    data.sessions.push_back(samples::session(++id, mirror_day - Days{days}, SessionStatus::held));
  return data;
}

/// "agreed | happened" of a row; empty if there is none.
std::string row_of(const MirrorData& data, std::string_view what) {
  const Report report = agreement_mirror(data, mirror_day);
  const auto words = [](const Fact& fact) { return std::get<std::string>(fact); };
  for (const auto& row : std::get<FactTable>(report.sections.at(0).blocks.at(0)).rows)
    if (words(row.at(0)) == what) return words(row.at(1)) + " | " + words(row.at(2));
  return {};
}

Question answered_after(std::string asker, int hours) {
  Question question;
  question.asker = std::move(asker);
  question.asked = samples::at_noon(mirror_day - Days{9});
  question.due = question.asked + std::chrono::hours{48};
  question.answered = question.asked + std::chrono::hours{hours};
  question.status = QuestionStatus::answered;
  return question;
}

}  // namespace

TEST_CASE("only what was agreed is held against what happened") {
  const auto data = held({30, 10});
  for (const auto* what : {"how often", "length", "channel", "called off", "routine answers", "review"}) {
    CAPTURE(what);
    CHECK(row_of(data, what).empty());
  }
  CHECK(row_of(data, "signed") == "version 1 | you not yet, Ana not yet");
}

TEST_CASE("how often people met is counted in gaps, and a question bridges one") {
  auto data = held({44, 30, 10});
  data.agreed = samples::clauses({{"meetings.cadence", "2w"}}, agreed_on);
  CHECK(row_of(data, "how often") == "every 2 weeks | 3 sessions; 1 of 2 gaps kept, at most 20 days");
  data.questions = {answered_after("ana", 1)};
  data.questions[0].asked = samples::at_noon(mirror_day - Days{20});
  CHECK(row_of(data, "how often") == "every 2 weeks | 3 sessions; 2 of 2 gaps kept, at most 20 days");
  auto none = held({});
  none.agreed = data.agreed;
  CHECK(row_of(none, "how often") == "every 2 weeks | no session yet");
}

TEST_CASE("length and channel are told of the sessions of which they are known") {
  auto data = held({30, 20, 10});
  data.agreed = samples::clauses({{"meetings.length", "45m"}, {"meetings.channel", "video"}}, agreed_on);
  CHECK(row_of(data, "length") == "45 min | not known of any session");
  CHECK(row_of(data, "channel") == "video | not known of any session");
  data.sessions[0].length = Minutes{30};
  data.sessions[1].length = Minutes{45};
  data.sessions[0].channel = Channel::video;
  data.sessions[1].channel = data.sessions[2].channel = Channel::phone;
  CHECK(row_of(data, "length") == "45 min | 2 sessions of 30 min to 45 min");
  CHECK(row_of(data, "channel") == "video | 1 of 3 sessions by video, 2 by phone");
}

TEST_CASE("each clause is held against what came since it has stood, and says since when where that is older") {
  auto data = held({90, 30, 10});
  for (auto& session : data.sessions) session.length = Minutes{30};
  for (auto& session : data.sessions) session.channel = Channel::phone;
  data.agreement.date = mirror_day - Days{20};
  const auto first = samples::version_of(mirror_day - Days{40}, {{"meetings.length", "45m"}});
  data.agreed = Clauses({first, samples::with_said(first, data.agreement.date, {"meetings.channel", "video"})});
  CHECK(row_of(data, "length") == "45 min since 2026-10-11 | 2 sessions of 30 min");
  CHECK(row_of(data, "channel") == "video | 0 of 1 session by video, 1 by phone");
}

TEST_CASE("answers are counted for each side, of the kind that was agreed") {
  auto data = held({});
  data.agreed = samples::clauses({{"messages.routine.within", "2d"}}, agreed_on);
  CHECK(row_of(data, "routine answers") == "within 2 days | no question was due yet");
  data.questions = {answered_after("ana", 20), answered_after("ana", 60), answered_after("me", 48)};
  CHECK(row_of(data, "routine answers") == "within 2 days | yours 1 of 2, theirs 1 of 1 in time");
  data.questions[2].status = QuestionStatus::open;
  CHECK_MESSAGE(row_of(data, "routine answers").ends_with("theirs 0 of 1 in time"), "it waits too long");
  data.questions[2].due = samples::at_noon(mirror_day);
  CHECK_MESSAGE(row_of(data, "routine answers").ends_with("yours 1 of 2 in time"), "there is time");
  for (auto& question : data.questions) question.type = MessageKind::urgent;
  CHECK(row_of(data, "routine answers") == "within 2 days | no question was due yet");
}

TEST_CASE("how early a session was called off is told where it is known") {
  auto data = held({10});
  data.agreed = samples::clauses({{"meetings.notice", "1d"}}, agreed_on);
  CHECK(row_of(data, "called off") == "1 day before | none was called off");
  data.sessions.push_back(samples::session(8, mirror_day, SessionStatus::cancelled));
  CHECK(row_of(data, "called off") == "1 day before | 1 called off, not known how early");
  data.sessions.back().notice_hours = 24;
  data.sessions.push_back(samples::session(9, mirror_day, SessionStatus::cancelled));
  data.sessions.back().notice_hours = 23;
  CHECK(row_of(data, "called off") == "1 day before | 2 called off; 1 of 2 so early");
}

TEST_CASE("the review that was agreed stands with the last one, and signatures with their day") {
  auto data = held({});
  data.agreement.review_every = Cadence{3, Cadence::Unit::month};
  data.agreement.signed_by_me = make_date(2026, 9, 2);
  CHECK(row_of(data, "review") == "every 3 months | none noted yet");
  data.last_review = make_date(2026, 11, 1);
  CHECK(row_of(data, "review") == "every 3 months | last on Sun 2026-11-01");
  CHECK(row_of(data, "signed") == "version 1 | you on 2026-09-02, Ana not yet");
}
