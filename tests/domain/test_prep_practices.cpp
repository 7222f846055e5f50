// SPDX-License-Identifier: MIT
// Practices on the page before a session: each is said when it is its moment, and not when it nearly is.
#include "prep_samples.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::after_sessions;
using samples::page_for_ana;
using samples::page_part;
using samples::prep_day;

namespace {

const std::string_view first_title = "Before you meet for the first time";

const Date long_ago = make_date(2026, 1, 1);

bool says(const PrepData& data, std::string_view title, std::string_view words) {
  const std::string part = page_part(data, title);
  return part.find(words) != std::string::npos;
}

bool we_work(const PrepData& data, std::string_view words) { return says(data, "How you work together", words); }
bool to_pick_up(const PrepData& data, std::string_view words) { return says(data, "To pick up", words); }
bool offers(PrepData data, const std::vector<Note>& lessons, std::string_view words = "a lesson") {
  data.lessons = fitting_lessons(lessons, data.open);
  return to_pick_up(data, words);
}

Session called_off(Side by, std::int64_t hours) {
  Session session = samples::session(1, prep_day, SessionStatus::cancelled);
  session.called_off_by = by;
  session.notice_hours = hours;
  return session;
}

Note lesson(int id, std::string text) {
  Note note = samples::fact_of(id, std::move(text), prep_day);
  note.type = NoteKind::lesson;
  return note;
}

PrepData with_topic(std::string text) {
  auto data = after_sessions(4);
  data.open.topics.emplace_back().text = std::move(text);
  return data;
}

}  // namespace

TEST_CASE("Tools and equipment that were agreed are tried before the first session, and only then") {
  auto data = page_for_ana();
  CHECK_FALSE(says(data, first_title, "try "));
  data.agreed = samples::clauses({{"technology.tools", "Jitsi"}, {"technology.equipment", "a headset each"}});
  CHECK(says(data, first_title, "try before it begins, as agreed: Jitsi, a headset each\n"));
  data.recent = after_sessions(1).recent;
  CHECK(page_part(data, first_title).empty());
}

TEST_CASE("What worries somebody about confidentiality is a topic of the first session until it is written down") {
  auto data = page_for_ana();
  CHECK(says(data, first_title, "agree: what stays between you, and what would not; ask what worries them about it"));
  const auto agree = [&](std::string_view stays, std::string_view concerns) {
    data.agreed = samples::clauses({{"confidentiality.stays", std::string(stays)},
                                    {"confidentiality.concerns", std::string(concerns)},
                                    {"confidentiality.exceptions", "danger to somebody"}});
  };
  agree("everything", "");
  CHECK(says(data, first_title, "ask: whether anything worries them"));
  agree("everything", "none");
  CHECK_FALSE(says(data, first_title, "worr"));
  agree("everything", "my boss hears of it");
  CHECK(says(data, first_title,
             "a worry about what stays between you, as noted: my boss hears of it; but for: danger to somebody\n"));
  CHECK_FALSE(says(data, first_title, "worries"));
  agree("", "my boss hears of it");
  CHECK(
      says(data, first_title,
           "agree: what stays between you, and what would not; a worry about what stays between you, as noted: my boss "
           "hears of it\n"));
}

TEST_CASE("Of a sealed agreement the page asks for nothing as if it were not agreed") {
  auto data = page_for_ana();
  data.open.mentorship.type = MentorshipKind::situational;
  for (const auto* asked : {"what stays", "which channel", "how soon"}) {
    CAPTURE(asked);
    CHECK(says(data, first_title, asked));
  }
  samples::seal(data.open.agreement.emplace());
  for (const auto* asked : {"what stays", "which channel", "how soon", "worr"}) {
    CAPTURE(asked);
    CHECK_FALSE(says(data, first_title, asked));
  }
  CHECK(says(data, first_title, "agreement (sealed)\n"));
}

TEST_CASE("Why they meet is asked until it is agreed, and then how it is to be noticed") {
  for (const auto role : {Role::mentor, Role::mentee, Role::peer}) {
    CAPTURE(role);
    auto data = page_for_ana();
    data.open.mentorship.role = role;
    CHECK(says(data, first_title, "want"));
    data.agreed = samples::clauses({{"purpose.why", "a first paper"}});
    CHECK(says(data, first_title, "why you meet, as agreed: a first paper\n"));
    CHECK_FALSE(says(data, first_title, "want"));
  }
}

