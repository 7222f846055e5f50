// SPDX-License-Identifier: MIT
// What got in the way, what was tried against it, and whether it helped: what is asked, and what no longer is.
#include "book_samples.hpp"
#include "mentor/domain/obstacles.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const Date obstacle_day = make_date(2026, 11, 20);

/// So many sessions, newest first, a week between them; none of them with trouble.
OpenMentorship after(int count) {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  for (int i = 1; i <= count; ++i)
    open.recent.emplace_back(samples::session(20 - i, obstacle_day - Days{7 * i}, SessionStatus::held));
  return open;
}

OpenMentorship twice_tech() {
  auto open = after(4);
  open.recent[0].trouble = open.recent[2].trouble = Trouble::tech;
  return open;
}

std::string asked(const OpenMentorship& open) { return obstacle_to_ask(open, {}); }

}  // namespace

TEST_CASE("after the second obstacle of a kind a strategy is asked for, not before") {
  CHECK(asked(twice_tech()) == "tech got in the way of 2 of the last 4 sessions: agree what to try against it");
  auto open = twice_tech();
  open.recent[2].trouble = Trouble::distraction;
  CHECK_MESSAGE(asked(open).empty(), "each of them once");
  open = after(5);
  open.recent[1].trouble = open.recent[4].trouble = Trouble::tech;
  CHECK_MESSAGE(!asked(open).empty(), "one session without it");
  std::swap(open.recent[1].trouble, open.recent[2].trouble);
  CHECK_MESSAGE(asked(open).empty(), "two sessions without it");
  open = twice_tech();
  open.agreement.emplace().date = obstacle_day;
  CHECK_MESSAGE(asked(open).empty(), "it was agreed anew since");
  CHECK(asked(after(0)).empty());
}

TEST_CASE("what is tried is asked about until somebody says that it helped") {
  auto open = twice_tech();
  open.recent[0].strategy = "a wired line";
  CHECK(asked(open) == "tried against tech: a wired line; ask whether it helped");
  open.recent.insert(open.recent.begin(), samples::session(30, obstacle_day, SessionStatus::held));
  CHECK_MESSAGE(asked(open) == "tried against tech: a wired line; ask whether it helped", "nobody said it there");
  open.recent[0].helped = Helped::partly;
  CHECK(asked(open) == "a wired line against tech helped in part: agree what else to try");
  open.recent[0].helped = Helped::no;
  CHECK(asked(open) == "a wired line against tech did not help: agree what else to try");
  open.recent[0].strategy = "the phone";
  CHECK_MESSAGE(asked(open) == "tried: the phone; ask whether it helped", "what is said there is of the one before");
  open.recent[0].strategy.reset();
  open.recent[0].helped = Helped::yes;
  CHECK(asked(open).empty());
}

TEST_CASE("what helped once is asked about again where the obstacle comes back twice") {
  auto open = after(5);
  open.recent[4].strategy = "a wired line";
  open.recent[3].helped = Helped::yes;
  open.recent[1].trouble = Trouble::tech;
  CHECK(asked(open).empty());
  open.recent[0].trouble = Trouble::tech;
  CHECK(asked(open) == "tech got in the way of 2 of the last 4 sessions: agree what to try against it");
}

TEST_CASE("the command to try something is about the newest session") {
  CHECK(command_to_try(after(2)) == "mentor edit s19 --set strategy=TEXT");
  CHECK(command_to_try(after(0)).empty());
}
