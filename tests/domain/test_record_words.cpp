// SPDX-License-Identifier: MIT
// Of any record: what it is about in a line, its numbers, and its fields as people type them.
#include "mentor/domain/record_words.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace mentor;

TEST_CASE("a session is told by its summary, or else by the first words of its notes") {
  Session session;
  CHECK(gist_of(session).empty());
  session.notes = "# Notes\n<br>\n\n- * the talk went well\nmore";
  CHECK(gist_of(session) == "the talk went well");
  session.notes = "# Notes\n## More";
  CHECK(gist_of(session) == "# Notes");
  session.summary = "about the talk\nand more";
  CHECK(gist_of(session) == "about the talk");
}

TEST_CASE("numbers have their unit, or else the field's name") {
  Pulse pulse;
  pulse.trust = 4;
  pulse.energy = 2;
  CHECK(numbers_of(to_record(pulse)) == std::vector<std::string>{"trust 4", "energy 2"});
  Progress progress;
  progress.percent = 60;
  CHECK(numbers_of(to_record(progress)) == std::vector<std::string>{"60 %"});
  CHECK(score_field().low == 1);
  CHECK(score_field().high == 5);
}

TEST_CASE("what a record belongs to cannot be set, what is set by a command of its own neither") {
  const auto fields = editable_fields(Kind::commitment);
  const auto has = [&](std::string_view name) { return std::find(fields.begin(), fields.end(), name) != fields.end(); };
  CHECK_FALSE(has("mentorship"));
  CHECK(has("due"));
  CHECK(has("session"));
  CHECK(fields.back() == "visibility");
  const auto of_milestone = editable_fields(Kind::milestone);
  CHECK(std::find(of_milestone.begin(), of_milestone.end(), "goal") == of_milestone.end());
  const auto of_pause = editable_fields(Kind::pause);
  CHECK(std::find(of_pause.begin(), of_pause.end(), "until") == of_pause.end());
}

TEST_CASE("a field is known by its name, with hyphens and capitals too, and by what people type for it") {
  CHECK(canonical_field(Kind::commitment, " By") == "due");
  CHECK(canonical_field(Kind::topic, "Parked-Until") == "parked_until");
  CHECK(canonical_field(Kind::topic, "parked until") == "parked_until");
  CHECK(canonical_field(Kind::topic, "foo") == "foo");
}

TEST_CASE("a field is shown as it is typed") {
  Session session;
  session.start = Instant{LocalTime{make_date(2026, 11, 20)}.time_since_epoch()} + std::chrono::hours{12};
  session.length = Minutes{90};
  session.visibility = Visibility::shared;
  const Record record = to_record(session);
  CHECK(typed_value({}, record, "start") == "Fri 2026-11-20 12:00");
  CHECK(typed_value({}, record, "minutes") == "1 h 30 min");
  CHECK(typed_value({}, record, "visibility") == "shared");
  CHECK(typed_value({}, record, "summary").empty());
  Goal goal;
  goal.target = make_date(2026, 12, 24);
  CHECK(typed_value({}, to_record(goal), "target") == "Thu 2026-12-24");
  CHECK(typed_value({}, to_record(goal), "for_sponsor") == "no");
}

TEST_CASE("a record stands on its day") {
  Session session;
  session.start = Instant{LocalTime{make_date(2026, 11, 20)}.time_since_epoch()} + std::chrono::hours{23};
  CHECK(day_of({}, to_record(session)) == make_date(2026, 11, 20));
  Commitment promise;
  promise.made = make_date(2026, 11, 1);
  CHECK(day_of({}, to_record(promise)) == make_date(2026, 11, 1));
  Question question;
  question.asked = session.start;
  CHECK(day_of({}, to_record(question)) == make_date(2026, 11, 20));
}
