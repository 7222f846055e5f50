// The one list of commands, in the order of the help page.
#include "mentor/commands.hpp"

#include "commands/verbs.hpp"

#include <algorithm>

namespace mentor {

namespace {

constexpr std::string_view verbs_of_nouns = " add list edit rm ";

// clang-format off
constexpr Command command_table[] = {
    // the day
    {"today",      Group::day, "Show planned sessions, what is due, who waits (mentor alone does the same)", add_today},
    {"prep",       Group::day, "Read one page before a session", add_prep},
    {"check-in",   Group::day, "Say what is due; nothing due, nothing said", add_check_in},
    {"log",        Group::day, "Record a session, and what came of it", add_log},
    {"plan",       Group::day, "Plan a session; shows both local times", add_plan},
    {"promise",    Group::day, "Record a promise of either side", add_promise},
    {"topic",      Group::day, "Note something for next time, or not before a date", add_topic, Setup::configuration, 2, verbs_of_nouns},
    {"ask",        Group::day, "Note a question between sessions, of either side", add_ask},
    {"answer",     Group::day, "Answer a question", add_answer},
    {"feedback",   Group::day, "Record feedback given or received: situation, behaviour, impact", add_feedback, Setup::configuration, 2, verbs_of_nouns},
    {"remember",   Group::day, "Note little and big things about a person, with their dates", add_remember},
    {"win",        Group::day, "Note something that was accomplished", add_win},
    {"lesson",     Group::day, "Note a story or insight worth telling others", add_lesson, Setup::configuration, 1},
    {"pulse",      Group::day, "Say how the relationship feels: trust, progress, energy", add_pulse, Setup::configuration, 2, verbs_of_nouns},
    {"snooze",     Group::day, "Keep check-in silent about something until a date", add_snooze},
    {"done",       Group::day, "Close promises, topics, milestones, goals, questions", add_done},
    // looking
    {"list",       Group::looking, "List the mentorships: last contact, next session, what is open", add_list},
    {"show",       Group::looking, "Show a record in full, with what belongs to it", add_show},
    {"timeline",   Group::looking, "Show everything that has a day, newest first", add_timeline},
    {"search",     Group::looking, "Find words in everything that was written", add_search},
    {"report",     Group::looking, "Report on a period, for one mentorship or several", add_report},
    {"stats",      Group::looking, "Count promises, answers, sessions, channels and obstacles of a period", add_stats},
    // records
    {"add",        Group::records, "Start a mentorship, with its people", add_add},
    {"pause",      Group::records, "Let a mentorship rest", add_pause},
    {"resume",     Group::records, "Take up a mentorship again", add_resume},
    {"close",      Group::records, "Close a mentorship well", add_close},
    {"person",     Group::records, "Add, list, change people", add_person, Setup::configuration, 2, " add join leave list edit rm "},
    {"goal",       Group::records, "Add, list, change goals; their progress and milestones", add_goal, Setup::configuration, 2, " add progress milestone list edit rm "},
    {"commitment", Group::records, "Add, list, change promises", add_commitment, Setup::configuration, 2, verbs_of_nouns},
    {"session",    Group::records, "Add, list, change, cancel sessions", add_session, Setup::configuration, 2, " add cancel miss list edit rm "},
    {"question",   Group::records, "List, change questions between sessions", add_question, Setup::configuration, 2, verbs_of_nouns},
    {"agreement",  Group::records, "Write what both sides agreed; versions, differences, signatures", add_agreement, Setup::configuration, 2, verbs_of_nouns},
    {"review",     Group::records, "Answer the same questions again, and say what changes", add_review, Setup::configuration, 2, " show list edit rm "},
    {"note",       Group::records, "Add, list, change facts, wins and lessons", add_note, Setup::configuration, 2, verbs_of_nouns},
    {"tag",        Group::records, "Put words on items", add_tag, Setup::configuration, 2, verbs_of_nouns},
    {"edit",       Group::records, "Change a record of any kind", add_edit},
    {"rm",         Group::records, "Remove records of any kind", add_rm},
    // data
    {"undo",       Group::data, "Take back the last changes", add_undo},
    {"redo",       Group::data, "Bring back what undo took", add_redo},
    {"history",    Group::data, "Show what was changed, newest first", add_history},
    {"import",     Group::data, "Bring in notes, an export, or what other programs keep", add_import, Setup::configuration, 3},
    {"export",     Group::data, "Write the journal for other programs: without loss, as text, tables or a calendar", add_export},
    {"backup",     Group::data, "Make a verified copy of the journal", add_backup},
    {"restore",    Group::data, "Replace the journal by a backup", add_restore},
    {"erase",      Group::data, "Erase a person and everything about them", add_erase},
    {"doctor",     Group::data, "Check the journal, and say where everything is", add_doctor},
    // setup
    {"config",     Group::setup, "Show where the configuration is, what is in force, whether it is well", add_config, Setup::nothing},
    {"template",   Group::setup, "Print the forms to fill in", add_template},
    {"completion", Group::setup, "Print the script that completes mentor's words in a shell", add_completion, Setup::nothing},
    {"help",       Group::setup, "Explain a command or a topic", add_help, Setup::nothing},
};
// clang-format on

}  // namespace

std::span<const Command> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  for (const auto& command : command_table)
    if (command.name == name) return &command;
  return nullptr;
}

std::size_t count_naming_words(const std::vector<std::string>& words) {
  const Command* command = find_command(words.front());
  if (command == nullptr) return std::min<std::size_t>(2, words.size());
  const bool verb = words.size() > 1 && command->verbs.find(" " + words[1] + " ") != std::string_view::npos;
  return std::min(command->naming_words + (verb ? 1 : 0), words.size());
}

}  // namespace mentor
