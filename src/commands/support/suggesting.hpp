// SPDX-License-Identifier: MIT
// Proposals from notes, the same for suggest and for import --suggest: found, listed, asked about, taken over.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/suggest.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

/// Which of the numbered proposals are taken over, and which are not made again: "1,3-5", "all".
struct ProposalAnswers {
  std::string accept;
  std::string refuse;

  [[nodiscard]] bool any() const { return !accept.empty() || !refuse.empty(); }
};
[[nodiscard]] Options proposal_options(ProposalAnswers& answers);

/// A session whose notes are read, and what is in the mentorship by its own name already.
struct SuggestedSession {
  Session session;
  std::vector<Proposal> proposals;
};

/// Who speaks in the notes of a mentorship.
[[nodiscard]] NotedPeople noted_people(const Mentorship& mentorship, const std::vector<Person>& partners,
                                       const std::optional<Person>& me);

/// Whose initials are whose: "ME=me,EK=emma", as typed. Throws UserError naming --initials.
void add_initials(NotedPeople& people, const std::vector<std::string>& typed);

/// " --initials ME=me,EK=emma", for the command that makes the same proposals again.
[[nodiscard]] std::string initials_again(const std::vector<std::string>& typed);

/// What the mentorship has of the kinds that proposals become.
void add_proposable(const Reading& journal, const std::string& mentorship, std::vector<Record>& records);

/// What is proposed of each session, without what was answered before and what is a record already. `records`: of the
/// mentorship.
[[nodiscard]] std::vector<SuggestedSession> suggest_of(const Context& context, const std::vector<Session>& sessions,
                                                       const NotedPeople& people, const std::vector<Record>& records);

/// Lists them; on a terminal asks of each, or does as `answers` say. One transaction.
Exit answer_proposals(Context& context, const std::vector<SuggestedSession>& suggested, const ProposalAnswers& answers,
                      std::string_view again);
/// They are more than one sees at once.
[[nodiscard]] bool fill_a_screen(const std::vector<SuggestedSession>& suggested);
/// A line for each mentorship: how many, and the command that lists them.
void count_proposals(Context& context, const std::vector<SuggestedSession>& suggested);
/// Only lists them: on paper, or as JSON.
void list_proposals(Context& context, const std::vector<SuggestedSession>& suggested);

}  // namespace mentor::commands
