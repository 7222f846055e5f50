// SPDX-License-Identifier: MIT
// The session form: what it shows, what it reads back, and that nothing typed into it is lost.
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/session_form.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

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
  OpenGoal& goal = open.goals.emplace_back();
  goal.goal.id = 3;
  goal.goal.title = "Learn to delegate";
  goal.goal.percent = 50;
  goal.goal.target = make_date(2027, 3, 31);
  Topic& topic = open.topics.emplace_back();
  topic.id = 2;
  topic.text = "salary";
  return open;
}

SessionForm form_of_ana() {
  SessionForm form;
  form.title = "Ana";
  form.when = "Fri 2026-11-20 15:00";
  form.session.length = Minutes{45};
  form.session.channel = Channel::video;
  return form;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE_MESSAGE(at != std::string::npos, what);
  return text.replace(at, what.size(), by);
}

FilledForm read_text(const std::string& text, const SessionForm& form = form_of_ana()) {
  const auto open = open_with_ana();
  return read_session_form(text, form, open, write_session_form(form, open));
}

FilledForm read_changed(const std::string& what, const std::string& by, const SessionForm& form = form_of_ana()) {
  return read_text(replaced(write_session_form(form, open_with_ana()), what, by), form);
}

/// The only thing that a change came to.
template <class T>
T only(const std::vector<T>& found) {
  REQUIRE(found.size() == 1);
  return found.front();
}

/// How much there is to record.
std::size_t count_changes(const FilledForm& filled) {
  return (filled.when ? 1 : 0) + (filled.next ? 1 : 0) + filled.session.size() + filled.pulse.size() +
         filled.feedback.size() + filled.mine.size() + filled.theirs.size() + filled.goals.size() +
         filled.topics.size() + filled.wins.size() + filled.facts.size() + filled.problems.size();
}

std::string problem_of(const FilledForm& filled) { return only(filled.problems).message; }

std::string text_of_field(const std::vector<TypedField>& fields, std::string_view name) {
  for (const auto& typed : fields)
    if (typed.field == name && std::holds_alternative<std::string>(typed.value))
      return std::get<std::string>(typed.value);
  return "(nothing)";
}

}  // namespace

TEST_CASE("a form that comes back as it was is untouched") {
  auto form = form_of_ana();
  const auto open = open_with_ana();
  CHECK(read_text(write_session_form(form, open)).is_untouched());
  form.session.summary = "Given on the command line";
  form.session.notes = "line one\n\n  line two";
  form.session.rasa_ask = "first\n\n  second\nImpact: none";
  form.page = "Ana -- a page\n## Goals\n-->";
  form.next = "Fri 2026-12-04 15:00";
  for (const auto prompts : {NoteForm::rasa, NoteForm::grow}) {
    form.prompts = prompts;
    CHECK(read_text(write_session_form(form, open), form).is_untouched());
  }
}

TEST_CASE("the form of a group has a line for who was there, and no other form has") {
  CHECK(write_session_form(form_of_ana(), open_with_ana()).find("With:") == std::string::npos);
  auto form = form_of_ana();
  form.with = "cy, dee";
  CHECK(read_text(write_session_form(form, open_with_ana()), form).is_untouched());
  const auto filled = read_changed("With: cy, dee", "With: dee", form);
  REQUIRE(filled.with);
  CHECK(filled.with->text == "dee");
  CHECK_FALSE(filled.is_untouched());
}

TEST_CASE("a mentee is rather given feedback than gives it") {
  auto open = open_with_ana();
  CHECK(write_session_form(form_of_ana(), open).find("Direction: given") != std::string::npos);
  open.mentorship.role = Role::mentee;
  const std::string text = write_session_form(form_of_ana(), open);
  CHECK(text.find("Direction: received") != std::string::npos);
  CHECK(read_session_form(text, form_of_ana(), open, text).is_untouched());
}

