// SPDX-License-Identifier: MIT
// Every sentence of the check-in with a pair of stories: in the one it is true and said, in the other it is nearly true
// and must not be said.
#include "domain/book_samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace mentor::tests;

namespace {

const Date truth_day = make_date(2026, 11, 20);

using Change = std::function<void(OpenMentorship&)>;

struct Nearly {
  std::string_view why;
  Change change;  ///< of the story in which it is true
};

struct Pair {
  std::string_view rule;
  std::string_view said;
  Change story;
  std::vector<Nearly> nearly;
};

void meet(OpenMentorship& open, int days_ago) {
  open.recent.push_back(samples::session(days_ago, truth_day - Days{days_ago}, SessionStatus::held));
  open.last_contact = open.recent.front();
  open.sessions_held = std::min<std::int64_t>(3, static_cast<std::int64_t>(open.recent.size()));
}

void plan_in(OpenMentorship& open, int days) {
  open.planned = {samples::session(9, truth_day + Days{days}, SessionStatus::planned)};
}

void promise_of(OpenMentorship& open, std::string owner, int days) {
  open.commitments = {samples::promise(1, std::move(owner), "send the paper", truth_day + Days{days})};
}

Pulse pulse_on(int days_ago, std::int64_t trust) {
  Pulse pulse;
  pulse.date = truth_day - Days{days_ago};
  pulse.trust = trust;
  return pulse;
}

void agree(OpenMentorship& open, int days_ago) {
  open.agreement = Agreement{};
  open.agreement->id = 2;
  open.agreement->date = truth_day - Days{days_ago};
}

void ask(OpenMentorship& open, std::string asker) {
  Question question;
  question.asker = std::move(asker);
  question.text = "which?";
  question.asked = samples::at_noon(truth_day - Days{5});
  question.due = samples::at_noon(truth_day - Days{3});
  open.questions = {question};
}

Note fact_of(std::string text) {
  Note fact;
  fact.text = std::move(text);
  fact.date = truth_day - Days{30};
  return fact;
}

const Nearly plan_ahead{"a session is planned", [](auto& open) { plan_in(open, 3); }};
const Nearly plan_today{"they meet today", [](auto& open) { plan_in(open, 0); }};
const Nearly answered_since{"a question was answered five days ago",
                            [](auto& open) { open.last_exchange = samples::at_noon(truth_day - Days{5}); }};
const Nearly feedback_since{"feedback was given five days ago",
                            [](auto& open) { open.last_feedback = truth_day - Days{5}; }};
const Nearly left_group{"they have left the group", [](auto& open) { open.partners.clear(); }};

std::vector<Pair> pairs_of_contact() {
  const auto met_long_ago = [](OpenMentorship& open) {
    open.mentorship.cadence = Cadence{2, Cadence::Unit::week};
    meet(open, 35);
  };
  const Nearly resumed{"it was paused until last week",
                       [](auto& open) { open.mentorship.paused_until = truth_day - Days{7}; }};
  const Nearly not_agreed{"no cadence is known", [](auto& open) { open.mentorship.cadence.reset(); }};
  const Nearly agreed_since{"it was agreed last week", [](auto& open) { open.cadence_since = truth_day - Days{7}; }};
  const std::vector<Nearly> contacts{plan_ahead, answered_since, feedback_since, resumed, not_agreed, agreed_since};
  const auto never_met = [](OpenMentorship& open) { open.mentorship.start = truth_day - Days{12}; };
  const auto ended = [](OpenMentorship& open) { open.mentorship.end = truth_day - Days{3}; };
  return {
      {"session-due", "no contact for 5 weeks, every 2 weeks agreed", met_long_ago, contacts},
      {"session-late", "no contact for 5 weeks, every 2 weeks agreed", met_long_ago, contacts},
      {"first-contact",
       "no contact noted yet, 12 days after the start",
       never_met,
       {plan_ahead, plan_today, answered_since}},
      {"session-unlogged", "session of yesterday is not logged", [](auto& open) { plan_in(open, -1); }, {plan_today}},
      {"session-soon",
       "session 12:00",
       [](auto& open) { plan_in(open, 1); },
       {{"it is over", [](auto& open) { plan_in(open, -1); }}, {"it is far", [](auto& open) { plan_in(open, 5); }}}},
      {"end-passed",
       "ended 3 days ago, and is still open",
       ended,
       {{"they go on: a session is planned", [](auto& open) { plan_in(open, 3); }},
        {"today is its last day", [](auto& open) { open.mentorship.end = truth_day; }}}},
      {"ending-soon",
       "the agreed end, in 10 days: time to close it well",
       [](auto& open) {
         open.mentorship.end = truth_day + Days{10};
         meet(open, 5);
       },
       {{"it is over", [](auto& open) { open.mentorship.end = truth_day - Days{1}; }}}},
      {"no-goal",
       "no goal yet, 2 weeks after the start",
       [](auto& open) {
         open.mentorship.start = truth_day - Days{15};
         meet(open, 5);
       },
       {{"nobody met yet",
         [](auto& open) {
           open.recent.clear();
           open.last_contact.reset();
         }},
        {"they met for the first time today",
         [](auto& open) {
           open.recent.clear();
           meet(open, 0);
         }},
        {"there was one, and it is reached", [](auto& open) { open.goals_ever = 1; }},
        {"the first weeks are long over",
         [](auto& open) {
           open.mentorship.start = truth_day - Days{200};
           open.recent.assign(5, open.recent[0]);
         }}}},
      {"no-agreement",
       "no agreement yet, 2 weeks after the start",
       [](auto& open) {
         open.mentorship.start = truth_day - Days{15};
         meet(open, 5);
       },
       {{"it is for two weeks only", [](auto& open) { open.mentorship.type = MentorshipKind::situational; }},
        {"there is one", [](auto& open) { agree(open, 3); }}}},
  };
}

std::vector<Pair> pairs_of_items() {
  const auto goal_by = [](int days) {
    return [days](OpenMentorship& open) {
      open.goals = {samples::goal(3, "Publish", truth_day - Days{90})};
      open.goals[0].goal.target = truth_day + Days{days};
    };
  };
  const auto step_by = [goal_by](int days) {
    return [goal_by, days](OpenMentorship& open) {
      goal_by(50)(open);
      Milestone step;
      step.title = "Draft";
      step.due = truth_day + Days{days};
      open.goals[0].milestones = {step};
    };
  };
  const auto parked = [](OpenMentorship& open) {
    open.topics = {Topic{}};
    open.topics[0].text = "pay";
    open.topics[0].parked_until = truth_day;
  };
  return {
      {"commitment-due",
       "Ana: send the paper",
       [](auto& open) { promise_of(open, "ana", 0); },
       {left_group, {"it has no date", [](auto& open) { open.commitments[0].due.reset(); }}}},
      {"commitment-overdue",
       "Ana: send the paper, 2 days",
       [](auto& open) { promise_of(open, "ana", -2); },
       {left_group, {"today is its day", [](auto& open) { promise_of(open, "ana", 0); }}}},
      {"question-waiting",
       "\"which?\", since Sunday",
       [](auto& open) { ask(open, "ana"); },
       {left_group,
        {"there is time to answer",
         [](auto& open) { open.questions[0].due = samples::at_noon(truth_day + Days{1}); }}}},
      {"goal-due", "goal \"Publish\", in 10 days", goal_by(10), {{"it is far", goal_by(30)}}},
      {"goal-overdue", "goal \"Publish\", 3 days", goal_by(-3), {{"today is its day", goal_by(0)}}},
      {"milestone-due", "milestone \"Draft\", in 2 days", step_by(2), {{"it is far", step_by(20)}}},
      {"milestone-overdue", "milestone \"Draft\", 2 days", step_by(-2), {{"today is its day", step_by(0)}}},
      {"topic-revisit",
       "parked until now: pay",
       parked,
       {{"it is not ripe", [](auto& open) { open.topics[0].parked_until = truth_day + Days{1}; }}}},
      {"remember",
       "how did it go: the interview",
       [](auto& open) {
         open.dated = {fact_of("the interview")};
         open.dated[0].ask_after = truth_day;
       },
       {{"they spoke since", [](auto& open) { meet(open, 0); }},
        {"the person has left the group", [](auto& open) { open.dated[0].person = "bo"; }}}},
      {"goal-stale",
       "goal \"Publish\" (0 %): nothing noted since 11 Oct",
       [goal_by](auto& open) {
         goal_by(90)(open);
         open.goals[0].last_progress = truth_day - Days{40};
       },
       {{"no progress was ever noted", [](auto& open) { open.goals[0].last_progress.reset(); }}}},
  };
}

std::vector<Pair> pairs_of_practice() {
  const auto last = [](std::optional<Date> OpenMentorship::*field) {
    return [field](OpenMentorship& open) { open.*field = truth_day - Days{70}; };
  };
  const auto never = [](std::optional<Date> OpenMentorship::*field) {
    return Nearly{"it was never noted", [field](OpenMentorship& open) { (open.*field).reset(); }};
  };
  const auto fell = [](OpenMentorship& open) {
    open.sessions_held = 3;
    open.pulses = {pulse_on(2, 2), pulse_on(10, 3), pulse_on(20, 5)};
  };
  const auto unreliable = [](OpenMentorship& open) {
    for (int i = 0; i < 3; ++i) open.my_closed.push_back({Outcome::late, truth_day - Days{20}, truth_day - Days{10}});
  };
  const auto troubled = [](OpenMentorship& open) {
    for (int i = 1; i <= 4; ++i) {
      meet(open, i);
      if (i < 4) open.recent.back().trouble = Trouble::tech;
    }
  };
  const Nearly reviewed{"a review has looked at it", [](auto& open) { open.last_review = truth_day; }};
  const Nearly mentee{"I am the mentee", [](auto& open) { open.mentorship.role = Role::mentee; }};
  const Nearly paused{"it was paused until last week",
                      [](auto& open) { open.mentorship.paused_until = truth_day - Days{7}; }};
  return {
      {"agreement-review",
       "the review that was agreed, since Wednesday",
       [](auto& open) {
         agree(open, 90);
         open.agreement->review_on = truth_day - Days{2};
       },
       {reviewed, {"it was written anew", [](auto& open) { open.agreement->date = truth_day - Days{1}; }}}},
      {"agreement-unsigned",
       "agreement not signed by you",
       [](auto& open) {
         agree(open, 5);
         open.signs_agreements = true;
         open.agreement->signed_by_partner = truth_day - Days{4};
       },
       {{"both have signed", [](auto& open) { open.agreement->signed_by_me = truth_day; }},
        {"it was written yesterday", [](auto& open) { open.agreement->date = truth_day - Days{1}; }},
        {"none was ever signed here", [](auto& open) { open.signs_agreements = false; }}}},
      {"notes-kept",
       "notes were to be kept until Tue 2026-11-17",
       [](auto& open) {
         agree(open, 300);
         open.mentorship.status = MentorshipStatus::closed;
         open.mentorship.closed_on = truth_day - Days{187};
         open.agreement->kept_for = "6mo";
       },
       {{"there is time", [](auto& open) { open.mentorship.closed_on = truth_day - Days{180}; }},
        {"nothing was agreed of it", [](auto& open) { open.agreement->kept_for.reset(); }},
        {"an import brought other words", [](auto& open) { open.agreement->kept_for = "for ever"; }},
        {"the day that was agreed is ahead", [](auto& open) { open.agreement->kept_for = "2027-01-01"; }},
        {"nobody is left to be erased", [](auto& open) { open.partners.clear(); }}}},
      {"notes-kept",
       "notes were to be kept until Tue 2026-11-17",
       [](auto& open) {
         agree(open, 300);
         open.mentorship.end = truth_day - Days{17};
         open.agreement->kept_for = "2w";
       },
       {{"there is time", [](auto& open) { open.agreement->kept_for = "3w"; }},
        {"it has no agreed end", [](auto& open) { open.mentorship.end.reset(); }},
        {"they meet again", [](auto& open) { plan_in(open, 3); }},
        {"they met after the end", [](auto& open) { meet(open, 10); }}}},
      {"feedback-due",
       "no feedback noted since 11 Sep",
       last(&OpenMentorship::last_feedback),
       {never(&OpenMentorship::last_feedback), paused}},
      {"recognition-due",
       "no win or praise noted since 11 Sep",
       last(&OpenMentorship::last_recognition),
       {never(&OpenMentorship::last_recognition), mentee, paused}},
      {"review-due",
       "no review noted since 11 Sep",
       last(&OpenMentorship::last_review),
       {never(&OpenMentorship::last_review),
        paused,
        {"the day for it is agreed",
         [](auto& open) {
           agree(open, 90);
           open.agreement->review_on = truth_day + Days{9};
         }},
        {"how often is agreed",
         [](auto& open) {
           agree(open, 90);
           open.agreement->review_every = Cadence{6, Cadence::Unit::month};
         }}}},
      {"pulse-due",
       "no word on how it feels since 11 Sep",
       [](auto& open) {
         open.sessions_held = 3;
         open.pulses = {pulse_on(70, 4)};
       },
       {{"nobody ever said it", [](auto& open) { open.pulses.clear(); }},
        {"they have met twice", [](auto& open) { open.sessions_held = 2; }}}},
      {"pulse-falling",
       "trust fell from 5 to 2, as you see it",
       fell,
       {reviewed,
        {"they have met twice", [](auto& open) { open.sessions_held = 2; }},
        {"two sides, one fall each", [](auto& open) { open.pulses[2].by = Side::partner; }}}},
      {"reliability",
       "you kept 0 of your last 3 promises in time",
       unreliable,
       {reviewed,
        {"two are too few for a verdict", [](auto& open) { open.my_closed.pop_back(); }},
        {"their day came in a pause",
         [](auto& open) {
           open.pauses.emplace_back().from = truth_day - Days{25};
           open.pauses[0].until = truth_day - Days{12};
         }},
        {"one was dropped, and is no verdict", [](auto& open) { open.my_closed[0].outcome = Outcome::dropped; }}}},
      {"trouble",
       "tech in the way, 3 of 4 sessions",
       troubled,
       {{"the agreement was written anew since", [](auto& open) { agree(open, 0); }},
        {"something was tried since", [](auto& open) { open.recent[0].strategy = "a wired line"; }},
        {"it was not the same each time", [](auto& open) { open.recent[0].trouble = Trouble::other; }}}},
      {"personal-check-in",
       "nothing personal noted in the last 4 sessions",
       [troubled](auto& open) {
         troubled(open);
         open.last_fact = truth_day - Days{30};
       },
       {never(&OpenMentorship::last_fact),
        {"something was noted", [](auto& open) { open.last_fact = truth_day - Days{3}; }}}},
  };
}

std::vector<Pair> all_pairs() {
  auto all = pairs_of_contact();
  for (auto& pair : pairs_of_items()) all.push_back(std::move(pair));
  for (auto& pair : pairs_of_practice()) all.push_back(std::move(pair));
  return all;
}

}  // namespace

