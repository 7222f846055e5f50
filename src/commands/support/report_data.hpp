// What a report is built from, read for one audience: every query goes through that audience's view.
#pragma once

#include "commands/support/looking.hpp"
#include "mentor/report.hpp"

#include <optional>
#include <string>

namespace mentor {

/// A mentorship as an audience knows it; nothing if it is not for it.
[[nodiscard]] std::optional<Mentorship> mentorship_for(const Store& store, const std::string& handle,
                                                       Audience audience);

/// Precondition: mentorship_for gives something. All that a report of one mentorship tells of a period.
[[nodiscard]] ReportData read_report_data(const Context& context, const Store& store, const Mentorship& mentorship,
                                          const Period& period, Audience audience, Sealed sealed);

}  // namespace mentor
