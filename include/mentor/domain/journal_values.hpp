// SPDX-License-Identifier: MIT
// What the journal answers with, as plain values: what a search found, and what was changed when. Stores fill them and
// renderers print them without knowing each other.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/names.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct SearchHit {
  Record record;
  std::string mentorship;  ///< handle; empty: belongs to none
  std::string excerpt;     ///< around the first word found, plain text, one line
  std::optional<Date> day;
};

struct SearchResult {
  std::vector<SearchHit> hits;
  bool more = false;  ///< there are others beyond the limit
};

enum class ChangeKind { insert, update, erase };
template <>
inline constexpr std::array<std::string_view, 3> names<ChangeKind>{"added", "changed", "removed"};

/// Where a change came from: somebody typed it, a file brought it, another device or the partner sent it.
enum class ChangeRole { typed, imported, received };
template <>
inline constexpr std::array<std::string_view, 3> names<ChangeRole>{"typed", "imported", "received"};

/// A field before and after a change; "visibility" may be one.
struct FieldChange {
  std::string field;
  Value before;
  Value after;

  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct Change {
  ChangeKind what;
  Id id;
  std::string name;                            ///< how people call it: handle or id
  std::string text;                            ///< what its text was or is, first line
  std::vector<FieldChange> fields;             ///< of an update
  Visibility visibility = Visibility::shared;  ///< of the record after the change, or before it went
  std::int64_t records = 1;                    ///< an import's is about many
};

/// One transaction of the change log.
struct HistoryEntry {
  std::int64_t number = 0;  ///< counts up; the newest is the highest
  Instant time;
  std::string what;  ///< what the user did: "log ana", "undo 1"
  ChangeRole role = ChangeRole::typed;
  std::vector<Change> changes;
  bool undone = false;
};

/// How often a record was changed since it came, and when last.
struct Revision {
  std::int64_t changes = 0;
  Instant last{};

  friend bool operator==(const Revision&, const Revision&) = default;
};
using Revisions = std::map<std::int64_t, Revision>;  ///< by the number of the record

/// What an audience does not get of the records that a filter names. What is sealed, or a part of something sealed, is
/// not counted: that it exists is sealed too.
struct LeftOut {
  std::map<Visibility, std::int64_t> records;  ///< not there at all, by their visibility
  std::map<std::string, std::int64_t> texts;   ///< there, but without this field: "summary" -> 12
};

/// What the removal of records means for others, each in the order of all_kinds() and ids.
struct Consequences {
  std::vector<Id> going;     ///< all that is removed, those asked for among them
  std::vector<Id> staying;   ///< a field of theirs is emptied
  std::vector<Id> refusing;  ///< while they are there, what they name cannot be removed
};

}  // namespace mentor
