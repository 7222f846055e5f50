// SPDX-License-Identifier: MIT
// The editor's form for a session: filled with what is open, read back into what was changed. Only lines in its marked
// blocks carry meaning, and none of them is dropped in silence.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/clauses.hpp"
#include "mentor/domain/description.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Where the length comes from if nobody writes another: a call that goes on is measured.
enum class FormLength { as_known, by_the_clock };

/// What the form begins with.
struct SessionForm {
  std::string title;                         ///< mentorship's title
  std::string page;                          ///< the page before the session, shown on top; empty: none
  std::string when;                          ///< "Fri 2026-11-27 15:00"; empty: now
  std::string with;                          ///< "cy, dee": who of a group is there; empty: it is none
  std::string next;                          ///< start of the session that is planned next; empty: none
  Session session;                           ///< as far as it is known: length, channel, summary, notes, …
  FormLength length = FormLength::as_known;  ///< by_the_clock: whatever the session says
  std::vector<Note> warm_up;                 ///< facts to be shown as comments
  NoteForm prompts = NoteForm::rasa;
  Clauses agreed;  ///< of the agreement in force
};

/// Words that were typed, and in which line.
struct TypedLine {
  std::size_t line = 0;  ///< from 1
  std::string text;
};

/// A field that has another value than the form began with.
struct TypedField {
  std::size_t line = 0;
  std::string_view field;  ///< as the record's description calls it
  Value value;
};

/// A line of a list: a new one, or what was changed in one that the form listed.
struct TypedItem {
  std::size_t line = 0;
  std::optional<std::int64_t> number;  ///< of the record; nothing: a new one
  bool ticked = false;
  bool moved = false;                   ///< a promise that stood below the other side's heading
  std::optional<std::string> words;     ///< its text, in a group perhaps with "bo: " before it; nothing: as it was
  std::optional<std::string> date;      ///< as typed; "": taken away; nothing: as it was, or none
  std::optional<std::int64_t> percent;  ///< of a goal; nothing: as it was
  std::string comment;                  ///< on a goal: what stands behind its title
};

/// What could not be understood.
struct FormProblem {
  std::size_t line = 0;
  std::string message;
};

/// What came back.
struct FilledForm {
  std::optional<TypedLine> when;
  std::optional<TypedLine> with;
  std::optional<TypedLine> next;
  std::optional<TypedLine> to_share;  ///< what the other side may read of it, perhaps of many lines
  bool by_the_clock = false;          ///< the session's length is to be measured
  std::vector<TypedField> session;
  std::vector<TypedField> pulse;
  std::vector<std::vector<TypedField>> feedback;  ///< what differs from feedback_of_form(), one after another
  std::vector<TypedItem> mine;                    ///< promises below "My promises"
  std::vector<TypedItem> theirs;
  std::vector<TypedItem> goals;
  std::vector<TypedItem> topics;
  std::vector<TypedLine> wins;
  std::vector<TypedLine> facts;
  std::vector<FormProblem> problems;  ///< by line

  /// It says what the untouched form says, so that there is nothing to record.
  [[nodiscard]] bool is_untouched() const;
};

/// What feedback in the form is if nothing else is said.
[[nodiscard]] Record feedback_of_form(Role mine);

/// The form's text: Markdown with `<!-- … -->` comments and headings that mark the blocks.
[[nodiscard]] std::string write_session_form(const SessionForm& form, const OpenMentorship& open);

/// Reads it back. `begun` is the text that the editor began with: comments that stand in it may be left out, and every
/// other line outside the summary and the notes has a meaning or is a problem. A text without any of our headings is a
/// plain note, and nothing for this function: see is_session_form().
[[nodiscard]] FilledForm read_session_form(std::string_view text, const SessionForm& form, const OpenMentorship& open,
                                           std::string_view begun);

/// The text has at least one of our headings.
[[nodiscard]] bool is_session_form(std::string_view text);

/// The text with each problem as a comment above its line; those of an earlier time are taken out.
[[nodiscard]] std::string mark_problems(std::string_view text, const std::vector<FormProblem>& problems);
/// `Line 22 "- g3 half": …`, of the first problem, and how many more there are. Precondition: there is one.
[[nodiscard]] std::string describe_problems(std::string_view text, const std::vector<FormProblem>& problems);
/// Where to begin to type, from 1: at the first problem, or else in the summary.
[[nodiscard]] std::size_t line_to_begin(std::string_view text);

}  // namespace mentor
