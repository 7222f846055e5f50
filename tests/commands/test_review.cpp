// SPDX-License-Identifier: MIT
// mentor review and mentor template: sets, answers, comparison, drafts, the user's own files.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

struct ReviewDesk : TestContext {
  ReviewDesk() { run({"add", "ana", "--name", "Ana Alba", "--start", "2026-09-01"}); }

  Exit review(const std::string& text, std::vector<std::string> more = {}) {
    services.input = text;
    std::vector<std::string> words{"review", "ana"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  [[nodiscard]] bool told(const std::string& words) const { return out.str().find(words) != std::string::npos; }
  [[nodiscard]] bool complained(const std::string& words) const { return err.str().find(words) != std::string::npos; }
};

const std::string own_set_path = "/home/me/.config/mentor/reviews/year.toml";

}  // namespace

TEST_CASE("a review is stored with its side, set and answers") {
  ReviewDesk desk;
  CHECK(desk.review("trust = 4\nworks = \"we laugh\"\nadjustment = \"mornings\"\n") == Exit::ok);
  const auto reviews = desk.store().all<Review>();
  REQUIRE(reviews.size() == 1);
  CHECK(reviews[0].set == "mentor");
  CHECK(reviews[0].by == Side::me);
  CHECK(reviews[0].answers == "trust = 4\nworks = \"we laugh\"\n");
  CHECK(reviews[0].adjustment == "mornings");
  CHECK(reviews[0].visibility == Visibility::private_);
}

TEST_CASE("the usual set is that of the answering side") {
  ReviewDesk desk;
  CHECK(desk.review("heard = 4\n", {"--theirs"}) == Exit::ok);
  desk.run({"add", "zoë", "--role", "mentee"});
  CHECK(desk.run({"review", "zoë"}) == Exit::ok);
  desk.run({"add", "bo", "--role", "peer"});
  desk.services.input = "start = \"write more\"\n";
  CHECK(desk.run({"review", "bo"}) == Exit::ok);
}

TEST_CASE("answers are held against the last ones of the same side and set, up to that day") {
  ReviewDesk desk;
  desk.review("trust = 3\n", {"-d", "2026-10-01"});
  desk.review("trust = 1\n", {"-d", "2026-11-10", "--theirs", "--set", "mentor"});
  CHECK_FALSE(desk.told("was"));
  desk.review("trust = 5\n");
  CHECK(desk.told("5 (+2, was 3)"));
  CHECK(desk.told("held against v1, Thu 2026-10-01"));
  desk.review("trust = 2\n", {"-d", "2026-10-15"});
  CHECK(desk.told("2 (-1, was 3)"));
  CHECK(desk.run({"review", "show", "v3"}) == Exit::ok);
  CHECK(desk.told("5 (+3, was 2)"));
}

TEST_CASE("two reviews of one day are told apart by their order") {
  ReviewDesk desk;
  desk.review("trust = 3\n");
  desk.review("trust = 4\n");
  desk.run({"review", "show", "v1"});
  CHECK_FALSE(desk.told("was"));
  desk.run({"review", "show", "v2"});
  CHECK(desk.told("4 (+1, was 3)"));
}

TEST_CASE("what cannot be an answer is refused with its line, and the text stays") {
  ReviewDesk desk;
  CHECK(desk.review("trust = 6\n") == Exit::usage);
  CHECK(desk.complained("line 1: trust is \"6\"; a rating is a whole number from 1 to 5"));
  CHECK(desk.complained("to get it back: mentor review ana --recover"));
  CHECK(desk.review("trst = 4\n") == Exit::usage);
  CHECK(desk.complained("did you mean \"trust\"?"));
  CHECK(desk.review("# nothing\n") == Exit::usage);
  CHECK(desk.review("works = 3\n") == Exit::usage);
  CHECK(desk.services.kept.size() == 4);
  CHECK(desk.store().all<Review>().empty());
}

TEST_CASE("--adjustment goes before the form's") {
  ReviewDesk desk;
  desk.review("trust = 4\nadjustment = \"evenings\"\n", {"--adjustment", "mornings"});
  CHECK(desk.store().all<Review>().at(0).adjustment == "mornings");
}

TEST_CASE("the editor's form tells the last answers") {
  ReviewDesk desk;
  desk.review("trust = 3\n");
  desk.context.interactive = desk.context.input_is_terminal = true;
  desk.services.editor = [](const std::string& text) {
    return text.find("# last time: 3") == std::string::npos ? text : "trust = 4\n";
  };
  CHECK(desk.run({"review", "ana"}) == Exit::ok);
  CHECK(desk.told("4 (+1, was 3)"));
  desk.services.editor = [](const std::string& text) { return text; };
  CHECK(desk.run({"review", "ana"}) == Exit::aborted);
}

TEST_CASE("a set of one's own stands beside the configuration, or anywhere") {
  ReviewDesk desk;
  desk.services.files[own_set_path] = "title = \"The year\"\n[best]\nask = \"What was best?\"\n";
  CHECK(desk.review("best = \"the talk\"\n", {"--set", "year"}) == Exit::ok);
  CHECK(desk.told("Ana Alba: The year"));
  CHECK(desk.review("best = \"the walk\"\n", {"--set", own_set_path}) == Exit::ok);
  CHECK(desk.told("before: the talk"));
  CHECK(desk.run({"template", "list"}) == Exit::ok);
  CHECK(desk.told("year"));
  CHECK(desk.run({"template", "show", "year"}) == Exit::ok);
  CHECK(desk.told("# What was best?"));
  desk.services.files.clear();
  CHECK(desk.run({"review", "show", "v2"}) == Exit::ok);
  CHECK_MESSAGE(desk.told("best"), "without its set the key stands for the question");
}

TEST_CASE("a broken or unknown set is refused with what to do") {
  ReviewDesk desk;
  desk.services.files[own_set_path] = "title = \"The year\"\n[best]\nasks = \"x\"\n";
  CHECK(desk.review("best = \"x\"\n", {"--set", "year"}) == Exit::usage);
  CHECK(desk.complained(own_set_path + ": line 3: unknown \"best.asks\""));
  CHECK(desk.review("best = \"x\"\n", {"--set", "yaer"}) == Exit::usage);
  CHECK(desk.complained("did you mean \"year\"?"));
  CHECK(desk.review("best = \"x\"\n", {"--set", "./none.toml"}) == Exit::failed);
  CHECK(desk.complained("./none.toml"));
}

TEST_CASE("a sealed review is shown only with --reveal") {
  ReviewDesk desk;
  CHECK(desk.review("works = \"we laugh\"\n", {"--sealed"}) == Exit::ok);
  CHECK_FALSE(desk.told("laugh"));
  CHECK(desk.run({"review", "show", "v1"}) == Exit::usage);
  CHECK(desk.run({"review", "show", "v1", "--reveal"}) == Exit::ok);
  CHECK(desk.told("laugh"));
}

TEST_CASE("every template is printed, and an unknown one gets a suggestion") {
  ReviewDesk desk;
  for (const auto* name :
       {"agreement", "agreement-light", "log", "log-grow", "mentor", "mentee", "start-stop-continue"}) {
    CAPTURE(name);
    CHECK(desk.run({"template", "show", name}) == Exit::ok);
    CHECK(desk.out.str().size() > 100);
  }
  CHECK(desk.run({"template", "show", "agrement"}) == Exit::usage);
  CHECK(desk.complained("did you mean \"agreement\"?"));
}

TEST_CASE("answers that were edited until they are no TOML stop neither show nor the next review") {
  ReviewDesk desk;
  desk.review("trust = 3\n", {"-d", "2026-10-01"});
  CHECK(desk.run({"edit", "v1", "--set", "answers=trust = ["}) == Exit::ok);
  CHECK(desk.run({"review", "show", "v1"}) == Exit::ok);
  CHECK(desk.review("trust = 4\n") == Exit::ok);
  CHECK(desk.services.kept.empty());
}
