// SPDX-License-Identifier: MIT
// What `mentor log` and `mentor meet` are told, by options and by text, and what they make of that before anything is
// written.
#pragma once

#include "commands/support/drafts.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/visibility.hpp"
#include "mentor/commands/context.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/session_form.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mentor::commands {

struct LogRequest {
  std::string who;
  std::string words;  ///< TEXT; "-": standard input
  std::string date;
  std::string length;
  std::optional<Channel> channel;
  std::string with;
  std::vector<std::string> mine;
  std::vector<std::string> theirs;
  std::vector<std::string> goals;
  std::vector<std::string> topics;
  std::vector<std::string> wins;
  std::optional<std::int64_t> trust;
  std::optional<std::int64_t> progress;
  std::optional<std::int64_t> energy;
  std::vector<std::string> tags;
  std::optional<Trouble> trouble;
  std::string strategy;
  std::optional<Helped> helped;
  std::string focus;
  std::string file;
  std::optional<NoteForm> prompts;  ///< nothing: those of the mentorship
  bool edit = false;
  bool recover = false;
  bool meeting = false;  ///< it goes on while the form is open
  VisibilityOptions visibility;

  [[nodiscard]] std::string text() const { return words == "-" ? std::string() : words; }
};

/// The form as it was opened, and as it came back.
struct OpenedForm {
  SessionForm form;
  OpenMentorship open;
  bool said_before = false;         ///< the command line alone says something to be recorded
  std::string begun;                ///< what the editor began with
  std::string text;                 ///< what came back
  std::optional<Id> next;           ///< the session that is planned next
  UsualSession usual;               ///< of the next one, if it is planned
  std::optional<Minutes> measured;  ///< how long it was open
  int rounds = 0;                   ///< how often it was shown once more
};

/// The session's words, wherever they came from.
struct LogText {
  std::optional<OpenedForm> opened;
  std::optional<FilledForm> form;  ///< what it says, unless it is a plain text now
  std::string summary;
  std::string notes;
  std::string piped;  ///< standard input, not read yet for what it says
};

/// A record that the form changes, as it was and as it is then.
struct FormEdit {
  Record before;
  Record after;
};

/// What a session was, as it is going to be held, and what is to be remarked of it.
struct LogPlan {
  HeldSession held;
  Date day{};  ///< of the session
  std::vector<FormEdit> edits;
  std::vector<std::string> remarks;
  bool length_missed = false;         ///< it was to be measured, and could not be
  std::vector<FormProblem> problems;  ///< lines of the form that cannot be meant, in their order
};

/// Throws UserError for whatever of the request cannot be meant; what of the form cannot stands in `problems`.
[[nodiscard]] LogPlan plan_log(const Context& context, const Store& store, const Mentorship& mentorship,
                               const LogRequest& request, const LogText& text);

/// Its part that the form says. Precondition: `text` has one, and the plan the session.
void take_form(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
               const LogText& text, LogPlan& plan);

/// How it feels is for me alone: what is shared of a session is its summary, and what goes with that.
[[nodiscard]] Pulse pulse_in_log(const Context& context, const LogRequest& request);

struct GoalTyped {
  PercentTyped percent;
  std::string comment;
};
/// The goal, with all that was changed of it, moves; one that is named twice from where it was put first, by one entry.
void move_goal(const Context& context, const Store& store, const LogRequest& request, const Goal& goal,
               const GoalTyped& typed, LogPlan& plan);

/// A session that has nothing but its date.
[[nodiscard]] bool is_bare(const LogRequest& request);

/// Standard input, where the text is to come from there: kept as a draft before anything else is looked at.
[[nodiscard]] LogText read_piped_text(Context& context, const LogRequest& request, Drafts& drafts);

/// Fills `text` from TEXT, a file, what was piped, or the editor; `before` is what the options alone make. The form
/// shows what the screen may. Throws UserError (Exit::aborted) for a form in which nothing was changed.
void read_log_text(Context& context, const Mentorship& mentorship, const LogRequest& request, const LogPlan& before,
                   Drafts& drafts, LogText& text);

/// Shows what was not understood in the form once more. Throws UserError naming the first line if there is no terminal,
/// or if it comes back as it was.
void mend_form(Context& context, const LogRequest& request, const std::vector<FormProblem>& problems, Drafts& drafts,
               LogText& text);

/// Whether read_log_text() is going to open the editor.
[[nodiscard]] bool wants_editor(const Context& context, const LogRequest& request);

}  // namespace mentor::commands
