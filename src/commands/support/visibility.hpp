// SPDX-License-Identifier: MIT
// --private, --shared and --sealed, for commands that make something new.
#pragma once

#include "mentor/commands/options.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/store/reading.hpp"

#include <string>

namespace mentor::commands {

struct VisibilityOptions {
  bool hidden = false;  ///< --private
  bool shared = false;
  bool sealed = false;

  [[nodiscard]] bool any() const { return hidden || shared || sealed; }
};

/// `shared`: what the partner may then see.
[[nodiscard]] Options visibility_options(VisibilityOptions& options,
                                         std::string shared = "The partner may see it in reports");
/// `usual` if none was given. Throws UserError if several were.
[[nodiscard]] Visibility chosen_visibility(const VisibilityOptions& options, Visibility usual);

/// Whether a new thing is one person's in a group and the others read it, without anybody having chosen so.
[[nodiscard]] bool is_told_unasked(const Reading& store, const Mentorship& mentorship, const Record& made,
                                   const VisibilityOptions& options);
/// What is said of that; else nothing.
[[nodiscard]] std::string told_unasked(const Reading& store, const Mentorship& mentorship, const Record& made,
                                       const VisibilityOptions& options);

/// What is said of a thing between me and one of a group that is private only for that, without anybody having chosen
/// so; else nothing. `usual`: how it would be seen otherwise.
[[nodiscard]] std::string kept_private(const Reading& store, const Mentorship& mentorship,
                                       const std::optional<std::string>& person, Id id, Visibility usual,
                                       const VisibilityOptions& options);

}  // namespace mentor::commands
