// SPDX-License-Identifier: MIT
// Values of fields as people type and read them, and what a value must fulfil before it is stored.
#include "mentor/messages/values.hpp"

#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/foreign_value.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/working_hours.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

bool is_number(FieldKind kind) {
  switch (kind) {
    case FieldKind::integer:
    case FieldKind::flag:
    case FieldKind::date:
    case FieldKind::instant:
    case FieldKind::minutes:
    case FieldKind::reference:
      return true;
    default:
      return false;
  }
}

std::size_t limit_of(const Field& field) { return field.limit > 0 ? field.limit : line_limit; }

std::int64_t number_typed(const Field& field, std::string_view text, std::string_view option) {
  if (text.ends_with('%') && field.kind == FieldKind::integer) text.remove_suffix(1);
  const auto number = whole_number(text);
  if (!number) throw UserError(messages::no_whole_number(messages::at(option), visible(text)));
  return *number;
}

std::int64_t flag_typed(std::string_view text, std::string_view option) {
  const std::string word = to_lower_ascii(text);
  if (word == "true" || word == "yes" || word == "1") return 1;
  if (word == "false" || word == "no" || word == "0") return 0;
  throw UserError(messages::neither_yes_nor_no(messages::at(option), visible(text)));
}

std::int64_t reference_typed(const Field& field, std::string_view text, std::string_view option) {
  const auto id = parse_id(text);
  if (!id || id->kind != field.refers)
    throw UserError(messages::not_an_id_of(messages::at(option), visible(text), info(field.refers).name,
                                           info(field.refers).letter));
  return id->number;
}

std::string choice_typed(const Field& field, std::string_view text, std::string_view option) {
  const std::string word = to_lower_ascii(text);
  for (const auto choice : field.choices)
    if (choice == word) return word;
  throw UserError(messages::unknown_value(messages::at(option), visible(text), alternatives(field.choices)));
}

std::int64_t instant_typed(std::string_view text, std::string_view option) {
  if (const auto instant = instant_from_rfc3339(text)) return instant->time_since_epoch().count();
  throw UserError(messages::not_an_instant(messages::at(option), visible(text)));
}

[[noreturn]] void refuse(const Record& record, const Field& field, std::string_view why) {
  throw UserError(messages::wrong_value(info(record.kind).name, field.name, why));
}

/// The lowest and the highest number of a field; nothing if any will do.
struct Range {
  std::int64_t low;
  std::int64_t high;
};
std::optional<Range> range_of(const Field& field) {
  static const std::int64_t first = make_date(first_year, 1, 1).time_since_epoch().count();
  static const std::int64_t last = make_date(last_year, 12, 31).time_since_epoch().count();
  constexpr std::int64_t day = 86400;
  switch (field.kind) {
    case FieldKind::flag:
      return Range{0, 1};
    case FieldKind::reference:
      return Range{1, INT64_MAX};
    case FieldKind::date:
      return Range{first, last};
    case FieldKind::instant:  // its day may be another one where it was recorded
      return Range{(first - 1) * day, (last + 2) * day - 1};
    default:
      return field.high > field.low ? std::optional(Range{field.low, field.high}) : std::nullopt;
  }
}

bool is_in_range(const Field& field, std::int64_t number) {
  const auto range = range_of(field);
  return !range || (range->low <= number && number <= range->high);
}

/// As the store has them, and nearly always finds them: "2w".
bool is_cadence_code(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view unit = text.substr(digits);
  return digits > 0 && digits < 4 && text.front() != '0' && (unit == "d" || unit == "w" || unit == "mo" || unit == "y");
}

bool is_cadence(std::string_view text) {
  return is_cadence_code(text) || read_if_meant([&] { return parse_cadence(text, ""); });
}

void check_range(const Record& record, const Field& field, std::int64_t number) {
  if (is_in_range(field, number)) return;
  switch (field.kind) {
    case FieldKind::flag:
      refuse(record, field, messages::must_be_yes_or_no());
    case FieldKind::reference:
      refuse(record, field, messages::must_name_a_record());
    case FieldKind::date:
    case FieldKind::instant:
      refuse(record, field, messages::must_lie_between(first_year, last_year));
    default:
      refuse(record, field, messages::must_be_from_to(field.low, field.high, number));
  }
}

/// What nearly every text is: right at the first look. What is not may be right all the same.
bool is_plainly_right(const Field& field, std::string_view text) {
  const auto printable = [](char c) { return c >= 0x20 && c < 0x7F; };
  switch (field.kind) {
    case FieldKind::note:
      return text.size() <= note_limit && !bad_utf8(text);
    case FieldKind::choice:
      return std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
    case FieldKind::cadence:
    case FieldKind::handle:
      return false;
    default:
      return text.size() <= limit_of(field) && text.find_first_not_of(' ') != std::string_view::npos &&
             std::all_of(text.begin(), text.end(), printable);
  }
}

