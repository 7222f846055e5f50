// The verbs that every noun has: list, edit, rm. A noun's file adds them and writes only what is its own.
#pragma once

#include "mentor/commands.hpp"
#include "mentor/records.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace mentor {

CLI::App& add_list_verb(CLI::App& noun, Launch& launch, Kind kind);
CLI::App& add_edit_verb(CLI::App& noun, Launch& launch, Kind kind);
CLI::App& add_rm_verb(CLI::App& noun, Launch& launch, Kind kind);

/// list, edit and rm; and the noun alone lists.
void add_noun_verbs(CLI::App& noun, Launch& launch, Kind kind);

/// "FIELD=VALUE; fields: title, why, …"
[[nodiscard]] std::string set_help(std::optional<Kind> kind);

}  // namespace mentor
