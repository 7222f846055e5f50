// SPDX-License-Identifier: MIT
// A record as an item of a list in a document of everything.
#include "mentor/render/record_item.hpp"

#include <fmt/format.h>

namespace mentor::render {

namespace {

std::string value_words(const Record& record, const Field& field, const Value& value, const WallClock& clock) {
  if (field.kind == FieldKind::flag) return value == Value{std::int64_t{1}} ? "yes" : "";
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number == nullptr) return format_value(field, value);
  if (field.kind == FieldKind::date) return format_day(Date{Days{*number}});
  if (field.kind != FieldKind::instant) return format_value(field, value);
  const auto own = own_clock(record);
  const std::string zone = own ? own->zone : clock.zone;
  const LocalTime local = clock.in(Instant{std::chrono::seconds{*number}}, zone);
  return own && !own->has_time ? format_day(date_of(local)) : fmt::format("{} ({})", format_local(local), zone);
}

}  // namespace

ListItem record_item(const Record& record, const std::vector<std::string>& tags, const WallClock& clock) {
  const RecordInfo& kind = info(record.kind);
  ListItem item;
  item.id = record.name();
  std::string rest;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    const std::string words = value_words(record, field, record.values[i], clock);
    const bool known = field.inner || field.name == kind.text || field.kind == FieldKind::handle ||
                       field.kind == FieldKind::mentorship;
    if (field.name == kind.day)
      item.text = words;
    else if (!known && !words.empty())
      rest += fmt::format("\n{}: {}", name_in_words(field.name), words);
  }
  if (const std::string text = kind.has(kind.text) ? record.text(kind.text) : ""; !text.empty())
    item.text += (item.text.empty() ? "" : ": ") + text;
  if (!tags.empty()) item.text += fmt::format("\ntags: {}", fmt::join(tags, ", "));
  item.text += rest;
  return item;
}

}  // namespace mentor::render
