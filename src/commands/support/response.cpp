// SPDX-License-Identifier: MIT
// How long an answer to a question may take in a mentorship.
#include "commands/support/response.hpp"

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/check_in.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// Where nothing is agreed: the number of check-in's rule.
std::chrono::hours usual_response(const Context& context, const Mentorship& mentorship) {
  constexpr std::string_view rule = "question-waiting";
  std::int64_t days = find_rule(rule)->number;
  for (const auto& key : {std::string(rule), fmt::format("{}/{}", mentorship.handle, rule)}) {
    const auto set = context.config.rules.find(key);
    if (set != context.config.rules.end()) days = set->second.number.value_or(days);
  }
  return std::chrono::hours{24 * days};
}

}  // namespace

std::chrono::hours response_in(const Context& context, const Reading& store, const Mentorship& mentorship,
                               MessageKind type) {
  const auto book = store.open_records(mentorship.handle);
  return response_time(book.mentorships.empty() ? std::nullopt : book.mentorships.front().agreement, type,
                       usual_response(context, mentorship));
}

}  // namespace mentor::commands
