// SPDX-License-Identifier: MIT
// What a report is built from, read for one audience: every query goes through that audience's reading of the journal.
#pragma once

#include "commands/support/display.hpp"
#include "mentor/domain/report.hpp"

#include <optional>
#include <string>

namespace mentor::commands {

/// A mentorship as the reading's audience knows it; nothing if it is not for it.
[[nodiscard]] std::optional<Mentorship> mentorship_in(const Reading& journal, const std::string& handle);

/// Precondition: mentorship_in gives something. All that a report of one mentorship tells of a period.
[[nodiscard]] ReportData read_report_data(const Context& context, const Reading& journal, const Mentorship& mentorship,
                                          const Period& period);
/// Only what figures are counted from: sessions without their texts, promises, questions, feedback, pauses, what is
/// planned.
[[nodiscard]] ReportData read_figures_data(const Context& context, const Reading& journal, const Mentorship& mentorship,
                                           const Period& period);

}  // namespace mentor::commands
