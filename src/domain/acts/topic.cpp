// SPDX-License-Identifier: MIT
// A topic is raised for a coming session, discussed or dropped.
#include "mentor/domain/acts/topic.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/topics.hpp"

namespace mentor {

namespace {

Act<Topic> close_topic(Topic topic, TopicStatus status, Date day) {
  topic.status = status;
  topic.closed = day;
  return changed(std::move(topic));
}

}  // namespace

Act<Topic> raise(Topic topic, std::string_view option) {
  if (topic.parked_until && *topic.parked_until < topic.raised)
    throw UserError(messages::parked_before_raised(option, format_due(*topic.parked_until, topic.raised)));
  return added(std::move(topic));
}

Act<Topic> discuss(Topic topic, Date day) { return close_topic(std::move(topic), TopicStatus::discussed, day); }

Act<Topic> drop(Topic topic, Date day, std::string reason) {
  topic.reason = std::move(reason);
  return close_topic(std::move(topic), TopicStatus::dropped, day);
}

}  // namespace mentor
