// SPDX-License-Identifier: MIT
// A session: a contact on any channel, planned, held, cancelled or missed.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

constexpr SeenBy where_shared{.partner = Seen::if_shared};

/// A planned session is taken or called off by both, and either writes that it took place.
constexpr SetBy both_while_planned{.who = SetBy::Who::anybody, .while_field = "status", .while_is = "planned"};

/// What was written to a prompt: for me alone, as the notes are.
Field answer(std::string_view name, NoteForm form, std::string_view label) {
  return {.name = name, .kind = FieldKind::note, .searched = true, .prompted = Prompted{form, label}};
}

const auto& session_members() {
  static const auto members = std::tuple{
      with(&Session::mentorship, home()),
      with(&Session::start, {.name = "start",
                             .kind = FieldKind::instant,
                             .need = Need::required,
                             .seen = everybody,
                             .also_typed = {"when", "date"}}),
      with(&Session::zone,
           {.name = "zone", .kind = FieldKind::zone, .need = Need::required, .seen = everybody, .inner = true}),
      with(&Session::has_time,
           {.name = "has_time", .kind = FieldKind::flag, .need = Need::required, .seen = everybody, .inner = true}),
      with(&Session::status, set_by(both_while_planned, choice_of<SessionStatus>("status", everybody))),
      // Its frame, as its date is: totals stay true on the screen.
      with(&Session::length, {.name = "minutes",
                              .kind = FieldKind::minutes,
                              .low = 1,
                              .high = 1440,
                              .seen = everybody,
                              .set_by = both_while_planned,
                              .screen = OnScreen::shown,
                              .also_typed = {"length", "duration"}}),
      with(&Session::channel, {.name = "channel",
                               .kind = FieldKind::choice,
                               .choices = all_names<Channel>(),
                               .seen = everybody,
                               .set_by = both_while_planned,
                               .screen = OnScreen::shown}),
      with(&Session::summary, {.name = "summary", .kind = FieldKind::note, .searched = true, .seen = where_shared}),
      with(&Session::notes, {.name = "notes", .kind = FieldKind::note, .searched = true}),
      with(&Session::source_line,
           {.name = "source_line", .kind = FieldKind::integer, .low = 0, .high = 100'000'000, .inner = true}),
      with(&Session::considered, {.name = "considered", .kind = FieldKind::note, .inner = true}),
      with(&Session::focus, {.name = "focus", .kind = FieldKind::line, .searched = true, .seen = where_shared}),
      with(&Session::trouble,
           held_back_as("what got in the way", choice_of<Trouble>("trouble", where_shared, Need::optional))),
      with(&Session::strategy, {.name = "strategy", .kind = FieldKind::line, .searched = true, .seen = where_shared}),
      with(&Session::helped, choice_of<Helped>("helped", where_shared, Need::optional)),
      with(&Session::reason, {.name = "reason",
                              .kind = FieldKind::line,
                              .seen = where_shared,
                              .set_by = both_while_planned,
                              .held_back_as = "why it was called off"}),
      with(&Session::called_off_by,
           set_by(both_while_planned, choice_of<Side>("called_off_by", everybody, Need::optional))),
      with(&Session::notice_hours,
           {.name = "notice_hours", .kind = FieldKind::integer, .low = 0, .high = 8760, .seen = the_partner}),
      with(&Session::rasa_receive, answer("rasa_receive", NoteForm::rasa, "Receive")),
      with(&Session::rasa_appreciate, answer("rasa_appreciate", NoteForm::rasa, "Appreciate")),
      with(&Session::rasa_summarise, answer("rasa_summarise", NoteForm::rasa, "Summarise")),
      with(&Session::rasa_ask, answer("rasa_ask", NoteForm::rasa, "Ask")),
      with(&Session::grow_goal, answer("grow_goal", NoteForm::grow, "Goal")),
      with(&Session::grow_reality, answer("grow_reality", NoteForm::grow, "Reality")),
      with(&Session::grow_options, answer("grow_options", NoteForm::grow, "Options")),
      with(&Session::grow_will, answer("grow_will", NoteForm::grow, "Will"))};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Session, session_members)

const RecordInfo& session_info() {
  static const RecordInfo info{
      .kind = Kind::session,
      .name = "session",
      .plural = "sessions",
      .letter = 's',
      .fields = fields_of(session_members()),
      .text = "summary",
      .day = "start",
      .status = "status",
      .open = {"planned"},
      .may_differ = true,
      .partner = Rows::unsealed,
      .sponsor = Rows::unsealed,
      .list = {.columns = {"mentorship", "start", "minutes", "channel", "status", "summary"}, .newest = 20},
      .chapter = {5, "Sessions"}};
  return info;
}

}  // namespace mentor
