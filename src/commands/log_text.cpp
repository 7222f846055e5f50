// SPDX-License-Identifier: MIT
// Where the words of a session come from: TEXT, a file, standard input, the editor's form, or a recovered draft.
#include "commands/log_request.hpp"
#include "commands/support/agreed.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/planning.hpp"
#include "commands/support/prep_page.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/check_in.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <utility>

namespace mentor::commands {

namespace {

/// No syntax is guessed: one line is the summary, more are the notes as they are. Notes are for me alone: what is
/// shared is the summary, however long.
void take_plain_text(LogText& text, const LogRequest& request, const std::string& typed, std::string_view option) {
  const std::string whole = require_note(typed, option);
  if (trim(whole).empty()) return;
  const std::string_view inner = trim(whole);
  if (request.visibility.shared) {
    text.summary.append(text.summary.empty() ? "" : "\n\n").append(inner);
    return;
  }
  const bool one_line = inner.find('\n') == std::string_view::npos;
  if (one_line && text.summary.empty())
    text.summary = inner;
  else
    text.notes = whole;
}

OpenMentorship open_of(const Reading& screen, const Mentorship& mentorship) {
  const auto book = screen.open_records(mentorship.handle);
  const auto found = std::find_if(book.mentorships.begin(), book.mentorships.end(), [&](const OpenMentorship& open) {
    return open.mentorship.handle == mentorship.handle;
  });
  if (found != book.mentorships.end()) return *found;
  OpenMentorship closed;
  closed.mentorship = on_screen(screen, mentorship);
  closed.partners = partners_of(screen, mentorship.handle);
  return closed;
}

/// The page before the session, as plain text.
std::string page_of(Context& context, const Mentorship& mentorship) {
  if (mentorship.status == MentorshipStatus::closed) return {};
  Style plain;
  plain.unicode = context.style.unicode;
  return render_report(prep_page(context, context.screen(), mentorship), ReportFormat::text, plain);
}

/// The first session that is planned, but for the one that is held now.
std::optional<Session> planned_next(const Context& context, const OpenMentorship& open, const LogPlan& before) {
  for (const auto& session : open.planned)
    if (clock_of(context).is_to_come(session, context.now) && session.id != before.held.session.id) return session;
  return std::nullopt;
}

/// A session that was planned sealed shows no words.
Session shown_on_screen(const Reading& screen, const HeldSession& told) {
  if (!told.planned || !on_screen(screen, *told.planned).withheld) return told.session;
  Session shown;
  shown.mentorship = told.session.mentorship;
  shown.length = told.session.length;
  shown.channel = told.session.channel;
  return shown;
}

/// What was agreed stands before what the configuration has, and behind what was said or planned.
Session as_agreed(Session session, const LogRequest& request, const std::optional<Session>& planned,
                  const UsualSession& agreed) {
  if (request.length.empty() && !(planned && planned->length)) session.length = agreed.length;
  if (!request.channel && !(planned && planned->channel)) session.channel = agreed.channel;
  return session;
}

SessionForm form_for(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                     const LogText& text) {
  const Reading& screen = context.screen();
  SessionForm form;
  form.title = on_screen(screen, mentorship).title;
  if (request.meeting) form.page = page_of(context, mentorship);
  form.when = format_start(context, before.held.session);
  form.session = as_agreed(shown_on_screen(screen, before.held), request, before.held.planned, text.opened->usual);
  for (const auto& one : before.held.there) form.with += (form.with.empty() ? "" : ", ") + one.person;
  if (!text.summary.empty()) form.session.summary = text.summary;
  if (!text.notes.empty()) form.session.notes = text.notes;
  if (request.meeting && request.length.empty()) form.length = FormLength::by_the_clock;
  form.prompts = request.prompts.value_or(mentorship.form.value_or(NoteForm::rasa));
  form.agreed = agreed_clauses(screen, mentorship.handle);
  form.warm_up = screen.all<Note>(
      {.mentorship = mentorship.handle, .type = "fact", .order = Filter::Order::newest_first, .limit = 5});
  return form;
}

void open_form(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
               LogText& text) {
  auto& opened = text.opened.emplace();
  opened.said_before = !is_bare(request) || !text.summary.empty() || !text.notes.empty();
  opened.open = open_of(context.screen(), mentorship);
  opened.usual = usual_session(context, context.screen(), mentorship);
  opened.form = form_for(context, mentorship, request, before, text);
  if (const auto next = planned_next(context, opened.open, before)) {
    opened.next = Id{Kind::session, next->id};
    opened.form.next = format_start(context, *next);
  }
}

/// A form's text is read by its blocks, any other text is plain.
void take_form_text(LogText& text, const LogRequest& request, std::string typed) {
  require_utf8(typed, "The text");
  auto& opened = *text.opened;
  opened.text = std::move(typed);
  text.form.reset();
  if (is_session_form(opened.text)) {
    text.form = read_session_form(opened.text, opened.form, opened.open, opened.begun);
    return;
  }
  text.summary.clear();
  text.notes.clear();
  take_plain_text(text, request, opened.text, "The text");
}

/// A form in which nothing was changed records nothing, unless something was said on the command line.
void require_something(const LogText& text) {
  const bool is_empty = trim(text.opened->text).empty();
  const bool untouched = text.form && text.form->is_untouched() && !text.opened->said_before;
  if (is_empty || untouched) throw UserError(messages::form_untouched(), Exit::aborted);
}

/// A form that nobody wrote into holds nothing, whenever it was opened.
bool holds_words(const std::string& draft, const OpenedForm& opened) {
  if (bad_utf8(draft) || !is_session_form(draft)) return true;
  auto filled = read_session_form(draft, opened.form, opened.open, draft);
  filled.when.reset();
  std::erase_if(filled.session, [](const TypedField& typed) { return typed.field == "minutes"; });
  return !filled.is_untouched();
}

std::optional<Minutes> rounded_to_five(std::chrono::seconds time) {
  constexpr std::chrono::seconds unit = std::chrono::minutes{5};
  const Minutes rounded = std::chrono::floor<Minutes>((time + unit / 2) / unit * unit);
  if (rounded == Minutes{0} || rounded > Minutes{24 * 60}) return std::nullopt;
  return rounded;
}

void edit_form(const LogRequest& request, Drafts& drafts, const std::string& begin, LogText& text) {
  auto& opened = *text.opened;
  if (opened.begun.empty()) opened.begun = begin;
  auto edited = drafts.edit(begin, line_to_begin(begin));
  if (request.meeting && !opened.measured) opened.measured = rounded_to_five(edited.open_for);
  take_form_text(text, request, std::move(edited.text));
}

bool wants_piped_text(const Context& context, const LogRequest& request) {
  if (request.recover) return false;
  if (request.file == "-" || request.words == "-") return true;
  return request.words.empty() && request.file.empty() && !context.input_is_terminal && !wants_editor(context, request);
}

/// A file or standard input: a form if it has the form's headings.
void take_given_text(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                     const std::string& typed, std::string_view option, LogText& text) {
  if (!is_session_form(typed)) return take_plain_text(text, request, typed, option);
  const std::string summary = std::exchange(text.summary, {});
  open_form(context, mentorship, request, before, text);
  take_form_text(text, request, typed);
  text.summary = summary;
}

void read_given_texts(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                      LogText& text) {
  text.summary = trim(request.text());
  if (!text.piped.empty()) take_given_text(context, mentorship, request, before, text.piped, "Standard input", text);
  if (!request.file.empty() && request.file != "-")
    take_given_text(context, mentorship, request, before, context.files->read_file(request.file, "--file", note_limit),
                    "--file", text);
}

}  // namespace

LogText read_piped_text(Context& context, const LogRequest& request, Drafts& drafts) {
  LogText text;
  if (!wants_piped_text(context, request)) return text;
  text.piped = context.files->read_input(draft_limit);
  if (!trim(text.piped).empty()) drafts.keep(text.piped);
  return text;
}

bool wants_editor(const Context& context, const LogRequest& request) {
  if (request.recover || request.meeting) return context.interactive;
  return request.edit || (context.interactive && request.words.empty() && request.file.empty());
}

bool is_bare(const LogRequest& request) {
  return request.length.empty() && !request.channel && request.mine.empty() && request.theirs.empty() &&
         request.goals.empty() && request.topics.empty() && request.wins.empty() && !request.trust &&
         !request.progress && !request.energy && !request.trouble && request.strategy.empty() && !request.helped &&
         request.focus.empty();
}

void read_log_text(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                   Drafts& drafts, LogText& text) {
  if (!request.recover) read_given_texts(context, mentorship, request, before, text);
  if (request.recover || wants_editor(context, request)) {
    if (!text.opened) open_form(context, mentorship, request, before, text);
    auto& opened = *text.opened;
    const auto has_words = [&](const std::string& draft) { return holds_words(draft, opened); };
    const std::string recovered = request.recover ? drafts.recover(has_words) : std::string();
    if (!wants_editor(context, request)) {
      opened.begun = recovered;
      take_form_text(text, request, recovered);
    } else if (request.recover) {
      edit_form(request, drafts, recovered, text);
    } else {
      edit_form(request, drafts, opened.text.empty() ? write_session_form(opened.form, opened.open) : opened.text,
                text);
    }
  }
  if (text.opened) return require_something(text);
  if (!text.summary.empty() || !text.notes.empty() || !is_bare(request)) return;
  throw UserError(messages::nothing_to_log(mentorship.handle));
}

void mend_form(Context& context, const LogRequest& request, const std::vector<FormProblem>& problems, Drafts& drafts,
               LogText& text) {
  const std::string before = text.opened->text;
  const std::string marked = mark_problems(before, problems);
  constexpr int most_rounds = 20;  // an editor that nobody sits at may give the same answer for ever
  if (wants_editor(context, request) && text.opened->rounds++ < most_rounds) {
    edit_form(request, drafts, marked, text);
    if (text.opened->text != marked) return;
  }
  throw UserError(messages::in_form(describe_problems(before, problems)));
}

}  // namespace mentor::commands
