// SPDX-License-Identifier: MIT
// Before a first meeting: what to ask and what to tell, by role. Nothing that supposes what has not happened, and
// nothing that is known already.
#include "domain/prep/parts.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor {

namespace {

bool is_channel_known(const PrepData& data) {
  return !agreed_value(data, "messages.routine.channel").empty() &&
         std::all_of(data.open.partners.begin(), data.open.partners.end(),
                     [](const Person& person) { return person.hours.has_value(); });
}

void add_by_role(const PrepData& data, PrepPart& part) {
  const bool goals = !data.open.goals.empty();
  switch (data.open.mentorship.role) {
    case Role::mentor:
      if (!goals) add_item(part, 6, "ask: what they want from this, and how they will notice that it helped");
      add_item(part, 5, "ask: how they learn best, and how they like to hear hard things");
      add_item(part, 4, "tell: who you are beyond your work, and something that was once hard for you");
      return;
    case Role::mentee:
      if (!goals) add_item(part, 6, "tell: what you want from this, in a sentence or two, and what you have tried");
      add_item(part, 5, "tell: how you learn best, and how you like to hear hard things");
      add_item(part, 4, "ask: how they came to do what they do, and what they hope to get out of this");
      return;
    case Role::peer:
      if (!goals) add_item(part, 6, "ask and tell: what each of you wants from this");
      add_item(part, 5, "ask and tell: how each of you likes to hear hard things");
      add_item(part, 4, "tell: who you are beyond your work, and what you find hard at the moment");
      return;
  }
}

}  // namespace

std::optional<PrepPart> prep_first_meeting(const PrepData& data, LocalTime now) {
  if (!is_first_meeting(data)) return std::nullopt;
  PrepPart part{.title = "Before you meet for the first time", .fewest = 3};
  add_by_role(data, part);
  if (!is_channel_known(data)) add_item(part, 3, "ask: which hours and which channel suit them between sessions");
  if (agreed_value(data, "confidentiality.stays").empty())
    add_item(part, 5, "agree: what stays between you, and what would not");
  const Session* next = next_session(data, now);
  if (next != nullptr && next->channel == Channel::video)
    add_item(part, 2, "try camera, sound and the link before it begins");
  return part;
}

}  // namespace mentor
