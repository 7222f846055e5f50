// SPDX-License-Identifier: MIT
// iCalendar by hand: the libraries for it would double the program's start. Tests read it with another parser.
#include "mentor/render/calendar.hpp"

#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

constexpr std::size_t calendar_line_bytes = 75;

/// Appends the line, folded.
void add_calendar_line(std::string& calendar, std::string_view line) {
  std::size_t room = calendar_line_bytes;
  while (true) {
    const auto piece = whole_characters(line, room);
    calendar.append(piece).append("\r\n");
    line.remove_prefix(piece.size());
    if (line.empty()) return;
    calendar += ' ';
    room = calendar_line_bytes - 1;
  }
}

/// Breaks of any kind become \n; other control characters are made visible, so that nothing begins a line.
std::string calendar_text(std::string_view text) {
  std::string escaped;
  for (const auto line : split_lines(text)) {
    if (!escaped.empty()) escaped += "\\n";
    for (const char c : visible(line)) {
      if (c == '\\' || c == ';' || c == ',') escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::string calendar_day(Date day) {
  std::string text = format_date(day);
  std::erase(text, '-');
  return text;
}

void add_calendar_text(std::string& calendar, std::string_view name, std::string_view text) {
  if (!text.empty()) add_calendar_line(calendar, fmt::format("{}:{}", name, calendar_text(text)));
}

bool is_task(const CalendarEvent& event) { return event.shape == CalendarEvent::Shape::task; }

void add_calendar_time(std::string& calendar, const CalendarEvent& event) {
  if (is_task(event)) {
    if (event.day) add_calendar_line(calendar, "DUE;VALUE=DATE:" + calendar_day(*event.day));
    return;
  }
  if (!event.start) {
    add_calendar_line(calendar, "DTSTART;VALUE=DATE:" + calendar_day(event.day.value()));
    add_calendar_line(calendar, "DTEND;VALUE=DATE:" + calendar_day(event.day.value() + Days(1)));
    add_calendar_line(calendar, "TRANSP:TRANSPARENT");
    return;
  }
  add_calendar_line(calendar, "DTSTART:" + format_utc_compact(*event.start));
  add_calendar_line(calendar, "DTEND:" + format_utc_compact(*event.start + event.length));
}

void add_calendar_alarm(std::string& calendar, const CalendarEvent& event) {
  if (!event.alarm || event.state != CalendarEvent::State::planned) return;
  add_calendar_line(calendar, "BEGIN:VALARM");
  add_calendar_line(calendar, "ACTION:DISPLAY");
  add_calendar_text(calendar, "DESCRIPTION", event.summary);
  // A task has no start that the alarm could ring before.
  add_calendar_line(calendar,
                    fmt::format("TRIGGER{}:-PT{}M", is_task(event) ? ";RELATED=END" : "", event.alarm->count()));
  add_calendar_line(calendar, "END:VALARM");
}

void add_calendar_state(std::string& calendar, const CalendarEvent& event) {
  const bool planned = event.state == CalendarEvent::State::planned;
  if (!is_task(event)) return add_calendar_line(calendar, planned ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
  if (event.state != CalendarEvent::State::done)
    return add_calendar_line(calendar, planned ? "STATUS:NEEDS-ACTION" : "STATUS:CANCELLED");
  add_calendar_line(calendar, "STATUS:COMPLETED");
  add_calendar_line(calendar, "PERCENT-COMPLETE:100");
  // The journal knows the day; noon is on it in most of the world.
  if (event.done_on)
    add_calendar_line(calendar, "COMPLETED:" + format_utc_compact(Instant{event.done_on->time_since_epoch()} +
                                                                  std::chrono::hours{12}));
}

void add_calendar_event(std::string& calendar, const CalendarEvent& event, Instant made) {
  const std::string_view component = is_task(event) ? "VTODO" : "VEVENT";
  add_calendar_line(calendar, fmt::format("BEGIN:{}", component));
  add_calendar_text(calendar, "UID", event.uid);
  add_calendar_line(calendar, "DTSTAMP:" + format_utc_compact(made));
  add_calendar_line(calendar, fmt::format("SEQUENCE:{}", event.revision.changes));
  if (event.revision.last != Instant{})
    add_calendar_line(calendar, "LAST-MODIFIED:" + format_utc_compact(event.revision.last));
  add_calendar_time(calendar, event);
  add_calendar_text(calendar, "SUMMARY", event.summary);
  add_calendar_text(calendar, "DESCRIPTION", event.description);
  add_calendar_text(calendar, "LOCATION", event.location);
  add_calendar_line(calendar, "CATEGORIES:mentoring");
  add_calendar_text(calendar, "X-MENTOR-KIND", event.kind);
  add_calendar_state(calendar, event);
  add_calendar_alarm(calendar, event);
  add_calendar_line(calendar, fmt::format("END:{}", component));
}

}  // namespace

std::string render_calendar(const std::vector<CalendarEvent>& events, Instant made) {
  std::string calendar;
  add_calendar_line(calendar, "BEGIN:VCALENDAR");
  add_calendar_line(calendar, "VERSION:2.0");
  add_calendar_line(calendar, "PRODID:-//mentor//mentor//EN");
  add_calendar_line(calendar, "METHOD:PUBLISH");
  add_calendar_line(calendar, "X-WR-CALNAME:mentoring");
  for (const auto& event : events) add_calendar_event(calendar, event, made);
  add_calendar_line(calendar, "END:VCALENDAR");
  return calendar;
}

}  // namespace mentor::render
