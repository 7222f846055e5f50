// SPDX-License-Identifier: MIT
// The page before a session: how to reach the partner, what waits and is owed, what to ask, and its length.
#include "book_samples.hpp"
#include "mentor/domain/report.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <variant>

using namespace mentor::tests;

namespace {

const Date call_day = make_date(2026, 11, 20);  // a Friday
const LocalTime call_time = LocalTime{call_day} + std::chrono::hours{9};

std::vector<std::string> items_of(const PrepData& data, std::string_view title) {
  std::vector<std::string> items;
  const auto page = build_prep(data, call_time);
  for (const auto& section : page.sections) {
    if (section.title != title) continue;
    for (const auto& block : section.blocks)
      if (const auto* list = std::get_if<BulletList>(&block))
        for (const auto& item : list->items) items.push_back(item.text);
  }
  return items;
}

std::vector<std::string> titles_of(const PrepData& data) {
  std::vector<std::string> titles;
  for (const auto& section : build_prep(data, call_time).sections) titles.push_back(section.title);
  return titles;
}

PrepData with_session(int days_ago) {
  PrepData data;
  data.open = samples::with_ana(make_date(2026, 1, 5));
  data.recent = {samples::session(12, call_day - Days{days_ago}, SessionStatus::held)};
  return data;
}

Person ana_in_tokyo() {
  auto person = samples::ana();
  person.zone = "Asia/Tokyo";
  person.hours = "mon-fri 09:00-17:00";
  return person;
}

Note fact_of(int id, std::string text, Date date) {
  Note note;
  note.id = id;
  note.text = std::move(text);
  note.date = date;
  return note;
}

Feedback feedback_of(Date date) {
  Feedback feedback;
  feedback.id = 5;
  feedback.date = date;
  feedback.text = "let others finish";
  return feedback;
}

}  // namespace

TEST_CASE("Outside their working hours the page warns, within them it says so") {
  auto data = with_session(14);
  const auto at = [&](int hour) {
    data.clocks = {{ana_in_tokyo(), LocalTime{call_day} + std::chrono::hours{hour}, "+09:00"}};
    return items_of(data, "To reach them").at(0);
  };
  CHECK(at(18) == "Ana: Fri 2026-11-20 18:00 (+09:00) now, outside their working hours (mon-fri 09:00-17:00)");
  CHECK(at(17) == "Ana: Fri 2026-11-20 17:00 (+09:00) now, within their working hours (mon-fri 09:00-17:00)");
}

TEST_CASE("A next session outside their working hours is warned of") {
  const samples::TwoZones zones;
  auto data = with_session(14);
  data.clock = {&zones, "UTC"};
  data.clocks = {{ana_in_tokyo(), call_time, "+09:00"}};
  auto next = samples::session(13, call_day + Days{3}, SessionStatus::planned);  // Monday noon, 21:00 there
  data.open.planned = {next};
  CHECK(items_of(data, "To reach them").at(1) == "the next session is outside the working hours of Ana");
  data.open.planned[0].start -= std::chrono::hours{6};
  CHECK(items_of(data, "To reach them").size() == 1);
}

TEST_CASE("The agreed channels stand on the page with their response times") {
  auto data = with_session(14);
  data.agreed = {{"meetings.channel", "video", TomlEntry::Type::text, 1},
                 {"messages.routine.channel", "email", TomlEntry::Type::text, 2},
                 {"messages.routine.within", "2d", TomlEntry::Type::text, 3},
                 {"messages.urgent.channel", "phone", TomlEntry::Type::text, 4},
                 {"messages.fallback", "Ring me up", TomlEntry::Type::text, 5}};
  CHECK(items_of(data, "To reach them") ==
        std::vector<std::string>{"agreed: sessions by video, messages by email within 2 days, urgent ones by phone, if "
                                 "that fails: Ring me up"});
}

TEST_CASE("The page goes the way of a good conversation") {
  auto data = with_session(14);
  data.recent[0].notes = "said\n## Next\n- later\n";
  data.clocks = {{ana_in_tokyo(), call_time, "+09:00"}};
  data.facts = {fact_of(1, "plays the cello", call_day)};
  data.open.commitments = {samples::promise(1, "me", "send", call_day), samples::promise(2, "ana", "draft", call_day)};
  data.open.goals = {samples::goal(3, "Publish", call_day)};
  Topic topic;
  topic.text = "salary";
  data.open.topics = {topic};
  Question question;
  question.asker = "ana";
  question.text = "May I?";
  data.open.questions = {question};
  data.prompts = {{"stuck-1", Situation::stuck, "What stops you?"}};
  CHECK(titles_of(data) == std::vector<std::string>{"To reach them", "To warm up", "Last time", "To pick up again",
                                                    "You promised", "Ana promised", "Goals", "Topics",
                                                    "Waiting for an answer", "To keep in mind",
                                                    "Questions you might ask"});
}

