// SPDX-License-Identifier: MIT
// What is derived from the descriptions alone: look-ups, ids, the neutral record.
#include "mentor/domain/description.hpp"

#include "domain/records/infos.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace mentor {

namespace {

bool names_kind(const Field& field, Kind named) {
  switch (field.kind) {
    case FieldKind::person:
      return named == Kind::person;
    case FieldKind::mentorship:
      return named == Kind::mentorship;
    case FieldKind::reference:
      return field.refers == named;
    case FieldKind::item:
      return true;
    default:
      return false;
  }
}

}  // namespace

const RecordInfo& info(Kind kind) {
  switch (kind) {
    case Kind::person:
      return person_info();
    case Kind::mentorship:
      return mentorship_info();
    case Kind::participant:
      return participant_info();
    case Kind::agreement:
      return agreement_info();
    case Kind::signature:
      return signature_info();
    case Kind::goal:
      return goal_info();
    case Kind::milestone:
      return milestone_info();
    case Kind::session:
      return session_info();
    case Kind::presence:
      return presence_info();
    case Kind::progress:
      return progress_info();
    case Kind::commitment:
      return commitment_info();
    case Kind::topic:
      return topic_info();
    case Kind::question:
      return question_info();
    case Kind::feedback:
      return feedback_info();
    case Kind::note:
      return note_info();
    case Kind::pulse:
      return pulse_info();
    case Kind::review:
      return review_info();
    case Kind::prompt:
      return prompt_info();
    case Kind::pause:
      return pause_info();
    case Kind::snooze:
      return snooze_info();
    case Kind::tag:
      return tag_info();
  }
  throw std::logic_error("a kind without a description");
}

std::string counted(Kind kind, std::int64_t count, std::string_view adjective) {
  const auto& about = info(kind);
  const auto& [one, several] = about.counted_as;
  const auto with_adjective = [&](std::string_view noun) {
    return adjective.empty() ? std::string(noun) : fmt::format("{} {}", adjective, noun);
  };
  return plural(count, with_adjective(one.empty() ? about.noun() : one),
                with_adjective(several.empty() ? about.nouns() : several));
}

std::span<const Kind> all_kinds() {
  static const auto all = [] {
    std::array<Kind, names<Kind>.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<Kind>(i);
    return result;
  }();
  return all;
}

std::string to_text(Id id) { return info(id.kind).letter + std::to_string(id.number); }

std::optional<Id> parse_id(std::string_view text) {
  if (text.size() < 2 || text.size() > 19) return std::nullopt;
  const char letter = text[0] >= 'A' && text[0] <= 'Z' ? static_cast<char>(text[0] - 'A' + 'a') : text[0];
  Id id;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), id.number);
  if (error != std::errc{} || end != text.data() + text.size() || text[1] < '0' || text[1] > '9') return std::nullopt;
  for (const Kind kind : all_kinds())
    if (info(kind).letter == letter) {
      id.kind = kind;
      return id;
    }
  return std::nullopt;
}

std::optional<std::size_t> RecordInfo::index(std::string_view field_name) const {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == field_name) return i;
  return std::nullopt;
}

const Field* RecordInfo::field(std::string_view field_name) const {
  const auto i = index(field_name);
  return i ? &fields[*i] : nullptr;
}

const Value& Record::at(std::string_view field) const { return values.at(info(kind).index(field).value()); }

void Record::set(std::string_view field, Value value) { values.at(info(kind).index(field).value()) = std::move(value); }

std::string Record::text(std::string_view field) const {
  const auto* found = std::get_if<std::string>(&at(field));
  return found ? *found : std::string();
}

std::optional<std::int64_t> Record::number(std::string_view field) const {
  const auto* found = std::get_if<std::int64_t>(&at(field));
  return found ? std::optional(*found) : std::nullopt;
}

std::string Record::name() const { return info(kind).has("handle") ? text("handle") : to_text(reference()); }

