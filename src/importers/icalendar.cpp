// SPDX-License-Identifier: MIT
// A calendar's components: its events are sessions, what else is in it is named.
#include "importers/calendar_series.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

namespace mentor::importers {

namespace {

class CalendarReader {
 public:
  explicit CalendarReader(Imported& reading) : reading_(reading) {}

  void take(const CalendarLine& line);
  void finish();
  [[nodiscard]] bool is_calendar() const { return calendar_; }
  [[nodiscard]] const std::vector<CalendarEvent>& events() const { return events_; }

 private:
  void begin(const CalendarLine& line);
  void end(const CalendarLine& line);
  void close_event();

  Imported& reading_;
  std::vector<std::pair<std::string, std::size_t>> open_;  ///< components, with their lines
  std::optional<CalendarEvent> event_;
  std::vector<CalendarEvent> events_;
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
  CalendarEvent event = std::move(*event_);
  event_.reset();
  if (!event.kind.empty() && event.kind != "session") {
    if (dates_++ == 0) first_date_ = event.line;
    return;
  }
  events_.push_back(std::move(event));
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
  CalendarReader reader(reading);
  each_calendar_line(text, [&](const CalendarLine& line) { reader.take(line); });
  if (!reader.is_calendar()) throw UserError(messages::not_a_calendar(), Exit::failed);
  reader.finish();
  take_events(reader.events(), clock, reading);
  return reading;
}

}  // namespace mentor::importers
