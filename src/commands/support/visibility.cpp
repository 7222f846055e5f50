// SPDX-License-Identifier: MIT
// --private, --shared and --sealed, for commands that make something new.
#include "commands/support/visibility.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/choices.hpp"

#include <utility>

namespace mentor::commands {

Options visibility_options(VisibilityOptions& options, std::string shared) {
  return {
      flag("--private", options.hidden, "Keep it in your journal only"),
      flag("--shared", options.shared, std::move(shared)),
      flag("--sealed", options.sealed, "Private, and hidden on the screen until --reveal"),
  };
}

Visibility chosen_visibility(const VisibilityOptions& options, Visibility usual) {
  if (options.hidden + options.shared + options.sealed > 1)
    throw UserError(messages::only_one_of("--private, --shared and --sealed"));
  if (options.hidden) return Visibility::private_;
  if (options.shared) return Visibility::shared;
  return options.sealed ? Visibility::sealed : usual;
}

std::string read_by_others(const Reading& store, const Mentorship& mentorship, const std::optional<std::string>& whose,
                           Visibility visibility, const VisibilityOptions& options) {
  const bool of_one = whose && !whose->empty() && *whose != my_handle && is_group(store, mentorship);
  return of_one && visibility == Visibility::shared && !options.shared ? messages::others_read_it() : std::string();
}

std::string kept_private(const Reading& store, const Mentorship& mentorship, const std::optional<std::string>& person,
                         const RecordBase& item, Kind kind, const VisibilityOptions& options) {
  const bool of_one = is_with_one_of_many(person, company_of(mentorship, partners_of(store, mentorship.handle).size()));
  return of_one && item.visibility == Visibility::private_ && !options.hidden
             ? messages::kept_private(to_text(Id{kind, item.id}))
             : std::string();
}

}  // namespace mentor::commands
