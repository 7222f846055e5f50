// SPDX-License-Identifier: MIT
// The JSON of what travels: no fractions, sorted keys, no blanks, so that the same value is the same bytes everywhere.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mentor::sync {

struct Json;
using JsonList = std::vector<Json>;
using JsonObject = std::map<std::string, Json, std::less<>>;

struct Json {
  std::variant<std::monostate, bool, std::int64_t, std::string, JsonList, JsonObject> value;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&value);
  }
  /// The member of an object; nullptr if there is none, or this is none.
  [[nodiscard]] const Json* find(std::string_view name) const;
  [[nodiscard]] std::string text(std::string_view name) const;  ///< "" if there is none
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const;

  friend bool operator==(const Json&, const Json&) = default;
};

[[nodiscard]] std::string dump(const Json& json);
/// Nothing unless `text` is what dump() writes, with at most eight levels. Never throws, whatever it is given.
[[nodiscard]] std::optional<Json> parse_json(std::string_view text);

/// Small unsigned numbers, as counts are; nothing for what is negative.
[[nodiscard]] std::optional<std::uint64_t> count_in(const Json& json, std::string_view name);
/// Every key of the object is one of these.
[[nodiscard]] bool has_only(const JsonObject& object, std::initializer_list<std::string_view> names);

}  // namespace mentor::sync
