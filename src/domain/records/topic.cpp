// A topic: something for a coming session, perhaps parked until it is ripe.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& topic_members() {
  static const auto members = std::tuple{
      described::with(&Topic::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Topic::text,
                      Field{.name = "text", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Topic::parked_until, Field{.name = "parked_until", .kind = FieldKind::date}),
      described::with(&Topic::status, Field{.name = "status",
                                            .kind = FieldKind::choice,
                                            .need = Need::required,
                                            .choices = all_names<TopicStatus>()}),
      described::with(&Topic::raised, Field{.name = "raised", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Topic::closed, Field{.name = "closed", .kind = FieldKind::date}),
      described::with(&Topic::reason, Field{.name = "reason", .kind = FieldKind::line}),
      described::with(&Topic::session,
                      Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Topic, topic_members)

const RecordInfo& topic_info() {
  static const RecordInfo info{
      Kind::topic,         "topic", "topics", 't', described::fields_of(topic_members()), "text", "raised", "status",
      Visibility::private_};
  return info;
}

}  // namespace mentor
