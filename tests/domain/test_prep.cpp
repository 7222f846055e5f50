// SPDX-License-Identifier: MIT
// The page before a session: what each part says, and what it keeps to itself.
#include "prep_samples.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::after_one_session;
using samples::after_sessions;
using samples::fact_of;
using samples::page_for_ana;
using samples::page_part;
using samples::prep_day;

namespace {

const std::string last_session_line = "Fri 2026-11-06 (2 weeks ago), 45 min, video, s12\n";

}  // namespace

TEST_CASE("The page's heading tells the next planned session, with channel and length as planned or else as agreed") {
  auto data = after_sessions(1);
  CHECK(samples::page_of(data).subtitle == "Fri 2026-11-20; no session is planned");
  data.open.planned = {samples::session(1, prep_day - Days{3}, SessionStatus::planned),
                       samples::session(2, prep_day + Days{1}, SessionStatus::planned)};
  data.open.planned[1].focus = "the talk";
  data.open.agreement.emplace();
  data.open.agreement->length = Minutes{45};
  data.agreed = samples::clauses({{"meetings.channel", "video"}});
  CHECK(samples::page_of(data).subtitle ==
        "Fri 2026-11-20; next session Sat 2026-11-21 12:00 (tomorrow), video, 45 min: the talk");
  data.open.planned[1].channel = Channel::phone;
  data.open.planned[1].length = Minutes{20};
  CHECK(samples::page_of(data).subtitle ==
        "Fri 2026-11-20; next session Sat 2026-11-21 12:00 (tomorrow), phone, 20 min: the talk");
}

TEST_CASE("The next session is the one that goes on, or else the next that is not over") {
  auto data = after_sessions(1);
  data.open.planned = {samples::session(1, prep_day, SessionStatus::planned),
                       samples::session(2, prep_day + Days{7}, SessionStatus::planned)};
  data.open.planned[0].length = Minutes{30};
  const auto next_at = [&](int minutes) {
    return next_session(data, LocalTime{prep_day} + std::chrono::hours{12} + Minutes{minutes})->id;
  };
  CHECK(next_at(-60) == 1);
  CHECK(next_at(29) == 1);
  CHECK(next_at(30) == 2);
  data.open.planned[0].length.reset();
  CHECK_MESSAGE(next_at(59) == 1, "nobody said how long: an hour");
  CHECK(next_at(60) == 2);
  data.open.planned[0].has_time = false;
  CHECK_MESSAGE(next_at(600) == 1, "only its day is known");
}

TEST_CASE("The page's heading tells the next session on the partner's clock too") {
  const samples::TwoZones zones;
  auto data = after_sessions(1);
  data.clock = {&zones, "UTC"};
  data.open.partners[0].zone = "Asia/Tokyo";
  data.open.planned = {samples::session(2, prep_day + Days{1}, SessionStatus::planned)};
  CHECK(samples::page_of(data).subtitle ==
        "Fri 2026-11-20; next session Sat 2026-11-21 12:00 (tomorrow); Sat 2026-11-21 21:00 for Ana");
}

TEST_CASE("Before the first session the page says what to ask and to tell, by role") {
  auto data = page_for_ana();
  const auto first = [&](Role role) {
    data.open.mentorship.role = role;
    return page_part(data, "Before you meet for the first time");
  };
  CHECK(first(Role::mentor).starts_with("ask: what they want from this"));
  CHECK(first(Role::mentee).starts_with("tell: what you want from this"));
  CHECK(first(Role::peer).starts_with("ask and tell: what each of you wants from this"));
  CHECK(first(Role::mentor).find("agree: what stays between you") != std::string::npos);
  CHECK(page_part(data, "Last time").empty());
  data.open.goals = {samples::goal(1, "Publish", prep_day)};
  CHECK_MESSAGE(first(Role::mentor).find("what they want") == std::string::npos, "it is known");
  data.agreed = samples::clauses({{"confidentiality.stays", "Everything"}});
  CHECK_MESSAGE(first(Role::mentor).find("what stays") == std::string::npos, "it is agreed");
  data.recent = {samples::session(1, prep_day - Days{3}, SessionStatus::held)};
  CHECK_MESSAGE(first(Role::mentor).empty(), "they have met");
}