TEST_CASE("words to share stand apart from the summary that is for me") {
  const auto form = form_of_ana();
  auto text = write_session_form(form, open_with_ana());
  const std::string heading = "## Summary to share <!-- block -->\n";
  REQUIRE(text.find(heading) != std::string::npos);
  text.insert(text.find(heading) + heading.size(), "We met.\n\n- it went well\n");
  const auto filled = read_text(text);
  REQUIRE(filled.to_share);
  CHECK(filled.to_share->text == "We met.\n\n- it went well");
  CHECK(filled.session.empty());
  CHECK_FALSE(filled.is_untouched());
}

TEST_CASE("the form shows what is open, with ids") {
  const auto text = write_session_form(form_of_ana(), open_with_ana());
  for (const char* line : {"When: Fri 2026-11-20 15:00\n", "Length: 45 min\n", "Channel: video\n",
                           "- [ ] c19 send the paper (due Fri 2026-11-27)\n", "- [ ] c20 draft the CV\n",
                           "- g3 50 % Learn to delegate (target Wed 2027-03-31)\n", "- [ ] t2 salary\n"})
    CHECK_MESSAGE(text.find(line) != std::string::npos, line);
}

TEST_CASE("the cursor begins in the summary, and at what was not understood") {
  const auto text = write_session_form(form_of_ana(), open_with_ana());
  const auto lines = split_lines(text);
  const auto line = line_to_begin(text);
  CHECK(lines[line - 3] == "## Summary <!-- block -->");
  CHECK(lines[line - 1].empty());
  const auto marked = mark_problems("one\ntwo\n", {{2, "what -- is this?"}});
  CHECK(marked == "one\n<!-- ! what -  is this? -->\ntwo\n");
  CHECK(line_to_begin(marked) == 3);
  CHECK(mark_problems(marked, {}) == "one\ntwo\n");
  CHECK(line_to_begin("prose") == 1);
}

TEST_CASE("a tick alone says that it was done") {
  const auto promise = only(read_changed("- [ ] c19", "- [x] c19").mine);
  CHECK(promise.number == 19);
  CHECK(promise.ticked);
  CHECK_FALSE(promise.words);
  CHECK_FALSE(promise.date);
  CHECK(only(read_changed("- [ ] t2", "* [X] t2").topics).ticked);
  CHECK_FALSE(only(read_changed("- [ ] c19 send the paper (due Fri 2026-11-27)", "- [x] c19").mine).date);
}

TEST_CASE("a changed date is that date, and one that was taken away is none") {
  const auto moved = only(read_changed("(due Fri 2026-11-27)", "(due mon)").mine);
  CHECK(moved.date == "mon");
  CHECK_FALSE(moved.words);
  CHECK_FALSE(moved.ticked);
  CHECK(only(read_changed(" (due Fri 2026-11-27)", "").mine).date == "");
  CHECK(only(read_changed("draft the CV", "draft the CV (due 1 dec)").theirs).date == "1 dec");
  CHECK(only(read_changed("salary", "salary (parked until 1 feb)").topics).date == "1 feb");
  CHECK(only(read_changed("(target Wed 2027-03-31)", "(target 2027-06-30)").goals).date == "2027-06-30");
}

TEST_CASE("changed words are the text from now on, with what stands behind the date") {
  const auto promise = only(read_changed("send the paper", "send the papers").mine);
  CHECK(promise.words == "send the papers");
  CHECK_FALSE(promise.date);
  CHECK(only(read_changed("(due Fri 2026-11-27)", "(due Fri 2026-11-27), by post").mine).words ==
        "send the paper , by post");
  CHECK(only(read_changed("draft the CV", "draft the CV by fri").theirs).words == "draft the CV by fri");
  CHECK(only(read_changed("Learn to delegate", "Delegate").goals).words == "Delegate");
}

