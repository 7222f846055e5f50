// SPDX-License-Identifier: MIT
// What a report is built from, read for one audience: every query goes through that audience's reading of the journal.
#pragma once

#include "commands/support/report_reader.hpp"
#include "mentor/domain/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor::commands {

/// A mentorship as the reading's audience knows it; nothing if it is not for it.
[[nodiscard]] std::optional<Mentorship> mentorship_in(const Reading& journal, const std::string& handle);

/// Precondition: mentorship_in gives something. All that a report of one mentorship tells of a period.
[[nodiscard]] ReportData read_report_data(const Context& context, const Reading& journal, const Mentorship& mentorship,
                                          const Period& period);
/// What figures tell: how often people met as well, for which more is read, or only how many things there were.
enum class Figures { with_gaps, counts };

/// Of each mentorship only what figures are counted from: sessions without their texts, what is planned, promises,
/// questions, feedback; with gaps also pauses, contacts before the period, and its people.
[[nodiscard]] std::vector<ReportData> read_figures_data(const Context& context, const ReadTogether& together,
                                                        const Period& period, Figures figures = Figures::with_gaps);

}  // namespace mentor::commands
