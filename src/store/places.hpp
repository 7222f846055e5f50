// SPDX-License-Identifier: MIT
// What only one record can have (OnlyOne in its description). Two of two devices may want the same.
#pragma once

#include "store/change_writer.hpp"

#include <optional>
#include <string>

namespace mentor::store {

/// The other record that has what this one wants.
[[nodiscard]] std::optional<Record> other_in_place(Connection& connection, const Record& wanting);

/// A record is called otherwise, and whatever names it calls it so. Precondition: references are deferred.
void give_handle(ChangeWriter& changes, const Record& record, const std::string& handle);

/// A number for an agreement that none has.
[[nodiscard]] std::int64_t free_number(Connection& connection);

/// The handle of a record that was made then, on that device, and cannot have the one that it wants; a person and the
/// mentorship that was begun with them get the same letters.
[[nodiscard]] std::string with_letters(const std::string& handle, const std::string& device, std::int64_t clock);

/// For what comes back: where another one has its place by now it gets another handle or number, so that what people
/// type means what it meant. False if there is one like it, so that it need not come back.
[[nodiscard]] bool find_room(Connection& connection, Record& back);

}  // namespace mentor::store
