// SPDX-License-Identifier: MIT
// What stands agreed, clause by clause, and since when: a new version agrees anew only what it says otherwise.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// A version of an agreement as far as it can be read: nothing of one that is sealed.
struct AgreedVersion {
  Date date{};
  TomlEntries entries;
};

class Clauses {
 public:
  Clauses() = default;
  /// Oldest first; the last one is in force.
  explicit Clauses(std::vector<AgreedVersion> versions) : versions_(std::move(versions)) {}

  /// What the version in force says under a key of agreement_keys(); empty if nothing.
  [[nodiscard]] std::string value(std::string_view key) const;
  /// The same in one line, for a sentence: its lines with semicolons between, and no more than 100 columns.
  [[nodiscard]] std::string line(std::string_view key) const;
  /// The day of the first in the unbroken run of versions that mean the same by it; nothing where it is not agreed.
  [[nodiscard]] std::optional<Date> since(std::string_view key) const;
  /// It is agreed, and was on that day.
  [[nodiscard]] bool stood_on(std::string_view key, Date day) const;
  /// The oldest of these days; nothing where nothing is agreed.
  [[nodiscard]] std::optional<Date> first_day() const;
  /// What the newest version says of it that is older than the day.
  [[nodiscard]] std::string value_before(std::string_view key, Date day) const;

 private:
  std::vector<AgreedVersion> versions_;
};

}  // namespace mentor
