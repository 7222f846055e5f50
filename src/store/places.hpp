// SPDX-License-Identifier: MIT
// What only one record can have: a handle, a part in a mentorship, a tag on something, the number of an agreement. Two
// of two devices may want the same.
#pragma once

#include "store/change_writer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::store {

/// The other record that has what this one wants.
[[nodiscard]] std::optional<Record> other_in_place(Connection& connection, const Record& wanting);

/// A record is called otherwise, and whatever names it calls it so. Precondition: references are deferred.
void give_handle(ChangeWriter& changes, const Record& record, const std::string& handle);

/// A number for an agreement that none has.
[[nodiscard]] std::int64_t free_number(Connection& connection);

/// For what comes back: whoever is called so meanwhile is called otherwise from now on, with `letters` behind it; an
/// agreement gets a number that is free. False if there is one like it, so that it need not come back.
bool make_room(ChangeWriter& changes, Record& back, std::string_view letters);

}  // namespace mentor::store