TEST_CASE("The first three sessions are told what is not settled yet, later ones are not") {
  for (const int held : {0, 1, 2}) {
    CAPTURE(held);
    CHECK(page_part(after_sessions(held), "How you work together") ==
          "no goal yet: mentor goal add ana TITLE\nno agreement yet: mentor agreement ana\n");
  }
  CHECK(page_part(after_sessions(3), "How you work together").empty());
  auto settled = after_sessions(1);
  settled.open.goals_ever = 1;
  settled.open.agreement.emplace();
  settled.open.agreement->signed_by_me = prep_day;
  CHECK(page_part(settled, "How you work together") ==
        "the agreement is not signed by Ana: mentor agreement ana --sign partner\n");
  settled.open.agreement->signed_by_partner = prep_day;
  CHECK(page_part(settled, "How you work together").empty());
}

TEST_CASE("Last time shows the summary, and the notes without marks") {
  auto data = after_one_session("\n- shipped it\n* [ ] wrote tests\n---\nplain [line](https://example.org/x)\n");
  CHECK(page_part(data, "Last time") == last_session_line + "shipped it\nwrote tests\nplain line\n");
  data.recent[0].summary = "All is well.";
  CHECK(page_part(data, "Last time") == last_session_line + "All is well.\nshipped it\nwrote tests\nplain line\n");
}

TEST_CASE("An answer stands with its question, under the notes' own headings") {
  const auto data = after_one_session(
      "#### What did you struggle with?\n* the talk\n  * it went well\n**Wins**\n- the grant\n- the paper\nAlso:\n- "
      "old\n");
  CHECK(page_part(data, "Last time") ==
        last_session_line +
            "What did you struggle with? the talk\nit went well\nWins: the grant\nthe paper\nAlso: old\n");
  const auto page = samples::page_of(data);
  const auto& list = std::get<BulletList>(page.sections[0].blocks.at(1));
  CHECK_MESSAGE(list.items.size() == 3, "a bullet a heading");
}

TEST_CASE("What the last notes left for later is picked up, with its heading, and nothing is said twice") {
  const auto data = after_one_session(
      "### What did you achieve\n- nothing for next\n#### Any other topics\n* the workshop\n\n**Next steps**\n- book a "
      "room\n#### Where do you need help from me?\n- figure 3\n");
  CHECK(page_part(data, "To pick up") == "Next steps: book a room\nWhere do you need help from me? figure 3\n");
  CHECK(page_part(data, "Last time") ==
        last_session_line + "What did you achieve: nothing for next\nAny other topics: the workshop\n");
  CHECK(page_part(after_one_session("- next to nothing\n"), "To pick up").empty());
  CHECK(page_part(after_one_session("**Next steps**\n- me: nothing\n"), "To pick up").empty());
  auto owing = data;
  owing.open.commitments.emplace_back().text = "Book a room";
  CHECK(page_part(owing, "To pick up") == "Where do you need help from me? figure 3\n");
}

TEST_CASE("A sealed session shows neither summary nor focus nor what to pick up") {
  auto data = after_one_session("#### Next meeting\n- her health\n");
  CHECK(page_part(data, "To pick up") == "Next meeting: her health\n");
  data.recent[0].focus = "health";
  samples::seal(data.recent[0]);
  CHECK(page_part(data, "Last time").find("health") == std::string::npos);
  CHECK(page_part(data, "Last time").find("(sealed)") != std::string::npos);
  CHECK(page_part(data, "To pick up").empty());
}

TEST_CASE("What is owed comes with mine first, questions that I am to answer before what I promised") {
  const samples::TwoZones zones;
  auto data = page_for_ana();
  data.clock = {&zones, "UTC"};
  data.open.commitments = {samples::promise(1, "me", "send the paper", prep_day - Days{1}),
                           samples::promise(2, "ana", "draft the CV", prep_day + Days{1})};
  Question mine;
  mine.id = 1;
  mine.asker = "me";
  mine.text = "Did it work?";
  mine.due = samples::at_noon(prep_day);
  auto theirs = mine;
  theirs.id = 2;
  theirs.asker = "ana";
  theirs.text = "May I?\nmore";
  theirs.due = samples::at_noon(prep_day - Days{2});
  data.open.questions = {mine, theirs};
  CHECK(page_part(data, "Owed") ==
        "q2 Ana asked: May I?, due Wed 2026-11-18, 2 days late\n"
        "c1 you: send the paper, due Thu 2026-11-19, 1 day late\n"
        "q1 you asked: Did it work?, due Fri 2026-11-20 (today)\n"
        "c2 Ana: draft the CV, due Sat 2026-11-21 (tomorrow)\n");
}