void check_words(const Record& record, const Field& field, const std::string& text) {
  if (is_plainly_right(field, text)) return;
  const std::string option = messages::field_in_words(info(record.kind).name, field.name);
  switch (field.kind) {
    case FieldKind::note:
      static_cast<void>(require_note(text, option));
      break;
    case FieldKind::choice:
      static_cast<void>(choice_typed(field, text, option));
      break;
    case FieldKind::cadence:
      static_cast<void>(parse_cadence(text, option));
      break;
    case FieldKind::handle:
      static_cast<void>(require_handle(text, option));
      break;
    default:
      static_cast<void>(require_line(text, option, limit_of(field)));
  }
}

void check_value(const Record& record, const Field& field, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    if (field.need == Need::required) refuse(record, field, messages::is_missing());
    return;
  }
  const auto* number = std::get_if<std::int64_t>(&value);
  if (is_number(field.kind) != (number != nullptr))
    refuse(record, field, number ? messages::must_be_text() : messages::must_be_a_number());
  if (number)
    check_range(record, field, *number);
  else
    check_words(record, field, std::get<std::string>(value));
}

}  // namespace

bool is_sound(const Field& field, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return field.need == Need::optional;
  const auto* number = std::get_if<std::int64_t>(&value);
  if (is_number(field.kind) != (number != nullptr)) return false;
  if (number) return is_in_range(field, *number);
  const auto& text = std::get<std::string>(value);
  if (field.kind == FieldKind::choice)
    return std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
  if (field.kind == FieldKind::cadence) return is_cadence(text);
  return !(text.empty() && field.need == Need::required) && !bad_utf8(text);
}

bool may_stand(Kind kind, const Field& field, const Value& value) {
  return is_sound(field, value) && !refusal_of([&] { check_value(blank(kind), field, value); });
}

std::string alternatives(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += fmt::format("{}{}", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
  return text;
}

std::string format_value(const Field& field, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* number = std::get_if<std::int64_t>(&value);
  if (!number) return {};
  switch (field.kind) {
    case FieldKind::date:
      return format_date(Date{Days{*number}});
    case FieldKind::instant:
      return format_utc(Instant{std::chrono::seconds{*number}});
    case FieldKind::flag:
      return *number != 0 ? "true" : "false";
    case FieldKind::reference:
      return to_text(Id{field.refers, *number});
    default:
      return std::to_string(*number);
  }
}

bool is_uid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const char c = text[i];
    if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

Value value_from_text(const Field& field, const std::string& text) {
  const auto refuse = [&](std::string_view example) {
    throw UserError(messages::cell_unread(field.name, visible(text), example));
  };
  switch (field.kind) {
    case FieldKind::date:
      if (const auto date = date_from_iso(text)) return std::int64_t{date->time_since_epoch().count()};
      refuse("2026-11-27");
      break;
    case FieldKind::instant:
      if (const auto instant = instant_from_rfc3339(text)) return std::int64_t{instant->time_since_epoch().count()};
      refuse("2026-11-27T15:00:00Z");
      break;
    case FieldKind::reference:
      if (const auto id = parse_id(text); id && id->kind == field.refers && id->stored()) return id->number;
      refuse(fmt::format("{}3", info(field.refers).letter));
      break;
    case FieldKind::flag:
      if (text == "true" || text == "false") return std::int64_t{text == "true" ? 1 : 0};
      refuse("true");
      break;
    case FieldKind::integer:
    case FieldKind::minutes:
      if (const auto number = whole_number(text)) return *number;
      refuse("45");
      break;
    default:
      break;
  }
  return text;
}

Value parse_value(const Field& field, std::string_view text, std::string_view option, Date today) {
  if (trim(text).empty()) return {};
  switch (field.kind) {
    case FieldKind::note:
      return require_note(text, option);
    case FieldKind::choice:
      return choice_typed(field, trim(text), option);
    case FieldKind::integer:
      return number_typed(field, trim(text), option);
    case FieldKind::flag:
      return flag_typed(trim(text), option);
    case FieldKind::date:
      return std::int64_t{parse_date(text, option, today, field.direction).time_since_epoch().count()};
    case FieldKind::instant:
      return instant_typed(trim(text), option);
    case FieldKind::minutes:
      return std::int64_t{parse_duration(text, option).count()};
    case FieldKind::cadence:
      return cadence_code(parse_cadence(text, option));
    case FieldKind::reference:
      return reference_typed(field, trim(text), option);
    case FieldKind::hours:
      return require_hours(text, option);
    case FieldKind::email:
      return require_email(text, option);
    case FieldKind::handle:
    case FieldKind::person:
    case FieldKind::mentorship:
      return require_handle(text, option);
    default:
      return require_line(text, option, limit_of(field));
  }
}

void check(const Record& record) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) check_value(record, fields[i], record.values.at(i));
}

}  // namespace mentor
