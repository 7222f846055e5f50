// One record for people: its fields as words, aligned, long texts in full below.
#include "mentor/render.hpp"
#include "mentor/text.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string field_words(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

bool is_due_field(std::string_view name) {
  return name == "due" || name == "target" || name == "end" || name.ends_with("until") || name == "ask_after";
}

/// A session's start in its own zone; any other instant in the owner's.
std::string instant_words(const Record& record, std::int64_t seconds, const WallClock& clock) {
  const Instant instant{std::chrono::seconds{seconds}};
  const bool own_zone = info(record.kind).has("zone") && !record.text("zone").empty();
  const std::string zone = own_zone ? record.text("zone") : clock.zone;
  const bool known = clock.zones != nullptr && clock.zones->known(zone);
  const LocalTime local = clock.in(instant, zone);
  if (info(record.kind).has("has_time") && record.number("has_time") == 0) return format_day(date_of(local));
  return fmt::format("{} {}", format_local(local), known ? zone : "UTC");
}

std::string field_text(const Record& record, const Field& field, const Value& value, const Style& style, Date today,
                       const WallClock& clock) {
  const auto* number = std::get_if<std::int64_t>(&value);
  switch (field.kind) {
    case FieldKind::date: {
      const Date date{Days{*number}};
      return style.terminal || is_due_field(field.name) ? format_due(date, today) : format_day(date);
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
      return field.name == "percent" ? format_value(field, value) + " %" : format_value(field, value);
  }
}

/// Fields that another one's words already say.
bool is_said_elsewhere(const Record& record, const Field& field) {
  return field.name == "has_time" || field.name == "handle" || (field.name == "zone" && record.kind == Kind::session);
}

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
    if (std::holds_alternative<std::monostate>(value) || is_said_elsewhere(record, fields[i])) continue;
    const auto text = field_text(record, fields[i], value, style, today, clock);
    if (trim(text).empty()) continue;
    auto& part = is_long(fields[i], text) ? shown.longer : shown.brief;
    part.push_back({field_words(fields[i].name), text});
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
      paint(fmt::format("{} {}", info(record.kind).name, visible(record.name())), Ink::bold, style) + "\n";
  for (const auto& field : shown.brief)
    text += layout::hanging(fmt::format("  {}  ", pad(field.label, label_width)), visible(field.text), style);
  for (const auto& field : shown.longer) text += long_field(field, style);
  return text;
}

}  // namespace mentor
