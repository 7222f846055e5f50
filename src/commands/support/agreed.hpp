// SPDX-License-Identifier: MIT
// What is agreed in a mentorship: the versions of its agreement, and what of them stands.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/clauses.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

/// Oldest first.
[[nodiscard]] std::vector<Agreement> agreements_of(const Reading& store, const std::string& handle);

/// As far as `store` shows it and it makes sense: an import may have brought anything.
[[nodiscard]] Clauses agreed_clauses(const Reading& store, const std::string& handle);

/// What is said of a mentorship that follows what was agreed.
[[nodiscard]] std::vector<std::string> following_sentences(const Context& context, const Mentorship& before,
                                                           const Mentorship& after);

}  // namespace mentor::commands
