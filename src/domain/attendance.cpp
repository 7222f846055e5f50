// SPDX-License-Identifier: MIT
// Who of a group was where.
#include "mentor/domain/attendance.hpp"

#include <algorithm>

namespace mentor {

namespace {

bool contains(const std::vector<std::string>& people, const std::string& person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

bool lasts_on(const Participant& stay, Date day) {
  return (!stay.joined || *stay.joined <= day) && (!stay.left || day < *stay.left);
}

}  // namespace

bool is_in_it(std::span<const Participant> parts, std::string_view person, Date day) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Participant& stay) { return stay.person == person && lasts_on(stay, day); });
}

std::vector<std::string> expected_on(std::span<const Participant> parts, Date day) {
  std::vector<std::string> people;
  for (const auto& part : parts)
    if (part.person != my_handle && lasts_on(part, day) && !contains(people, part.person))
      people.push_back(part.person);
  return people;
}

bool has_left(std::span<const Participant> parts, std::string_view person) {
  bool left = false;
  for (const auto& part : parts) {
    if (part.person != person) continue;
    if (!part.left) return false;
    left = true;
  }
  return left;
}

Attendance attendance_of(std::vector<std::string> expected, const std::optional<std::vector<std::string>>& named) {
  if (!named) return {std::move(expected), {}};
  Attendance attendance;
  for (const auto& person : *named)
    if (!contains(attendance.there, person)) attendance.there.push_back(person);
  for (auto& person : expected)
    if (!contains(attendance.there, person)) attendance.absent.push_back(std::move(person));
  return attendance;
}

std::vector<Person> missed_last_time(const OpenMentorship& open, const WallClock& clock) {
  std::vector<Person> absent;
  for (const auto& person : open.partners)
    if (missed_in_a_row(open, person.handle, clock) > 0) absent.push_back(person);
  return absent;
}

std::size_t missed_in_a_row(const OpenMentorship& open, const std::string& person, const WallClock& clock) {
  const auto joined = open.joined.find(person);
  std::size_t missed = 0;
  for (const auto& contact : open.recent) {
    const bool too_early = joined != open.joined.end() && contact.day(clock) < joined->second;
    if (too_early || contact.there.empty() || contains(contact.there, person)) break;
    ++missed;
  }
  return missed;
}

}  // namespace mentor