TEST_CASE("Questions that I owe an answer come first, and say when it was due") {
  auto data = with_session(14);
  Question mine;
  mine.id = 1;
  mine.asker = "me";
  mine.text = "Did it work?";
  mine.due = samples::at_noon(call_day);
  auto theirs = mine;
  theirs.id = 2;
  theirs.asker = "ana";
  theirs.text = "May I?";
  theirs.due = samples::at_noon(call_day - Days{1});
  data.open.questions = {mine, theirs};
  CHECK(items_of(data, "Waiting for an answer") ==
        std::vector<std::string>{"Ana asked: May I?, answer due Thu 2026-11-19 12:00, overdue",
                                 "you asked: Did it work?, answer due Fri 2026-11-20 12:00"});
}

TEST_CASE("Feedback is owed from the thirtieth day on, in each direction, and never before the first session") {
  auto data = with_session(14);
  const auto mind = [&] { return items_of(data, "To keep in mind"); };
  CHECK(mind().at(0) == "You have given no feedback yet.");
  CHECK(mind().at(1) == "You have received no feedback yet: ask for it.");
  data.given = feedback_of(call_day - Days{29});
  data.given->follow_up = "they do";
  data.received = feedback_of(call_day - Days{29});
  CHECK(mind().size() == 1);
  data.received->date = call_day - Days{30};
  CHECK(mind().at(0) == "You have received no feedback since Wed 2026-10-21 (4 weeks ago): ask for it.");
  data.recent.clear();
  CHECK(mind().empty());
}

TEST_CASE("What came of constructive feedback is asked for until it was said") {
  auto data = with_session(14);
  data.given = feedback_of(call_day);
  data.received = feedback_of(call_day);
  CHECK(items_of(data, "To keep in mind").at(0) == "Ask what came of your feedback: let others finish");
  auto sealed = data;
  samples::seal(*sealed.given);  // so is what came of it
  CHECK(items_of(sealed, "To keep in mind").size() == 1);
  data.given->type = FeedbackKind::praise;
  CHECK(items_of(data, "To keep in mind").size() == 1);
}

TEST_CASE("Agreed boundaries are kept in mind, a line each") {
  auto data = with_session(14);
  data.given = data.received = feedback_of(call_day);
  data.given->follow_up = "done";
  data.open.agreement.emplace();
  data.open.agreement->boundaries = "No calls at the weekend\n\nNo references";
  const auto mind = items_of(data, "To keep in mind");
  REQUIRE(mind.size() == 3);
  CHECK(mind[0] == "Agreed boundary: No calls at the weekend");
  CHECK(mind[1] == "Agreed boundary: No references");
}

TEST_CASE("Notes of more than five lines are no warm-up") {
  auto data = with_session(14);
  data.facts = {fact_of(1, "1\n2\n3\n4\n5\n6", call_day), fact_of(2, "1\n2\n3\n4\n5\n", call_day)};
  data.wins = {fact_of(3, "1\n2\n3\n4\n5\n6", call_day)};
  CHECK(items_of(data, "To warm up") == std::vector<std::string>{"1 (Fri 2026-11-20)"});
}

TEST_CASE("Where nothing personal was noted in four sessions, one is to ask how they are") {
  auto data = with_session(7);
  const auto asks = [&] { return !items_of(data, "To warm up").empty(); };
  for (const int back : {14, 21}) data.recent.push_back(samples::session(1, call_day - Days{back}, {}));
  CHECK_FALSE(asks());
  data.recent.push_back(samples::session(2, call_day - Days{28}, SessionStatus::held));
  CHECK(asks());
  data.open.last_fact = call_day - Days{28};
  CHECK_FALSE(asks());
  data.open.last_fact = call_day - Days{29};
  CHECK(asks());
}

TEST_CASE("Questions that were chosen when the session was planned are called so") {
  auto data = with_session(14);
  data.prompts = {{"stuck-1", Situation::stuck, "What stops you?"}};
  data.chosen = PrepData::Prompts::planned;
  CHECK(items_of(data, "Questions that you chose") == std::vector<std::string>{"What stops you?"});
}

TEST_CASE("A page that would outgrow a screen shows less of each section, and everything with --full") {
  auto data = with_session(14);
  for (int i = 1; i <= 12; ++i) {
    data.open.commitments.push_back(samples::promise(i, i % 2 == 0 ? "me" : "ana", "send", call_day));
    data.open.goals.push_back(samples::goal(i, "Publish", call_day));
    data.open.topics.emplace_back();
    data.open.topics.back().text = "salary";
    data.facts.push_back(fact_of(i, "plays the cello", call_day));
  }
  const auto all_items = [&] {
    std::size_t count = 0;
    for (const auto& title : titles_of(data)) count += items_of(data, title).size() + 2;
    return count;
  };
  CHECK(all_items() <= 40);
  CHECK(items_of(data, "Topics").back().ends_with(" more"));
  data.length = PrepData::Length::full;
  CHECK(items_of(data, "Topics").size() == 12);
  CHECK(items_of(data, "To warm up").size() == 12);
}
