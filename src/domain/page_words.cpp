// SPDX-License-Identifier: MIT
// A record's values as the words of an item, and words as values.
#include "domain/page_words.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/pages.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace mentor::page {

namespace {

/// Said by the item's name, its headline or the page; or nothing that people set.
bool has_no_line(const RecordInfo& kind, const Field& field) {
  return field.inner || field.name == kind.text || field.name == kind.day || field.kind == FieldKind::handle ||
         field.kind == FieldKind::mentorship;
}

std::string words_of_instant(const Record& record, std::int64_t seconds, const WallClock& clock) {
  const auto own = own_clock(record);
  const std::string zone = own ? own->zone : clock.zone;
  const LocalTime local = clock.in(Instant{std::chrono::seconds{seconds}}, zone);
  return own && !own->has_time ? format_day(date_of(local)) : fmt::format("{} ({})", format_local(local), zone);
}

std::string words_of_value(const Record& record, const Field& field, const Value& value, const WallClock& clock) {
  if (field.kind == FieldKind::flag) return value == Value{std::int64_t{1}} ? "yes" : "";
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number != nullptr && field.kind == FieldKind::date) return format_day(Date{Days{*number}});
  if (number != nullptr && field.kind == FieldKind::instant) return words_of_instant(record, *number, clock);
  return format_value(field, value);
}

/// "Fri 2026-11-27" at the beginning, which is taken away.
std::optional<Date> take_day(std::string_view& words) {
  constexpr std::size_t weekday = 4;
  constexpr std::size_t iso = 10;
  if (words.size() < weekday + iso || words[weekday - 1] != ' ') return std::nullopt;
  const auto date = date_from_iso(words.substr(weekday, iso));
  if (date) words.remove_prefix(weekday + iso);
  return date;
}

/// " 15:00" at the beginning.
std::optional<Minutes> take_clock(std::string_view& words) {
  constexpr std::string_view shape = " 00:00";
  if (words.size() < shape.size()) return std::nullopt;
  for (std::size_t i = 0; i < shape.size(); ++i)
    if (shape[i] == '0' ? words[i] < '0' || words[i] > '9' : words[i] != shape[i]) return std::nullopt;
  const Minutes time{((words[1] - '0') * 10 + words[2] - '0') * 60 + (words[4] - '0') * 10 + words[5] - '0'};
  if (time >= Minutes{24 * 60} || words[4] > '5') return std::nullopt;
  words.remove_prefix(shape.size());
  return time;
}

struct ReadInstant {
  Instant instant{};
  std::string zone;
  bool has_time = false;
};

/// "Fri 2026-11-27 15:00 (Europe/Berlin)", or a day alone: noon.
std::optional<ReadInstant> take_instant(std::string_view& words, const Setting& setting) {
  std::string_view rest = words;
  const auto day = take_day(rest);
  if (!day) return std::nullopt;
  ReadInstant read{.zone = setting.zone};
  auto time = take_clock(rest);
  if (const auto end = rest.find(')'); time && rest.starts_with(" (") && end != std::string_view::npos) {
    read.has_time = true;
    read.zone = rest.substr(2, end - 2);
    rest.remove_prefix(end + 1);
  } else if (time) {
    return std::nullopt;
  }
  const LocalTime local = LocalTime{*day} + time.value_or(Minutes{12 * 60});
  const Zones* zones = setting.clock.zones;
  read.instant = zones != nullptr && zones->known(read.zone) ? zones->to_instant(local, read.zone).instant
                                                             : Instant{local.time_since_epoch()};
  words = rest;
  return read;
}

class Reader {
 public:
  Reader(Kind kind, const Setting& setting, Faults& faults)
      : kind_(info(kind)), setting_(setting), faults_(faults), values_(kind_.fields.size()) {}

