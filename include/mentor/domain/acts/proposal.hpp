// SPDX-License-Identifier: MIT
// Proposals from a session's notes are answered: those that were accepted become records, and none is made again.
#pragma once

#include "mentor/domain/changes.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/suggest.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace mentor {

struct AnsweredProposal {
  Proposal proposal;
  bool accepted = false;
  std::string text;  ///< what is taken over: the proposal's, or as it was edited
};

/// The session whose notes they are from, as the journal has it.
struct ProposalSource {
  Session session;
  Date day{};
  Date today{};
  bool group = false;              ///< wins and facts say whose they are
  std::chrono::hours response{};   ///< within which a question is answered
  const Config* config = nullptr;  ///< says who sees new records; those from a sealed session are sealed
};

/// All records that were accepted, and the session, which keeps what was answered.
[[nodiscard]] Changes settle(const ProposalSource& source, const std::vector<AnsweredProposal>& answered);

/// Whether it was answered before.
[[nodiscard]] bool was_answered(const Session& session, const Proposal& proposal);

}  // namespace mentor
