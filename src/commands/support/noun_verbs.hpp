// SPDX-License-Identifier: MIT
// The verbs that every noun has: list, edit, rm. A noun's file adds them and writes only what is its own.
#pragma once

#include "commands/support/editing.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/records.hpp"

#include <functional>
#include <optional>

namespace mentor::commands {

[[nodiscard]] Verb list_verb_of(Kind kind);
/// list, edit and rm.
[[nodiscard]] RowsOf<Verb> noun_verbs(Kind kind);
/// What the noun alone does: it lists.
[[nodiscard]] std::function<Exit(Context&)> lists(Kind kind);

/// --set, which names the fields of a kind, and --recover.
[[nodiscard]] Options edit_options(EditRequest& request, std::optional<Kind> kind);

}  // namespace mentor::commands