TEST_CASE("each single edit is one change, and any two of them are two") {
  const std::vector<std::pair<std::string, std::string>> edits{
      {"When: Fri 2026-11-20 15:00", "When: yesterday"},
      {"Length: 45 min", "Length: 1h"},
      {"Channel: video", "Channel:"},
      {"Focus:", "Focus: CV"},
      {"remembered as a fact. -->\n", "remembered as a fact. -->\nhas a dog\n"},
      {"bullet points. -->\n", "bullet points. -->\nWe talked.\n"},
      {"- [ ] c19", "- [x] c19"},
      {"draft the CV", "draft the CV (due fri)"},
      {"50 %", "60 %"},
      {"salary", "money"},
      {"is one. -->\n", "is one. -->\nspoke up\n"},
      {"\nText:", "\nText: asked well"},
      {"\nTrust:", "\nTrust: 4"},
      {"\nTrouble:", "\nTrouble: tech"},
      {"\nStrategy:", "\nStrategy: the phone"},
      {"\nHelped:", "\nHelped: partly"},
      {"\nAsk:", "\nAsk: what next?"},
      {"save. -->\nWhen:", "save. -->\nWhen: fri"},
      {"## Private notes <!-- block -->\n", "## Private notes <!-- block -->\nmine\n"}};
  const auto text = write_session_form(form_of_ana(), open_with_ana());
  for (const auto& one : edits) {
    const auto edited = replaced(text, one.first, one.second);
    CHECK_MESSAGE(count_changes(read_text(edited)) == 1, one.second);
    for (const auto& other : edits)
      if (&other != &one)
        CHECK_MESSAGE(count_changes(read_text(replaced(edited, other.first, other.second))) == 2, one.second,
                      other.second);
  }
}

TEST_CASE("brackets in a promise's own words are not its date") {
  auto open = open_with_ana();
  open.commitments[1].text = "read the memo (due process)";
  const auto form = form_of_ana();
  const auto text = write_session_form(form, open);
  const auto filled = read_session_form(replaced(text, "- [ ] c20", "- [x] c20"), form, open, text);
  CHECK_FALSE(only(filled.theirs).words);
  CHECK_FALSE(only(filled.theirs).date);
}

TEST_CASE("a changed percentage is progress, and words behind the title are its comment") {
  const auto goal =
      only(read_changed("- g3 50 % Learn to delegate", "- g3 60% Learn to delegate: first time done").goals);
  CHECK(goal.number == 3);
  CHECK(goal.percent == 60);
  CHECK(goal.comment == "first time done");
  CHECK_FALSE(goal.words);
  CHECK_FALSE(goal.date);
  CHECK(only(read_changed("(target Wed 2027-03-31)", "(target Wed 2027-03-31) went well").goals).comment ==
        "went well");
}

TEST_CASE("a percentage out of range is a problem with its line") {
  const auto filled = read_changed("g3 50 %", "g3 150 %");
  CHECK(problem_of(filled) == "a percentage from 0 to 100 goes after the goal's id");
  CHECK(filled.goals.empty());
  const auto text = replaced(write_session_form(form_of_ana(), open_with_ana()), "g3 50 %", "g3 half");
  CHECK(describe_problems(text, read_text(text).problems) ==
        "line 27 \"- g3 half Learn to delegate (target Wed 2027-03-31)\": a percentage from 0 to 100 goes after the "
        "goal's id");
}

TEST_CASE("a new line is something new of its block") {
  CHECK(only(read_changed("- [ ] c19", "- call Bo by fri\n- [ ] c19").mine).words == "call Bo by fri");
  CHECK(only(read_changed("- [ ] c20", "read the book\n- [ ] c20").theirs).words == "read the book");
  CHECK(only(read_changed("- [ ] t2", "- [x] next job\n- [ ] t2").topics).ticked);
  const auto goal = only(read_changed("- g3", "- 10 % write a book (target 2027-06)\n- g3").goals);
  CHECK_FALSE(goal.number);
  CHECK(goal.words == "write a book");
  CHECK(goal.percent == 10);
  CHECK(goal.date == "2027-06");
  CHECK(only(read_changed("## Summary", "- has a dog\n\n## Summary").facts).text == "has a dog");
  CHECK(only(read_changed("is one. -->\n", "is one. -->\n* spoke up\n").wins).text == "spoke up");
}

