// SPDX-License-Identifier: MIT
// `timew export`: an interval is a session with its length, its annotation the summary. One that still runs is left
// out, and said.
#include "importers/imported_values.hpp"
#include "importers/json_object.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

namespace mentor::importers {

namespace {

void take_interval(const ForeignObject& interval, std::size_t line, const ImportClock& clock, Imported& reading) {
  const std::string start_text = interval.required("start");
  const Instant start = read_compact_instant(start_text, "\"start\"");
  const std::string end = interval.text("end");
  ImportedRecord record;
  record.labels = interval.texts("tags");
  if (end.empty()) {
    reading.left_out.push_back({line, messages::interval_runs(format_local(clock.zones->to_local(start, clock.zone)))});
    return;
  }
  Session session = foreign_session(start, clock);
  session.length = foreign_length(read_compact_instant(end, "\"end\"") - start);
  session.summary = foreign_text(interval.text("annotation"), "\"annotation\"");
  for (const auto& label : record.labels) {
    const auto channel = channel_named(label);
    if (channel && !session.channel)
      session.channel = channel;
    else
      record.tags.push_back(label);
  }
  record.tags = tags_of_labels(record.tags);
  record.record = to_record(session);
  record.key = "timewarrior:" + format_utc(start);
  record.line = line;
  reading.records.push_back(std::move(record));
}

}  // namespace

Imported read_timewarrior(std::string_view text, const ImportClock& clock) {
  Imported reading;
  each_object(text, {}, "an export of Timewarrior, as timew export writes it", reading,
              [&](const ForeignObject& interval, std::size_t line) { take_interval(interval, line, clock, reading); });
  return reading;
}

}  // namespace mentor::importers