  void take_name(const std::string& name) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const Field& field = kind_.fields[i];
      if (field.kind == FieldKind::handle) values_[i] = name;
      if (field.kind == FieldKind::mentorship && !setting_.mentorship.empty()) values_[i] = setting_.mentorship;
      if (field.kind == FieldKind::flag && field.need == Need::required) values_[i] = std::int64_t{0};
    }
  }

  void take_headline(std::string_view words) {
    if (const Field* day = kind_.field(kind_.day); day != nullptr && take_day_field(*day, words)) {
      if (words.starts_with(": "))
        words.remove_prefix(2);
      else if (words.starts_with(':'))
        words.remove_prefix(1);
    }
    if (kind_.has(kind_.text) && !words.empty()) set(kind_.text, std::string(words));
  }

  void take_line(const Labelled& said) {
    for (const Field& field : kind_.fields) {
      if (has_no_line(kind_, field) || name_in_words(field.name) != said.label) continue;
      if (const auto refusal = refusal_of([&] { set(field.name, value_of(field, said.text)); }))
        faults_.emplace_back(said.line, refusal->what());
      return;
    }
    faults_.emplace_back(said.line, messages::no_such_line(said.label));
  }

  std::vector<Value> take() { return std::move(values_); }

 private:
  void set(std::string_view field, Value value) { values_[*kind_.index(field)] = std::move(value); }

  void set_clock(const Field& field, const ReadInstant& read) {
    set(field.name, std::int64_t{read.instant.time_since_epoch().count()});
    if (!has_own_clock(kind_, field)) return;
    for (const Field& inner : kind_.fields) {
      if (inner.inner && inner.kind == FieldKind::zone) set(inner.name, read.zone);
      if (inner.inner && inner.kind == FieldKind::flag) set(inner.name, std::int64_t{read.has_time});
    }
  }

  bool take_day_field(const Field& field, std::string_view& words) {
    if (field.kind == FieldKind::instant) {
      const auto read = take_instant(words, setting_);
      if (read) set_clock(field, *read);
      return read.has_value();
    }
    const auto day = take_day(words);
    if (day) set(field.name, std::int64_t{day->time_since_epoch().count()});
    return day.has_value();
  }

  Value value_of(const Field& field, const std::string& text) {
    std::string_view words = text;
    const auto refuse = [&](std::string_view example) {
      throw UserError(messages::cell_unread(name_in_words(field.name), visible(text), example));
    };
    if (field.kind == FieldKind::flag && text != "yes") refuse("yes");
    if (field.kind == FieldKind::flag) return std::int64_t{1};
    if (field.kind == FieldKind::date) {
      const auto day = take_day(words);
      if (!day || !words.empty()) refuse("Fri 2026-11-27");
      return std::int64_t{day->time_since_epoch().count()};
    }
    if (field.kind == FieldKind::instant) {
      const auto read = take_instant(words, setting_);
      if (!read || !words.empty()) refuse("Fri 2026-11-27 15:00 (UTC)");
      return std::int64_t{read->instant.time_since_epoch().count()};
    }
    return value_from_text(field, text);
  }

  const RecordInfo& kind_;
  const Setting& setting_;
  Faults& faults_;
  std::vector<Value> values_;
};

}  // namespace

std::vector<Labelled> words_of(const Record& record, const WallClock& clock) {
  const RecordInfo& kind = info(record.kind);
  std::vector<Labelled> words(1);
  std::string& headline = words.front().text;
  if (kind.has(kind.day)) headline = words_of_value(record, *kind.field(kind.day), record.at(kind.day), clock);
  if (const std::string text = kind.has(kind.text) ? record.text(kind.text) : ""; !text.empty())
    headline += (headline.empty() ? "" : ": ") + text;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    if (has_no_line(kind, field)) continue;
    std::string text = words_of_value(record, field, record.values[i], clock);
    if (!text.empty()) words.push_back({name_in_words(field.name), std::move(text)});
  }
  return words;
}

std::vector<Value> values_of(Kind kind, const std::string& name, const std::vector<Labelled>& words,
                             const Setting& setting, Faults& faults) {
  Reader reader(kind, setting, faults);
  reader.take_name(name);
  reader.take_headline(words.front().text);
  std::for_each(words.begin() + 1, words.end(), [&](const Labelled& said) { reader.take_line(said); });
  return reader.take();
}

}  // namespace mentor::page
