// What a report is built from, read for one audience: every query goes through that audience's view.
#pragma once

#include "commands/support/looking.hpp"
#include "mentor/report.hpp"

namespace mentor {

/// All that a report of one mentorship tells of a period.
[[nodiscard]] ReportData read_report_data(const Context& context, const Store& store, const Mentorship& mentorship,
                                          const Period& period, Audience audience, Sealed sealed);

}  // namespace mentor
