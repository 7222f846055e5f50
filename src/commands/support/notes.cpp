// SPDX-License-Identifier: MIT
// New notes: facts, wins and lessons, the same from remember, win, lesson and note add.
#include "commands/support/notes.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/tags.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/acts/note.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/notes.hpp"
#include "mentor/render/sentences.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// Facts may lie ahead, what was accomplished or learned may not.
Date day_of_note(const Context& context, const NoteRequest& request) {
  if (request.date.empty()) return context.today();
  if (request.type != NoteKind::fact) return read_day(context, request.date, request.date_option, Direction::past);
  const Direction direction = request.yearly ? Direction::yearly : request.direction;
  return parse_date(request.date, request.date_option, context.today(), direction);
}

Date day_to_ask_after(const Context& context, const std::string& typed) {
  const Date day = read_day(context, typed, "--ask-after", Direction::future);
  if (day < context.today()) throw UserError(messages::asked_after_before(format_due(day, context.today())));
  return day;
}

Note note_typed(Context& context, const Reading& store, const NoteRequest& request) {
  auto note = fresh<Note>(context);
  note.type = request.type;
  note.visibility = chosen_visibility(request.visibility, note.visibility);
  if (note.type == NoteKind::fact && request.yearly && request.date.empty())
    throw UserError(messages::yearly_needs_day(request.date_option));
  note.date = day_of_note(context, request);
  note.yearly = request.yearly;
  if (!request.ask_after.empty()) note.ask_after = day_to_ask_after(context, request.ask_after);
  std::string text = request.text;
  if (!request.who.empty()) {
    const auto mentorship = find_mentorship(context, store, request.who, request.who_option);
    note.mentorship = mentorship.handle;
    note.person = request.person.empty()
                      ? whose_of_several(store, mentorship, text, {}, "TEXT")
                      : find_participant(context, store, mentorship, request.person, "--person").handle;
  }
  note.text = require_note(text, "TEXT");
  if (trim(note.text).empty()) throw UserError(messages::text_empty("what is worth remembering"));
  return note;
}

/// "lesson ana always ask"
void refuse_somebody(Context& context, const NoteRequest& request) {
  const auto& words = request.words;
  if (words.size() < 2 || !is_somebody(context.screen(), words.front())) return;
  throw UserError(messages::lesson_begins_with_somebody(
      visible(words.front()), visible(fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " ")))));
}

/// `n3: fact with Ana, Fri 2026-11-20: "plays the cello".`
std::string note_sentence(const Context& context, const Reading& store, const Note& note) {
  const std::string about = note.person ? messages::about(visible(name_of(store, *note.person))) : "";
  const std::string with =
      note.mentorship ? messages::with(visible(store.required(Kind::mentorship, *note.mentorship).text("title"))) : "";
  std::string asides = note.yearly ? messages::every_year() : "";
  if (note.ask_after) asides += messages::ask_after(format_due(*note.ask_after, context.today()));
  const std::string day =
      note.yearly ? messages::next_time(format_day(next_yearly(note.date, context.today()))) : format_day(note.date);
  return messages::noted(to_text(Id{Kind::note, note.id}), to_text(note.type), about, with, day,
                         quoted_text(note.text, note), asides);
}

}  // namespace

Exit record_note(Context& context, const NoteRequest& request) {
  refuse_somebody(context, request);
  const Reading& store = journal_to_change(context);
  const auto tags = new_tags(store, {}, request.tags, "-t");
  const Note note = save(context, remember(note_typed(context, store, request), tags));
  const Reading& screen = context.screen();
  std::string line = note_sentence(context, screen, on_screen(screen, note));
  if (note.mentorship)
    line += told_unasked(store, from_record<Mentorship>(store.required(Kind::mentorship, *note.mentorship)),
                         to_record(note), request.visibility);
  say_saved(context, {{std::move(line)}, {Id{Kind::note, note.id}}});
  return Exit::ok;
}

Options note_labels(NoteRequest& request) {
  return {
      option("-t,--tag", request.tags, "TAG", "A word to find it by; may be given several times"),
      visibility_options(request.visibility),
  };
}

Option note_person(NoteRequest& request, std::string help) {
  return option("--person,--about", request.person, "PERSON", std::move(help));
}

}  // namespace mentor::commands
