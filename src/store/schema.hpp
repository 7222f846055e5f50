// SPDX-License-Identifier: MIT
// Which file is a journal of ours, which version it has, and how an older one becomes a present one.
#pragma once

#include "mentor/store/store.hpp"
#include "store/connection.hpp"

#include <span>
#include <string_view>

namespace mentor::store {

inline constexpr std::int64_t application_number = 0x4d4e5452;  ///< "MNTR"

/// No journal of a version up to this one was ever released.
inline constexpr std::int64_t version_before_first = 1;

/// The tables, indexes and the search index of a new journal.
extern const char* const first_schema;
extern const char* const first_schema_of_changes;
extern const char* const first_schema_of_sharing;

/// One step of the schema: from the version before it to the next. Steps are never changed once released.
struct SchemaStep {
  std::string_view what;
  void (*apply)(Connection& connection);
  std::uint64_t fingerprint;  ///< of the schema after it
};
[[nodiscard]] std::span<const SchemaStep> schema_steps();

/// A number that another table, index, trigger, view or column changes; statistics that SQLite keeps do not.
[[nodiscard]] std::uint64_t fingerprint_of(Connection& connection);

enum class Recognised { empty, ours, older };
/// Reads the header and the schema only. Throws StoreError for a foreign file, for one newer than `steps`, for one from
/// before the first release, and for one whose schema is not what the steps made: what else is in it might run.
[[nodiscard]] Recognised recognise(Connection& connection, std::span<const SchemaStep> steps = schema_steps());

/// Runs the steps that are missing and sets the version, all in one transaction. An older journal
/// is copied to `<path>.before-version-N` first.
void bring_up_to_date(Connection& connection, Recognised recognised,
                      std::span<const SchemaStep> steps = schema_steps());

/// A verified copy of the whole journal in a new file, 0600. Refuses to replace one.
void copy_journal(Connection& connection, const std::string& path, const CopyProgress& progress = nullptr);

}  // namespace mentor::store
