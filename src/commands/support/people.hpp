// SPDX-License-Identifier: MIT
// What is said of a person when a mentorship is started and when a person is added.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/records.hpp"

#include <map>
#include <string>
#include <string_view>

namespace mentor::commands {

struct PersonOptions {
  std::map<std::string_view, std::string> typed;  ///< by field
};

[[nodiscard]] Options person_options(PersonOptions& options);
[[nodiscard]] bool any_person_option(const PersonOptions& options);
/// Throws UserError if one is given: they are about one person, `of` are several.
void refuse_person_options(const PersonOptions& options, std::string_view of);
/// Checks and takes over those that are given.
void apply_person_options(const Context& context, const PersonOptions& options, Person& person);

/// "ana" -> "Ana": a name until one is given.
[[nodiscard]] std::string name_from_handle(std::string_view handle);

}  // namespace mentor::commands
