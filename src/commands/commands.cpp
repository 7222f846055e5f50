// SPDX-License-Identifier: MIT
// The one list of commands, in the order of the help page.
#include "mentor/commands/commands.hpp"

#include "commands/verbs.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

// clang-format off
constexpr Command command_table[] = {
    // the day
    {"today",      Group::day, "Show what is owed and what comes, today's sessions first (mentor alone does the same)", today_verb},
    {"prep",       Group::day, "Read one page before a session", prep_verb},
    {"check-in",   Group::day, "Print what needs your attention, and nothing if nothing does", check_in_verb},
    {"log",        Group::day, "Record a session, and what came of it", log_verb},
    {"meet",       Group::day, "Take notes during a call: the page and the form in your editor, timed for you", meet_verb},
    {"plan",       Group::day, "Plan a session; shows both local times", plan_verb},
    {"promise",    Group::day, "Record a promise, yours or theirs", promise_verb},
    {"topic",      Group::day, "Note something to talk about next time, or after a date", topic_verb},
    {"ask",        Group::day, "Note a question between sessions, yours or theirs", ask_verb},
    {"answer",     Group::day, "Answer a question", answer_verb},
    {"feedback",   Group::day, "Record feedback given or received: situation, behaviour, impact", feedback_verb},
    {"remember",   Group::day, "Note little and big things about a person, with their dates", remember_verb},
    {"win",        Group::day, "Note something that went well", win_verb},
    {"lesson",     Group::day, "Note a story or insight worth telling others", lesson_verb, Setup::configuration, 1},
    {"pulse",      Group::day, "Say how the relationship feels: trust, progress, energy", pulse_verb},
    {"snooze",     Group::day, "Keep check-in quiet about something until a date", snooze_verb},
    {"suggest",    Group::day, "Find promises, dates, wins and questions in what you wrote, and record them", suggest_verb},
    {"done",       Group::day, "Close promises, topics, milestones, goals, questions", done_verb, Setup::configuration, 1},
    // looking
    {"list",       Group::looking, "List the mentorships: last contact, next session, what is open", list_verb},
    {"show",       Group::looking, "Show a record in full, with what belongs to it", show_verb},
    {"timeline",   Group::looking, "Show what happened, by its day, newest first", timeline_verb},
    {"threads",    Group::looking, "Show what keeps coming back in the notes, and what went quiet", threads_verb},
    {"search",     Group::looking, "Find words in everything that was written", search_verb},
    {"report",     Group::looking, "Report on a period, for one mentorship or several", report_verb},
    {"stats",      Group::looking, "Count promises, answers, sessions, channels and obstacles of a period", stats_verb},
    {"me",         Group::looking, "Show your own record: promises, answers, feedback, next steps", me_verb},
    // records
    {"add",        Group::records, "Start a mentorship, with its people", add_verb},
    {"pause",      Group::records, "Pause a mentorship", pause_verb},
    {"resume",     Group::records, "Resume a mentorship, or open it again", resume_verb},
    {"close",      Group::records, "End a mentorship well", close_verb},
    {"person",     Group::records, "Add, list, change people", person_verb},
    {"goal",       Group::records, "Add, list, change goals; their progress and milestones", goal_verb},
    {"commitment", Group::records, "Add, list, change promises: the same as promise", promise_verb},
    {"session",    Group::records, "Record, list, change, cancel sessions: as log does", session_verb},
    {"question",   Group::records, "Ask, list, change questions: the same as ask", ask_verb},
    {"agreement",  Group::records, "Write what both sides agreed; versions, differences, signatures", agreement_verb},
    {"review",     Group::records, "Answer the same questions again, and say what changes", review_verb},
    {"note",       Group::records, "Add, list, change facts, wins and lessons", note_verb},
    {"tag",        Group::records, "Add tags to items, and find items by them", tag_verb},
    {"edit",       Group::records, "Change a record of any kind", edit_verb},
    {"rm",         Group::records, "Remove records of any kind", rm_verb},
    // data
    {"undo",       Group::data, "Take back the last changes", undo_verb},
    {"redo",       Group::data, "Bring back what undo took", redo_verb},
    {"history",    Group::data, "Show what was changed, newest first", history_verb},
    {"import",     Group::data, "Bring in notes, an export, or what other programs keep", import_verb},
    {"export",     Group::data, "Write the journal for other programs: without loss, as text, tables or a calendar", export_verb},
    {"backup",     Group::data, "Make a verified copy of the journal", backup_verb},
    {"restore",    Group::data, "Replace the journal with a backup", restore_verb},
    {"erase",      Group::data, "Erase a person and everything about them", erase_verb},
    {"sync",       Group::data, "Keep your own devices in step, through a folder or a git repository", sync_verb},
    {"share",      Group::data, "Keep in step with a partner: what is shared, and when you met", share_verb},
    {"device",     Group::data, "Make this device's keys, and say which other devices to trust", device_verb, Setup::configuration, 1},
    {"doctor",     Group::data, "Check the journal, and say where everything is", doctor_verb},
    // setup
    {"config",     Group::setup, "Show where the configuration is, what it says, and whether it is right", config_verb, Setup::nothing},
    {"template",   Group::setup, "Print the forms to fill in", template_verb},
    {"completion", Group::setup, "Print the script that completes mentor's words in a shell", completion_verb, Setup::nothing},
    {"help",       Group::setup, "Explain a command or a topic", help_verb, Setup::nothing},
};
// clang-format on

constexpr HelpGroup group_table[] = {{Group::day, "The day"},
                                     {Group::looking, "Looking"},
                                     {Group::records, "Records"},
                                     {Group::data, "Data"},
                                     {Group::setup, "Setup"}};

constexpr std::string_view page_table[] = {
    "agreement", "ask",  "check-in", "done",  "export",  "feedback", "import",   "list",   "log",
    "me",        "meet", "plan",     "prep",  "promise", "pulse",    "remember", "report", "review",
    "search",    "show", "snooze",   "stats", "suggest", "threads",  "timeline", "topic"};

}  // namespace

std::span<const Command> all_commands() { return command_table; }

std::span<const HelpGroup> help_groups() { return group_table; }

bool has_page(const Command& command) { return std::ranges::find(page_table, command.name) != std::end(page_table); }

const Command* find_command(std::string_view name) {
  for (const auto& command : command_table)
    if (command.name == name) return &command;
  return nullptr;
}

bool is_reserved(std::string_view word) {
  if (word == my_handle || word == "all" || find_command(word) != nullptr || find_synonym(word) != nullptr) return true;
  return std::any_of(std::begin(command_table), std::end(command_table),
                     [&](const Command& command) { return command.table().find_verb(word) != nullptr; });
}

Verb table_of(const Command& command) {
  Verb verb = command.table();
  verb.name = command.name;
  verb.summary = command.summary;
  return verb;
}

}  // namespace mentor::commands
