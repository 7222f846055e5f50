// SPDX-License-Identifier: MIT
// JSON for scripts: schemas, every key present, ids as text.
#include "mentor/render/render_json.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace mentor::tests;

using nlohmann::json;

TEST_CASE("Records are listed under their schema, with every key") {
  auto record = blank(Kind::session);
  record.id = 12;
  record.uid = "u";
  record.set("mentorship", std::string("ana"));
  record.set("start", std::int64_t{1795791600});
  record.set("minutes", std::int64_t{45});
  record.set("has_time", std::int64_t{1});
  const auto text = json_records(Kind::session, {record}, {});
  CHECK(text.starts_with("{\n  \"schema\": \"mentor.sessions/1\",\n  \"sessions\": [\n    {\n      \"id\": \"s12\","));
  CHECK(text.back() == '\n');
  const auto one = json::parse(text)["sessions"][0];
  CHECK(one["start"] == "2026-11-27T15:00:00Z");
  CHECK(one["start_date"] == "2026-11-27");
  CHECK(one["minutes"] == 45);
  CHECK(one["has_time"] == true);
  CHECK(one["summary"].is_null());
  CHECK(one["visibility"] == "private");
  for (const auto& field : info(Kind::session).fields) CHECK(one.contains(std::string(field.name)));
}

TEST_CASE("No records are an empty list, and one record an object") {
  CHECK(json::parse(json_records(Kind::goal, {}, {}))["goals"] == json::array());
  auto person = blank(Kind::person);
  person.set("handle", std::string("zoë"));
  const auto document = json::parse(json_record(person, {}));
  CHECK(document["schema"] == "mentor.person/1");
  CHECK(document["person"]["id"] == "zoë");
}

TEST_CASE("References to other records are ids") {
  auto entry = blank(Kind::progress);
  entry.id = 4;
  entry.set("goal", std::int64_t{3});
  entry.set("percent", std::int64_t{60});
  const auto one = json::parse(json_record(entry, {}))["progress"];
  CHECK(one["goal"] == "g3");
  CHECK(one["session"].is_null());
  CHECK(one["percent"] == 60);
}

TEST_CASE("The check-in as JSON counts, groups and hides what is sealed") {
  CHECK(json::parse(json_digest({})) == json{{"schema", "mentor.check-in/1"},
                                             {"count", 0},
                                             {"more", 0},
                                             {"groups", json::array()},
                                             {"in_step", {{"came", json::array()}, {"waiting", 0}}}});
  const auto shared = json::parse(json_digest({}, {{{"laptop", 3}}, 2}))["in_step"];
  CHECK(shared == json{{"came", json::array({json{{"device", "laptop"}, {"changes", 3}}})}, {"waiting", 2}});
  Matter matter;
  matter.rule = "topic-revisit";
  matter.type = MatterClass::coming;
  matter.id = "t2";
  matter.mentorship = "ana";
  matter.lead = "parked until now: ";
  matter.words = "(sealed)";
  matter.command = "mentor prep ana";
  matter.since = matter.moment = make_date(2026, 11, 20);
  matter.visibility = Visibility::sealed;
  matter.withheld = true;
  const auto document = json::parse(json_digest({{{"ana", "Ana", false, {matter}}}, 4}));
  CHECK(document["count"] == 1);
  CHECK(document["more"] == 4);
  const auto& one = document["groups"][0]["matters"][0];
  CHECK(one["text"].is_null());
  CHECK(one["sealed"] == true);
  CHECK(document["groups"][0]["sealed"] == false);
  CHECK(one["class"] == "coming");
  CHECK(one["state"] == "due");
  CHECK(one["since"] == "2026-11-20");
  CHECK(one["moment"] == "2026-11-20");
  CHECK(one["mine"] == false);
}

TEST_CASE("Of a record that is withheld JSON has no words, and says so") {
  Record note = blank(Kind::note);
  note.id = 8;
  note.set("text", std::string("a secret"));
  note.set("type", std::string("fact"));
  CHECK(json::parse(json_record(note, {}))["note"]["sealed"] == false);
  const auto one = json::parse(json_record(withhold(note), {}))["note"];
  CHECK(one["sealed"] == true);
  CHECK(one["text"].is_null());
  CHECK(one["type"] == "fact");
  CHECK(one["id"] == "n8");
}

TEST_CASE("A search as JSON names what was found") {
  SearchHit hit;
  hit.record = blank(Kind::note);
  hit.record.id = 8;
  hit.excerpt = "a word";
  const auto document = json::parse(json_search({{hit}, true}));
  CHECK(document["more"] == true);
  CHECK(document["hits"][0]["id"] == "n8");
  CHECK(document["hits"][0]["kind"] == "note");
  CHECK(document["hits"][0]["excerpt"] == "a word");
  CHECK(document["hits"][0]["mentorship"].is_null());
  CHECK(document["hits"][0]["date"].is_null());
}

