// SPDX-License-Identifier: MIT
// What was meant by a word that stands where somebody's handle belongs, and is nobody's.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/kinds.hpp"

#include <string>
#include <string_view>

namespace mentor::commands {

/// What to do, behind `there is no mentorship "tue";`: the line as it was meant, where the word is a day, an id, a
/// command, a value of an option, a field to set, or the beginning of a text, or where somebody's handle follows; else
/// the handle that it is near to; else how to start one.
[[nodiscard]] std::string hint_for_nobody(const Context& context, const Reading& store, std::string_view who,
                                          Kind kind);

}  // namespace mentor::commands
