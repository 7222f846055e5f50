// SPDX-License-Identifier: MIT
// My own craft as JSON: counts only, an object for each role.
#include "mentor/render/render_json.hpp"
#include "render/json_values.hpp"

#include <nlohmann/json.hpp>

namespace mentor::render {

namespace {

OrderedJson praise_json(const PraiseFigures& figures) {
  return {{"praise", figures.praise}, {"constructive", figures.constructive}};
}

OrderedJson returning_json(const std::vector<Returning>& often) {
  OrderedJson list = OrderedJson::array();
  for (const auto& one : often) {
    OrderedJson ids = OrderedJson::array();
    for (const auto& id : one.from) ids.push_back(to_text(id));
    list.push_back({{"text", one.text}, {"times", one.times}, {"ids", std::move(ids)}});
  }
  return list;
}

OrderedJson craft_json(const Craft& craft) {
  const auto& answers = craft.answers;
  OrderedJson object;
  object["role"] = to_text(craft.role);
  object["people"] = craft.people;
  object["promises"] = {{"kept", craft.promises.kept},
                        {"late", craft.promises.late},
                        {"dropped", craft.promises.dropped},
                        {"open", craft.promises.open},
                        {"overdue", craft.promises.overdue}};
  object["answers"] = {
      {"in_time", answers.in_time},
      {"late", answers.late},
      {"dropped", answers.dropped},
      {"waiting", answers.waiting},
      {"overdue", answers.overdue},
      {"longest_minutes", answers.longest ? OrderedJson(answers.longest->count()) : OrderedJson(nullptr)}};
  object["feedback_given"] = praise_json(craft.given);
  object["feedback_received"] = praise_json(craft.received);
  object["returning_feedback"] = returning_json(craft.feedback);
  object["questions"] = returning_json(craft.questions);
  object["sessions"] = craft.sessions;
  object["sessions_with_next_step"] = craft.with_a_next_step;
  return object;
}

}  // namespace

std::string json_me(const std::vector<Craft>& crafts, const Period& period) {
  OrderedJson document;
  document["schema"] = schema_name("me");
  document["period"] = {
      {"label", period.label}, {"first", format_date(period.first)}, {"last", format_date(period.last)}};
  document["roles"] = OrderedJson::array();
  for (const auto& one : crafts) document["roles"].push_back(craft_json(one));
  return json_text(document);
}

}  // namespace mentor::render
