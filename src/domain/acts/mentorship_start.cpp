// SPDX-License-Identifier: MIT
// A mentorship starts, with its people.
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"

namespace mentor {

namespace {

constexpr Days usual_situation{28};

Participant participant(std::string_view person, const Mentorship& mentorship) {
  Participant part;
  part.visibility = info(Kind::participant).visibility;
  part.mentorship = mentorship.handle;
  part.person = person;
  return part;
}

}  // namespace

MentorshipKind usual_kind(std::optional<MentorshipKind> said, std::size_t people_named) {
  return said.value_or(people_named == 0 ? MentorshipKind::one_to_one : MentorshipKind::group);
}

Mentorship with_usual_end(Mentorship mentorship) {
  if (mentorship.type == MentorshipKind::situational && !mentorship.end)
    mentorship.end = mentorship.start + usual_situation;
  return mentorship;
}

void require_sense(const Mentorship& mentorship, std::size_t people_named) {
  if (mentorship.end && *mentorship.end <= mentorship.start)
    throw UserError(messages::until_before_start(format_day(*mentorship.end), format_day(mentorship.start)));
  if (mentorship.type == MentorshipKind::group && people_named == 0) throw UserError(messages::group_of_nobody());
  if (mentorship.type == MentorshipKind::one_to_one && people_named > 1) throw UserError(messages::several_people());
}

Act<NewMentorship> start(NewMentorship said) {
  Act<NewMentorship> act{std::move(said), {}};
  auto& [made, changes] = act;
  for (auto& person : made.people) person.id = changes.insert(person).number;
  made.mentorship.id = changes.insert(made.mentorship).number;
  changes.insert(participant(my_handle, made.mentorship));
  for (const auto& handle : made.handles) changes.insert(participant(handle, made.mentorship));
  for (const auto& person : made.people_changed) changes.update(person);
  return act;
}

}  // namespace mentor
