// SPDX-License-Identifier: MIT
// Parked topics whose date has come: what was not ripe then may be now.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_topic_revisit(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& topic : input.open.topics) {
    if (!topic.parked_until || *topic.parked_until > input.today) continue;
    Reminder reminder;
    reminder.rule = "topic-revisit";
    reminder.mentorship = input.open.mentorship.handle;
    reminder.id = to_text(Id{Kind::topic, topic.id});
    reminder.text = fmt::format("a topic for {} was parked until {}: {}", input.open.mentorship.title,
                                format_due(*topic.parked_until, input.today), topic.text);
    reminder.command = fmt::format("mentor done {}", reminder.id);
    reminder.date = *topic.parked_until;
    reminder.is_about(topic);
    found.push_back(std::move(reminder));
  }
}

}  // namespace mentor