TEST_CASE("every sentence is said where it is true, and not where it is nearly true") {
  const auto all = all_pairs();
  for (const auto& rule : rules()) {
    CAPTURE(rule.name);
    const auto pair = std::find_if(all.begin(), all.end(), [&](const Pair& one) { return one.rule == rule.name; });
    REQUIRE(pair != all.end());
    auto open = samples::with_ana(make_date(2026, 1, 1));
    pair->story(open);
    CHECK(samples::words(rule.name, open, truth_day) == pair->said);
    REQUIRE_FALSE(pair->nearly.empty());
    for (const auto& nearly : pair->nearly) {
      CAPTURE(nearly.why);
      auto other = open;
      nearly.change(other);
      CHECK(samples::words(rule.name, other, truth_day).empty());
    }
  }
}

TEST_CASE("Where nobody ever met there is nothing to close well, and no more contact is asked for after the end") {
  auto open = samples::with_ana(make_date(2026, 11, 1));
  open.mentorship.end = truth_day + Days{10};
  CHECK(samples::words("ending-soon", open, truth_day) == "the agreed end, in 10 days; no contact noted yet");
  open.mentorship.end = truth_day - Days{1};
  const auto digest = check_in({{}, {open}, {}}, LocalTime{truth_day}, {}, {}, {});
  REQUIRE(digest.count() == 1);
  CHECK(digest.groups[0].matters[0].rule == "end-passed");
}

TEST_CASE("A session that nobody logged may have been a contact") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.mentorship.cadence = Cadence{2, Cadence::Unit::week};
  meet(open, 35);
  plan_in(open, -2);
  const auto digest = check_in({{}, {open}, {}}, LocalTime{truth_day}, {}, {}, {});
  const auto owed = only_matters(digest, [](const Matter& matter) { return matter.type == MatterClass::owed; });
  REQUIRE(owed.count() == 1);
  CHECK(owed.groups[0].matters[0].rule == "session-unlogged");
}