TEST_CASE("Near its end a mentorship is told how it was to be closed, and is not asked for a goal") {
  auto data = after_sessions(2);
  data.agreed = samples::clauses({{"duration.closing", "a last talk"}});
  data.open.mentorship.start = prep_day - Days{100};
  data.open.mentorship.end = prep_day + Days{40};
  CHECK_FALSE(to_pick_up(data, "a last talk"));
  CHECK(we_work(data, "no goal yet"));
  data.open.mentorship.end = prep_day + Days{20};
  CHECK(to_pick_up(data,
                   "the agreed end is Thu 2026-12-10 (in 2 weeks); how you close, as agreed: a last talk; for a last "
                   "session: mentor plan ana WHEN\n"));
  CHECK_FALSE(we_work(data, "no goal yet"));
}

TEST_CASE("Who has two weeks is told what trust can rest on, before the first session") {
  auto data = page_for_ana();
  CHECK_FALSE(says(data, first_title, "where your knowledge ends"));
  data.open.mentorship.type = MentorshipKind::situational;
  data.open.mentorship.end = prep_day + Days{14};
  CHECK(says(data, first_title, "tell: where you have done this yourself, and where your knowledge ends"));
  CHECK(says(data, first_title, "how soon you answer each other until Fri 2026-12-04, and what done looks like"));
  data.open.mentorship.role = Role::mentee;
  CHECK(says(data, first_title, "tell: what exactly you need"));
  data.agreed = samples::clauses({{"messages.routine.within", "1d"}});
  CHECK(says(data, first_title, "agree: what done looks like\n"));
}

TEST_CASE("Roles come back in the first session after they were agreed, and not in the next one") {
  auto data = after_sessions(4);
  const std::vector<samples::Said> said{{"roles.mine", "read drafts"}, {"roles.theirs", "bring topics"}};
  data.agreed = samples::clauses(said);
  CHECK_FALSE(we_work(data, "your part"));
  const Date lately = prep_day - Days{3};
  data.agreed = samples::clauses(said, lately);
  CHECK(we_work(data, "agreed: your part: read drafts; theirs: bring topics\n"));
  const auto first = samples::version_of(long_ago, said);
  data.agreed =
      Clauses({samples::with_said(first, long_ago, {"roles.mine", "read"}), samples::version_of(lately, said)});
  CHECK(we_work(data, "agreed anew: your part: read drafts; theirs: bring topics\n"));
  data.agreed = Clauses({first, samples::with_said(first, lately, {"boundaries.personal", "no calls"})});
  CHECK_MESSAGE(!we_work(data, "your part"), "another version says the same of it");
}

TEST_CASE("How they like to learn stands in the first sessions, and where a goal stands still") {
  auto data = after_sessions(1);
  CHECK_FALSE(we_work(data, "learn"));
  data.open.partners[0].learns_by = "trying it out";
  CHECK(we_work(data, "Ana likes to learn by: trying it out\n"));
  data.recent = after_sessions(4).recent;
  CHECK_FALSE(we_work(data, "learn"));
  data.open.goals = {samples::goal(1, "Publish", prep_day - Days{10})};
  CHECK_FALSE(to_pick_up(data, "learn"));
  data.open.goals[0].goal.opened = prep_day - Days{40};
  CHECK(to_pick_up(data, "Ana likes to learn by: trying it out\n"));
  data.open.mentorship.role = Role::mentee;
  CHECK_MESSAGE(!to_pick_up(data, "learn"), "it is I who learn");
  data.me.emplace().learns_by = "examples";
  CHECK(to_pick_up(data, "say how you like to learn: examples\n"));
}

TEST_CASE("Sessions called off at short notice are told after three by the same side") {
  auto data = after_sessions(4);
  data.called_off = {called_off(Side::partner, 2), called_off(Side::partner, 5)};
  CHECK_FALSE(we_work(data, "called off"));
  data.called_off.push_back(called_off(Side::me, 1));
  CHECK_FALSE(we_work(data, "called off"));
  data.called_off.push_back(called_off(Side::partner, 20));
  CHECK(we_work(data, "they called off the last 3 times no more than 20 hours before\n"));
  data.called_off.back().notice_hours = 24;
  CHECK_FALSE(we_work(data, "called off"));
  data.agreed = samples::clauses({{"meetings.notice", "2d"}});
  CHECK(we_work(data, "agreed: 2 days before; they called off the last 3 times no more than 1 day before\n"));
  data.agreed = samples::clauses({{"meetings.notice", "2d"}}, prep_day + Days{1});
  CHECK_MESSAGE(!we_work(data, "called off"), "it was agreed later");
  data.agreed = samples::clauses({{"meetings.notice", "2d"}});
  auto meanwhile = data;
  for (auto& session : meanwhile.called_off) session.start -= std::chrono::days{100};
  CHECK_MESSAGE(!we_work(meanwhile, "called off"), "they met three times since");
  auto on_its_day = data;
  for (auto& session : on_its_day.called_off) {
    session.notice_hours = 0;
    session.has_time = false;
  }
  CHECK(we_work(on_its_day, "they called off the last 3 times only on the day itself\n"));
  data.called_off[0].notice_hours.reset();
  CHECK_MESSAGE(!we_work(data, "called off"), "of one it is not known");
}

