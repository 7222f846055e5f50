// SPDX-License-Identifier: MIT
// What has a day, a line each, as the descriptions of the kinds say.
#include "mentor/render/timeline.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string session_words(const Session& session, const WallClock& clock) {
  std::string words;
  if (session.status != SessionStatus::held) words = fmt::format("{} ", to_text(session.status));
  if (session.has_time) words += clock.time_of(session) + " ";
  if (session.length) words += format_duration(*session.length) + " ";
  if (session.channel) words += fmt::format("{} ", to_text(*session.channel));
  return words + gist_of(session);
}

/// "cy: " before what one of a group promised, asked or is told about; the partner where no name is known.
std::string whose_words(const Record& record) {
  const std::string person = person_named(record);
  if (!person.empty()) return person == my_handle ? std::string() : person + ": ";
  for (const auto& field : info(record.kind).fields)
    if (names_side(field) && record.text(field.name) == to_text(Side::partner)) return "partner: ";
  return {};
}

std::string field_words(const Record& record, const Field& field) {
  const auto number = record.number(field.name);
  if (field.kind == FieldKind::choice || field.kind == FieldKind::mentorship) return {};
  if (!number) return record.text(field.name);
  if (field.kind == FieldKind::date)
    return fmt::format("{} {}", name_in_words(field.name), format_day(Date{Days{*number}}));
  if (field.kind != FieldKind::integer) return format_value(field, record.at(field.name));
  return record.withheld ? std::string() : number_words(field, *number);
}

/// What its list shows of it, where it may be without words; otherwise the first line of these.
std::string words_of(const Record& record, const WallClock& clock) {
  if (record.kind == Kind::session) return session_words(from_record<Session>(record), clock);
  const auto& about = info(record.kind);
  std::string words = whose_words(record);
  if (about.field(about.text)->need == Need::required) return words + text_of(record);
  for (const auto name : about.list.columns)
    if (const std::string part = name == about.day ? "" : field_words(record, *about.field(name)); !part.empty())
      words += part + " ";
  return std::string(trim(words));
}

/// What it says and nothing that its fields have.
JsonValue json_gist(const Record& record) {
  if (record.withheld) return {};
  std::string text = record.kind == Kind::session ? gist_of(from_record<Session>(record)) : text_of(record);
  return text.empty() ? JsonValue() : JsonValue(std::move(text));
}

}  // namespace

std::string json_timeline(const std::vector<TimelineRow>& rows) {
  std::vector<JsonObject> objects;
  for (const auto& row : rows)
    objects.push_back({{"date", format_date(row.day)},
                       {"mentorship", row.mentorship.empty() ? JsonValue() : JsonValue(row.mentorship)},
                       {"kind", std::string(info(row.record.kind).name)},
                       {"id", to_text(row.record.reference())},
                       {"text", json_gist(row.record)},
                       {"sealed", row.record.withheld},
                       {"absent", row.absent}});
  return json_flat_list("mentor.timeline/1", "entries", objects);
}

std::string render_timeline(const std::vector<TimelineRow>& rows, const Style& style, const WallClock& clock) {
  Table table;
  for (const auto& row : rows)
    table.rows.push_back(
        {format_day(row.day), row.mentorship.empty() ? "-" : row.mentorship, to_text(row.record.reference()),
         row.record.kind == Kind::note ? row.record.text("type") : std::string(info(row.record.kind).noun()),
         with_aside(std::string(trim(words_of(row.record, clock))), row.aside)});
  return render_table(table, style);
}

}  // namespace mentor::render
