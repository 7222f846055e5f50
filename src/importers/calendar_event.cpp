// SPDX-License-Identifier: MIT
// The properties of an event, and the session that they make.
#include "importers/calendar_event.hpp"

#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

void add_person(const CalendarLine& line, CalendarEvent& event) {
  std::string_view address = trim(line.value);
  if (to_lower_ascii(address.substr(0, 7)) == "mailto:") address.remove_prefix(7);
  if (const auto name = line.parameter("CN"); !trim(name).empty()) event.people.push_back(name);
  if (address.empty()) return;
  event.people.emplace_back(address);
  if (const auto at = address.find('@'); at != std::string_view::npos && at > 0)
    event.people.emplace_back(address.substr(0, at));
}

void add_categories(const CalendarLine& line, CalendarEvent& event) {
  for (std::string_view rest = line.value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    if (!trim(rest.substr(0, end)).empty()) event.categories.push_back(calendar_text(trim(rest.substr(0, end))));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::optional<Channel> channel_of_place(const std::string& place) {
  if (const auto channel = channel_named(place)) return channel;
  const std::string lower = to_lower_ascii(place);
  for (const std::string_view host :
       {"zoom", "meet.google", "teams.microsoft", "microsoft teams", "webex", "jitsi", "whereby", "skype"})
    if (lower.find(host) != std::string::npos) return Channel::video;
  return std::nullopt;
}

/// The words of a summary may be names.
void add_words(std::string_view text, std::vector<std::string>& labels) {
  constexpr std::string_view between = " \t\n/,;:&+()<>-|";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    if (end > 1) labels.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void set_length(const CalendarEvent& event, Session& session, const ImportClock& clock, Imported& reading) {
  if (!session.has_time) return;
  std::chrono::seconds length{0};
  if (event.end)
    length = read_calendar_moment(*event.end, clock).instant - session.start;
  else if (event.duration)
    length = read_calendar_duration(event.duration->value);
  if (length > std::chrono::hours{24})
    reading.remarks.push_back({event.line, messages::taken_without_length()});
  else
    session.length = foreign_length(length);
}

Session placed_session(const CalendarMoment& moment, const ImportClock& clock) {
  const Date day = date_of(clock.zones->to_local(moment.instant, moment.zone));
  Session session = moment.has_time ? foreign_session(moment.instant, clock)
                                    : foreign_session(ForeignMoment{day, std::nullopt}, clock);
  session.zone = moment.zone;
  return session;
}

Session session_of_event(const CalendarEvent& event, const ImportClock& clock, Imported& reading) {
  Session session = placed_session(start_of_event(event, clock), clock);
  set_length(event, session, clock, reading);
  session.channel = channel_of_place(event.location);
  session.summary = foreign_text(event.summary, "SUMMARY");
  std::string notes = event.description;
  if (!trim(event.location).empty() && !channel_named(event.location))
    notes += fmt::format("{}Location: {}", trim(notes).empty() ? "" : "\n\n", trim(event.location));
  session.notes = foreign_text(notes, "DESCRIPTION");
  if (event.status == "cancelled") session.status = SessionStatus::cancelled;
  return session;
}

}  // namespace

void take_property(const CalendarLine& line, CalendarEvent& event) {
  const std::string& name = line.name;
  if (name == "DTSTART") event.start = line;
  if (name == "DTEND") event.end = line;
  if (name == "DURATION") event.duration = line;
  if (name == "RECURRENCE-ID") event.instead_of = line;
  if (name == "RRULE") event.rules.push_back(line);
  if (name == "RDATE") event.dates.push_back(line);
  if (name == "EXDATE") event.without.push_back(line);
  if (name == "UID") event.uid = trim(line.value);
  if (name == "SUMMARY") event.summary = calendar_text(line.value);
  if (name == "DESCRIPTION") event.description = calendar_text(line.value);
  if (name == "LOCATION") event.location = calendar_text(line.value);
  if (name == "STATUS") event.status = to_lower_ascii(trim(line.value));
  if (name == "ATTENDEE" || name == "ORGANIZER") add_person(line, event);
  if (name == "CATEGORIES") add_categories(line, event);
  if (name == "X-MENTOR-KIND") event.kind = to_lower_ascii(trim(line.value));
}

CalendarMoment start_of_event(const CalendarEvent& event, const ImportClock& clock) {
  if (!event.start) throw UserError(messages::no_dtstart());
  return read_calendar_moment(*event.start, clock);
}

ImportedRecord record_of_event(const CalendarEvent& event, const ImportClock& clock, Imported& reading) {
  ImportedRecord record;
  record.line = event.line;
  record.record = to_record(session_of_event(event, clock, reading));
  record.record.uid = event.uid;
  if (!trim(event.summary).empty()) record.labels.push_back(event.summary);
  record.labels.insert(record.labels.end(), event.people.begin(), event.people.end());
  record.labels.insert(record.labels.end(), event.categories.begin(), event.categories.end());
  add_words(event.summary, record.labels);
  record.tags = tags_of_labels(event.categories);
  return record;
}

ImportedRecord record_at(const ImportedRecord& record, const CalendarMoment& moment, const ImportClock& clock) {
  ImportedRecord placed = record;
  auto session = from_record<Session>(record.record);
  const Session there = placed_session(moment, clock);
  session.start = there.start;
  session.zone = there.zone;
  if (session.status != SessionStatus::cancelled) session.status = there.status;
  placed.record = to_record(session);
  placed.record.uid = record.record.uid;
  return placed;
}

}  // namespace mentor::importers