TEST_CASE("a promise below the other heading is the other side's") {
  auto text = write_session_form(form_of_ana(), open_with_ana());
  text = replaced(text, "- [ ] c20 draft the CV\n", "");
  text = replaced(text, "- [ ] c19", "- [ ] c20 draft the CV\n- [ ] c19");
  const auto promise = only(read_text(text).mine);
  CHECK(promise.number == 20);
  CHECK(promise.moved);
}

TEST_CASE("lines that cannot be meant are problems, and each names its line") {
  CHECK(problem_of(read_changed("- [ ] c19", "- [x] c77")).starts_with("c77 is not an open promise of Ana"));
  CHECK(problem_of(read_changed("- [ ] t2", "- [x] t77")).starts_with("t77 is not an open topic of Ana"));
  CHECK(problem_of(read_changed("- g3 50", "- g77 50")).starts_with("g77 is not an open goal of Ana"));
  CHECK(problem_of(read_changed("- g3", "- [x] g3 50 % Learn\n- g3")).starts_with("a goal has no box to tick"));
  CHECK(problem_of(read_changed("- [ ] t2", "## Mine\n- [ ] t2")) == "the form has no such heading");
  CHECK(problem_of(read_changed("- [ ] t2", "<!-- ask Bo -->\n- [ ] t2")).starts_with("this is inside a comment"));
  CHECK(problem_of(read_changed("is one. -->", "is one. She won. -->")).starts_with("this is inside a comment"));
  CHECK(problem_of(read_changed("When:", "hello\nWhen:")).starts_with("this is not understood here"));
  CHECK(problem_of(read_changed("Channel: video", "Channel: pigeon")).find("pigeon") != std::string::npos);
  CHECK(problem_of(read_changed("Length: 45 min", "Length: long")).find("long") != std::string::npos);
  CHECK(problem_of(read_changed("Trust:", "Trust: 6")).find("Trust") != std::string::npos);
  CHECK(problem_of(read_changed("Comment:", "Comment: fine")).starts_with("a pulse needs a number"));
  CHECK(problem_of(read_changed("Area:", "Area: listening")).starts_with("feedback needs text"));
  CHECK(problem_of(read_changed("Direction: given", "Direction:")).starts_with("Direction cannot be empty"));
  CHECK(read_changed("- [ ] t2 salary", "- [x] t2 salary\n- [x] t2 salary, again").problems.size() == 1);
}

TEST_CASE("the lines at the head change when, how long and how") {
  CHECK(read_changed("When: Fri 2026-11-20 15:00", "When: yesterday").when->text == "yesterday");
  const auto length = only(read_changed("Length: 45 min", "Length: 1h30").session);
  CHECK(length.field == "minutes");
  CHECK(length.value == Value{std::int64_t{90}});
  CHECK(only(read_changed("Length: 45 min", "Length:").session).value == Value{});
  CHECK(text_of_field(read_changed("Channel: video", "channel: Phone").session, "channel") == "phone");
  CHECK(text_of_field(read_changed("Trouble:", "Trouble: tech").session, "trouble") == "tech");
}

TEST_CASE("a length by the clock is measured until somebody writes another") {
  auto form = form_of_ana();
  form.length = FormLength::by_the_clock;
  const auto open = open_with_ana();
  CHECK(read_text(write_session_form(form, open), form).by_the_clock);
  const auto said = read_changed("Length: by the clock", "Length: 1h", form);
  CHECK_FALSE(said.by_the_clock);
  CHECK(only(said.session).value == Value{std::int64_t{60}});
  // A draft of a call that is brought back later.
  CHECK(read_changed("Length: 45 min", "Length: by the clock").by_the_clock);
}

