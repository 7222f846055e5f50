// SPDX-License-Identifier: MIT
// Reviews: question sets, what is read from a filled-in form, and the comparison with the last time.
#include "mentor/domain/acts/review.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/review.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace mentor::tests;
namespace {

TomlEntry review_words(std::uint32_t line, std::string key, std::string value) {
  return {std::move(key), std::move(value), TomlEntry::Type::text, line};
}

TomlEntry rating(std::uint32_t line, std::string key, std::string value) {
  return {std::move(key), std::move(value), TomlEntry::Type::integer, line};
}

template <class F>
std::string review_refusal(F work) {
  try {
    work();
  } catch (const UserError& error) {
    return error.what();
  }
  return "accepted";
}

Review changing(Side by, std::optional<std::string> adjustment, std::optional<std::string> went = {}) {
  Review review;
  review.by = by;
  review.adjustment = std::move(adjustment);
  review.went = std::move(went);
  return review;
}

/// What is asked after, of reviews oldest first.
std::string asked_after(std::vector<Review> reviews) {
  std::reverse(reviews.begin(), reviews.end());
  std::string asked;
  for (const auto& one : changes_to_ask(reviews)) asked += *one.adjustment + "; ";
  return asked;
}

const ReviewSet& mentors_set() { return built_in_reviews()[0]; }

}  // namespace

TEST_CASE("my newest answers to the questions of my next review come back, unless they are withheld") {
  Mentorship mentorship;  // I am the mentor
  auto theirs = changing(Side::partner, "x");
  theirs.set = "mentor";
  auto others = changing(Side::me, "x");
  others.set = "start-stop-continue";
  auto mine = changing(Side::me, "x");
  mine.set = "mentor";
  mine.id = 7;
  auto older = mine;
  older.id = 6;
  REQUIRE(answered_last({theirs, others, mine, older}, mentorship));
  CHECK(answered_last({theirs, others, mine, older}, mentorship)->id == 7);
  CHECK_FALSE(answered_last({theirs, others}, mentorship));
  mine.withheld = true;
  CHECK_FALSE_MESSAGE(answered_last({mine, older}, mentorship), "what is older is not the last");
  CHECK(answers_to_questions({review_words(1, "went", "well"), review_words(2, "works", "calls")}).size() == 1);
}

TEST_CASE("the built-in sets have unique names, and unique keys in each") {
  std::set<std::string> sets;
  for (const auto& set : built_in_reviews()) {
    CHECK(sets.insert(set.name).second);
    std::set<std::string> keys;
    for (const auto& question : set.questions) CHECK(keys.insert(question.key).second);
    CHECK(keys.size() >= 3);
  }
  CHECK(sets == std::set<std::string>{"mentee", "mentor", "start-stop-continue"});
}

TEST_CASE("a filled-in form is read, blanks left out") {
  const auto read =
      read_review(mentors_set(), {rating(3, "trust", "4"), review_words(9, "works", "the rhythm"),
                                  review_words(12, "better", "  "), review_words(14, "adjustment", "every 3 weeks")});
  REQUIRE(read.answers.size() == 2);
  CHECK(read.answers[0].value == "4");
  CHECK(read.adjustment == "every 3 weeks");
}

TEST_CASE("a wrong key, a rating out of range and an empty form are refused with their line") {
  CHECK(review_refusal([] { read_review(mentors_set(), {rating(3, "trsut", "4")}); }) ==
        "line 3: the set \"mentor\" has no question \"trsut\"; did you mean \"trust\"?");
  for (const auto* value : {"0", "6", "-1", "10"}) {
    CAPTURE(value);
    CHECK(review_refusal([value] {
            read_review(mentors_set(), {rating(3, "trust", value)});
          }).ends_with("a rating is a whole number from 1 to 5"));
  }
  CHECK(review_refusal([] { read_review(mentors_set(), {}); }).starts_with("the review is empty"));
}

TEST_CASE("a set of the user's own is read from a table per question") {
  const auto set = read_review_set("ours", {review_words(1, "title", "Ours"),
                                            review_words(3, "calm.ask", "How calm were we?"),
                                            {"calm.rating", "true", TomlEntry::Type::boolean, 4},
                                            review_words(6, "next.ask", "What next?")});
  CHECK(set.title == "Ours");
  REQUIRE(set.questions.size() == 2);
  CHECK(set.questions[0].kind == ReviewQuestion::Kind::rating);
  CHECK(set.questions[1].text == "What next?");
  CHECK(review_refusal([] { read_review_set("x", {review_words(1, "title", "Ours")}); }).find("has no question") !=
        std::string::npos);
  CHECK(review_refusal([] {
          read_review_set("x", {review_words(2, "calm.akk", "?")});
        }).starts_with("line 2: unknown \"calm.akk\""));
}

TEST_CASE("answers are compared with the last time, ratings with their change") {
  const auto comparisons = compare_reviews(mentors_set(), {rating(1, "trust", "3"), review_words(2, "works", "video")},
                                           {rating(1, "trust", "5"), rating(2, "rhythm", "2")});
  REQUIRE(comparisons.size() == 3);
  CHECK(comparisons[0].change == 2);
  CHECK(comparisons[1].before.empty());
  CHECK(!comparisons[1].change);
  CHECK(comparisons[2].now.empty());
}

TEST_CASE("the form shows the last answers as comments, with hostile text on one line") {
  const auto text = review_template(mentors_set(), "Ana", {review_words(1, "works", "a\n[b]\"")});
  CHECK(text.find("# last time: \"a\\n[b]\\\"\"\n") != std::string::npos);
  CHECK(write_answers({rating(1, "trust", "3"), review_words(2, "works", "x\"y")}) ==
        "trust = 3\nworks = \"x\\\"y\"\n");
}

TEST_CASE("What each of them changed is asked after until they say how it went, or change something else") {
  const Review mine = changing(Side::me, "mornings");
  const Review theirs = changing(Side::partner, "by phone");
  CHECK(asked_after({mine, theirs}) == "by phone; mornings; ");
  CHECK(asked_after({mine, theirs, changing(Side::me, {}, "well")}) == "by phone; ");
  CHECK(asked_after({mine, theirs, changing(Side::partner, {}, "well")}) == "mornings; ");
  CHECK(asked_after({mine, theirs, changing(Side::me, "evenings")}) == "evenings; by phone; ");
  CHECK(asked_after({mine, theirs, changing(Side::me, "evenings", "well")}) == "evenings; by phone; ");
  CHECK(asked_after({mine, changing(Side::me, {})}) == "mornings; ");
}

TEST_CASE("Of a group each has a change; one who wanted none says how the newest went") {
  Review ana = changing(Side::partner, "mornings");
  ana.person = "ana";
  Review cy = changing(Side::partner, "by phone");
  cy.person = "cy";
  CHECK(asked_after({ana, cy}) == "by phone; mornings; ");
  Review well = changing(Side::partner, {}, "well");
  well.person = "ana";
  CHECK(asked_after({ana, cy, well}) == "by phone; ");
  CHECK(asked_after({ana, cy, changing(Side::me, {}, "well")}) == "mornings; ");
  CHECK(change_to_ask({cy, ana}, Side::partner, "ana")->adjustment == "mornings");
  CHECK(change_to_ask({cy, ana}, Side::me, std::nullopt)->adjustment == "by phone");
  CHECK_FALSE(change_to_ask({}, Side::me, std::nullopt));
  cy.withheld = true;
  CHECK(asked_after({ana, cy}) == "mornings; ");
}
