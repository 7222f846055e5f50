// SPDX-License-Identifier: MIT
// The dates of a series: what its rules and lists name, without those that were struck out, and with those that were
// changed on their own in the place of the original ones.
#include "importers/calendar_series.hpp"

#include "importers/imported_values.hpp"
#include "importers/recurrence.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/calendars.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace mentor::importers {

namespace {

constexpr std::size_t most_dates = 200'000;

/// Moments, and whole days where only the day is written.
class MomentSet {
 public:
  explicit MomentSet(const ImportClock& clock) : clock_(&clock) {}

  void add(const CalendarMoment& moment) {
    if (moment.has_time)
      instants_.insert(moment.instant);
    else
      days_.insert(day_of(moment));
  }
  [[nodiscard]] bool has(const CalendarMoment& moment) const {
    return days_.contains(day_of(moment)) || (moment.has_time && instants_.contains(moment.instant));
  }

 private:
  [[nodiscard]] Date day_of(const CalendarMoment& moment) const {
    return date_of(clock_->zones->to_local(moment.instant, moment.zone));
  }

  const ImportClock* clock_;
  std::set<Instant> instants_;
  std::set<Date> days_;
};

std::string date_key(const CalendarMoment& moment, const ImportClock& clock) {
  return moment.has_time ? format_utc(moment.instant)
                         : format_date(date_of(clock.zones->to_local(moment.instant, moment.zone)));
}

/// The last moment of today.
Instant end_of_today(const ImportClock& clock) {
  return clock.zones->to_instant(LocalTime{date_of(clock.now) + Days{1}}, clock.zone).instant - std::chrono::seconds{1};
}

/// The clock on which a rule counts: that of the event's zone, for one in UTC that.
class RuleClock {
 public:
  RuleClock(const CalendarMoment& start, const ImportClock& clock)
      : start_(start), clock_(clock), zone_(start.utc ? "UTC" : start.zone) {}

  [[nodiscard]] LocalTime local(Instant instant) const { return clock_.zones->to_local(instant, zone_); }
  [[nodiscard]] CalendarMoment moment(LocalTime local) const {
    CalendarMoment moment = start_;
    moment.instant = clock_.zones->to_instant(local, zone_).instant;
    return moment;
  }
  /// "20261231" is all of that day; so is it for events of whole days, whatever time is written.
  [[nodiscard]] std::optional<LocalTime> until(const std::string& text) const {
    if (text.empty()) return std::nullopt;
    const CompactMoment written = read_compact_moment(text, "UNTIL");
    if (!written.has_time || !start_.has_time)
      return LocalTime{date_of(written.local)} + std::chrono::hours{24} - std::chrono::seconds{1};
    return written.utc ? local(Instant{written.local.time_since_epoch()}) : written.local;
  }

 private:
  const CalendarMoment& start_;
  const ImportClock& clock_;
  std::string zone_;
};

/// All dates of a series up to today, in order, each once. Throws UserError for a rule that is not understood.
std::vector<CalendarMoment> dates_of_series(const CalendarEvent& event, const CalendarMoment& start,
                                            const ImportClock& clock) {
  const Instant last = end_of_today(clock);
  const RuleClock times(start, clock);
  std::map<Instant, CalendarMoment> dates{{start.instant, start}};
  for (const auto& line : event.rules) {
    const RecurrenceRule rule = read_recurrence(line.value);
    for (const LocalTime local : dates_of_rule(rule, times.local(start.instant), times.local(last),
                                               times.until(rule.until), series_limit + 1)) {
      const CalendarMoment moment = times.moment(local);
      dates.emplace(moment.instant, moment);
    }
  }
  for (const auto& line : event.dates)
    for (const auto& moment : read_calendar_moments(line, clock))
      if (moment.instant <= last) dates.emplace(moment.instant, moment);
  if (dates.size() > series_limit) throw UserError(messages::rule_too_long(series_limit));
  std::vector<CalendarMoment> found;
  for (const auto& item : dates) found.push_back(item.second);
  return found;
}

class SeriesReader {
 public:
  SeriesReader(std::span<const CalendarEvent> events, const ImportClock& clock, Imported& reading)
      : clock_(clock), reading_(reading) {
    for (const auto& event : events) {
      if (event.repeats()) series_.insert(event.uid);
      if (!event.instead_of) continue;
      // What cannot be read is said when the event is taken.
      if (const auto moment = read_if_meant([&] { return read_calendar_moment(*event.instead_of, clock); }))
        changed_.try_emplace(event.uid, clock).first->second.add(*moment);
    }
  }

