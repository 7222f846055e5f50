// SPDX-License-Identifier: MIT
// What was agreed of questions between sessions.
#include "commands/support/response.hpp"

#include "commands/support/display.hpp"
#include "commands/support/form_text.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/sessions.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

/// Where nothing is agreed: the number of check-in's rule.
std::chrono::hours usual_response(const Context& context, const Mentorship& mentorship) {
  const auto rule =
      std::find_if(rules().begin(), rules().end(), [](const Rule& one) { return one.traits.response_time; });
  return std::chrono::hours{24 * number_of(*rule, context.config.rules, mentorship.handle)};
}

}  // namespace

Answering answering(Context& context, const Reading& store, const Mentorship& mentorship, MessageKind type) {
  Answering answering{usual_response(context, mentorship), {}, {}};
  for (const auto& open : store.open_records(mentorship.handle).mentorships)
    answering.within = response_time(open.agreement, type, answering.within);
  for (const auto& open : context.screen().open_records(mentorship.handle).mentorships) {
    if (!open.agreement || open.agreement->withheld) continue;
    answering.agreed = channel_for(stored_entries(open.agreement->text), type);
    answering.boundary = boundary_met(open.agreement, open.partners, context.instant, true, clock_of(context),
                                      {true, from_text<Channel>(answering.agreed.channel)});
  }
  return answering;
}

void remark_boundary(Context& context, const std::optional<BoundaryMet>& met) {
  if (met) remark(context, messages::on_a_boundary(visible(met->what), visible(met->line)));
}

}  // namespace mentor::commands
