// SPDX-License-Identifier: MIT
// The session form: what it shows, what it reads back, and that nothing typed into it is lost.
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/log_template.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <string>
#include <type_traits>

using namespace mentor::tests;


namespace {

OpenMentorship open_with_ana() {
  OpenMentorship open;
  open.mentorship.handle = "ana";
  open.mentorship.title = "Ana";
  Commitment mine;
  mine.id = 19;
  mine.owner = "me";
  mine.text = "send the paper";
  mine.due = make_date(2026, 11, 27);
  Commitment theirs;
  theirs.id = 20;
  theirs.owner = "ana";
  theirs.text = "draft the CV";
  open.commitments = {mine, theirs};
  OpenGoal goal;
  goal.goal.id = 3;
  goal.goal.title = "Learn to delegate";
  goal.goal.percent = 50;
  open.goals = {goal};
  Topic topic;
  topic.id = 2;
  topic.text = "salary";
  open.topics = {topic};
  return open;
}

LogForm form_of_ana() {
  LogForm form;
  form.title = "Ana";
  form.when = "Fri 2026-11-20 15:00";
  form.length = Minutes{45};
  form.channel = Channel::video;
  return form;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE_MESSAGE(at != std::string::npos, what);
  return text.replace(at, what.size(), by);
}

LogEntry read_changed(const std::string& what, const std::string& by) {
  const auto open = open_with_ana();
  const auto form = form_of_ana();
  return read_log_form(replaced(write_log_form(form, open), what, by), form, open);
}

}  // namespace

TEST_CASE("a form that comes back as it was is untouched") {
  const auto open = open_with_ana();
  auto form = form_of_ana();
  CHECK(is_untouched(read_log_form(write_log_form(form, open), form, open), form));
  form.summary = "Given on the command line";
  form.notes = "line one\n\n  line two";
  const auto entry = read_log_form(write_log_form(form, open), form, open);
  CHECK(entry.summary == form.summary);
  CHECK(entry.notes == form.notes);
  CHECK(is_untouched(entry, form));
}

TEST_CASE("the form shows what is open, with ids") {
  const auto text = write_log_form(form_of_ana(), open_with_ana());
  for (const char* line : {"When: Fri 2026-11-20 15:00\n", "Length: 45 min\n", "Channel: video\n",
                           "- [ ] c19 send the paper (due Fri 2026-11-27)\n", "- [ ] c20 draft the CV\n",
                           "- g3 50 % Learn to delegate\n", "- [ ] t2 salary\n"})
    CHECK_MESSAGE(text.find(line) != std::string::npos, line);
}

TEST_CASE("a ticked promise is kept, a ticked topic is discussed") {
  CHECK(read_changed("- [ ] c19", "- [x] c19").kept == std::vector<std::int64_t>{19});
  CHECK(read_changed("- [ ] t2", "* [X] t2").discussed == std::vector<std::int64_t>{2});
}

TEST_CASE("a changed percentage is progress, and words behind the title are its comment") {
  const auto entry = read_changed("- g3 50 % Learn to delegate", "- g3 60% Learn to delegate: first time done");
  REQUIRE(entry.goals.size() == 1);
  CHECK(entry.goals[0].goal == 3);
  CHECK(entry.goals[0].percent == 60);
  CHECK(entry.goals[0].comment == "first time done");
  CHECK(read_changed("g3 50 %", "g3 50 %").goals.empty());
}

TEST_CASE("a percentage out of range is refused with its line") {
  CHECK_THROWS_WITH_AS(read_changed("g3 50 %", "g3 150 %"),
                       "Line 22 \"- g3 150 % Learn to delegate\": after the goal's id stands its percentage, from 0 to "
                       "100.",
                       UserError);
  CHECK_THROWS_WITH_AS(
      read_changed("g3 50 %", "g3 half"),
      "Line 22 \"- g3 half Learn to delegate\": after the goal's id stands its percentage, from 0 to 100.", UserError);
}

TEST_CASE("lines added below the headings are new records of the right side") {
  const auto mine = read_changed("- [ ] c19", "- call Bo by fri\n- [ ] c19");
  REQUIRE(mine.commitments.size() == 1);
  CHECK(mine.commitments[0].mine);
  CHECK(mine.commitments[0].text == "call Bo by fri");
  const auto theirs = read_changed("- [ ] c20", "read the book\n- [ ] c20");
  REQUIRE(theirs.commitments.size() == 1);
  CHECK_FALSE(theirs.commitments[0].mine);
  CHECK(read_changed("- [ ] t2", "- next job\n- [ ] t2").topics == std::vector<std::string>{"next job"});
  CHECK(read_changed("## Summary", "- has a dog\n\n## Summary").facts == std::vector<std::string>{"has a dog"});
}

TEST_CASE("words added to a promise of ours go to the notes") {
  const auto entry = read_changed("- [ ] c20 draft the CV", "- [x] c20 draft the CV, in two versions");
  CHECK(entry.kept == std::vector<std::int64_t>{20});
  CHECK(entry.notes == "c20: draft the CV, in two versions");
}

