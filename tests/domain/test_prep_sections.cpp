// SPDX-License-Identifier: MIT
// The page before a session: reaching each other, warming up, how two work together, and the length of the page. What
// is said and must not be said nearly as often stands in pairs.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "prep_samples.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::after_one_session;
using samples::after_sessions;
using samples::fact_of;
using samples::matter;
using samples::page_for_ana;
using samples::page_part;
using samples::prep_day;

namespace {

Person ana_in_tokyo() {
  auto person = samples::ana();
  person.zone = "Asia/Tokyo";
  person.hours = "mon-fri 09:00-17:00";
  person.pronouns = "she/her";
  return person;
}

Feedback said_by_ana(FeedbackDirection direction, Date date) {
  Feedback feedback;
  feedback.id = 5;
  feedback.direction = direction;
  feedback.type = FeedbackKind::constructive;
  feedback.date = date;
  feedback.text = "let others finish";
  return feedback;
}

std::string how_we_work(const PrepData& data) { return page_part(data, "How you work together"); }

}  // namespace

TEST_CASE("Their clock is told where no hour is fixed yet, with a word on whether they work then") {
  auto data = after_sessions(3);
  const auto at = [&](int hour) {
    data.clocks = {{ana_in_tokyo(), LocalTime{prep_day} + std::chrono::hours{hour}, "+09:00"}};
    return page_part(data, "To reach them");
  };
  CHECK(at(18) == "Ana: Fri 2026-11-20 18:00 (+09:00) now, outside their working hours (mon-fri 09:00-17:00)\n");
  CHECK(at(17) == "Ana: Fri 2026-11-20 17:00 (+09:00) now, outside their working hours (mon-fri 09:00-17:00)\n");
  CHECK(at(16) == "Ana: Fri 2026-11-20 16:00 (+09:00) now, within their working hours (mon-fri 09:00-17:00)\n");
}

TEST_CASE("A next session outside their working hours is warned of") {
  const samples::TwoZones zones;
  auto data = after_sessions(3);
  data.clock = {&zones, "UTC"};
  data.clocks = {{ana_in_tokyo(), samples::prep_time, "+09:00"}};
  // Monday noon, 21:00 there
  data.open.planned = {samples::session(13, prep_day + Days{3}, SessionStatus::planned)};
  CHECK(page_part(data, "To reach them") ==
        "the next session is outside the working hours of Ana (mon-fri 09:00-17:00)\n");
  data.open.planned[0].start -= std::chrono::hours{6};
  CHECK(page_part(data, "To reach them").empty());
}

TEST_CASE("A session on a day that an agreed boundary names gets a word, one on another day none") {
  auto data = after_sessions(3);
  data.open.agreement.emplace();
  data.open.agreement->boundaries = "No references\nNo calls at the weekend";
  data.agreed = samples::clauses({{"boundaries.personal", *data.open.agreement->boundaries}});
  data.open.planned = {samples::session(13, prep_day + Days{2}, SessionStatus::planned)};  // a Sunday
  CHECK(page_part(data, "To reach them") == "the next session is on a Sunday; agreed: No calls at the weekend\n");
  data.open.planned = {samples::session(13, prep_day + Days{3}, SessionStatus::planned)};
  CHECK(page_part(data, "To reach them").empty());
  CHECK(how_we_work(data) == "agreed boundary: No references\nagreed boundary: No calls at the weekend\n");
}

TEST_CASE("The agreed channels stand on the page with their response times") {
  auto data = after_sessions(3);
  data.agreed = samples::clauses({{"meetings.channel", "video"},
                                  {"messages.routine.channel", "email"},
                                  {"messages.routine.within", "2d"},
                                  {"messages.urgent.channel", "phone"},
                                  {"messages.fallback", "Ring me up"}});
  CHECK(
      page_part(data, "To reach them") ==
      "agreed: sessions by video, messages by email within 2 days, urgent ones by phone, if that fails: Ring me up\n");
}

TEST_CASE("The warm-up asks after what lay ahead at the last session, once") {
  auto data = after_one_session("-");
  data.facts = {fact_of(8, "plays the cello", make_date(2026, 3, 2)), fact_of(9, "her exam", make_date(2026, 11, 1))};
  data.facts[1].ask_after = prep_day - Days{1};
  CHECK(page_part(data, "To warm up") == "n9 ask how it went: her exam\nn8 plays the cello\n");
  data.facts[1].ask_after = prep_day + Days{1};
  CHECK(page_part(data, "To warm up") == "n9 ask after Sat 2026-11-21 (tomorrow): her exam\nn8 plays the cello\n");
  data.facts[1].ask_after = prep_day + Days{30};
  CHECK_MESSAGE(page_part(data, "To warm up") == "n8 plays the cello\n", "it is still far off");
  data.facts[1].ask_after = prep_day - Days{14};
  CHECK_MESSAGE(page_part(data, "To warm up") == "n8 plays the cello\n", "it was there to be asked last time");
}

