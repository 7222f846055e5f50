// SPDX-License-Identifier: MIT
// What a journal said while its clock was wrong, or in the name of another device, comes to be said as it should be.
#pragma once

#include "mentor/domain/dates.hpp"
#include "store/connection.hpp"

#include <string>

namespace mentor::store {

enum class Whose { own, everybodys };

/// What is dated so far ahead of `now` that no device takes it in gets stamps of `now`, in its order, and is sent anew.
/// Of others as well only where somebody decided so; else, if others are as far ahead, it is this clock that is wrong,
/// and nothing is done.
void set_stamps_right(Connection& connection, const std::string& device, Instant now, Whose whose);

/// What was sent in the name of `former` may have been read by nobody: all is sent anew.
void say_in_another_name(Connection& connection, const std::string& former);

}  // namespace mentor::store