TEST_CASE("an id that is not open is refused") {
  CHECK_THROWS_WITH_AS(read_changed("- [ ] c19", "- [x] c77"),
                       "Line 14: c77 is no open commitment of Ana. Expected is one that the form listed, or words "
                       "without an id for a new one.",
                       UserError);
  CHECK_THROWS_WITH_AS(read_changed("- [ ] t2", "- [x] t77"),
                       "Line 26: t77 is no open topic of Ana. Expected is one that the form listed, or words without "
                       "an id for a new one.",
                       UserError);
  CHECK_THROWS_WITH_AS(read_changed("- g3 50", "- g77 50"),
                       "Line 22: g77 is no open goal of Ana. Expected is one that the form listed, or words without an "
                       "id for a new one.",
                       UserError);
}

TEST_CASE("the lines at the head change when, how long and how") {
  CHECK(read_changed("When: Fri 2026-11-20 15:00", "When: yesterday").when == "yesterday");
  CHECK_FALSE(read_changed("Length: 45 min", "Length:").length.has_value());
  CHECK(read_changed("Length: 45 min", "Length: 1h30").length == Minutes{90});
  CHECK(read_changed("Channel: video", "Channel: phone").channel == Channel::phone);
  CHECK_THROWS_WITH_AS(
      read_changed("Channel: video", "Channel: pigeon"),
      "Line 4: the channel \"pigeon\" is not known. Expected is video, phone, in-person, chat, email or other.",
      UserError);
  CHECK_THROWS_WITH_AS(
      read_changed("Length: 45 min", "Length: long"),
      "Line 3: Length: \"long\" is not a duration. Write it as 45m, 1h, 1h30, 1.5h or 1:30, from 1 minute to 24 hours.",
      UserError);
}

TEST_CASE("a text without the form's headings is a note as it was written") {
  const std::string text = "## Summary\n\n- [x] c19 is only text here\n";
  const auto entry = read_log_form(text, form_of_ana(), open_with_ana());
  CHECK(entry.notes == text);
  CHECK(entry.kept.empty());
  CHECK_FALSE(is_log_form(text));
}

TEST_CASE("headings of people inside the notes stay text") {
  auto form = form_of_ana();
  form.notes = "## Goals\n- g3 90 %\n## My promises\n- [x] c19\n<!-- mine -->";
  const auto open = open_with_ana();
  const auto entry = read_log_form(write_log_form(form, open), form, open);
  CHECK(entry.notes == form.notes);
  CHECK(entry.goals.empty());
  CHECK(entry.kept.empty());
}

TEST_CASE("sealed items show no words in the form, and are not taken for changed") {
  auto open = open_with_ana();
  const auto seal = [](auto& record) {
    record = from_record<std::decay_t<decltype(record)>>(withhold(to_record(record)));
  };
  seal(open.commitments[0]);
  seal(open.goals[0].goal);
  const auto form = form_of_ana();
  const auto text = write_log_form(form, open);
  CHECK(text.find("send the paper") == std::string::npos);
  CHECK(text.find("Learn to delegate") == std::string::npos);
  CHECK(text.find("%") == std::string::npos);
  CHECK(is_untouched(read_log_form(text, form, open), form));
}

TEST_CASE("a sealed goal, whose percentage the form does not show, can be moved in it") {
  auto open = open_with_ana();
  auto& goal = open.goals[0].goal;
  goal = from_record<Goal>(withhold(to_record(goal)));
  const auto form = form_of_ana();
  auto text = write_log_form(form, open);
  const auto line = fmt::format("- g{} (sealed)", goal.id);
  const auto at = text.find(line);
  REQUIRE(at != std::string::npos);
  text.replace(at, line.size(), fmt::format("- g{} 0 % (sealed) began", goal.id));
  const auto entry = read_log_form(text, form, open);
  REQUIRE(entry.goals.size() == 1);
  CHECK(entry.goals[0].percent == 0);
  CHECK(entry.goals[0].comment == "began");
}

TEST_CASE("whatever is typed as notes comes back, and no text breaks the reader") {
  CHECK(rc::check("notes survive", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "# b", "- [x] c19", "", "  c", "<!-- d -->", "When: x", "## Goals"));
    std::string notes = "begin";
    for (const auto& word : words) notes += "\n" + word;
    notes += "\nend";
    auto form = form_of_ana();
    form.notes = notes;
    const auto open = open_with_ana();
    RC_ASSERT(read_log_form(write_log_form(form, open), form, open).notes == notes);
  }));
  CHECK(rc::check("only UserError", [](const std::string& noise) {
    const auto open = open_with_ana();
    const auto form = form_of_ana();
    auto text = write_log_form(form, open);
    text.insert(*rc::gen::inRange<std::size_t>(0, text.size()), noise);
    try {
      static_cast<void>(read_log_form(text, form, open));
    } catch (const UserError&) {
    }
  }));
}
