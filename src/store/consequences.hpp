// SPDX-License-Identifier: MIT
// What follows from a change, computed from the descriptions: what goes with a record that goes, which fields of others
// are emptied, and who is called by a new handle. All of it goes through the change writer, and so into the log.
#pragma once

#include "mentor/domain/journal_values.hpp"
#include "store/change_writer.hpp"

#include <cstdint>
#include <span>

namespace mentor::store {

/// `erasing`: nothing refuses, and whatever names a person goes with the person.
enum class Removal { plain, erasing };

[[nodiscard]] Consequences find_consequences(Connection& connection, std::span<const Record> removed, Removal removal);

/// Removes the records with all that follows; returns how many went. Throws UserError if something that is still there
/// does not let one go. Precondition: they are in the journal.
std::int64_t remove_with_consequences(ChangeWriter& changes, std::span<const Record> records, Removal removal);

/// Every field that names the record by its handle names it by the new one. Precondition: references are deferred.
void follow_new_handle(ChangeWriter& changes, const Record& before, const Record& after);

}  // namespace mentor::store