TEST_CASE("feedback is its fields, and another text begins another") {
  const auto filled =
      read_changed("Text:\nDirection: given", "Text: asked well\nof all\nType: praise\nText: came late");
  REQUIRE(filled.feedback.size() == 2);
  CHECK(text_of_field(filled.feedback[0], "text") == "asked well\nof all");
  CHECK(text_of_field(filled.feedback[0], "type") == "praise");
  CHECK(text_of_field(filled.feedback[1], "text") == "came late");
  CHECK(filled.problems.empty());
}

TEST_CASE("answers to the prompts are fields of the session, of many lines") {
  CHECK(text_of_field(read_changed("Ask:", "Ask: what next?\n\n- and then?").session, "rasa_ask") ==
        "what next?\n\n- and then?");
  auto form = form_of_ana();
  form.prompts = NoteForm::grow;
  CHECK(text_of_field(read_changed("Will:", "Will: call", form).session, "grow_will") == "call");
}

TEST_CASE("a text without the form's headings is no form") {
  CHECK_FALSE(is_session_form("## Summary\n\n- [x] c19 is only text here\n"));
  CHECK(is_session_form("## Summary <!-- block -->\n"));
}

TEST_CASE("sealed items show no words in the form, are not taken for changed, and are not changed") {
  auto open = open_with_ana();
  const auto seal = [](auto& record) {
    record = from_record<std::decay_t<decltype(record)>>(withhold(to_record(record)));
  };
  seal(open.commitments[0]);
  seal(open.goals[0].goal);
  const auto form = form_of_ana();
  const auto text = write_session_form(form, open);
  CHECK(text.find("send the paper") == std::string::npos);
  CHECK(text.find("Learn to delegate") == std::string::npos);
  CHECK(text.find("50 %") == std::string::npos);
  CHECK(read_session_form(text, form, open, text).is_untouched());
  const auto changed = read_session_form(replaced(text, "c19 (sealed)", "c19 mail it"), form, open, text);
  CHECK(problem_of(changed).starts_with("c19 is sealed"));
}

TEST_CASE("a sealed goal, whose percentage the form does not show, can be moved in it") {
  auto open = open_with_ana();
  auto& goal = open.goals[0].goal;
  goal = from_record<Goal>(withhold(to_record(goal)));
  const auto form = form_of_ana();
  const auto text = write_session_form(form, open);
  const auto moved = read_session_form(replaced(text, "- g3 (sealed)", "- g3 0 % (sealed) began"), form, open, text);
  CHECK(moved.problems.empty());
  CHECK(only(moved.goals).percent == 0);
  CHECK(only(moved.goals).comment == "began");
}

TEST_CASE("whatever is typed as notes comes back, and no text breaks the reader") {
  CHECK(rc::check("notes survive", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "# b", "- [x] c19", "", "  c", "<!-- d -->", "When: x", "## Goals"));
    std::string notes = "begin";
    for (const auto& word : words) notes += "\n" + word;
    notes += "\nend";
    const auto filled = read_text(write_session_form(form_of_ana(), open_with_ana()) + notes);
    RC_ASSERT(text_of_field(filled.session, "notes") == notes);
    RC_ASSERT(filled.session.size() == 1);
  }));
  CHECK(rc::check("no noise is left out in silence", [] {
    const auto noise = *rc::gen::element<std::string>("a by fri", "<!-- x -->", "[x] y", "- (due fri)", "50 %", "## z",
                                                      "g3 1", "Text: t", "http://x", "-->", "c19", "\\");
    const std::string whole = write_session_form(form_of_ana(), open_with_ana());
    const auto lines = split_lines(whole);
    const auto place = *rc::gen::inRange<std::size_t>(0, lines.size());
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i)
      text += std::string(lines[i]) + "\n" + (i == place ? noise + "\n" : "");
    RC_ASSERT(!read_text(text).is_untouched());
  }));
  CHECK(rc::check("nothing is thrown", [](const std::string& noise) {
    auto text = write_session_form(form_of_ana(), open_with_ana());
    text.insert(*rc::gen::inRange<std::size_t>(0, text.size()), noise);
    static_cast<void>(read_text(text));
  }));
}
