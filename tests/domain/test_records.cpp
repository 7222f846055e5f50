// SPDX-License-Identifier: MIT
// The descriptions: what everything generic is derived from.
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace mentor::tests;
namespace {

const Date friday = make_date(2026, 11, 20);

std::string refusal(const Record& record) {
  try {
    check(record);
  } catch (const UserError& error) {
    return error.what();
  }
  return "accepted";
}

Commitment a_promise() {
  Commitment promise;
  promise.id = 19;
  promise.uid = "7d1c5f0e-6f54-4c0b-9c3e-0e6f0a5b4a11";
  promise.visibility = Visibility::shared;
  promise.mentorship = "ana";
  promise.owner = "me";
  promise.text = "send the paper";
  promise.due = make_date(2026, 11, 27);
  promise.made = friday;
  promise.goal = Id{Kind::goal, 3};
  return promise;
}

}  // namespace

TEST_CASE("every kind has its own letter, table name and plural") {
  std::set<char> letters;
  std::set<std::string_view> tables;
  for (const Kind kind : all_kinds()) {
    const auto& about = info(kind);
    CHECK(about.kind == kind);
    CHECK(about.name == to_text(kind));
    CHECK(letters.insert(about.letter).second);
    CHECK(tables.insert(about.name).second);
    CHECK(!about.plural.empty());
  }
  CHECK(letters.size() == all_kinds().size());
}

TEST_CASE("the fields that a description names for text, day and status exist") {
  for (const Kind kind : all_kinds()) {
    const auto& about = info(kind);
    CHECK(about.has(about.text));
    if (!about.day.empty()) CHECK(about.has(about.day));
    if (!about.status.empty()) {
      REQUIRE(about.has(about.status));
      CHECK(about.field(about.status)->kind == FieldKind::choice);
    }
    for (const auto& field : about.fields) CHECK((field.kind != FieldKind::choice || !field.choices.empty()));
  }
}

TEST_CASE("a list's columns and the date that sorts it are fields, and its open states are choices of its state") {
  for (const Kind kind : all_kinds()) {
    const auto& about = info(kind);
    CAPTURE(about.name);
    CHECK(!about.list.columns.empty());
    for (const auto column : about.list.columns) {
      CAPTURE(column);
      REQUIRE(about.has(column));
      CHECK(!about.field(column)->inner);
    }
    if (!about.list.soonest.empty()) CHECK(about.field(about.list.soonest)->direction != Direction::past);
    CHECK((!about.list.only_open || !about.open.empty()));
    for (const auto& state : about.open) {
      CAPTURE(state);
      REQUIRE(about.has(about.status));
      const auto choices = about.field(about.status)->choices;
      CHECK(std::find(choices.begin(), choices.end(), state) != choices.end());
    }
  }
}

TEST_CASE("another word for a field is none of its kind's own, and stands for one field only") {
  for (const Kind kind : all_kinds()) {
    std::set<std::string_view> words;
    for (const auto& field : info(kind).fields)
      for (const auto word : field.also_typed) {
        if (word.empty()) continue;
        CAPTURE(word);
        CHECK(!info(kind).has(word));
        CHECK(words.insert(word).second);
        CHECK(!field.inner);
      }
  }
}

TEST_CASE("what follows when something goes is said of every field that names a record, and of no other") {
  for (const Kind kind : all_kinds())
    for (const auto& field : info(kind).fields) {
      CAPTURE(info(kind).name);
      CAPTURE(field.name);
      const bool names_record = field.kind == FieldKind::person || field.kind == FieldKind::mentorship ||
                                field.kind == FieldKind::reference || field.kind == FieldKind::item;
      CHECK((field.when_gone != WhenGone::nothing) == names_record);
      if (field.when_gone == WhenGone::emptied) CHECK(field.need == Need::optional);
      if (field.part) CHECK(names_record);
    }
}

TEST_CASE("every kind of a mentorship but who takes part has a chapter with a place of its own") {
  std::set<int> places;
  for (const Kind kind : all_kinds()) {
    const auto& about = info(kind);
    CAPTURE(about.name);
    const bool lies_in_one = std::any_of(about.fields.begin(), about.fields.end(), [](const Field& field) {
      return field.kind == FieldKind::mentorship ||
             (field.kind == FieldKind::reference && field.need == Need::required);
    });
    if (lies_in_one && kind != Kind::participant) CHECK(about.chapter.place > 0);
    if (about.chapter.place == 0) continue;
    CHECK(places.insert(about.chapter.place).second);
    CHECK(!about.chapter.title.empty());
  }
}

