// SPDX-License-Identifier: MIT
// The verbs that every noun has: list, edit, rm. A noun's file adds them and writes only what is its own.
#pragma once

#include "commands/support/editing.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/records.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace mentor::commands {

/// `type`: only those of a type, such as the wins among the notes.
[[nodiscard]] Verb list_verb_of(Kind kind, std::string_view type = {});
/// list, edit and rm.
[[nodiscard]] RowsOf<Verb> noun_verbs(Kind kind, std::string_view type = {});
/// What the noun alone does: it lists.
[[nodiscard]] std::function<Exit(Context&)> lists(Kind kind, std::string_view type = {});
/// A noun that is a verb, too: `goal ana TEXT` and `goal add ana TEXT` do what `recording` makes, `goal` alone lists.
[[nodiscard]] Verb recording_noun(Kind kind, Verb (*recording)(), RowsOf<Verb> more = {});

/// --set, which names the fields of a kind, and --recover.
[[nodiscard]] Options edit_options(EditRequest& request, std::optional<Kind> kind);

}  // namespace mentor::commands
