// SPDX-License-Identifier: MIT
// Every rule of the check-in can be switched off and given another number, for all mentorships and for one.
#include "domain/book_samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <set>

using namespace mentor::tests;

namespace {

const Date settings_day = make_date(2026, 11, 20);

OpenMentorship long_practised() {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.sessions_held = 3;
  open.mentorship.cadence = parse_cadence("2w", "--every");
  open.last_contact = samples::session(1, settings_day - Days{14}, SessionStatus::held);
  return open;
}

OpenMentorship just_begun(Date start) {
  auto open = samples::with_ana(start);
  return open;
}

Question waiting_question() {
  Question question;
  question.id = 4;
  question.asker = "ana";
  question.text = "how?";
  question.asked = question.due = samples::at_noon(settings_day - Days{3});
  return question;
}

Pulse trust_on(Date day, std::int64_t trust) {
  Pulse pulse;
  pulse.date = day;
  pulse.trust = trust;
  return pulse;
}

/// The rule has no number.
constexpr std::int64_t none = -1;

using Fill = std::function<void(OpenMentorship&)>;

/// A mentorship in which the rule speaks with its own number, and another number with which it is silent.
struct Setting {
  std::string_view rule;
  OpenMentorship open;
  std::int64_t silent = none;
};

Setting setting(std::string_view rule, OpenMentorship open, std::int64_t silent, const Fill& fill = {}) {
  if (fill) fill(open);
  return {rule, std::move(open), silent};
}

std::vector<Setting> settings_of_contact() {
  const auto planned = [](Date day) {
    return [day](OpenMentorship& open) { open.planned = {samples::session(7, day, SessionStatus::planned)}; };
  };
  const auto late = [](OpenMentorship& open) {
    open.last_contact = samples::session(1, settings_day - Days{21}, SessionStatus::held);
  };
  const auto met = [](OpenMentorship& open) {
    open.recent = {samples::session(1, settings_day - Days{3}, SessionStatus::held)};
    open.last_contact = open.recent[0];
  };
  const auto ends = [](Date day) { return [day](OpenMentorship& open) { open.mentorship.end = day; }; };
  return {setting("session-due", long_practised(), 110),
          setting("session-late", long_practised(), 160, late),
          setting("first-contact", just_begun(settings_day - Days{10}), 11),
          setting("session-soon", long_practised(), 0, planned(settings_day + Days{1})),
          setting("session-unlogged", long_practised(), none, planned(settings_day - Days{2})),
          setting("ending-soon", long_practised(), 13, ends(settings_day + Days{14})),
          setting("end-passed", long_practised(), none, ends(settings_day - Days{1})),
          setting("no-goal", just_begun(settings_day - Days{14}), 15, met),
          setting("no-agreement", just_begun(settings_day - Days{14}), 15, met)};
}

std::vector<Setting> settings_of_items() {
  const auto promised = [](Date day) {
    return [day](OpenMentorship& open) { open.commitments = {samples::promise(3, "me", "send it", day)}; };
  };
  const auto aimed = [](Date target) {
    return [target](OpenMentorship& open) {
      open.goals = {samples::goal(1, "delegate", settings_day - Days{5})};
      open.goals[0].goal.target = target;
    };
  };
  const auto stale = [](OpenMentorship& open) {
    open.goals = {samples::goal(1, "delegate", settings_day - Days{90})};
    open.goals[0].last_progress = settings_day - Days{30};
  };
  const auto step_by = [](Date due) {
    return [due](OpenMentorship& open) {
      open.goals = {samples::goal(1, "delegate", settings_day - Days{5})};
      Milestone milestone;
      milestone.id = 2;
      milestone.title = "one";
      milestone.due = due;
      open.goals[0].milestones = {milestone};
    };
  };
  const auto parked = [](OpenMentorship& open) {
    Topic topic;
    topic.id = 6;
    topic.text = "pay";
    topic.parked_until = settings_day;
    open.topics = {topic};
  };
  const auto asked = [](OpenMentorship& open) { open.questions = {waiting_question()}; };
  return {setting("commitment-due", long_practised(), 1, promised(settings_day + Days{2})),
          setting("commitment-overdue", long_practised(), none, promised(settings_day - Days{1})),
          setting("goal-due", long_practised(), 13, aimed(settings_day + Days{14})),
          setting("goal-overdue", long_practised(), none, aimed(settings_day - Days{1})),
          setting("goal-stale", long_practised(), 31, stale),
          setting("milestone-due", long_practised(), 6, step_by(settings_day + Days{7})),
          setting("milestone-overdue", long_practised(), none, step_by(settings_day - Days{1})),
          setting("topic-revisit", long_practised(), none, parked),
          setting("question-waiting", long_practised(), none, asked)};
}

std::vector<Setting> settings_of_practice() {
  const auto agreed = [](OpenMentorship& open) {
    Agreement agreement;
    agreement.id = 2;
    agreement.date = make_date(2026, 1, 1);
    agreement.review_on = settings_day;
    open.agreement = agreement;
  };
  const auto falling = [](OpenMentorship& open) {
    open.pulses = {trust_on(settings_day - Days{1}, 2), trust_on(settings_day - Days{9}, 3),
                   trust_on(settings_day - Days{20}, 5)};
  };
  const auto birthday = [](OpenMentorship& open) {
    Note fact;
    fact.id = 5;
    fact.text = "birthday";
    fact.date = make_date(1990, 11, 22);
    fact.yearly = true;
    open.dated = {fact};
  };
  const auto troubled = [](OpenMentorship& open) {
    for (int i = 0; i < 4; ++i) {
      open.recent.push_back(samples::session(i + 1, settings_day - Days{i + 1}, SessionStatus::held));
      if (i < 3) open.recent.back().trouble = Trouble::tech;
    }
  };
  const auto impersonal = [troubled](OpenMentorship& open) {
    troubled(open);
    open.last_fact = make_date(2026, 1, 1);
  };
  const auto unreliable = [](OpenMentorship& open) {
    for (const auto outcome : {Outcome::kept, Outcome::kept, Outcome::late, Outcome::late})
      open.my_closed.push_back({outcome, settings_day - Days{9}, settings_day - Days{5}});
  };
  const auto last = [](std::optional<Date> OpenMentorship::*field, int days) {
    return [field, days](OpenMentorship& open) { open.*field = settings_day - Days{days}; };
  };
  const auto unsigned_one = [](OpenMentorship& open) {
    open.signs_agreements = true;
    open.agreement.emplace().date = settings_day - Days{2};
  };
  const auto kept = [](OpenMentorship& open) {
    open.mentorship.status = MentorshipStatus::closed;
    open.mentorship.closed_on = settings_day - Days{366};
    open.agreement.emplace().kept_for = "1y";
  };
  return {setting("agreement-unsigned", long_practised(), 3, unsigned_one),
          setting("notes-kept", long_practised(), none, kept),
          setting("agreement-review", long_practised(), none, agreed),
          setting("feedback-due", long_practised(), 31, last(&OpenMentorship::last_feedback, 30)),
          setting("recognition-due", long_practised(), 22, last(&OpenMentorship::last_recognition, 21)),
          setting("review-due", long_practised(), 61, last(&OpenMentorship::last_review, 60)),
          setting("pulse-falling", long_practised(), none, falling),
          setting("pulse-due", long_practised(), 61,
                  [](OpenMentorship& open) { open.pulses = {trust_on(settings_day - Days{60}, 4)}; }),
          setting("remember", long_practised(), 1, birthday),
          setting("trouble", long_practised(), 4, troubled),
          setting("personal-check-in", long_practised(), 5, impersonal),
          setting("reliability", long_practised(), 50, unreliable)};
}

std::vector<Setting> all_settings() {
  auto all = settings_of_contact();
  for (auto& one : settings_of_items()) all.push_back(std::move(one));
  for (auto& one : settings_of_practice()) all.push_back(std::move(one));
  return all;
}

bool speaks(const Setting& one, const RuleSettings& settings) {
  OpenRecords book;
  (one.open.mentorship.status == MentorshipStatus::closed ? book.kept : book.mentorships) = {one.open};
  const auto digest = check_in(book, LocalTime{settings_day} + std::chrono::hours{12}, {}, settings, {});
  for (const auto& group : digest.groups)
    for (const auto& matter : group.matters)
      if (matter.rule == one.rule) return true;
  return false;
}

}  // namespace