TEST_CASE("the ids that the design gives to the nouns") {
  CHECK(to_text(Id{Kind::session, 12}) == "s12");
  CHECK(to_text(Id{Kind::goal, 3}) == "g3");
  CHECK(to_text(Id{Kind::milestone, 7}) == "m7");
  CHECK(to_text(Id{Kind::commitment, 19}) == "c19");
  CHECK(to_text(Id{Kind::topic, 2}) == "t2");
  CHECK(to_text(Id{Kind::note, 8}) == "n8");
  CHECK(to_text(Id{Kind::pulse, 6}) == "p6");
  CHECK(to_text(Id{Kind::agreement, 3}) == "a3");
  CHECK(to_text(Id{Kind::question, 4}) == "q4");
  CHECK(to_text(Id{Kind::feedback, 5}) == "f5");
  CHECK(to_text(Id{Kind::review, 2}) == "v2");
}

TEST_CASE("an id is read in either case, and nothing else is an id") {
  CHECK(parse_id("s12") == Id{Kind::session, 12});
  CHECK(parse_id("C19") == Id{Kind::commitment, 19});
  for (const auto* word : {"", "s", "12", "s-1", "s+1", "s1x", "d2", "sam", "s 1", "s99999999999999999999"}) {
    CAPTURE(word);
    CHECK(!parse_id(word));
  }
}

TEST_CASE("a typed record survives the neutral form") {
  const Record record = to_record(a_promise());
  CHECK(record.text("text") == "send the paper");
  CHECK(record.number("due") == make_date(2026, 11, 27).time_since_epoch().count());
  CHECK(record.number("goal") == 3);
  CHECK(!record.number("session"));
  CHECK(record.name() == "c19");
  CHECK(to_record(from_record<Commitment>(record)) == record);
}

TEST_CASE("enumerations, cadences, flags and instants survive the neutral form") {
  Mentorship group;
  group.handle = "circle";
  group.title = "The circle";
  group.type = MentorshipKind::group;
  group.cadence = Cadence{6, Cadence::Unit::week};
  group.start = friday;
  const auto again = from_record<Mentorship>(to_record(group));
  CHECK(again.type == MentorshipKind::group);
  CHECK(again.cadence == group.cadence);
  Session session;
  session.mentorship = "circle";
  session.start = Instant{std::chrono::seconds{1795176000}};
  session.zone = "UTC";
  session.has_time = false;
  session.channel = Channel::in_person;
  const auto back = from_record<Session>(to_record(session));
  CHECK(back.start == session.start);
  CHECK(!back.has_time);
  CHECK(back.channel == Channel::in_person);
  CHECK(!back.length);
}

TEST_CASE("check names the field that is missing, out of range or not known") {
  CHECK(refusal(to_record(a_promise())) == "accepted");
  Record record = to_record(a_promise());
  record.set("text", {});
  CHECK(refusal(record) == "the commitment's text is missing");
  record = to_record(a_promise());
  record.set("outcome", std::string("perhaps"));
  CHECK(refusal(record) == "the commitment's outcome: unknown value \"perhaps\"; use open, kept, late or dropped");
  Goal goal;
  goal.mentorship = "ana";
  goal.title = "speak at a meet-up";
  goal.opened = friday;
  goal.percent = 101;
  CHECK(refusal(to_record(goal)) == "the goal's percent must be from 0 to 100, not 101");
  goal.percent = 100;
  CHECK(refusal(to_record(goal)) == "accepted");
}

TEST_CASE("check refuses values of the wrong type and dates out of range") {
  Record record = to_record(a_promise());
  record.set("due", std::string("tomorrow"));
  CHECK(refusal(record) == "the commitment's due must be a number");
  record.set("due", std::int64_t{10'000'000});
  CHECK(refusal(record) == "the commitment's due must be between 1900 and 2999");
}

TEST_CASE("what is typed for a field becomes its value, and is shown again as it was meant") {
  const auto& about = info(Kind::commitment);
  const auto due = parse_value(*about.field("due"), "fri", "--set due", make_date(2026, 11, 23));
  CHECK(format_value(*about.field("due"), due) == "2026-11-27");
  const auto goal = parse_value(*about.field("goal"), "G3", "--set goal", friday);
  CHECK(format_value(*about.field("goal"), goal) == "g3");
  CHECK(std::holds_alternative<std::monostate>(parse_value(*about.field("due"), "  ", "--set due", friday)));
  CHECK_THROWS_WITH_AS(parse_value(*about.field("goal"), "c3", "--set goal", friday),
                       "--set goal: unknown goal \"c3\"; write its id, such as g3", UserError);
}

