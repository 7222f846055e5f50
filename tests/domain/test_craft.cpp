// SPDX-License-Identifier: MIT
// One's own craft: what counts for it, and what is not yet a habit.
#include "mentor/domain/craft.hpp"
#include "report_samples.hpp"
#include "support/hour_zones.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

using samples::asked_on;
using samples::held_on;
using samples::november;
using samples::report_day;
using samples::report_on_ana;

namespace {

Feedback wished(std::int64_t id, std::string area, std::string text) {
  Feedback one;
  one.id = id;
  one.direction = FeedbackDirection::received;
  one.type = FeedbackKind::constructive;
  one.area = std::move(area);
  one.text = std::move(text);
  one.date = make_date(2026, 11, 4);
  return one;
}

std::string often(const std::vector<Returning>& all) {
  std::string text;
  for (const auto& one : all) text += fmt::format("{} {}; ", one.text, one.times);
  return text;
}

/// Counts how often it is asked.
class CountingZones final : public HourZones {
 public:
  mutable std::int64_t asked = 0;

 private:
  [[nodiscard]] std::chrono::hours ahead(Instant, std::string_view) const override {
    ++asked;
    return {};
  }
};

Craft craft_of_one(const CraftData& data) { return crafts_of({data}, november, report_day).front(); }

}  // namespace

TEST_CASE("feedback comes back by its area, whatever its letters, and by words that say something") {
  CraftData data{report_on_ana(), {}, {}};
  data.report.feedback = {wished(1, "promises", "the comments were late")};
  CHECK(often(craft_of_one(data).feedback).empty());
  data.report.feedback.push_back(wished(2, "Promises", "the notes wandered"));
  CHECK(often(craft_of_one(data).feedback) == "Promises 2; ");
  data.report.feedback.push_back(wished(3, "", "comments wandered"));
  CHECK(often(craft_of_one(data).feedback) == "Promises 2; comments 2; wandered 2; ");
  data.report.feedback[2].type = FeedbackKind::praise;
  CHECK(often(craft_of_one(data).feedback) == "Promises 2; ");
  samples::seal(data.report.feedback[1]);
  CHECK(often(craft_of_one(data).feedback).empty());
}

TEST_CASE("a question that was asked twice is one that is asked often") {
  CraftData data{report_on_ana(), {}, {}};
  data.report.questions = {asked_on(1, "me", "What else?", make_date(2026, 11, 2)),
                           asked_on(2, "ana", "Which journal?", make_date(2026, 11, 2)),
                           asked_on(3, "ana", "Which journal?", make_date(2026, 11, 2))};
  CHECK(often(craft_of_one(data).questions).empty());
  data.report.questions.push_back(asked_on(4, "me", "what else?", make_date(2026, 11, 3)));
  CHECK(often(craft_of_one(data).questions) == "what else? 2; ");
  Prompt prompt;
  prompt.id = 1;
  prompt.key = "open";
  prompt.text = "What is new?";
  data.prompts = {prompt, prompt, prompt};
  CHECK(often(craft_of_one(data).questions) == "What is new? 3; what else? 2; ");
}

TEST_CASE("a session left a next step by a promise, a topic of its day, or a date after the last one") {
  CraftData data{report_on_ana(), {}, {}};
  data.report.sessions = {held_on(1, make_date(2026, 11, 2), 45, {}), held_on(2, make_date(2026, 11, 9), 45, {})};
  CHECK(craft_of_one(data).with_a_next_step == 0);
  CHECK(craft_of_one(data).sessions == 2);
  Topic topic;
  topic.raised = make_date(2026, 11, 2);
  data.topics = {topic};
  CHECK(craft_of_one(data).with_a_next_step == 1);
  data.topics.front().raised = make_date(2026, 11, 3);
  CHECK(craft_of_one(data).with_a_next_step == 0);
  data.report.planned = {samples::session(3, make_date(2026, 12, 1), SessionStatus::planned)};
  CHECK(craft_of_one(data).with_a_next_step == 1);
  data.report.commitments = {samples::promise(1, "ana", "a", make_date(2026, 11, 20))};
  data.report.commitments.front().session = Id{Kind::session, 1};
  CHECK(craft_of_one(data).with_a_next_step == 2);
}

TEST_CASE("each role has its craft, and its words") {
  CraftData mentor{report_on_ana(), {}, {}};
  CraftData mentee{report_on_ana(), {}, {}};
  mentee.report.mentorship.role = Role::mentee;
  mentee.report.feedback = {wished(1, "", "ask sooner")};
  const auto crafts = crafts_of({mentee, mentor}, november, report_day);
  REQUIRE(crafts.size() == 2);
  CHECK(crafts[0].role == Role::mentor);
  const auto page = build_craft(crafts, november);
  CHECK(page.parts[0].figures.empty());
  REQUIRE(page.parts[1].figures.size() == 1);
  CHECK(page.parts[1].figures[0].label == "pieces of feedback from your mentor were praise");
}

TEST_CASE("of several sessions on a day the last one leaves the step that belongs to none") {
  CraftData data{report_on_ana(), {}, {}};
  const Date day = make_date(2026, 11, 2);
  data.report.sessions = {held_on(1, day, 45, {}), held_on(2, day, 45, {}), held_on(3, day + Days{1}, 45, {})};
  data.report.sessions[1].start += std::chrono::hours{3};
  Topic topic;
  topic.raised = day;
  data.topics = {topic};
  CHECK(craft_of_one(data).with_a_next_step == 1);
  Commitment promise;
  promise.session = Id{Kind::session, 2};
  promise.made = day + Days{1};
  data.report.commitments = {promise};
  CHECK(craft_of_one(data).with_a_next_step == 1);  // the same one
  data.report.commitments.front().session = Id{Kind::session, 1};
  CHECK(craft_of_one(data).with_a_next_step == 2);
}

TEST_CASE("twice as many sessions are twice the work") {
  const auto asked_for = [](int sessions) {
    CountingZones zones;
    CraftData data{report_on_ana(), {}, {}};
    data.report.clock = {&zones, "UTC"};
    for (int i = 0; i < sessions; ++i)
      data.report.sessions.push_back(held_on(i + 1, make_date(2026, 11, 1 + i % 28), 45, {}));
    static_cast<void>(craft_of_one(data));
    return zones.asked;
  };
  CHECK(asked_for(50) > 0);
  CHECK(asked_for(100) == 2 * asked_for(50));
}