TEST_CASE("What happened since last time stands together; what was there on that day is not news") {
  const samples::TwoZones zones;
  auto data = after_sessions(1);  // on 6 November
  data.clock = {&zones, "UTC"};
  data.open.goals = {samples::goal(3, "Publish", make_date(2026, 9, 1))};
  for (const auto& [day, percent] : {std::pair{6, 20}, std::pair{9, 60}}) {
    Progress entry;
    entry.goal = {Kind::goal, 3};
    entry.percent = percent;
    entry.date = make_date(2026, 11, day);
    entry.comment = "chapter " + std::to_string(percent);
    data.moved.push_back(entry);
  }
  auto kept = samples::promise(3, "ana", "read the book", prep_day);
  kept.outcome = Outcome::kept;
  data.settled = {kept};
  data.wins = {fact_of(10, "got the grant", prep_day)};
  Question answered;
  answered.id = 4;
  answered.asker = "me";
  answered.text = "Did it work?";
  answered.answer = "It did.";
  answered.answered = samples::at_noon(make_date(2026, 11, 7));
  data.answered = {answered};
  CHECK(page_part(data, "Since last time") ==
        "n10 win: got the grant\ng3 Publish: 60 % now, +40: chapter 60\nx c3 Ana: read the book (kept)\n"
        "x q4 you were answered \"Did it work?\": It did.\n");
  data.answered[0].answered = samples::at_noon(make_date(2026, 11, 6));
  data.moved.pop_back();
  CHECK(page_part(data, "Since last time") == "n10 win: got the grant\nx c3 Ana: read the book (kept)\n");
}

TEST_CASE("A goal that stands still says since when; one that moved does not") {
  auto data = after_sessions(3);
  data.open.goals = {samples::goal(3, "Publish", prep_day - Days{30}), samples::goal(4, "Rest", prep_day - Days{29})};
  CHECK(page_part(data, "To pick up") ==
        "g3 Publish: 0 %, no progress noted since it was set, Wed 2026-10-21\ng4 Rest: 0 %\n");
  data.open.goals[0].last_progress = prep_day - Days{3};
  data.open.goals[0].goal.target = prep_day + Days{11};
  CHECK(page_part(data, "To pick up") == "g3 Publish: 0 %, target Tue 2026-12-01 (in 11 days)\ng4 Rest: 0 %\n");
  samples::seal(data.open.goals[0].goal);
  CHECK(page_part(data, "To pick up") == "g3 (sealed)\ng4 Rest: 0 %\n");
}

TEST_CASE("A milestone stands on the page when it is near, not months before") {
  auto data = after_sessions(3);
  data.open.goals = {samples::goal(3, "Publish", prep_day)};
  Milestone draft;
  draft.id = 7;
  draft.title = "Draft";
  draft.due = prep_day + Days{14};
  data.open.goals[0].milestones = {draft};
  CHECK(page_part(data, "To pick up") == "g3 Publish: 0 %\nm7 Draft, due Fri 2026-12-04 (in 2 weeks)\n");
  data.open.goals[0].milestones[0].due = prep_day + Days{15};
  CHECK(page_part(data, "To pick up") == "g3 Publish: 0 %\n");
}

TEST_CASE("Topics come when they are ripe, and the near end is told") {
  auto data = after_sessions(3);
  for (int i = 0; i < 3; ++i) {
    Topic topic;
    topic.id = i + 1;
    topic.text = "topic " + std::to_string(i + 1);
    if (i > 0) topic.parked_until = prep_day + Days{i - 1};
    data.open.topics.push_back(topic);
  }
  CHECK(page_part(data, "To pick up") == "t1 topic 1\nt2 topic 2, parked until Fri 2026-11-20\n");
  data.open.topics.clear();
  data.open.mentorship.end = prep_day + Days{28};
  CHECK(page_part(data, "To pick up") ==
        "the agreed end is Fri 2026-12-18 (in 4 weeks); for a last session: mentor plan ana WHEN\n");
  auto planned = data;
  planned.open.planned = {samples::session(9, prep_day + Days{7}, SessionStatus::planned)};
  CHECK(page_part(planned, "To pick up") == "the agreed end is Fri 2026-12-18 (in 4 weeks)\n");
  data.open.mentorship.end = prep_day - Days{1};
  CHECK(page_part(data, "To pick up") == "the agreed end was Thu 2026-11-19 (yesterday): mentor close ana\n");
  data.open.mentorship.end = prep_day + Days{29};
  CHECK(page_part(data, "To pick up").empty());
}
