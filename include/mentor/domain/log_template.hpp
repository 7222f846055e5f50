// SPDX-License-Identifier: MIT
// The editor's form for a session: filled with what is open, read back into what changed. Only lines in its marked
// blocks carry meaning.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// What the form begins with.
struct LogForm {
  std::string title;  ///< mentorship's title
  std::string when;   ///< "Fri 2026-11-27 15:00"
  std::optional<Minutes> length;
  std::optional<Channel> channel;
  std::string summary;  ///< already given on the command line
  std::string notes;
  std::vector<Note> warm_up;  ///< facts to be shown as comments
  NoteForm prompts = NoteForm::rasa;
};

struct GoalChange {
  std::int64_t goal;
  std::int64_t percent;
  std::string comment;
};

struct NewCommitment {
  bool mine = true;
  std::string text;  ///< as typed, perhaps with "by DATE" at its end
};

/// What came back.
struct LogEntry {
  std::optional<std::string> when;  ///< if the line was changed
  std::optional<Minutes> length;
  std::optional<Channel> channel;
  std::string summary;  ///< trimmed at both ends; empty: none
  std::string notes;
  std::vector<std::int64_t> kept;       ///< commitments whose box was ticked
  std::vector<std::int64_t> discussed;  ///< topics whose box was ticked
  std::vector<GoalChange> goals;
  std::vector<NewCommitment> commitments;  ///< lines added below "My promises" / "Their promises"
  std::vector<std::string> topics;         ///< lines added below "Topics"
  std::vector<std::string> facts;          ///< lines added below "Warm-up"
};

/// The template's text: Markdown with `<!-- … -->` comments and headings that mark the blocks.
[[nodiscard]] std::string write_log_form(const LogForm& form, const OpenMentorship& open);

/// Reads it back. Throws UserError naming the line for a percentage out of range, an unknown id in a block, a broken
/// Length or Channel line. A text without any of our block headings is a plain note: all of it becomes the notes, as
/// written. Words added to a line of ours ("- [x] c19 send the paper, by post") go to the notes, so nothing is lost.
[[nodiscard]] LogEntry read_log_form(std::string_view text, const LogForm& form, const OpenMentorship& open);

/// The text has at least one of our block headings.
[[nodiscard]] bool is_log_form(std::string_view text);

/// Nothing was entered: the same entry as the untouched form would give.
[[nodiscard]] bool is_untouched(const LogEntry& entry, const LogForm& form);

}  // namespace mentor
