// SPDX-License-Identifier: MIT
// One record for people: its fields as words, aligned, long texts in full below.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::render {

namespace {

/// A session's start in its own zone; any other instant in the owner's.
std::string instant_words(const Record& record, std::int64_t seconds, const WallClock& clock) {
  const Instant instant{std::chrono::seconds{seconds}};
  const auto own = own_clock(record);
  const std::string zone = own && !own->zone.empty() ? own->zone : clock.zone;
  const bool known = clock.zones != nullptr && clock.zones->known(zone);
  const LocalTime local = clock.in(instant, zone);
  if (own && !own->has_time) return format_day(date_of(local));
  return fmt::format("{} {}", format_local(local), known ? zone : "UTC");
}

std::string field_text(const Record& record, const Field& field, const Value& value, const Style& style, Date today,
                       const WallClock& clock) {
  const auto* number = std::get_if<std::int64_t>(&value);
  switch (field.kind) {
    case FieldKind::date: {
      const Date date{Days{*number}};
      return style.terminal || field.direction != Direction::past ? format_due(date, today) : format_day(date);
    }
    case FieldKind::instant:
      return instant_words(record, *number, clock);
    case FieldKind::minutes:
      return format_duration(Minutes{*number});
    case FieldKind::flag:
      return *number != 0 ? "yes" : "no";
    case FieldKind::cadence:
      return format_cadence(parse_cadence(std::get<std::string>(value), field.name));
    default:
      return field.unit.empty() ? format_value(field, value)
                                : fmt::format("{} {}", format_value(field, value), field.unit);
  }
}

/// Another field's words say it already, or the title above.
bool is_said_elsewhere(const Field& field) { return field.inner || field.kind == FieldKind::handle; }

struct ShownField {
  std::string label;
  std::string text;
};

struct ShownRecord {
  std::vector<ShownField> brief;
  std::vector<ShownField> longer;
};

bool is_long(const Field& field, const std::string& text) {
  return field.kind == FieldKind::note || text.find('\n') != std::string::npos;
}

ShownRecord shown_record(const Record& record, const Style& style, Date today, const WallClock& clock) {
  ShownRecord shown;
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& value = record.values.at(i);
    if (std::holds_alternative<std::monostate>(value) || is_said_elsewhere(fields[i])) continue;
    const auto text = field_text(record, fields[i], value, style, today, clock);
    if (trim(text).empty()) continue;
    auto& part = is_long(fields[i], text) ? shown.longer : shown.brief;
    part.push_back({name_in_words(fields[i].name), text});
  }
  shown.brief.push_back({"visibility", std::string(to_text(record.visibility))});
  return shown;
}

std::string long_field(const ShownField& field, const Style& style) {
  std::string text = "\n" + paint(field.label, Ink::bold, style) + "\n";
  const std::string words = visible(field.text, Keep::lines);
  for (const auto line : split_lines(words))
    for (const auto& part : layout::fit(line, 2, style)) text += part.empty() ? "\n" : "  " + part + "\n";
  return text;
}

}  // namespace

std::string render_record(const Record& record, const Style& style, Date today, const WallClock& clock) {
  const auto shown = shown_record(record, style, today, clock);
  int label_width = 0;
  for (const auto& field : shown.brief) label_width = std::max(label_width, display_width(field.label));
  std::string text =
      paint(fmt::format("{} {}", info(record.kind).noun(), visible(record.name())), Ink::bold, style) + "\n";
  for (const auto& field : shown.brief)
    text += layout::hanging(fmt::format("  {}  ", pad(field.label, label_width)), visible(field.text), style);
  for (const auto& field : shown.longer) text += long_field(field, style);
  return text;
}

}  // namespace mentor::render
