// SPDX-License-Identifier: MIT
// Records and their values as JSON.
#include "render/json_values.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor::render {

OrderedJson json_of(const Field& field, const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (number && field.kind == FieldKind::flag) return *number != 0;
  if (number && (field.kind == FieldKind::integer || field.kind == FieldKind::minutes)) return *number;
  return format_value(field, value);
}

OrderedJson json_of(const Record& record, const JsonView& view) {
  OrderedJson object;
  const auto& fields = info(record.kind).fields;
  object["id"] = record.name();
  object["uid"] = record.uid;
  object["visibility"] = to_text(record.visibility);
  object["sealed"] = record.withheld;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string name(fields[i].name);
    const bool withheld = record.withheld && is_withheld_when_sealed(fields[i]);
    object[name] = withheld ? OrderedJson(nullptr) : json_of(fields[i], record.values.at(i));
    if (fields[i].kind == FieldKind::instant)
      object[name + "_date"] = withheld ? OrderedJson(nullptr) : json_of(local_day(view.clock, record, fields[i]));
  }
  if (const auto overdue = is_overdue(view.clock, record, view.now)) object["overdue"] = *overdue;
  return object;
}

OrderedJson json_of(std::optional<Date> date) { return date ? OrderedJson(format_date(*date)) : OrderedJson(nullptr); }

OrderedJson json_of(const Period& period) {
  return {{"label", period.label}, {"first", format_date(period.first)}, {"last", format_date(period.last)}};
}

OrderedJson json_of(const PromiseFigures& figures) {
  return {{"kept", figures.kept},
          {"late", figures.late},
          {"dropped", figures.dropped},
          {"open", figures.open},
          {"overdue", figures.overdue}};
}

OrderedJson json_of(const AnswerFigures& figures) {
  return {{"in_time", figures.in_time},
          {"late", figures.late},
          {"dropped", figures.dropped},
          {"waiting", figures.waiting},
          {"overdue", figures.overdue}};
}

OrderedJson json_of(std::optional<Minutes> time) { return time ? OrderedJson(time->count()) : OrderedJson(nullptr); }

std::string schema_name(std::string_view name) { return fmt::format("mentor.{}/1", name); }

std::string json_text(const OrderedJson& document) {
  // Text is checked when it comes in; should a byte be broken all the same, one character is lost and not the output.
  return escape_hidden(document.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + "\n";
}

}  // namespace mentor::render
