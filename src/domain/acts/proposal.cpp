// SPDX-License-Identifier: MIT
// Proposals from a session's notes are answered.
#include "mentor/domain/acts/proposal.hpp"

#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/acts/note.hpp"
#include "mentor/domain/acts/promise.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/acts/topic.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor {

namespace {

class Settling {
 public:
  explicit Settling(const ProposalSource& source) : source_(source) {}

  void take(const AnsweredProposal& answer) {
    switch (answer.proposal.kind) {
      case ProposalKind::promise:
        return add_promise(answer);
      case ProposalKind::event:
        return add_note(answer, NoteKind::fact);
      case ProposalKind::win:
        return add_note(answer, NoteKind::win);
      case ProposalKind::question:
        return add_question(answer);
      case ProposalKind::topic:
        return add_topic(answer);
    }
  }

  Changes changes;

 private:
  template <class T>
  [[nodiscard]] T fresh(const AnsweredProposal& answer) const {
    T made;
    made.visibility =
        source_.session.visibility == Visibility::sealed ? Visibility::sealed : source_.config->visibility_of(T::kind);
    made.mentorship = source_.session.mentorship;
    made.text = answer.text;
    return made;
  }

  [[nodiscard]] Id session() const { return {Kind::session, source_.session.id}; }

  void add_promise(const AnsweredProposal& answer) {
    auto promise = fresh<Commitment>(answer);
    promise.owner = answer.proposal.owner;
    promise.due = answer.proposal.day;
    promise.made = source_.day;
    promise.session = session();
    if (answer.proposal.done) promise.outcome = outcome_of(promise.due, std::nullopt);
    changes.append(added(std::move(promise)).changes);
  }

  void add_note(const AnsweredProposal& answer, NoteKind type) {
    auto note = fresh<Note>(answer);
    note.type = type;
    note.date = answer.proposal.day.value_or(source_.day);
    if (type == NoteKind::fact && note.date >= source_.today) note.ask_after = note.date;
    if (source_.group && answer.proposal.owner != my_handle) note.person = answer.proposal.owner;
    note.session = session();
    changes.append(remember(std::move(note), {}).changes);
  }

  void add_question(const AnsweredProposal& answer) {
    auto question = fresh<Question>(answer);
    question.asker = answer.proposal.owner;
    question.asked = source_.session.start;
    if (source_.group)
      question.visibility = kept_from_others(question.visibility, other_side(question), Company::several);
    changes.append(ask(std::move(question), source_.response).changes);
  }

  void add_topic(const AnsweredProposal& answer) {
    auto topic = fresh<Topic>(answer);
    topic.raised = source_.day;
    topic.parked_until = answer.proposal.day;
    changes.append(raise(std::move(topic), "TEXT").changes);
  }

  const ProposalSource& source_;
};

}  // namespace

Changes settle(const ProposalSource& source, const std::vector<AnsweredProposal>& answered) {
  Settling settling(source);
  Session session = source.session;
  std::string lines = session.considered.value_or("");
  for (const auto& answer : answered) {
    if (answer.accepted) settling.take(answer);
    if (!lines.empty()) lines += '\n';
    lines += key_of(answer.proposal);
  }
  if (answered.empty()) return {};
  session.considered = std::move(lines);
  settling.changes.update(session);
  return std::move(settling.changes);
}

bool was_answered(const Session& session, const Proposal& proposal) {
  if (!session.considered) return false;
  const auto lines = split_lines(*session.considered);
  return std::find(lines.begin(), lines.end(), std::string_view(key_of(proposal))) != lines.end();
}

}  // namespace mentor