TEST_CASE("What was tried against an obstacle is asked about") {
  auto data = after_sessions(4);
  CHECK_FALSE(we_work(data, "tried"));
  data.open.recent.emplace_back(data.recent[0]).strategy = "a wired line";
  CHECK(we_work(data, "tried: a wired line; ask whether it helped\n"));
}

TEST_CASE("Who knows several things of the other is reminded of the own half, until something of it is noted") {
  auto data = after_sessions(4);
  for (int i = 1; i <= 3; ++i) data.facts.push_back(samples::fact_of(i, "plays the cello", prep_day));
  CHECK(says(data, "To warm up", "tell something of yourself"));
  data.facts[0].person = std::string(my_handle);
  CHECK(says(data, "To warm up", "you told: plays the cello"));
  CHECK_FALSE(says(data, "To warm up", "tell something of yourself"));
}

TEST_CASE("A lesson whose words fit a topic or a goal comes onto the page, one at most") {
  auto data = with_topic("How to negotiate the salary");
  const std::vector lessons{lesson(7, "Write the agenda the day before."),
                            lesson(8, "Salary is negotiated with figures."), lesson(9, "Salary depends on the year.")};
  data.lessons = fitting_lessons(lessons, data.open);
  CHECK(page_part(data, "To pick up")
            .find("n8 a lesson of yours on \"How to negotiate the salary\": Salary is negotiated with figures.\n") !=
        std::string::npos);
  CHECK_FALSE(to_pick_up(data, "n9"));
  data.open.topics[0].text = "the talk";
  CHECK_FALSE(offers(data, lessons));
  data.open.goals = {samples::goal(1, "Agendas that work", prep_day)};
  CHECK(offers(data, lessons, "n7 a lesson of yours on"));
}

TEST_CASE("A lesson that names somebody from elsewhere, or is sealed, is not offered") {
  auto data = with_topic("salary");
  std::vector lessons{lesson(8, "Bo's salary doubled with figures.")};
  data.others.add("bo");
  CHECK_FALSE(offers(data, lessons));
  lessons[0].text = "Both salaries doubled.";
  CHECK_MESSAGE(offers(data, lessons), "a short name is a whole word");
  for (const std::string_view other : {"zoë", "Müller", "lopez-ruiz"}) data.others.add(other);
  for (const std::string_view name : {"zoes", "Zoës", "Müllers", "Mueller", "Muellers", "Lopez-Ruizs"}) {
    lessons[0].text = std::string(name) + " salary doubled with figures.";
    CHECK_FALSE(offers(data, lessons));
  }
  data.others.add_each("Bo J. Lind-Özil");
  data.others.add("Night Writers");
  for (const std::string_view name : {"Mr Özil's", "Lind's", "Bos", "Our Night Writers'", "Ozil"}) {
    lessons[0].text = std::string(name) + " salary doubled with figures.";
    CHECK_FALSE(offers(data, lessons));
  }
  lessons[0].text = "J is a letter; a salary of the night doubled with figures.";
  CHECK(offers(data, lessons));
  data.others.add("美咲");
  lessons[0].text = "美咲さんの話: salary doubled with figures.";
  CHECK_FALSE(offers(data, lessons));
  for (const std::string_view name : {"ana", "tim", "max", "art", "mark"}) data.others.add(name);
  for (const std::string_view words :
       {"Mull over a zoom", "Analysis takes time", "The maximum", "An article", "The market's marking"}) {
    lessons[0].text = std::string(words) + ": salary doubled with figures.";
    CAPTURE(words);
    CHECK(offers(data, lessons));
  }
  samples::seal(lessons[0]);
  CHECK_FALSE(offers(data, lessons));
}

TEST_CASE("A lesson is not offered for a word that many lessons have") {
  auto data = with_topic("the project");
  std::vector lessons(6, lesson(1, "A project needs a name."));
  CHECK_FALSE(offers(data, lessons));
  lessons.resize(2);
  CHECK(offers(data, lessons));
}
