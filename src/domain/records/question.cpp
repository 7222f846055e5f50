// A question asked between sessions.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& question_members() {
  static const auto members = std::tuple{
      described::with(&Question::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Question::asker, Field{.name = "asker", .kind = FieldKind::person, .need = Need::required}),
      described::with(&Question::text,
                      Field{.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true}),
      described::with(
          &Question::type,
          Field{
              .name = "type", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<MessageKind>()}),
      described::with(&Question::asked, Field{.name = "asked", .kind = FieldKind::instant, .need = Need::required}),
      described::with(&Question::due, Field{.name = "due", .kind = FieldKind::instant, .need = Need::required}),
      described::with(&Question::status, Field{.name = "status",
                                               .kind = FieldKind::choice,
                                               .need = Need::required,
                                               .choices = all_names<QuestionStatus>()}),
      described::with(&Question::answered, Field{.name = "answered", .kind = FieldKind::instant}),
      described::with(&Question::answer, Field{.name = "answer", .kind = FieldKind::note, .searched = true}),
      described::with(&Question::reason, Field{.name = "reason", .kind = FieldKind::line})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Question, question_members)

const RecordInfo& question_info() {
  static const RecordInfo info{
      Kind::question, "question", "questions",       'q', described::fields_of(question_members()), "text",
      "asked",        "status",   Visibility::shared};
  return info;
}

}  // namespace mentor