const Field* field_of_kind(const RecordInfo& about, FieldKind kind) {
  const auto found =
      std::find_if(about.fields.begin(), about.fields.end(), [&](const Field& field) { return field.kind == kind; });
  return found == about.fields.end() ? nullptr : &*found;
}

bool has_own_clock(const RecordInfo& about, const Field& field) {
  const Field* zone = field_of_kind(about, FieldKind::zone);
  return field.kind == FieldKind::instant && zone != nullptr && zone->inner;
}

std::optional<OwnClock> own_clock(const Record& record) {
  const auto& about = info(record.kind);
  const Field* zone = field_of_kind(about, FieldKind::zone);
  const Field* has_time = field_of_kind(about, FieldKind::flag);
  if (zone == nullptr || !zone->inner) return std::nullopt;
  return OwnClock{record.text(zone->name), has_time == nullptr || record.number(has_time->name) != 0};
}

bool names_side(const Field& field) { return field.choices.data() == all_names<Side>().data(); }

std::string person_named(const Record& record) {
  const Field* person = field_of_kind(info(record.kind), FieldKind::person);
  return person == nullptr ? std::string() : record.text(person->name);
}

std::string name_in_words(std::string_view field_name) {
  std::string words(field_name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

bool is_open(const Record& record) {
  const auto& about = info(record.kind);
  return std::find(about.open.begin(), about.open.end(), record.text(about.status)) != about.open.end();
}

bool is_withheld_when_sealed(const Field& field) {
  if (field.screen != OnScreen::by_kind) return field.screen == OnScreen::withheld;
  switch (field.kind) {
    case FieldKind::choice:
    case FieldKind::zone:
      return field.need == Need::optional;  // a required one says what the record is, or how its dates are read
    case FieldKind::line:
    case FieldKind::note:
    case FieldKind::integer:
    case FieldKind::minutes:
    case FieldKind::cadence:
    case FieldKind::hours:
    case FieldKind::email:
      return true;
    case FieldKind::flag:
    case FieldKind::date:
    case FieldKind::instant:
    case FieldKind::handle:
    case FieldKind::person:
    case FieldKind::mentorship:
    case FieldKind::reference:
    case FieldKind::item:
      return false;
  }
  return true;
}

Record withhold(Record record) {
  const RecordInfo& kind = info(record.kind);
  for (std::size_t i = 0; i < kind.fields.size(); ++i)
    if (is_withheld_when_sealed(kind.fields[i])) record.values[i] = {};
  // Who has a handle is called by it.
  const std::string called = kind.has("handle") ? record.text("handle") + " " : std::string();
  record.set(kind.text, is_withheld_when_sealed(*kind.field(kind.text)) ? Value(called + std::string(sealed_words))
                                                                        : record.at(kind.text));
  record.withheld = true;
  return record;
}

bool joins_others(Kind kind) {
  const auto& fields = info(kind).fields;
  const auto is_required = [](const Field& field) { return field.need == Need::required; };
  return std::count_if(fields.begin(), fields.end(), is_required) > 1 &&
         std::none_of(fields.begin(), fields.end(),
                      [&](const Field& field) { return is_required(field) && field.when_gone == WhenGone::nothing; });
}

bool is_called_by_name(Kind kind) { return !joins_others(kind) && kind != Kind::tag; }

void each_link_to(Kind named, const std::function<void(Kind, const Field&)>& visit) {
  for (const Kind kind : all_kinds())
    for (const Field& field : info(kind).fields)
      if (names_kind(field, named)) visit(kind, field);
}

std::string item_of(const Record& record) {
  return record.kind == Kind::mentorship ? record.text("handle") : to_text(record.reference());
}

Value link_value(const Field& field, const Record& named) {
  if (field.kind == FieldKind::reference) return named.id;
  return field.kind == FieldKind::item ? item_of(named) : named.text("handle");
}

Record blank(Kind kind) {
  return {kind, 0, {}, info(kind).visibility, std::vector<Value>(info(kind).fields.size()), false};
}

}  // namespace mentor
