// SPDX-License-Identifier: MIT
// How a mentorship ended: when, why, and what its people say looking back.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

Blocks report_ending(const ReportData& data, const Period& period, Date) {
  const auto& mentorship = data.mentorship;
  if (mentorship.status != MentorshipStatus::closed || !mentorship.closed_on || *mentorship.closed_on > period.last)
    return {};
  const bool told = mentorship.reason && !trim(*mentorship.reason).empty();
  const std::string reason = told ? ": " + std::string(trim(*mentorship.reason)) : std::string();
  Blocks blocks{Paragraph{fmt::format("Closed on {}{}", day_for_reader(data, *mentorship.closed_on), reason),
                          TextKind::plain,
                          "ending",
                          {{"closed", *mentorship.closed_on},
                           {"reason", fact_of(mentorship.reason)},
                           {"retrospective", fact_of(mentorship.retrospective)}}}};
  if (mentorship.retrospective && !trim(*mentorship.retrospective).empty())
    blocks.push_back(Paragraph{std::string(trim(*mentorship.retrospective)), TextKind::markdown});
  return blocks;
}

}  // namespace mentor