TEST_CASE("What lies ahead on a day of its own has its word in the week before, with the day") {
  auto data = after_one_session("-");
  data.facts = {fact_of(8, "Golden Week", prep_day + Days{60})};
  CHECK(page_part(data, "To warm up").empty());
  data.facts[0].date = prep_day + Days{5};
  CHECK(page_part(data, "To warm up") == "n8 Wed 2026-11-25 (in 5 days): Golden Week\n");
}

TEST_CASE("A birthday stands on the page when it is near, not all the year") {
  auto data = after_one_session("-");
  data.facts = {fact_of(8, "birthday", make_date(1990, 11, 25))};
  data.facts[0].yearly = true;
  CHECK(page_part(data, "To warm up") == "n8 Wed 2026-11-25 (in 5 days): birthday\n");
  data.facts[0].date = make_date(1990, 11, 28);
  CHECK(page_part(data, "To warm up").empty());
  data.facts[0].date = make_date(1990, 11, 14);
  CHECK_MESSAGE(page_part(data, "To warm up") == "n8 Sat 2026-11-14 (6 days ago): birthday\n", "since last time");
  data.facts[0].date = make_date(1990, 11, 12);
  CHECK(page_part(data, "To warm up").empty());
}

TEST_CASE("One personal fact each way: what I told of myself too") {
  auto data = after_one_session("-");
  data.facts = {fact_of(8, "I ran a marathon", prep_day), fact_of(9, "plays the cello", prep_day)};
  data.facts[0].person = "me";
  CHECK(page_part(data, "To warm up") == "n8 you told: I ran a marathon\nn9 plays the cello\n");
}

TEST_CASE("Notes of more than five lines are no warm-up") {
  auto data = after_one_session("-");
  data.facts = {fact_of(1, "1\n2\n3\n4\n5\n6", prep_day), fact_of(2, "1\n2\n3\n4\n5\n", prep_day)};
  CHECK(page_part(data, "To warm up") == "n2 1\n");
}

TEST_CASE("That nothing personal was noted lately is said of somebody who notes such things, and of no import") {
  auto data = after_sessions(4);
  data.matters = {matter("personal-check-in", "nothing personal")};
  data.open.last_fact = make_date(2026, 9, 1);
  data.facts = {fact_of(1, "plays the cello", make_date(2026, 9, 1))};
  CHECK(page_part(data, "To warm up") ==
        "nothing personal noted since Tue 2026-09-01: ask how they are, beyond work\nn1 plays the cello\n");
  data.facts[0].text = "1\n2\n3\n4\n5\n6";
  CHECK_MESSAGE(page_part(data, "To warm up").empty(), "a long text came with an import");
  data.facts.clear();
  data.open.last_fact.reset();
  CHECK(page_part(data, "To warm up").empty());
}

TEST_CASE("What the rules find for the session stands with what settles it, as far as that fits the line") {
  auto data = after_sessions(3);
  data.matters = {matter("review-due", "no review noted since June"), matter("session-due", "meet")};
  data.matters[0].command = "mentor review ana";
  CHECK(how_we_work(data) == "no review noted since June: mentor review ana\n");
  data.matters[0].lead += std::string(40, '.');
  CHECK(how_we_work(data) == "no review noted since June" + std::string(40, '.') + "\n");
}

TEST_CASE("What was answered last stands with the review that is due, and with nothing else") {
  auto data = after_sessions(3);
  data.answered_last = {
      make_date(2026, 8, 3),
      {{"trust", "3", TomlEntry::Type::integer, 1}, {"works", "short calls", TomlEntry::Type::text, 2}}};
  data.matters = {matter("feedback-due", "no feedback noted")};
  CHECK(how_we_work(data).find("you said") == std::string::npos);
  for (const auto* rule : {"review-due", "agreement-review"}) {
    CAPTURE(rule);
    data.matters = {matter(rule, "a review")};
    CHECK(how_we_work(data).ends_with("last time, Mon 2026-08-03, you said: trust 3; works: short calls\n"));
  }
  data.answered_last->answers.clear();
  CHECK(how_we_work(data).find("you said") == std::string::npos);
}