TEST_CASE("History as JSON has its changes") {
  HistoryEntry entry;
  entry.number = 7;
  entry.what = "log ana";
  entry.role = ChangeRole::imported;
  entry.changes = {{ChangeKind::erase, {Kind::session, 12}, "s12", "The plan", {}}};
  const auto one = json::parse(json_history({entry}, {}))["entries"][0];
  CHECK(one["time"] == "1970-01-01T00:00:00Z");
  CHECK(one["changes"][0]["change"] == "removed");
  CHECK(one["changes"][0]["id"] == "s12");
  CHECK(one["changes"][0]["kind"] == "session");
  CHECK(one["time_date"] == "1970-01-01");
  CHECK(one["role"] == "imported");
}

TEST_CASE("History as JSON has what a field was and is as data") {
  HistoryEntry entry;
  const Value due{std::int64_t{20779}};
  entry.changes = {
      {ChangeKind::update,
       {Kind::commitment, 3},
       "c3",
       "send it",
       {{"due", Value{}, due}, {"visibility", std::string("shared"), std::string("private")}}},
      {ChangeKind::update,
       {Kind::goal, 1},
       "g1",
       "a talk",
       {{"percent", std::int64_t{20}, std::int64_t{60}}, {"for_sponsor", std::int64_t{0}, std::int64_t{1}}}}};
  const auto changes = json::parse(json_history({entry}, {}))["entries"][0]["changes"];
  CHECK(changes[0]["fields"] == json::array({{{"field", "due"}, {"before", nullptr}, {"after", "2026-11-22"}},
                                             {{"field", "visibility"}, {"before", "shared"}, {"after", "private"}}}));
  CHECK(changes[1]["fields"] == json::array({{{"field", "percent"}, {"before", 20}, {"after", 60}},
                                             {{"field", "for_sponsor"}, {"before", false}, {"after", true}}}));
}

TEST_CASE("A promise is overdue from the day after its date until it is kept, a question from its moment on") {
  const Instant noon{std::chrono::sys_days{Days{20779}} + std::chrono::hours{12}};
  const auto promised = [&](std::int64_t due, Outcome outcome) {
    Commitment promise;
    promise.due = Date{Days{due}};
    promise.outcome = outcome;
    return json::parse(json_record(to_record(promise), {noon, {}}))["commitment"]["overdue"];
  };
  CHECK(promised(20778, Outcome::open) == true);
  CHECK(promised(20779, Outcome::open) == false);
  CHECK(promised(20778, Outcome::kept) == false);
  Question question;
  question.due = noon - std::chrono::minutes{1};
  CHECK(json::parse(json_record(to_record(question), {noon, {}}))["question"]["overdue"] == true);
  question.due = noon;
  CHECK(json::parse(json_record(to_record(question), {noon, {}}))["question"]["overdue"] == false);
  CHECK_FALSE(json::parse(json_record(to_record(Topic{}), {noon, {}}))["topic"].contains("overdue"));
}

TEST_CASE("Today as JSON has the matters of the check-in, sessions apart") {
  Matter session;
  session.rule = "session-soon";
  session.mentorship = "ana";
  session.id = "s4";
  Matter promise;
  promise.rule = "commitment-overdue";
  promise.mentorship = "ana";
  promise.id = "c1";
  promise.lead = "you: ";
  promise.words = "send it";
  const auto document =
      json::parse(json_today({{{"ana", "Ana", false, {session, promise}}}, 0}, make_date(2026, 11, 22)));
  CHECK(document["date"] == "2026-11-22");
  CHECK(document["planned"][0]["id"] == "s4");
  CHECK(document["due_count"] == 1);
  CHECK(document["due"][0]["rule"] == "commitment-overdue");
  CHECK(document["due"][0]["mentorship"] == "ana");
  CHECK(document["due"][0]["text"] == "you: send it");
  CHECK(document["due"][0]["words"] == "send it");
}

TEST_CASE("Values that are JSON already stay what they are, and an empty one is null") {
  const auto document = json::parse(
      json_of_literals("mentor.config/1", {{"a.b", "14"}, {"c", "true"}, {"d", R"("a \"word\"")"}, {"e", ""}}));
  CHECK(document["a.b"] == 14);
  CHECK(document["c"] == true);
  CHECK(document["d"] == "a \"word\"");
  CHECK(document["e"].is_null());
}

TEST_CASE("Small objects of the commands keep their order and their types") {
  CHECK(
      json_flat("mentor.undo/1", {{"undone", std::int64_t{1}},
                                  {"what", std::string("log ana")},
                                  {"dry", false},
                                  {"note", std::monostate{}},
                                  {"ids", std::vector<std::string>{"s1", "c2"}}}) ==
      "{\n  \"schema\": \"mentor.undo/1\",\n  \"undone\": 1,\n  \"what\": \"log ana\",\n  \"dry\": false,\n  \"note\": "
      "null,\n  \"ids\": [\n    \"s1\",\n    \"c2\"\n  ]\n}\n");
  const auto list = json::parse(json_flat_list("mentor.stats/1", "rows", {{{"n", std::int64_t{2}}}, {}}));
  CHECK(list["rows"][0]["n"] == 2);
  CHECK(list["rows"][1] == json::object());
}

TEST_CASE("Control characters and quotes are safe in JSON") {
  const std::string words = "a\"b\\\n\x1b\u202E";
  CHECK(json::parse(json_flat("s", {{"words", words}}))["words"] == words);
}
