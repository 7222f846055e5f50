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
  OrderedJson object;
  object["role"] = to_text(craft.role);
  object["people"] = craft.people;
  object["promises"] = json_of(craft.promises);
  object["answers"] = json_of(craft.answers);
  object["answers"]["longest_minutes"] = json_of(craft.answers.longest);
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
  document["period"] = json_of(period);
  document["roles"] = OrderedJson::array();
  for (const auto& one : crafts) document["roles"].push_back(craft_json(one));
  return json_text(document);
}

}  // namespace mentor::render
