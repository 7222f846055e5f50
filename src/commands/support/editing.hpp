// SPDX-License-Identifier: MIT
// Changing, listing and removing records of any kind: all that it needs is in their descriptions.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/records.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// A record by its id, or by its handle where `kinds` holds people; of any kind if `kinds` is empty.
[[nodiscard]] Record record_to_change(Context& context, const Store& store, std::string_view word,
                                      std::span<const Kind> kinds);

struct EditRequest {
  std::vector<Kind> kinds;        ///< of what; empty: anything
  std::vector<std::string> ids;   ///< several only with `sets`
  std::vector<std::string> sets;  ///< "field=value"; none: in the editor
  bool recover = false;           ///< the newest draft of it again
};
Exit run_edit(Context& context, const EditRequest& request);

/// "due is now Fri 2026-11-27 (in 7 days; it was Mon 2026-11-23)", a clause a field that differs. Precondition: the
/// change is saved.
[[nodiscard]] std::vector<std::string> change_clauses(Context& context, const Record& before, const Record& after);

/// What was typed for a field: parse_value(), and a zone that there is. Throws UserError naming `option`.
[[nodiscard]] Value value_typed(const Context& context, const Field& field, std::string_view typed,
                                std::string_view option);

/// Sets one field to what was typed for it: names with hyphens too, "visibility" too, a session's "when". Throws
/// UserError for a field that does not exist (with a suggestion) or is not changed in this way (saying in which).
void set_field(Context& context, const Store& store, Record& record, std::string_view field, std::string_view typed);

struct RemoveRequest {
  std::vector<Kind> kinds;
  std::vector<std::string> ids;
};
Exit run_remove(Context& context, const RemoveRequest& request);

struct ListRequest {
  Kind kind = Kind::session;
  std::string type = {};  ///< only those of this type; empty: all
  std::optional<std::string> who = {};
  bool all = false;                   ///< closed ones too
  bool reveal = false;                ///< sealed texts too
  std::optional<std::int64_t> limit;  ///< 0: all; nothing: the kind's usual one
};
/// They are listed by the item that they are about, and not by a mentorship.
[[nodiscard]] bool is_listed_by_item(Kind kind);
/// "notes", or "wins" of that type.
[[nodiscard]] std::string plural_of(const ListRequest& request);
Exit run_list_of(Context& context, const ListRequest& request);

}  // namespace mentor::commands
