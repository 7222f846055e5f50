// SPDX-License-Identifier: MIT
// An agreement: what both sides agreed, in versions.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

constexpr std::string_view follows_from_text = "it follows from the text; write a new version: mentor agreement WHO";

Field hours_to_answer(std::string_view name) {
  return {.name = name,
          .kind = FieldKind::integer,
          .low = 1,
          .high = 2160,
          .seen = the_partner,
          .instead = follows_from_text};
}

/// Each signs for themselves.
Field signature(std::string_view name, OwnHand hand) {
  return {.name = name,
          .kind = FieldKind::date,
          .seen = the_partner,
          .set_by = {.who = SetBy::Who::anybody},
          .own_hand = hand};
}

const auto& agreement_members() {
  static const auto members = std::tuple{
      with(&Agreement::mentorship, home()),
      with(&Agreement::version, {.name = "version",
                                 .kind = FieldKind::integer,
                                 .need = Need::required,
                                 .low = 1,
                                 .high = 9999,
                                 .seen = the_partner,
                                 .screen = OnScreen::shown,
                                 .instead = "write a new version: mentor agreement WHO"}),
      with(&Agreement::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = the_partner}),
      with(&Agreement::text, {.name = "text",
                              .kind = FieldKind::note,
                              .need = Need::required,
                              .searched = true,
                              .seen = the_partner,
                              .instead = "write a new version: mentor agreement WHO"}),
      with(&Agreement::cadence,
           {.name = "cadence", .kind = FieldKind::cadence, .seen = the_partner, .instead = follows_from_text}),
      with(&Agreement::length, {.name = "minutes",
                                .kind = FieldKind::minutes,
                                .low = 1,
                                .high = 1440,
                                .seen = the_partner,
                                .instead = follows_from_text,
                                .also_typed = {"length"}}),
      with(&Agreement::routine_hours, hours_to_answer("routine_hours")),
      with(&Agreement::urgent_hours, hours_to_answer("urgent_hours")),
      with(&Agreement::feedback_hours, hours_to_answer("feedback_hours")),
      with(&Agreement::documents_hours, hours_to_answer("documents_hours")),
      with(&Agreement::boundaries,
           {.name = "boundaries", .kind = FieldKind::note, .seen = the_partner, .instead = follows_from_text}),
      with(&Agreement::review_on,
           {.name = "review_on", .kind = FieldKind::date, .seen = the_partner, .instead = follows_from_text}),
      with(&Agreement::review_every,
           // No reminder may be lost: it says when the next review is due.
           {.name = "review_every",
            .kind = FieldKind::cadence,
            .seen = the_partner,
            .screen = OnScreen::shown,
            .instead = follows_from_text}),
      with(&Agreement::kept_for,
           {.name = "kept_for", .kind = FieldKind::line, .seen = the_partner, .instead = follows_from_text}),
      with(&Agreement::signed_by_me, signature("signed_by_me", {Side::me, "signed_by_partner"})),
      with(&Agreement::signed_by_partner, signature("signed_by_partner", {Side::partner, "signed_by_me"}))};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Agreement, agreement_members)

const RecordInfo& agreement_info() {
  static const RecordInfo info{
      .kind = Kind::agreement,
      .name = "agreement",
      .plural = "agreements",
      .letter = 'a',
      .fields = fields_of(agreement_members()),
      .text = "text",
      .day = "date",
      .visibility = Visibility::shared,
      .may_differ = true,
      .partner = Rows::shared,
      .only_one = {{"mentorship", "version"}, "version"},
      .list = {.columns = {"mentorship", "version", "date", "review_on", "signed_by_me", "signed_by_partner"}},
      .chapter = {1, "Agreement"}};
  return info;
}

}  // namespace mentor
