// SPDX-License-Identifier: MIT
// --private, --shared and --sealed, for commands that make something new.
#pragma once

#include "mentor/commands/options.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/store/reading.hpp"

#include <optional>
#include <string>

namespace mentor::commands {

struct VisibilityOptions {
  bool hidden = false;  ///< --private
  bool shared = false;
  bool sealed = false;
};

/// `shared`: what the partner may then see.
[[nodiscard]] Options visibility_options(VisibilityOptions& options,
                                         std::string shared = "The partner may see it in reports");
/// `usual` if none was given. Throws UserError if several were.
[[nodiscard]] Visibility chosen_visibility(const VisibilityOptions& options, Visibility usual);

/// What is said of a thing of one person in a group that the others read without anybody having chosen so; else
/// nothing.
[[nodiscard]] std::string read_by_others(const Reading& store, const Mentorship& mentorship,
                                         const std::optional<std::string>& whose, Visibility visibility,
                                         const VisibilityOptions& options);

/// What is said of a thing between me and one of a group that is private without anybody having chosen so; else
/// nothing.
[[nodiscard]] std::string kept_private(const Reading& store, const Mentorship& mentorship,
                                       const std::optional<std::string>& person, const RecordBase& item, Kind kind,
                                       const VisibilityOptions& options);

}  // namespace mentor::commands
