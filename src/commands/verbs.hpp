// Every command file's way in: it binds the command's options and chooses what to run. A new command is one line here
// and one row in commands.cpp.
#pragma once

#include "mentor/commands.hpp"

namespace mentor {

void add_add(CLI::App& app, Launch& launch);
void add_agreement(CLI::App& app, Launch& launch);
void add_backup(CLI::App& app, Launch& launch);
void add_check_in(CLI::App& app, Launch& launch);
void add_close(CLI::App& app, Launch& launch);
void add_commitment(CLI::App& app, Launch& launch);
void add_ask(CLI::App& app, Launch& launch);
void add_answer(CLI::App& app, Launch& launch);
void add_question(CLI::App& app, Launch& launch);
void add_feedback(CLI::App& app, Launch& launch);
void add_remember(CLI::App& app, Launch& launch);
void add_win(CLI::App& app, Launch& launch);
void add_lesson(CLI::App& app, Launch& launch);
void add_pulse(CLI::App& app, Launch& launch);
void add_stats(CLI::App& app, Launch& launch);
void add_snooze(CLI::App& app, Launch& launch);
void add_completion(CLI::App& app, Launch& launch);
void add_config(CLI::App& app, Launch& launch);
void add_doctor(CLI::App& app, Launch& launch);
void add_done(CLI::App& app, Launch& launch);
void add_edit(CLI::App& app, Launch& launch);
void add_erase(CLI::App& app, Launch& launch);
void add_export(CLI::App& app, Launch& launch);
void add_goal(CLI::App& app, Launch& launch);
void add_help(CLI::App& app, Launch& launch);
void add_history(CLI::App& app, Launch& launch);
void add_import(CLI::App& app, Launch& launch);
void add_list(CLI::App& app, Launch& launch);
void add_log(CLI::App& app, Launch& launch);
void add_note(CLI::App& app, Launch& launch);
void add_pause(CLI::App& app, Launch& launch);
void add_person(CLI::App& app, Launch& launch);
void add_plan(CLI::App& app, Launch& launch);
void add_prep(CLI::App& app, Launch& launch);
void add_promise(CLI::App& app, Launch& launch);
void add_redo(CLI::App& app, Launch& launch);
void add_report(CLI::App& app, Launch& launch);
void add_restore(CLI::App& app, Launch& launch);
void add_resume(CLI::App& app, Launch& launch);
void add_rm(CLI::App& app, Launch& launch);
void add_review(CLI::App& app, Launch& launch);
void add_search(CLI::App& app, Launch& launch);
void add_session(CLI::App& app, Launch& launch);
void add_show(CLI::App& app, Launch& launch);
void add_tag(CLI::App& app, Launch& launch);
void add_template(CLI::App& app, Launch& launch);
void add_timeline(CLI::App& app, Launch& launch);
void add_today(CLI::App& app, Launch& launch);
void add_topic(CLI::App& app, Launch& launch);
void add_undo(CLI::App& app, Launch& launch);

/// `mentor` without a command.
[[nodiscard]] Exit run_today(Context& context, Reveal reveal);

}  // namespace mentor
