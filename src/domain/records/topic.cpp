// SPDX-License-Identifier: MIT
// A topic: something for a coming session, perhaps parked until it is ripe.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& topic_members() {
  static const auto members = std::tuple{
      with(&Topic::mentorship, home()),
      with(&Topic::text,
           {.name = "text", .kind = FieldKind::line, .need = Need::required, .searched = true, .seen = the_partner}),
      with(&Topic::brought_by, {.name = "brought_by",
                                .kind = FieldKind::person,
                                .seen = the_partner,
                                .when_gone = WhenGone::emptied,
                                .part = true,
                                .also_typed = {"from"}}),
      with(&Topic::parked_until, {.name = "parked_until",
                                  .kind = FieldKind::date,
                                  .direction = Direction::future,
                                  .seen = the_partner,
                                  .also_typed = {"park"}}),
      with(&Topic::status, choice_of<TopicStatus>("status", the_partner)),
      with(&Topic::raised, {.name = "raised", .kind = FieldKind::date, .need = Need::required, .seen = the_partner}),
      with(&Topic::closed, {.name = "closed", .kind = FieldKind::date, .seen = the_partner}),
      with(&Topic::reason, {.name = "reason", .kind = FieldKind::line, .seen = the_partner}),
      with(&Topic::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Topic, topic_members)

const RecordInfo& topic_info() {
  static const RecordInfo info{
      .kind = Kind::topic,
      .name = "topic",
      .plural = "topics",
      .letter = 't',
      .fields = fields_of(topic_members()),
      .text = "text",
      .day = "raised",
      .status = "status",
      .open = {"open"},
      .may_differ = true,
      .partner = Rows::shared,
      .list = {.columns = {"mentorship", "brought_by", "parked_until", "status", "text"}, .only_open = true},
      .chapter = {7, "Topics"}};
  return info;
}

}  // namespace mentor
