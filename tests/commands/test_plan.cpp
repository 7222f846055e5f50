// SPDX-License-Identifier: MIT
// plan and prep together: hours of the partner, clock changes, and questions that do not come again.
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace {

struct PlanningDesk : TestContext {
  PlanningDesk() {
    run({"add", "ana", "--name", "Ana", "--start", "2026-09-01", "--zone", "Europe/Berlin", "--hours",
         "mon-fri 09:00-17:00"});
  }
  [[nodiscard]] bool told(const std::string& words) const { return out.str().find(words) != std::string::npos; }
  [[nodiscard]] bool warned(const std::string& words) const { return err.str().find(words) != std::string::npos; }

  /// The questions on the page of prep.
  std::vector<std::string> offered() {
    run({"prep", "ana"});
    const std::string page = out.str();
    std::vector<std::string> questions;
    std::size_t at = page.find("Questions ");
    while (at != std::string::npos && (at = page.find("  • ", at)) != std::string::npos) {
      const std::size_t end = page.find('\n', at);
      questions.push_back(page.substr(at, end - at));
      at = end;
    }
    return questions;
  }
};

}  // namespace

TEST_CASE("a plan outside the partner's working hours is made, and warned of") {
  PlanningDesk desk;
  CHECK(desk.run({"plan", "ana", "2026-11-24 16:01"}) == Exit::ok);  // 17:01 in Berlin
  CHECK(desk.warned("outside Ana's working hours (mon-fri 09:00-17:00): Tue 2026-11-24 17:01 there"));
  CHECK(desk.run({"plan", "ana", "2026-11-25 15:59"}) == Exit::ok);
  CHECK_FALSE(desk.warned("outside"));
  CHECK(desk.run({"plan", "ana", "2026-12-01 15:30", "--duration", "30m"}) == Exit::ok);
  CHECK_FALSE(desk.warned("outside"));
  CHECK(desk.run({"plan", "ana", "2026-12-02 15:30", "--duration", "31m"}) == Exit::ok);
  CHECK(desk.warned("outside Ana's working hours (mon-fri 09:00-17:00): Wed 2026-12-02 16:30 to 17:01 there"));
  CHECK(desk.run({"plan", "ana", "2026-11-28 10:00"}) == Exit::ok);
  CHECK(desk.warned("outside"));
  CHECK(desk.run({"plan", "ana", "2026-11-29"}) == Exit::ok);
  CHECK_FALSE(desk.warned("outside"));
}

TEST_CASE("a plan on the day of a clock change is warned of, the day before and after are not") {
  PlanningDesk desk;
  desk.run({"plan", "ana", "2027-03-28 10:00"});
  CHECK(desk.warned("the clocks of Ana (Europe/Berlin) change on that day"));
  for (const auto* day : {"2027-03-27 10:00", "2027-03-29 10:00"}) {
    desk.run({"plan", "ana", day});
    CHECK_FALSE(desk.warned("clocks"));
  }
}

TEST_CASE("questions chosen with the plan are stored with it, and stand in prep") {
  PlanningDesk desk;
  CHECK(desk.run({"plan", "ana", "2026-11-24 10:00", "--questions", "2"}) == Exit::ok);
  const auto prompts = desk.store().all<Prompt>({.mentorship = "ana"});
  REQUIRE(prompts.size() == 2);
  CHECK(prompts[0].session == Id{Kind::session, 1});
  CHECK(prompts[0].date == make_date(2026, 11, 20));
  desk.run({"prep", "ana"});
  CHECK(desk.told("Questions that you chose"));
  CHECK(desk.told(prompts[1].text));
  desk.run({"undo"});
  CHECK(desk.store().all<Prompt>().empty());
}

