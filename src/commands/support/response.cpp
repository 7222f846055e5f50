// SPDX-License-Identifier: MIT
// What was agreed of questions between sessions.
#include "commands/support/response.hpp"

#include "commands/support/agreed.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/who.hpp"
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
  const auto versions = agreements_of(store, mentorship.handle);
  if (!versions.empty()) answering.within = response_time(versions.back(), type, answering.within);
  const Clauses agreed = agreed_clauses(context.screen(), mentorship.handle);
  answering.agreed = channel_for(agreed, type);
  answering.boundary = boundary_met(agreed, partners_of(context.screen(), mentorship.handle), context.instant, true,
                                    clock_of(context), {true, from_text<Channel>(answering.agreed.channel)});
  return answering;
}

void remark_boundary(Context& context, const std::optional<BoundaryMet>& met) {
  if (met) remark(context, messages::on_a_boundary(visible(met->what), visible(met->line)));
}

}  // namespace mentor::commands
