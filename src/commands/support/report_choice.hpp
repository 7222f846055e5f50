// SPDX-License-Identifier: MIT
// What a report or its figures are about: a period, and the mentorships that were alive in it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

struct PeriodOptions {
  std::string period;
  std::string since;
  std::string until;
};

/// -p, --since and --until.
[[nodiscard]] Options period_options(PeriodOptions& options);
/// The last 12 months without any. Throws UserError for -p beside the others, for ends that are swapped, and
/// for a period wholly ahead.
[[nodiscard]] Period chosen_period(const Context& context, const PeriodOptions& options);

/// Those that are named, each once; without names all that were not closed before the period and that are for the
/// audience. Throws UserError where there is none, for one that is named and not for the audience, and for a partner
/// who would read of several.
[[nodiscard]] std::vector<Mentorship> chosen_mentorships(Context& context, const Store& store,
                                                         const std::vector<std::string>& who, const Period& period,
                                                         Audience audience = Audience::me);

/// --audience; empty: me. Throws UserError for what is none.
[[nodiscard]] Audience chosen_audience(std::string_view typed);

}  // namespace mentor::commands
