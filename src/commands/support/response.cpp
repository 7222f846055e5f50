// SPDX-License-Identifier: MIT
// How long an answer to a question may take in a mentorship.
#include "commands/support/response.hpp"

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/check_in.hpp"

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

std::chrono::hours response_in(const Context& context, const Reading& store, const Mentorship& mentorship,
                               MessageKind type) {
  const auto book = store.open_records(mentorship.handle);
  return response_time(book.mentorships.empty() ? std::nullopt : book.mentorships.front().agreement, type,
                       usual_response(context, mentorship));
}

}  // namespace mentor::commands