TEST_CASE("A falling pulse stands before other practices") {
  auto data = after_sessions(3);
  data.matters = {matter("feedback-due", "no feedback noted"), matter("pulse-falling", "trust fell"),
                  matter("session-due", "meet")};
  CHECK(how_we_work(data) == "trust fell\nno feedback noted\n");
}

TEST_CASE("What the last review changed comes back, with what asks how it went") {
  auto data = after_sessions(3);
  auto& review = data.changed.emplace_back();
  review.date = prep_day - Days{300};
  review.adjustment = "Meet in the morning";
  CHECK(how_we_work(data) ==
        "changed by the review of Sat 2026-01-24: Meet in the morning; the next one asks how it went: "
        "mentor review ana\n");
  review.by = Side::partner;
  CHECK(how_we_work(data).find("mentor review ana --theirs\n") != std::string::npos);
  review.person = "cy";
  CHECK(how_we_work(data).find("mentor review ana --person cy\n") != std::string::npos);
  data.changed.clear();
  CHECK(how_we_work(data).empty());
}

TEST_CASE("Feedback that I received comes back until what I did with it is noted, praise does not") {
  auto data = after_sessions(3);
  data.feedback = {said_by_ana(FeedbackDirection::received, prep_day - Days{400})};
  CHECK(how_we_work(data) ==
        "Ana said: let others finish; what you did with it: mentor edit f5 --set follow_up=TEXT\n");
  data.feedback[0].follow_up = "I count to three";
  CHECK(how_we_work(data).empty());
  data.feedback.push_back(said_by_ana(FeedbackDirection::received, prep_day - Days{401}));
  CHECK_MESSAGE(!how_we_work(data).empty(), "an older one still waits");
  data.feedback.pop_back();
  data.feedback[0] = said_by_ana(FeedbackDirection::given, prep_day);
  CHECK(how_we_work(data) ==
        "ask Ana what came of your feedback \"let others finish\": mentor edit f5 --set follow_up=TEXT\n");
  auto later = data;
  later.feedback[0].date = data.clock.day_of(data.recent[1]);
  CHECK_MESSAGE(!how_we_work(later).empty(), "one session since");
  later.feedback[0].date = data.clock.day_of(data.recent[2]);
  CHECK_MESSAGE(how_we_work(later).empty(), "it could be asked twice");
  later = data;
  later.feedback[0].person = "cy";
  CHECK_MESSAGE(how_we_work(later).empty(), "Cy takes part no more");
  auto sealed = data;
  samples::seal(sealed.feedback[0]);  // so is what came of it
  CHECK(how_we_work(sealed).empty());
  data.feedback[0].follow_up = "done";
  CHECK(how_we_work(data).empty());
  data.feedback[0] = said_by_ana(FeedbackDirection::received, prep_day);
  data.feedback[0].type = FeedbackKind::praise;
  CHECK(how_we_work(data).empty());
}

TEST_CASE("An agreed channel that three sessions in a row did not have is told; two are no pattern") {
  auto data = after_sessions(4);
  for (auto& session : data.recent) session.channel = Channel::phone;
  CHECK_MESSAGE(how_we_work(data).empty(), "nothing is agreed");
  data.agreed = samples::clauses({{"meetings.channel", "video"}});
  CHECK(how_we_work(data) == "agreed: video; the last 3 sessions were by phone\n");
  data.recent[2].channel = Channel::video;
  CHECK(how_we_work(data).empty());
  data.recent[2].channel.reset();
  CHECK_MESSAGE(how_we_work(data) == "agreed: video; the last 3 sessions were by phone\n", "what is not known is none");
  data.agreed = samples::clauses({{"meetings.channel", "video"}}, data.clock.day_of(data.recent[1]));
  CHECK_MESSAGE(how_we_work(data).empty(), "it was agreed after that");
}

TEST_CASE("An agreed length, cadence and response time that do not happen are told") {
  const samples::TwoZones zones;
  auto data = after_sessions(4);  // two weeks between each
  data.clock = {&zones, "UTC"};
  for (auto& session : data.recent) session.length = Minutes{60};
  data.agreed = samples::clauses({{"meetings.length", "45m"}});
  CHECK(how_we_work(data) == "agreed: 45 min; the last 3 sessions took 1 h\n");
  data.recent[1].length = Minutes{56};
  CHECK(how_we_work(data).empty());
  data.agreed = samples::clauses({{"meetings.cadence", "1w"}});
  CHECK(how_we_work(data) == "agreed: every week; between the last 4 sessions lay 14 days\n");
  data.open.pauses.emplace_back().from = prep_day - Days{30};
  data.open.pauses[0].until = prep_day - Days{20};
  CHECK_MESSAGE(how_we_work(data).empty(), "an agreed pause is no miss");
  data.agreed = {};
  for (int i = 1; i <= 3; ++i) {
    Question late;
    late.asker = "ana";
    late.asked = samples::at_noon(prep_day - Days{30});
    late.due = samples::at_noon(prep_day - Days{28});
    late.answered = samples::at_noon(prep_day - Days{27});
    data.answered.push_back(late);
  }
  CHECK_MESSAGE(how_we_work(data).empty(), "no response time is agreed");
  data.agreed = samples::clauses({{"messages.routine.within", "2d"}});
  CHECK(how_we_work(data) == "your last 3 answers came later than agreed\n");
  auto theirs = data;
  for (auto& question : theirs.answered) question.asker = my_handle;
  CHECK(how_we_work(theirs) == "their last 3 answers came later than agreed\n");
  data.answered[1].answered = data.answered[1].due;
  CHECK(how_we_work(data).empty());
}