TEST_CASE("each rule is tried with its settings, and none is forgotten") {
  const auto all = all_settings();
  for (const auto& rule : rules()) {
    CAPTURE(rule.name);
    const auto here = [&](const Setting& one) { return one.rule == rule.name; };
    const auto found = std::find_if(all.begin(), all.end(), here);
    REQUIRE(found != all.end());
    // The response time stands in each question since it was asked.
    const bool numbered = rule.number != 0 && rule.name != "question-waiting";
    CHECK_MESSAGE((found->silent != none) == numbered, "a rule with a number needs one that silences it");
  }
}

TEST_CASE("every rule speaks with its own number, and can be switched off for all or for one") {
  for (const auto& one : all_settings()) {
    CAPTURE(one.rule);
    const std::string rule(one.rule);
    CHECK(speaks(one, {}));
    CHECK_FALSE(speaks(one, {{rule, {false, {}}}}));
    CHECK_FALSE(speaks(one, {{"ana/" + rule, {false, {}}}}));
    CHECK(speaks(one, {{"bo/" + rule, {false, {}}}}));
    CHECK_MESSAGE(speaks(one, {{rule, {false, {}}}, {"ana/" + rule, {true, {}}}}), "what is said of one counts");
  }
}

TEST_CASE("every number changes its rule, for all or for one, and what is said of one mentorship counts") {
  for (const auto& one : all_settings()) {
    if (one.silent == none) continue;
    CAPTURE(one.rule);
    const std::string rule(one.rule);
    const std::int64_t usual = find_rule(one.rule)->number;
    CHECK_FALSE(speaks(one, {{rule, {true, one.silent}}}));
    CHECK_FALSE(speaks(one, {{"ana/" + rule, {true, one.silent}}}));
    CHECK(speaks(one, {{"bo/" + rule, {true, one.silent}}}));
    CHECK(speaks(one, {{rule, {true, one.silent}}, {"ana/" + rule, {true, usual}}}));
  }
}

