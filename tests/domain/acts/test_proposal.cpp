// SPDX-License-Identifier: MIT
// Proposals are answered: what was accepted is a record of its session's day, and none comes again.
#include "mentor/domain/acts/proposal.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Session session_of_march() {
  Session session;
  session.id = 3;
  session.mentorship = "ana";
  session.zone = "UTC";
  session.visibility = Visibility::private_;
  return session;
}

Proposal proposal_of(ProposalKind kind, std::optional<Date> day = std::nullopt) {
  return {kind, "ana", day, "the slides", 4, false};
}

Changes settled_one(const Session& session, Proposal proposal, bool accepted) {
  static const Config config;
  const ProposalSource source{session, make_date(2026, 3, 12), make_date(2026, 3, 12),
                              false,   std::chrono::hours{48}, &config};
  return settle(source, {{std::move(proposal), accepted, "my slides"}});
}

}  // namespace

TEST_CASE("each kind of proposal becomes its record, in the words as they were edited") {
  const Session session = session_of_march();
  const Date the_day = make_date(2026, 3, 20);
  const auto record = [&](ProposalKind kind, std::optional<Date> day) {
    const Changes changes = settled_one(session, proposal_of(kind, day), true);
    REQUIRE(changes.inserted().size() == 1);
    CHECK(changes.inserted().front().text("text") == "my slides");
    CHECK(changes.updated().front().text("considered") == std::string(to_text(kind)) + " the slides");
    return changes.inserted().front();
  };
  const auto promise = from_record<Commitment>(record(ProposalKind::promise, the_day));
  CHECK(promise.owner == "ana");
  CHECK(promise.due == the_day);
  CHECK(promise.session == Id{Kind::session, 3});
  const auto event = from_record<Note>(record(ProposalKind::event, the_day));
  CHECK(event.type == NoteKind::fact);
  CHECK(event.date == the_day);
  CHECK(event.ask_after == the_day);
  CHECK_FALSE(from_record<Note>(record(ProposalKind::event, make_date(2026, 3, 1))).ask_after);
  CHECK(from_record<Note>(record(ProposalKind::win, make_date(2026, 3, 12))).type == NoteKind::win);
  CHECK(from_record<Question>(record(ProposalKind::question, std::nullopt)).asker == "ana");
  CHECK(from_record<Topic>(record(ProposalKind::topic, the_day)).parked_until == the_day);
}

TEST_CASE("what was refused is no record, and is not proposed again") {
  Session session = session_of_march();
  const auto proposal = proposal_of(ProposalKind::win);
  CHECK_FALSE(was_answered(session, proposal));
  const Changes changes = settled_one(session, proposal, false);
  CHECK(changes.inserted().empty());
  session = from_record<Session>(changes.updated().front());
  CHECK(was_answered(session, proposal));
  CHECK_FALSE(was_answered(session, proposal_of(ProposalKind::promise)));
}

TEST_CASE("a promise that was ticked off is kept, not late; what comes of a sealed session is sealed") {
  Session session = session_of_march();
  session.visibility = Visibility::sealed;
  auto proposal = proposal_of(ProposalKind::promise, make_date(2026, 3, 1));
  proposal.done = true;
  const auto promise = from_record<Commitment>(settled_one(session, proposal, true).inserted().front());
  CHECK(promise.outcome == Outcome::kept);
  CHECK(promise.visibility == Visibility::sealed);
}

TEST_CASE("where nothing was answered nothing is written") {
  static const Config config;
  const auto session = session_of_march();
  const ProposalSource source{session, make_date(2026, 3, 12), make_date(2026, 3, 12),
                              false,   std::chrono::hours{48}, &config};
  CHECK(settle(source, {}).updated().empty());
}

}  // namespace mentor::tests
