// SPDX-License-Identifier: MIT
// What is said of what was recorded.
#include "mentor/render/sentences.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

const LocalTime sentences_now = LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12};

Mentorship ana() {
  Mentorship mentorship;
  mentorship.handle = "ana";
  mentorship.title = "Ana";
  return mentorship;
}

Commitment promise_of(std::string owner, std::string text) {
  Commitment promise;
  promise.id = 19;
  promise.owner = std::move(owner);
  promise.text = std::move(text);
  return promise;
}

}  // namespace

TEST_CASE("a promise says whose it is and till when, or that it has no date and what looks like one") {
  auto promise = promise_of("me", "send the paper");
  CHECK(promise_sentence(ana(), promise, "you", sentences_now) ==
        "c19: you promised Ana \"send the paper\", no due date.");
  promise.due = make_date(2026, 11, 27);
  promise.owner = "ana";
  CHECK(promise_sentence(ana(), promise, "Ana", sentences_now) ==
        "c19: Ana promised \"send the paper\", due Fri 2026-11-27 (in 7 days).");
  promise.due.reset();
  promise.withheld = true;
  promise.text = "(sealed)";
  CHECK(promise_sentence(ana(), promise, "Ana", sentences_now) == "c19: Ana promised (sealed).");
}

TEST_CASE("of a goal that is withheld no percentage is said") {
  Goal goal;
  goal.id = 3;
  goal.title = "Learn to delegate";
  CHECK(progress_sentence(goal, 50, 60) == "g3: 60 % (+10), \"Learn to delegate\".");
  CHECK(progress_sentence(goal, 60, 60) == "g3: 60 % (as before), \"Learn to delegate\".");
  goal.withheld = true;
  goal.title = "(sealed)";
  CHECK(progress_sentence(goal, 50, 60) == "g3: the progress of (sealed) is recorded.");
}

TEST_CASE("a logged session names all that came of it, in the order of its form") {
  HeldSession held;
  held.session.id = 12;
  held.session.start = Instant{sentences_now.time_since_epoch()};
  held.session.length = Minutes{45};
  held.promises = {promise_of("ana", "draft a CV")};
  held.kept = {promise_of("me", "send the paper")};
  held.kept.front().id = 4;
  held.kept.front().outcome = Outcome::late;
  Goal goal;
  goal.id = 3;
  goal.title = "Give a talk";
  Progress entry;
  entry.percent = 60;
  entry.comment = "outline done";
  entry.visibility = Visibility::shared;
  held.goals = {GoalStep{goal, 40, entry}};
  Pulse pulse;
  pulse.id = 6;
  pulse.trust = 4;
  held.pulse = pulse;
  held.tags = {"talk", "cv"};
  const auto name = [](const std::string& handle) { return handle == "ana" ? "Ana" : handle; };
  CHECK(log_sentences(ana(), held, {"c7: due is now Fri 2026-11-27."}, name, {}, sentences_now) ==
        std::vector<std::string>{"s12: session with Ana on Fri 2026-11-20 12:00, 45 min.",
                                 "c19: Ana promised \"draft a CV\", no due date.", "c7: due is now Fri 2026-11-27.",
                                 "c4: \"send the paper\" kept, but late.",
                                 "g3: 60 % (+20), \"Give a talk\". \"outline done\" is shared, as the goal is.",
                                 "p6: pulse, trust 4 of 5.", "s12: tagged talk and cv."});
}
