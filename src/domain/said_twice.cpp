// SPDX-License-Identifier: MIT
// Which of two records says the same as the other.
#include "mentor/domain/said_twice.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace mentor {

namespace {

constexpr std::int64_t an_hour = 3600;

bool waits_for_somebody(const Record& record) { return !info(record.kind).status.empty() && is_open(record); }

bool is_time(const Field& field) { return field.kind == FieldKind::date || field.kind == FieldKind::instant; }

bool is_whose_words(const RecordInfo& about, const Field& field) {
  if (field.newest_of) return false;
  return field.name == about.text || field.kind == FieldKind::person || field.need == Need::required;
}

/// On its day; what has an hour, within one hour.
bool at_the_same_time(const RecordInfo& about, const Record& one, const Record& other) {
  const auto distance = std::abs(one.number(about.day).value_or(0) - other.number(about.day).value_or(0));
  return about.field(about.day)->kind == FieldKind::instant ? distance < an_hour : distance == 0;
}

}  // namespace

std::optional<SaidNear> said_near(const Record& made) {
  const auto& about = info(made.kind);
  bool belongs = field_of_kind(about, FieldKind::mentorship) != nullptr;
  for (const Field& field : about.fields) {
    if (field.need != Need::required || field.kind != FieldKind::reference) continue;
    if (made.number(field.name).value_or(0) < 0) return std::nullopt;
    belongs = true;
  }
  if (!belongs) return std::nullopt;
  if (waits_for_somebody(made))
    return made.text(about.text).empty() ? std::nullopt : std::optional(SaidNear{.status = about.open});
  if (about.day.empty()) return std::nullopt;
  const std::int64_t when = made.number(about.day).value_or(0);
  if (about.field(about.day)->kind != FieldKind::instant)
    return SaidNear{.days = Period{Date{Days{when}}, Date{Days{when}}, {}}};
  // Its day in whatever zone.
  const Date day{std::chrono::floor<Days>(std::chrono::seconds{when})};
  return SaidNear{.days = Period{day - Days{1}, day + Days{1}, {}}};
}

bool says_the_same(const Record& made, const Record& other) {
  const auto& about = info(made.kind);
  const bool by_words = waits_for_somebody(made);
  if (by_words ? !is_open(other) : !at_the_same_time(about, made, other)) return false;
  return std::all_of(about.fields.begin(), about.fields.end(), [&](const Field& field) {
    if (field.inner || (by_words ? is_time(field) || !is_whose_words(about, field) : field.name == about.day))
      return true;
    return made.at(field.name) == other.at(field.name);
  });
}

}  // namespace mentor
