// SPDX-License-Identifier: MIT
// A question between sessions, and its answer.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

/// Who is asked answers, or says that they will not.
constexpr SetBy who_is_asked{.who = SetBy::Who::not_named, .of = "asker"};

const auto& question_members() {
  static const auto members = std::tuple{
      with(&Question::mentorship, home()),
      with(&Question::asker, {.name = "asker",
                              .kind = FieldKind::person,
                              .need = Need::required,
                              .seen = {.partner = Seen::yes, .sponsor = Seen::as_side},
                              .when_gone = WhenGone::refused}),
      with(&Question::person,
           {.name = "person", .kind = FieldKind::person, .seen = the_partner, .when_gone = WhenGone::emptied}),
      with(&Question::text,
           {.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true, .seen = the_partner}),
      with(&Question::type, choice_of<MessageKind>("type", everybody)),
      with(&Question::asked, {.name = "asked",
                              .kind = FieldKind::instant,
                              .need = Need::required,
                              .seen = everybody,
                              .also_typed = {"date"}}),
      with(&Question::due, {.name = "due",
                            .kind = FieldKind::instant,
                            .need = Need::required,
                            .direction = Direction::deadline,
                            .seen = everybody,
                            .also_typed = {"by"}}),
      with(&Question::status, set_by(who_is_asked, choice_of<QuestionStatus>("status", everybody))),
      with(&Question::answered,
           {.name = "answered", .kind = FieldKind::instant, .seen = everybody, .set_by = who_is_asked}),
      with(&Question::answer,
           {.name = "answer", .kind = FieldKind::note, .searched = true, .seen = the_partner, .set_by = who_is_asked}),
      with(&Question::reason,
           {.name = "reason", .kind = FieldKind::line, .seen = the_partner, .set_by = who_is_asked})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Question, question_members)

const RecordInfo& question_info() {
  static const RecordInfo info{
      .kind = Kind::question,
      .name = "question",
      .plural = "questions",
      .letter = 'q',
      .fields = fields_of(question_members()),
      .text = "text",
      .speaker = "asker",
      .day = "asked",
      .status = "status",
      .deadline = "due",
      .open = {"open"},
      .visibility = Visibility::shared,
      .may_differ = true,
      .partner = Rows::shared,
      .sponsor = Rows::shared,
      .list = {.columns = {"mentorship", "asker", "person", "asked", "due", "status", "text"}, .only_open = true},
      .chapter = {8, "Questions"}};
  return info;
}

}  // namespace mentor
