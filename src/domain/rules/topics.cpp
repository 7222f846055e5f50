// SPDX-License-Identifier: MIT
// Parked topics whose date has come: what was not ripe then may be now.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_topic_revisit(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& topic : input.open.topics) {
    if (!topic.parked_until || *topic.parked_until > input.today) continue;
    auto matter = about_record(Id{Kind::topic, topic.id}, topic, MatterState::due, *topic.parked_until);
    matter.lead = "parked until now: ";
    matter.words = (topic.withheld ? std::string() : whose_of_several(input.open.partners, topic.brought_by)) +
                   std::string(first_line(topic.text));
    if (*topic.parked_until != input.today)
      matter.lead = fmt::format("parked until {}: ", format_past_day(*topic.parked_until, input.today));
    matter.command = fmt::format("mentor prep {}{}", input.open.mentorship.handle, topic.withheld ? " --reveal" : "");
    found.push_back(std::move(matter));
  }
}

}  // namespace mentor