TEST_CASE("numbers, switches, instants and ids are typed in their own ways, and refused by their option") {
  const auto typed = [](Kind kind, std::string_view field, std::string_view text) {
    return parse_value(*info(kind).field(field), text, "--set", friday);
  };
  const auto refused = [&](Kind kind, std::string_view field, std::string_view text) {
    try {
      static_cast<void>(typed(kind, field, text));
    } catch (const UserError& error) {
      return std::string(error.what()).starts_with("--set: ");
    }
    return false;
  };
  CHECK(typed(Kind::progress, "percent", "40%") == Value(std::int64_t{40}));
  CHECK(typed(Kind::progress, "percent", "40") == Value(std::int64_t{40}));
  CHECK(refused(Kind::progress, "percent", "much"));
  CHECK(refused(Kind::progress, "percent", "40 or so"));
  for (const auto* yes : {"yes", "TRUE", "1"}) CHECK(typed(Kind::goal, "for_sponsor", yes) == Value(std::int64_t{1}));
  for (const auto* no : {"no", "False", "0"}) CHECK(typed(Kind::goal, "for_sponsor", no) == Value(std::int64_t{0}));
  CHECK(refused(Kind::goal, "for_sponsor", "perhaps"));
  CHECK(typed(Kind::question, "asked", "2026-11-20T09:00:00Z") == Value(std::int64_t{1795165200}));
  CHECK(refused(Kind::question, "asked", "yesterday"));
  CHECK(refused(Kind::commitment, "goal", "the talk"));
  CHECK(refused(Kind::commitment, "outcome", "perhaps"));
  CHECK(typed(Kind::commitment, "outcome", "KEPT") == Value(std::string("kept")));
}

TEST_CASE("a cell of a table or an export has one form, and what has another is refused with an example of it") {
  const auto read = [](Kind kind, std::string_view field, const std::string& text) {
    return value_from_text(*info(kind).field(field), text);
  };
  CHECK(read(Kind::commitment, "due", "2026-11-27") == Value(std::int64_t{20784}));
  CHECK(read(Kind::commitment, "goal", "g3") == Value(std::int64_t{3}));
  CHECK(read(Kind::goal, "for_sponsor", "true") == Value(std::int64_t{1}));
  CHECK(read(Kind::goal, "for_sponsor", "false") == Value(std::int64_t{0}));
  CHECK(read(Kind::goal, "percent", "45") == Value(std::int64_t{45}));
  struct Row {
    Kind kind;
    const char* field;
    const char* text;
    const char* example;
  };
  for (const auto& row :
       {Row{Kind::commitment, "due", "27.11.2026", "2026-11-27"}, Row{Kind::commitment, "goal", "c3", "g3"},
        Row{Kind::commitment, "goal", "g0", "g3"}, Row{Kind::commitment, "goal", "three", "g3"},
        Row{Kind::goal, "for_sponsor", "yes", "true"}, Row{Kind::goal, "percent", "45%", "45"},
        Row{Kind::goal, "percent", "", "45"}, Row{Kind::question, "asked", "2026-11-20", "2026-11-27T15:00:00Z"}}) {
    CAPTURE(row.field);
    CAPTURE(row.text);
    try {
      static_cast<void>(read(row.kind, row.field, row.text));
      FAIL("it was read");
    } catch (const UserError& error) {
      CHECK(std::string(error.what()).find(row.example) != std::string::npos);
    }
  }
}

TEST_CASE("check refuses what a typed record could not hold") {
  Record record = to_record(a_promise());
  record.set("goal", std::int64_t{0});
  CHECK(refusal(record) != "accepted");
  record = to_record(a_promise());
  record.set("text", std::string("\xFF"));
  CHECK(refusal(record) != "accepted");
  record.set("text", std::string());
  CHECK(refusal(record) != "accepted");
  record.set("text", std::int64_t{5});
  CHECK(refusal(record) == "the commitment's text must be text");
  Goal goal;
  goal.mentorship = "ana";
  goal.title = "speak at a meet-up";
  goal.opened = friday;
  record = to_record(goal);
  record.set("for_sponsor", std::int64_t{2});
  CHECK(refusal(record) != "accepted");
  Mentorship mentorship;
  mentorship.handle = mentorship.title = "ana";
  mentorship.start = friday;
  for (const auto* cadence : {"1d", "2w", "6mo", "1y", "999w"}) {
    record = to_record(mentorship);
    record.set("cadence", std::string(cadence));
    CHECK(refusal(record) == "accepted");
  }
  for (const auto* cadence : {"w", "0w", "2x", "often"}) {
    record = to_record(mentorship);
    record.set("cadence", std::string(cadence));
    CHECK(refusal(record) != "accepted");
  }
}
