// SPDX-License-Identifier: MIT
// --private, --shared and --sealed, for commands that make something new.
#include "commands/support/visibility.hpp"

#include "commands/support/who.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/who_reads.hpp"
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

bool is_told_unasked(const Reading& store, const Mentorship& mentorship, const Record& made,
                     const VisibilityOptions& options) {
  return !options.shared && is_told_to_others(made, mentorship) && is_group(store, mentorship);
}

std::string told_unasked(const Reading& store, const Mentorship& mentorship, const Record& made,
                         const VisibilityOptions& options) {
  return is_told_unasked(store, mentorship, made, options) ? messages::others_read_it() : std::string();
}

std::string kept_private(const Reading& store, const Mentorship& mentorship, const std::optional<std::string>& person,
                         Id id, Visibility usual, const VisibilityOptions& options) {
  const Company company = company_of(mentorship, partners_of(store, mentorship.handle).size());
  const bool is_kept =
      stricter(usual, mentorship.visibility) == Visibility::shared && kept_from_others(usual, person, company) != usual;
  return is_kept && !options.any() ? messages::kept_private(to_text(id)) : std::string();
}

}  // namespace mentor::commands
