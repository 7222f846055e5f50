// SPDX-License-Identifier: MIT
// Events of iCalendar as sessions: planned or held by their date, cancelled if the calendar says so.
#include "importers/calendar_lines.hpp"
#include "importers/calendar_times.hpp"
#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

struct CalendarEvent {
  std::size_t line = 0;
  std::optional<CalendarLine> start, end, duration, recurrence;
  std::string uid, summary, description, location, status, kind;
  std::vector<std::string> people;
  std::vector<std::string> categories;
  bool repeats = false;
};

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

void take_property(const CalendarLine& line, CalendarEvent& event) {
  const std::string& name = line.name;
  if (name == "DTSTART") event.start = line;
  if (name == "DTEND") event.end = line;
  if (name == "DURATION") event.duration = line;
  if (name == "RECURRENCE-ID") event.recurrence = line;
  if (name == "UID") event.uid = trim(line.value);
  if (name == "SUMMARY") event.summary = calendar_text(line.value);
  if (name == "DESCRIPTION") event.description = calendar_text(line.value);
  if (name == "LOCATION") event.location = calendar_text(line.value);
  if (name == "STATUS") event.status = to_lower_ascii(trim(line.value));
  if (name == "ATTENDEE" || name == "ORGANIZER") add_person(line, event);
  if (name == "CATEGORIES") add_categories(line, event);
  if (name == "X-MENTOR-KIND") event.kind = to_lower_ascii(trim(line.value));
  if (name == "RRULE" || name == "RDATE") event.repeats = true;
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

Session session_of_event(const CalendarEvent& event, const ImportClock& clock, Imported& reading) {
  if (!event.start) throw UserError(messages::no_dtstart());
  const CalendarMoment moment = read_calendar_moment(*event.start, clock);
  const Date day = date_of(clock.zones->to_local(moment.instant, moment.zone));
  Session session = moment.has_time ? foreign_session(moment.instant, clock)
                                    : foreign_session(ForeignMoment{day, std::nullopt}, clock);
  session.zone = moment.zone;
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

ImportedRecord record_of_event(const CalendarEvent& event, const ImportClock& clock, Imported& reading) {
  ImportedRecord record;
  record.line = event.line;
  const Session session = session_of_event(event, clock, reading);
  record.record = to_record(session);
  record.record.uid = event.uid;
  const std::string uid = event.uid.empty() ? format_utc(session.start) + event.summary : event.uid;
  record.key = fmt::format("ics:{}:{}", uid, event.recurrence ? event.recurrence->value : std::string());
  if (!trim(event.summary).empty()) record.labels.push_back(event.summary);
  record.labels.insert(record.labels.end(), event.people.begin(), event.people.end());
  record.labels.insert(record.labels.end(), event.categories.begin(), event.categories.end());
  add_words(event.summary, record.labels);
  record.tags = tags_of_labels(event.categories);
  if (event.repeats)
    reading.remarks.push_back({event.line, messages::repeated_event(visible(first_line(event.summary)))});
  return record;
}

class CalendarReader {
 public:
  CalendarReader(const ImportClock& clock, Imported& reading) : clock_(clock), reading_(reading) {}

  void take(const CalendarLine& line);
  void finish();
  [[nodiscard]] bool is_calendar() const { return calendar_; }

 private:
  void begin(const CalendarLine& line);
  void end(const CalendarLine& line);
  void close_event();

  const ImportClock& clock_;
  Imported& reading_;
  std::vector<std::pair<std::string, std::size_t>> open_;  ///< components, with their lines
  std::optional<CalendarEvent> event_;
  bool calendar_ = false;
  std::int64_t dates_ = 0;  ///< of goals, milestones and promises, as this program exports them
  std::size_t first_date_ = 0;
};

void CalendarReader::take(const CalendarLine& line) {
  if (line.name == "BEGIN")
    begin(line);
  else if (line.name == "END")
    end(line);
  else if (event_ && !open_.empty() && open_.back().first == "vevent")
    take_property(line, *event_);
}

void CalendarReader::begin(const CalendarLine& line) {
  constexpr std::size_t deepest = 16;
  const std::string what = to_lower_ascii(trim(line.value));
  if (what == "vcalendar") calendar_ = true;
  if (what == "vevent" && event_) {
    reading_.faults.push_back({event_->line, messages::event_not_closed()});
    event_.reset();
    while (!open_.empty() && open_.back().first != "vcalendar") open_.pop_back();
  }
  if (what == "vevent") {
    event_ = CalendarEvent{};
    event_->line = line.number;
  }
  if (what == "vtodo" || what == "vjournal")
    reading_.left_out.push_back(
        {line.number, what == "vtodo" ? messages::calendar_task() : messages::calendar_journal()});
  if (open_.size() < deepest)
    open_.emplace_back(what, line.number);
  else
    throw UserError(messages::nested_too_deep(line.number, deepest), Exit::failed);
}

void CalendarReader::end(const CalendarLine& line) {
  const std::string what = to_lower_ascii(trim(line.value));
  if (open_.empty() || open_.back().first != what) {
    reading_.faults.push_back({line.number, messages::end_without_beginning(visible(trim(line.value)))});
    return;
  }
  open_.pop_back();
  if (what == "vevent") close_event();
}

void CalendarReader::close_event() {
  if (!event_) return;
  const CalendarEvent event = std::move(*event_);
  event_.reset();
  if (!event.kind.empty() && event.kind != "session") {
    if (dates_++ == 0) first_date_ = event.line;
    return;
  }
  take_or_fault(reading_, event.line, [&] { reading_.records.push_back(record_of_event(event, clock_, reading_)); });
}

void CalendarReader::finish() {
  if (dates_ > 0) reading_.left_out.push_back({first_date_, messages::dates_of_mentor(plural(dates_, "date"))});
  if (event_)
    reading_.faults.push_back({event_->line, messages::event_cut_off()});
  else if (!open_.empty())
    reading_.faults.push_back({open_.back().second, messages::calendar_cut_off()});
}

}  // namespace

Imported read_icalendar(std::string_view text, const ImportClock& clock) {
  Imported reading;
  CalendarReader reader(clock, reading);
  each_calendar_line(text, [&](const CalendarLine& line) { reader.take(line); });
  if (!reader.is_calendar()) throw UserError(messages::not_a_calendar(), Exit::failed);
  reader.finish();
  return reading;
}

}  // namespace mentor::importers