  void take(const CalendarEvent& event) {
    if (event.instead_of)
      take_changed(event);
    else if (event.repeats())
      take_series(event);
    else
      add(record_of_event(event, clock_, reading_), event, {});
  }

 private:
  void add(ImportedRecord record, const CalendarEvent& event, const std::string& date) {
    const std::string uid =
        event.uid.empty() ? format_utc(from_record<Session>(record.record).start) + event.summary : event.uid;
    record.key = fmt::format("ics:{}:{}", uid, date);
    reading_.records.push_back(std::move(record));
    if (reading_.records.size() > most_dates) throw UserError(messages::too_many_dates(most_dates), Exit::failed);
  }

  /// In the place of one date. Later than today it belongs to what is taken later.
  void take_changed(const CalendarEvent& event) {
    const CalendarMoment original = read_calendar_moment(*event.instead_of, clock_);
    if (original.instant > end_of_today(clock_) && series_.contains(event.uid)) return;
    if (event.instead_of->parameter("RANGE") == "THISANDFUTURE")
      reading_.remarks.push_back({event.line, messages::not_only_this_one()});
    add(record_of_event(event, clock_, reading_), event, date_key(original, clock_));
  }

  void take_series(const CalendarEvent& event);
  void take_dates(const CalendarEvent& event, const ImportedRecord& record, const std::vector<CalendarMoment>& dates);
  [[nodiscard]] MomentSet struck_from(const CalendarEvent& event) const {
    MomentSet struck(clock_);
    for (const auto& line : event.without)
      for (const auto& moment : read_calendar_moments(line, clock_)) struck.add(moment);
    return struck;
  }

  const ImportClock& clock_;
  Imported& reading_;
  std::set<std::string> series_;              ///< uids
  std::map<std::string, MomentSet> changed_;  ///< by uid, the dates that have an event of their own
};

void SeriesReader::take_series(const CalendarEvent& event) {
  const std::string name = visible(first_line(event.summary));
  const CalendarMoment start = start_of_event(event, clock_);
  const ImportedRecord record = record_of_event(event, clock_, reading_);
  std::string doubt;
  if (start.instant > end_of_today(clock_)) {
    const Date day = date_of(clock_.zones->to_local(start.instant, start.zone));
    doubt = messages::series_to_come(name, format_day(day));
  } else {
    const auto refusal = refusal_of([&] { take_dates(event, record, dates_of_series(event, start, clock_)); });
    if (!refusal) return;
    if (refusal->exit() == Exit::failed) throw UserError(*refusal);
    doubt = messages::series_not_expanded(name, refusal->what());
  }
  add(record, event, date_key(start, clock_));
  reading_.remarks.push_back({event.line, doubt});
}

void SeriesReader::take_dates(const CalendarEvent& event, const ImportedRecord& record,
                              const std::vector<CalendarMoment>& dates) {
  const MomentSet struck = struck_from(event);
  const auto changed = changed_.find(event.uid);
  std::int64_t taken = 0;
  std::size_t left_away = 0;
  std::size_t replaced = 0;
  for (const auto& date : dates) {
    if (changed != changed_.end() && changed->second.has(date)) {
      ++replaced;
      ++taken;
    } else if (struck.has(date)) {
      ++left_away;
    } else {
      ++taken;
      add(record_at(record, date, clock_), event, date_key(date, clock_));
    }
  }
  std::string exceptions = left_away == 0 ? std::string() : messages::series_struck(left_away);
  if (replaced > 0) exceptions += messages::series_moved(replaced);
  reading_.remarks.push_back(
      {event.line, messages::series_taken(visible(first_line(event.summary)), plural(taken, "date"),
                                          format_day(date_of(clock_.now)), exceptions)});
}

}  // namespace

void take_events(std::span<const CalendarEvent> events, const ImportClock& clock, Imported& reading) {
  SeriesReader reader(events, clock, reading);
  for (const auto& event : events) {
    const auto refusal = refusal_of([&] { reader.take(event); });
    if (refusal && refusal->exit() == Exit::failed) throw UserError(*refusal);
    if (refusal) reading.faults.push_back({event.line, refusal->what()});
  }
  std::stable_sort(reading.records.begin(), reading.records.end(), [](const auto& one, const auto& other) {
    return one.record.number("start") < other.record.number("start");
  });
}

}  // namespace mentor::importers
