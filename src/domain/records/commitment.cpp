// SPDX-License-Identifier: MIT
// A commitment: a promise by one person.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

/// Who owes a promise says what became of it.
constexpr SetBy who_owes{.who = SetBy::Who::named, .of = "owner"};

const auto& commitment_members() {
  static const auto members = std::tuple{
      with(&Commitment::mentorship, home()), with(&Commitment::owner, one_of_several("owner")),
      with(&Commitment::text,
           {.name = "text", .kind = FieldKind::line, .need = Need::required, .searched = true, .seen = the_partner}),
      with(&Commitment::due, {.name = "due",
                              .kind = FieldKind::date,
                              .direction = Direction::deadline,
                              .seen = everybody,
                              .also_typed = {"by"}}),
      with(&Commitment::outcome, set_by(who_owes, choice_of<Outcome>("outcome", everybody))),
      with(
          &Commitment::made,
          {.name = "made", .kind = FieldKind::date, .need = Need::required, .seen = everybody, .also_typed = {"date"}}),
      with(&Commitment::closed, {.name = "closed", .kind = FieldKind::date, .seen = everybody, .set_by = who_owes}),
      with(&Commitment::reason, {.name = "reason", .kind = FieldKind::line, .seen = the_partner, .set_by = who_owes}),
      // A promise stands by itself: it is not a part of the session in which it was made, nor of the goal that it
      // helps.
      with(&Commitment::session, {.name = "session",
                                  .kind = FieldKind::reference,
                                  .refers = Kind::session,
                                  .seen = the_partner,
                                  .when_gone = WhenGone::emptied}),
      with(&Commitment::goal, {.name = "goal",
                               .kind = FieldKind::reference,
                               .refers = Kind::goal,
                               .seen = the_partner,
                               .when_gone = WhenGone::emptied})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Commitment, commitment_members)

const RecordInfo& commitment_info() {
  static const RecordInfo info{
      .kind = Kind::commitment,
      .name = "commitment",
      .plural = "commitments",
      .letter = 'c',
      .fields = fields_of(commitment_members()),
      .text = "text",
      .day = "made",
      .status = "outcome",
      .deadline = "due",
      .open = {"open"},
      .visibility = Visibility::shared,
      .may_differ = true,
      .partner = Rows::shared,
      .sponsor = Rows::shared,
      .list = {.columns = {"mentorship", "owner", "due", "outcome", "text"}, .only_open = true, .soonest = "due"},
      .chapter = {6, "Promises"},
      .called = {"promise", "promises"}};
  return info;
}

}  // namespace mentor
