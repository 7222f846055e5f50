// SPDX-License-Identifier: MIT
// What a journal holds, and two that are in step alike.
#pragma once

#include "mentor/store/store.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <set>
#include <string>

namespace mentor::tests {

inline std::string neutral_value(const Store& store, const Field& field, const Value& value) {
  if (field.kind == FieldKind::reference && std::holds_alternative<std::int64_t>(value))
    return store.required({field.refers, std::get<std::int64_t>(value)}).uid;
  if (field.kind == FieldKind::item)
    if (const auto id = parse_id(format_value(field, value))) return store.required(*id).uid;
  return format_value(field, value);
}

/// All that a journal holds, local numbers aside.
inline std::set<std::string> contents_of(const Store& store) {
  std::set<std::string> all;
  for (const Kind kind : all_kinds())
    for (const auto& record : store.list({.kind = kind})) {
      std::string line = fmt::format("{} {} {}", info(kind).name, record.uid, to_text(record.visibility));
      for (const Field& field : info(kind).fields)
        line += fmt::format(" {}={}", field.name, neutral_value(store, field, record.at(field.name)));
      all.insert(line);
    }
  return all;
}

/// The one record of its kind.
template <class T>
T only(const Store& store) {
  const auto all = store.all<T>({.kind = T::kind});
  REQUIRE(all.size() == 1);
  return all.front();
}

inline Record only(const Store& store, Kind kind) {
  const auto all = store.list({.kind = kind});
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace mentor::tests
