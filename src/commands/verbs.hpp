// SPDX-License-Identifier: MIT
// Every command file's way in: the table of what can be typed behind the command, and what that runs. A new command is
// one line here and one row in commands.cpp.
#pragma once

#include "mentor/commands/commands.hpp"

namespace mentor::commands {

[[nodiscard]] Verb add_verb();
[[nodiscard]] Verb agreement_verb();
[[nodiscard]] Verb backup_verb();
[[nodiscard]] Verb check_in_verb();
[[nodiscard]] Verb close_verb();
[[nodiscard]] Verb ask_verb();
[[nodiscard]] Verb answer_verb();
[[nodiscard]] Verb feedback_verb();
[[nodiscard]] Verb remember_verb();
[[nodiscard]] Verb win_verb();
[[nodiscard]] Verb lesson_verb();
[[nodiscard]] Verb pulse_verb();
[[nodiscard]] Verb stats_verb();
[[nodiscard]] Verb snooze_verb();
[[nodiscard]] Verb completion_verb();
[[nodiscard]] Verb config_verb();
[[nodiscard]] Verb doctor_verb();
[[nodiscard]] Verb done_verb();
[[nodiscard]] Verb edit_verb();
[[nodiscard]] Verb erase_verb();
[[nodiscard]] Verb export_verb();
[[nodiscard]] Verb goal_verb();
[[nodiscard]] Verb help_verb();
[[nodiscard]] Verb history_verb();
[[nodiscard]] Verb import_verb();
[[nodiscard]] Verb list_verb();
[[nodiscard]] Verb log_verb();
/// What `log` and `session add` record.
[[nodiscard]] Verb logging_verb();
[[nodiscard]] Verb meet_verb();
[[nodiscard]] Verb note_verb();
[[nodiscard]] Verb pause_verb();
[[nodiscard]] Verb person_verb();
[[nodiscard]] Verb plan_verb();
[[nodiscard]] Verb prep_verb();
[[nodiscard]] Verb promise_verb();
[[nodiscard]] Verb redo_verb();
[[nodiscard]] Verb report_verb();
[[nodiscard]] Verb restore_verb();
[[nodiscard]] Verb resume_verb();
[[nodiscard]] Verb rm_verb();
[[nodiscard]] Verb review_verb();
[[nodiscard]] Verb search_verb();
[[nodiscard]] Verb session_verb();
[[nodiscard]] Verb show_verb();
[[nodiscard]] Verb suggest_verb();
[[nodiscard]] Verb tag_verb();
[[nodiscard]] Verb template_verb();
[[nodiscard]] Verb timeline_verb();
[[nodiscard]] Verb today_verb();
[[nodiscard]] Verb topic_verb();
[[nodiscard]] Verb undo_verb();

/// `mentor` without a command.
[[nodiscard]] Exit run_today(Context& context, Reveal reveal);

}  // namespace mentor::commands