TEST_CASE("A version that says the same of a thing, in other words too, does not agree it anew") {
  auto data = after_sessions(4);
  for (auto& session : data.recent) session.length = Minutes{90};
  const auto first = samples::version_of(make_date(2026, 1, 1), {{"meetings.length", "60m"}});
  const Date lately = prep_day - Days{1};
  const std::string told = "agreed: 1 h; the last 3 sessions took 1 h 30 min\n";
  data.agreed = Clauses({first, samples::with_said(first, lately, {"boundaries.personal", "no calls on Sundays"})});
  CHECK(how_we_work(data) == told);
  data.agreed = Clauses({first, samples::with_said(first, lately, {"meetings.length", "1h"})});
  CHECK(how_we_work(data) == told);
  const auto other = samples::with_said(first, prep_day - Days{30}, {"meetings.length", "45m"});
  data.agreed = Clauses({first, other, samples::with_said(other, lately, {"meetings.length", "1h"})});
  CHECK_MESSAGE(how_we_work(data).empty(), "in between another length was agreed");
  data.agreed = Clauses({first, samples::version_of(lately, {})});
  CHECK_MESSAGE(how_we_work(data).empty(), "it was taken out");
}

TEST_CASE("Questions that were chosen when the session was planned are called so") {
  auto data = after_sessions(3);
  data.prompts = {{.key = "stuck-1", .text = "What stops you?"}};
  CHECK(page_part(data, "Questions you might ask") == "What stops you?\n");
  data.chosen = PrepData::Prompts::planned;
  CHECK(page_part(data, "Questions that you chose") == "What stops you?\n");
}

TEST_CASE("The page goes the way of a good conversation") {
  auto data = after_one_session("said\n## Next\n- later\n");
  data.clocks = {{ana_in_tokyo(), samples::prep_time, "+09:00"}};
  data.facts = {fact_of(1, "plays the cello", prep_day)};
  data.wins = {fact_of(2, "the grant", prep_day)};
  data.open.commitments = {samples::promise(1, "me", "send", prep_day)};
  data.prompts = {{.key = "stuck-1", .text = "What stops you?"}};
  CHECK(samples::titles_of(data) == std::vector<std::string>{"To reach them", "To warm up", "Owed", "Since last time",
                                                             "Last time", "To pick up", "How you work together",
                                                             "Questions you might ask"});
}

TEST_CASE("The page has at most 35 lines, whatever there is; the rest is counted with the command that shows it") {
  auto data = after_one_session({});
  for (int i = 1; i <= 12; ++i) {
    *data.recent[0].notes += "- a long line that is wrapped, as there are more words in it than a line has columns\n";
    data.open.commitments.push_back(samples::promise(i, i % 2 == 0 ? "me" : "ana", "send", prep_day));
    data.open.goals.push_back(samples::goal(i, "Publish", prep_day));
    data.open.topics.emplace_back();
    data.open.topics.back().text = "salary";
    data.facts.push_back(fact_of(i, "plays the cello", prep_day));
    data.wins.push_back(fact_of(i, "the grant", prep_day));
    data.matters.push_back(matter("feedback-due", "no feedback noted"));
    data.prompts.push_back({.key = "q", .text = "Why?"});
  }
  const auto lines = [&] {
    const auto text = mentor::render::render_report(samples::page_of(data), ReportFormat::text, {});
    return std::count(text.begin(), text.end(), '\n');
  };
  CHECK(lines() <= 35);
  CHECK(lines() >= 34);
  CHECK(samples::titles_of(data).back().ends_with(" more: mentor prep ana --full"));
  data.length = PrepData::Length::full;
  CHECK(lines() > 100);
  CHECK(samples::titles_of(data).back() == "Questions you might ask");
}
