// SPDX-License-Identifier: MIT
// Every command file's way in: the table of what can be typed behind the command, and what that runs. A new command is
// one word here and one row in commands.cpp.
#pragma once

#include "mentor/commands/commands.hpp"

namespace mentor::commands {

using VerbFunction = Verb();
VerbFunction add_verb, agreement_verb, answer_verb, ask_verb, backup_verb, check_in_verb, close_verb, completion_verb,
    config_verb, device_verb, doctor_verb, done_verb, edit_verb, erase_verb, export_verb, feedback_verb, goal_verb,
    help_verb, history_verb, import_verb, lesson_verb, list_verb, log_verb, me_verb, meet_verb, note_verb, pause_verb,
    person_verb, plan_verb, prep_verb, promise_verb, pulse_verb, redo_verb, remember_verb, report_verb, restore_verb,
    resume_verb, review_verb, rm_verb, search_verb, session_verb, share_verb, show_verb, snooze_verb, stats_verb,
    suggest_verb, sync_verb, tag_verb, template_verb, threads_verb, timeline_verb, today_verb, topic_verb, undo_verb,
    win_verb;
/// What `log` and `session add` record.
VerbFunction logging_verb;

/// `mentor` without a command.
[[nodiscard]] Exit run_today(Context& context, Reveal reveal);

}  // namespace mentor::commands
