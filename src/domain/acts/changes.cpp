// SPDX-License-Identifier: MIT
// Gathering what an act changes, and giving new records their places in it.
#include "mentor/domain/changes.hpp"

#include "mentor/domain/text.hpp"

#include <string>
#include <string_view>

namespace mentor {

namespace {

/// "s-3": how an item calls a new record. 0: it calls none.
std::int64_t new_number_in(const std::string& item) {
  if (item.size() < 3 || item[1] != '-') return 0;
  return whole_number(std::string_view(item).substr(1)).value_or(0);
}

void resolve_value(const Field& field, Value& value, const std::function<std::int64_t(std::int64_t)>& number_of) {
  if (field.kind == FieldKind::reference) {
    if (auto* number = std::get_if<std::int64_t>(&value); number && *number < 0) *number = number_of(*number);
    return;
  }
  auto* item = field.kind == FieldKind::item ? std::get_if<std::string>(&value) : nullptr;
  const std::int64_t number = item ? new_number_in(*item) : 0;
  if (number < 0) *item = item->front() + std::to_string(number_of(number));
}

}  // namespace

void resolve_new_ids(Record& record, const std::function<std::int64_t(std::int64_t)>& number_of) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) resolve_value(fields[i], record.values[i], number_of);
}

Id Changes::insert(Record record) {
  record.id = -1 - static_cast<std::int64_t>(inserted_.size());
  const Id id = record.reference();
  inserted_.push_back(std::move(record));
  return id;
}

void Changes::update(Record record) { updated_.push_back(std::move(record)); }

void Changes::remove(Id id) { removed_.push_back(id); }

std::int64_t Changes::append(Changes others) {
  const auto shift = static_cast<std::int64_t>(inserted_.size());
  const auto shifted = [shift](std::int64_t number) { return number - shift; };
  for (auto* records : {&others.inserted_, &others.updated_})
    for (Record& record : *records) resolve_new_ids(record, shifted);
  for (Record& record : others.inserted_) insert(std::move(record));
  std::move(others.updated_.begin(), others.updated_.end(), std::back_inserter(updated_));
  removed_.insert(removed_.end(), others.removed_.begin(), others.removed_.end());
  return shift;
}

}  // namespace mentor