TEST_CASE("what a rule yields to is a rule, and one rule only has each thing that there is once") {
  std::size_t meetings = 0;
  std::size_t response_times = 0;
  std::set<int> worths;
  for (const auto& rule : rules()) {
    CAPTURE(rule.name);
    for (const auto other : rule.traits.yields_to) CHECK((other.empty() || find_rule(other) != nullptr));
    meetings += rule.traits.meeting ? 1 : 0;
    response_times += rule.traits.response_time ? 1 : 0;
    CHECK((rule.traits.part == PagePart::none) == (rule.traits.worth == 0));
    if (rule.traits.part == PagePart::how_we_work) CHECK(worths.insert(rule.traits.worth).second);
  }
  CHECK(meetings == 1);
  CHECK(response_times == 1);
}

TEST_CASE("a mentorship's own setting without a number leaves the general number in force") {
  const Rule& rule = *find_rule("goal-stale");
  CHECK(number_of(rule, {}, "ana") == 30);
  CHECK(number_of(rule, {{"goal-stale", {true, 45}}, {"ana/goal-stale", {true, std::nullopt}}}, "ana") == 45);
  CHECK(number_of(rule, {{"goal-stale", {true, 45}}, {"ana/goal-stale", {true, 10}}}, "ana") == 10);
  CHECK(number_of(rule, {{"ana/goal-stale", {true, 10}}}, "bo") == 30);
}
