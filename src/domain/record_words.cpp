// SPDX-License-Identifier: MIT
// Of any record, as its description says: what it is about in a line, its numbers, and its fields as people type them.
#include "mentor/domain/record_words.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

// It stands in records/session.cpp; what is used before has to be declared.
template <>
Session from_record<Session>(const Record& record);

bool is_home(const Field& field) {
  return field.kind == FieldKind::mentorship || field.kind == FieldKind::item ||
         (field.part && field.need == Need::required);
}

namespace {

bool is_editable(const Field& field) { return field.instead.empty() && !field.inner && !is_home(field); }

}  // namespace

std::string canonical_field(Kind kind, std::string_view typed) {
  std::string name = to_lower_ascii(trim(typed));
  std::replace(name.begin(), name.end(), '-', '_');
  std::replace(name.begin(), name.end(), ' ', '_');
  for (const Field& field : info(kind).fields)
    if (!name.empty() && std::find(field.also_typed.begin(), field.also_typed.end(), name) != field.also_typed.end())
      return std::string(field.name);
  return name;
}

std::string text_of(const Record& record) {
  const auto& about = info(record.kind);
  return std::string(first_line(record.text(about.text)));
}

std::string gist_of(const Session& session) {
  if (session.summary) return std::string(first_line(*session.summary));
  if (!session.notes) return {};
  for (const auto line : split_lines(*session.notes)) {
    std::string_view words = trim(line);
    if (words.empty() || words.front() == '#' || words.front() == '<') continue;
    while (!words.empty() && std::string_view("*-+> ").find(words.front()) != std::string_view::npos)
      words.remove_prefix(1);
    if (!words.empty()) return std::string(words);
  }
  return std::string(first_line(*session.notes));
}

std::string number_words(const Field& field, std::int64_t number) {
  return field.unit.empty() ? fmt::format("{} {}", name_in_words(field.name), number)
                            : fmt::format("{} {}", number, field.unit);
}

std::vector<std::string> numbers_of(const Record& record) {
  std::vector<std::string> words;
  for (const auto& field : info(record.kind).fields)
    if (const auto number = record.number(field.name); number && field.kind == FieldKind::integer)
      words.push_back(number_words(field, *number));
  return words;
}

Date day_of(const WallClock& clock, const Record& record) {
  if (record.kind == Kind::session) return clock.day_of(from_record<Session>(record));
  const auto& about = info(record.kind);
  const std::int64_t number = record.number(about.day).value_or(0);
  return about.field(about.day)->kind == FieldKind::instant ? date_of(clock.mine(Instant{std::chrono::seconds{number}}))
                                                            : Date{Days{number}};
}

std::optional<bool> is_overdue(const WallClock& clock, const Record& record, Instant now) {
  const auto& about = info(record.kind);
  if (about.deadline.empty()) return std::nullopt;
  const auto deadline = record.number(about.deadline);
  if (!deadline || !is_open(record)) return false;
  return about.field(about.deadline)->kind == FieldKind::instant ? Instant{std::chrono::seconds{*deadline}} < now
                                                                 : Date{Days{*deadline}} < date_of(clock.mine(now));
}

std::optional<Date> local_day(const WallClock& clock, const Record& record, const Field& field) {
  const auto seconds = record.number(field.name);
  if (!seconds) return std::nullopt;
  const Instant instant{std::chrono::seconds{*seconds}};
  const auto own = has_own_clock(info(record.kind), field) ? own_clock(record) : std::nullopt;
  return date_of(own ? clock.in(instant, own->zone) : clock.mine(instant));
}

const Field& score_field() { return *field_of_kind(info(Kind::pulse), FieldKind::integer); }

std::string_view spoken_name(const Field& field) { return field.kind == FieldKind::minutes ? "length" : field.name; }

std::vector<std::string> editable_fields(Kind kind) {
  std::vector<std::string> fields;
  for (const auto& field : info(kind).fields)
    if (is_editable(field)) fields.emplace_back(field.name);
  fields.emplace_back("visibility");
  return fields;
}

std::string typed_value(const WallClock& clock, const Record& record, std::string_view field) {
  if (field == "visibility") return std::string(to_text(record.visibility));
  const Field& described = *info(record.kind).field(field);
  if (has_own_clock(info(record.kind), described)) return clock.start_of(from_record<Session>(record));
  const auto number = record.number(field);
  if (number && described.kind == FieldKind::minutes) return format_duration(Minutes{*number});
  if (number && described.kind == FieldKind::date) return format_day(Date{Days{*number}});
  if (number && described.kind == FieldKind::flag) return *number != 0 ? "yes" : "no";
  return format_value(described, record.at(field));
}

}  // namespace mentor
