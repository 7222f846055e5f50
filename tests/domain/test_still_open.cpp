// SPDX-License-Identifier: MIT
// What `mentor` says is open besides what is due.
#include "domain/book_samples.hpp"
#include "mentor/domain/still_open.hpp"

#include <doctest/doctest.h>

namespace {

const Date open_day = make_date(2026, 11, 20);

Session planned(std::int64_t id, Date day) {
  auto one = samples::session(id, day, SessionStatus::planned);
  one.uid = "s" + std::to_string(id);
  return one;
}

Commitment promised(std::int64_t id, const std::string& owner, std::optional<Date> due) {
  auto one = samples::promise(id, owner, "send it", open_day);
  one.due = due;
  one.uid = "c" + std::to_string(id);
  return one;
}

std::vector<std::string> said(const OpenMentorship& open, const Digest& due = {}) {
  return still_open({{}, {open}, {}, {}}, due, LocalTime{open_day} + std::chrono::hours{12}, {});
}

}  // namespace

TEST_CASE("Promises of both sides are named, dated or not, and a question that waits for me before it is late") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  CHECK(said(open).empty());
  open.commitments = {promised(1, "me", {}), promised(2, "me", make_date(2026, 12, 4)), promised(3, "ana", {})};
  Question question;
  question.id = 2;
  question.uid = "q2";
  question.asker = "ana";
  question.due = samples::at_noon(open_day + Days{2});
  open.questions = {question};
  CHECK(said(open) ==
        std::vector<std::string>{"To answer: q2 by Sun 2026-11-22; mentor answer ID TEXT",
                                 "Also open: 2 promises of yours (next due Fri 2026-12-04), 1 promise to you; mentor "
                                 "promise list"});
  Matter answer;
  answer.uid = "q2";
  Matter late;
  late.uid = "c2";
  CHECK_MESSAGE(said(open, {{{"ana", "Ana", false, {answer, late}}}, 0}) ==
                    std::vector<std::string>{"Also open: 1 promise of yours, 1 promise to you; mentor promise list"},
                "what is due is not said again");
  open.questions[0].asker = "me";
  CHECK(said(open).size() == 1);
}

TEST_CASE("The sessions of two weeks are named, a few of them, or else the next one") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.planned = {planned(1, open_day - Days{1}), planned(2, open_day + Days{40}), planned(3, open_day + Days{50})};
  CHECK(said(open) == std::vector<std::string>{"Next sessions: ana Wed 2026-12-30 12:00."});
  open.planned.clear();
  for (int i = 1; i <= 6; ++i) open.planned.push_back(planned(i, open_day + Days{i}));
  CHECK(said(open) == std::vector<std::string>{"Next sessions: ana Sat 2026-11-21 12:00, ana Sun 2026-11-22 12:00, ana "
                                               "Mon 2026-11-23 12:00, ana Tue 2026-11-24 12:00, 2 more."});
}

TEST_CASE("Nothing is said of what belongs to a sealed mentorship") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.commitments = {promised(1, "me", {})};
  open.planned = {planned(1, open_day + Days{3})};
  REQUIRE(said(open).size() == 2);
  samples::seal(open.mentorship);
  CHECK(said(open).empty());
}
