// SPDX-License-Identifier: MIT
// Where the words of a session come from: TEXT, a file, standard input, the editor's form, or a recovered draft.
#include "commands/log_request.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

constexpr std::string_view log_name = "log";

/// No syntax is guessed: one line is the summary, more are the notes as they are.
void take_plain_text(LogText& text, const std::string& typed, std::string_view option) {
  const std::string whole = require_note(typed, option);
  if (trim(whole).empty()) return;
  const std::string_view inner = trim(whole);
  const bool one_line = inner.find('\n') == std::string_view::npos;
  if (one_line && text.summary.empty())
    text.summary = inner;
  else
    text.notes = whole;
}

OpenMentorship open_of(const Reading& screen, const Mentorship& mentorship) {
  const auto book = screen.open_book(mentorship.handle);
  const auto found = std::find_if(book.mentorships.begin(), book.mentorships.end(), [&](const OpenMentorship& open) {
    return open.mentorship.handle == mentorship.handle;
  });
  if (found != book.mentorships.end()) return *found;
  OpenMentorship closed;
  closed.mentorship = on_screen(screen, mentorship);
  closed.partners = partners_of(screen, mentorship.handle);
  return closed;
}

LogForm form_for(const Context& context, const Reading& screen, const Mentorship& mentorship, const LogRequest& request,
                 const LogPlan& before, const LogText& text) {
  LogForm form;
  form.title = on_screen(screen, mentorship).title;
  form.when = format_start(context, before.told.session);
  form.length = before.told.session.length;
  form.channel = before.told.session.channel;
  form.summary = text.summary;
  form.notes = text.notes;
  form.prompts = request.prompts.value_or(mentorship.form.value_or(NoteForm::rasa));
  form.warm_up = screen.all<Note>(
      {.mentorship = mentorship.handle, .type = "fact", .order = Filter::Order::newest_first, .limit = 5});
  return form;
}

bool has_nothing(const LogEntry& entry) {
  return entry.summary.empty() && trim(entry.notes).empty() && entry.kept.empty() && entry.discussed.empty() &&
         entry.goals.empty() && entry.commitments.empty() && entry.topics.empty() && entry.facts.empty();
}

/// A form's text becomes an entry, any other text is plain.
void take_edited(LogText& text, const std::string& edited, const LogForm& form, const OpenMentorship& open) {
  require_utf8(edited, "The text");
  text.summary.clear();
  text.notes.clear();
  if (is_log_form(edited))
    text.form = read_log_form(edited, form, open);
  else
    take_plain_text(text, edited, "The text");
}

void edit_text(Context& context, const Reading& screen, const Mentorship& mentorship, const LogRequest& request,
               const LogPlan& before, const std::optional<Draft>& recovered, LogText& text) {
  const OpenMentorship open = open_of(screen, mentorship);
  const LogForm form = form_for(context, screen, mentorship, request, before, text);
  const auto edited =
      context.world->edit(draft_purpose(log_name, mentorship.handle),
                          recovered ? recovered->text : write_log_form(form, open), "mentor log --recover");
  text.kept.drafts.push_back(edited.draft);
  take_edited(text, edited.text, form, open);
  const bool empty = text.form ? has_nothing(*text.form) : text.summary.empty() && text.notes.empty();
  const bool untouched = text.form && is_untouched(*text.form, form) && form.summary.empty() && form.notes.empty();
  if (!empty && !untouched) return;
  context.world->drop_draft(edited.draft);
  throw UserError("The form came back as it was, or empty: nothing was recorded.", Exit::aborted);
}

/// A form that nobody wrote into holds nothing, though it has a text; one that cannot be read holds something.
bool has_words(const Draft& draft, const LogForm& form, const OpenMentorship& open) {
  if (!draft.is_whole || bad_utf8(draft.text) || !is_log_form(draft.text)) return true;
  try {
    return !has_nothing(read_log_form(draft.text, form, open));
  } catch (const UserError&) {
    return true;
  }
}

Draft draft_to_recover(Context& context, const Mentorship& mentorship, const LogForm& form,
                       const OpenMentorship& open) {
  for (auto& draft : drafts_for(context, draft_purpose(log_name, mentorship.handle)))
    if (has_words(draft, form, open)) {
      require_whole(draft);
      return draft;
    }
  throw UserError(fmt::format("--recover: there is no draft of a session with {}.", mentorship.handle), Exit::failed);
}

void read_recovered(Context& context, const Reading& screen, const Mentorship& mentorship, const LogRequest& request,
                    const LogPlan& before, LogText& text) {
  const OpenMentorship open = open_of(screen, mentorship);
  const LogForm form = form_for(context, screen, mentorship, request, before, text);
  const Draft draft = draft_to_recover(context, mentorship, form, open);
  if (context.interactive)
    edit_text(context, context.screen(), mentorship, request, before, draft, text);
  else
    take_edited(text, draft.text, form, open);
  text.kept.drafts.push_back(draft.name);
}

bool wants_piped_text(const Context& context, const LogRequest& request) {
  if (request.recover) return false;
  if (request.file == "-" || request.words == "-") return true;
  return request.words.empty() && request.file.empty() && !context.input_is_terminal && !wants_editor(context, request);
}

}  // namespace

LogText read_piped_text(Context& context, const LogRequest& request) {
  LogText text;
  if (!wants_piped_text(context, request)) return text;
  text.piped = context.world->read_input(note_limit);
  keep_text(context, draft_purpose(log_name, request.who), text.piped, text.kept);
  return text;
}

Draft newest_log_draft(Context& context) {
  for (auto& draft : context.world->drafts())
    if (draft.name.starts_with(fmt::format("{}-", log_name)) && !trim(draft.text).empty()) return draft;
  throw UserError("--recover: there is no draft of a session; everything that was typed is recorded.", Exit::failed);
}

bool wants_editor(const Context& context, const LogRequest& request) {
  if (request.recover) return context.interactive;
  return request.edit || (context.interactive && request.words.empty() && request.file.empty());
}

bool is_bare(const LogRequest& request) {
  return request.length.empty() && !request.channel && request.mine.empty() && request.theirs.empty() &&
         request.goals.empty() && request.topics.empty() && request.wins.empty() && !request.trust &&
         !request.progress && !request.energy && !request.trouble && request.focus.empty();
}

void read_log_text(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                   LogText& text) {
  if (request.recover) return read_recovered(context, context.screen(), mentorship, request, before, text);
  text.summary = trim(request.text());
  if (!text.piped.empty()) take_plain_text(text, text.piped, "Standard input");
  if (!request.file.empty() && request.file != "-")
    take_plain_text(text, context.world->read_file(request.file, "--file", note_limit), "--file");
  if (wants_editor(context, request))
    edit_text(context, context.screen(), mentorship, request, before, std::nullopt, text);
  if (text.form || !text.summary.empty() || !text.notes.empty() || !is_bare(request)) return;
  throw UserError(fmt::format(
      "TEXT: nothing to log. Say what it was about: mentor log {} \"…\"; or give it on standard input, with "
      "-F FILE, or with -e in the editor.",
      mentorship.handle));
}

}  // namespace mentor::commands