TEST_CASE("--questions alone means three; a word after it is a topic; too many are refused") {
  PlanningDesk desk;
  CHECK(desk.run({"plan", "ana", "2026-11-24", "--questions"}) == Exit::ok);
  CHECK(desk.store().all<Prompt>().size() == 3);
  CHECK(desk.run({"plan", "ana", "2026-12-24", "--questions", "the CV"}) == Exit::ok);
  CHECK(desk.store().all<Prompt>().size() == 6);
  CHECK(desk.store().all<Topic>().at(0).text == "the CV");
  CHECK(desk.run({"plan", "ana", "2026-12-25", "--questions", "11"}) == Exit::usage);
  CHECK(desk.run({"plan", "ana", "2026-12-25", "--questions=0"}) == Exit::ok);
  CHECK(desk.store().all<Prompt>().size() == 6);
}

TEST_CASE("planned questions do not come again for as long as there are others") {
  PlanningDesk desk;
  std::set<std::string> keys;
  for (int i = 0; i < 3; ++i) desk.run({"plan", "ana", "2026-12-0" + std::to_string(i + 1), "--questions", "5"});
  for (const auto& prompt : desk.store().all<Prompt>()) {
    CHECK(keys.insert(prompt.key).second);
    CHECK_MESSAGE(prompt.key.starts_with("first-"), "they have not met");
  }
  CHECK(keys.size() == 15);
}

TEST_CASE("prep offers others from session to session, the same in between, and writes nothing") {
  PlanningDesk desk;
  std::set<std::string> seen;
  for (int day = 1; day <= 9; ++day) {
    const auto offered = desk.offered();
    REQUIRE(offered.size() == 3);
    CHECK(desk.offered() == offered);
    for (const auto& question : offered) CHECK(seen.insert(question).second);
    desk.run({"log", "ana", "x", "-d", "2026-11-0" + std::to_string(day)});
  }
  CHECK(desk.store().all<Prompt>().empty());
}

TEST_CASE("one's own questions join the bank; a broken file is named and stops nothing but the list") {
  PlanningDesk desk;
  const std::string path = "/home/me/.config/mentor/questions.toml";
  desk.services.files[path] = "[[question]]\nkey = \"own-1\"\nmoment = \"stuck\"\ntext = \"Who says so?\"\n";
  CHECK(desk.run({"question", "bank", "stuck"}) == Exit::ok);
  CHECK(desk.told("Who says so?"));
  CHECK_FALSE(desk.told("win-1"));
  CHECK(desk.run({"question", "bank", "--json"}) == Exit::ok);
  CHECK(desk.told("\"schema\": \"mentor.question-bank/1\""));
  CHECK(desk.run({"question", "bank", "sad"}) == Exit::usage);
  desk.services.files[path] = "[[question]]\nkey = \"own-1\"\n";
  CHECK(desk.run({"question", "bank"}) == Exit::usage);
  CHECK(desk.warned(path + ": line 2: this question has no moment"));
  CHECK(desk.run({"prep", "ana"}) == Exit::ok);
  CHECK(desk.warned("has no moment"));
}

TEST_CASE("the session form has the prompts of the mentorship, unless others are asked for") {
  PlanningDesk desk;
  desk.context.interactive = desk.context.input_is_terminal = true;
  std::string form;
  desk.services.editor = [&](const std::string& text) { return form = text; };
  desk.run({"log", "ana"});
  CHECK(form.find("## RASA") != std::string::npos);
  CHECK(form.find("how are they, beyond work?") != std::string::npos);
  CHECK(desk.run({"edit", "ana", "--set", "form=grow"}) == Exit::ok);
  desk.run({"log", "ana"});
  CHECK(form.find("## GROW") != std::string::npos);
  desk.run({"log", "ana", "--form", "rasa"});
  CHECK(form.find("## RASA") != std::string::npos);
}

TEST_CASE("working hours that cannot be are refused when a person is changed, too") {
  PlanningDesk desk;
  CHECK(desk.run({"person", "edit", "ana", "--set", "hours=9 to 5"}) == Exit::usage);
  CHECK(desk.warned("write 09:00-17:00"));
  CHECK(desk.run({"person", "edit", "ana", "--set", "hours=Mon-Thu 10:00-18:00"}) == Exit::ok);
}
