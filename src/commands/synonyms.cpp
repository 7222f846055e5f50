// SPDX-License-Identifier: MIT
// Words that people try for a command. No word is a command's name.
#include "mentor/commands/commands.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

// clang-format off
constexpr Synonym synonym_table[] = {
    // short names
    {"d", "done", Tried::runs},
    {"l", "log", Tried::runs},
    {"p", "prep", Tried::runs},
    // the day
    {"agenda", "today", Tried::runs},
    {"dashboard", "today", Tried::runs},
    {"due", "today", Tried::runs},
    {"home", "today", Tried::runs},
    {"next", "today", Tried::runs},
    {"now", "today", Tried::runs},
    {"overdue", "today", Tried::runs},
    {"remind", "today", Tried::runs},
    {"reminder", "today", Tried::runs},
    {"reminders", "today", Tried::runs},
    {"st", "today", Tried::runs},
    {"status", "today", Tried::runs},
    {"upcoming", "today", Tried::runs},
    {"checkin", "check-in", Tried::runs},
    {"brief", "prep", Tried::runs},
    {"prepare", "prep", Tried::runs},
    // looking
    {"ls", "list", Tried::runs},
    {"mentees", "list", Tried::runs},
    {"mentors", "list", Tried::runs},
    {"mentorships", "list", Tried::runs},
    {"overview", "list", Tried::runs},
    {"cat", "show", Tried::runs},
    {"display", "show", Tried::runs},
    {"get", "show", Tried::runs},
    {"info", "show", Tried::runs},
    {"open", "show", Tried::runs},
    {"view", "show", Tried::runs},
    {"whois", "show", Tried::runs},
    {"find", "search", Tried::runs},
    {"grep", "search", Tried::runs},
    {"reports", "report", Tried::runs},
    {"summary", "report", Tried::runs},
    {"statistics", "stats", Tried::runs},
    {"changes", "history", Tried::runs},
    {"commands", "help", Tried::runs},
    {"man", "help", Tried::runs},
    {"usage", "help", Tried::runs},
    // lists
    {"actions", "promise list", Tried::runs},
    {"commitments", "promise list", Tried::runs},
    {"promises", "promise list", Tried::runs},
    {"task", "promise list", Tried::runs},
    {"tasks", "promise list", Tried::runs},
    {"todo", "promise list", Tried::runs},
    {"todos", "promise list", Tried::runs},
    {"agreements", "agreement list", Tried::runs},
    {"contacts", "person list", Tried::runs},
    {"people", "person list", Tried::runs},
    {"persons", "person list", Tried::runs},
    {"facts", "remember list", Tried::runs},
    {"goals", "goal list", Tried::runs},
    {"lessons", "lesson list", Tried::runs},
    {"meetings", "session list", Tried::runs},
    {"sessions", "session list", Tried::runs},
    {"notes", "note list", Tried::runs},
    {"pulses", "pulse list", Tried::runs},
    {"questions", "question list", Tried::runs},
    {"reviews", "review list", Tried::runs},
    {"tags", "tag list", Tried::runs},
    {"topics", "topic list", Tried::runs},
    {"wins", "win list", Tried::runs},
    // what changes the journal
    {"create", "add", Tried::named},
    {"init", "add", Tried::named},
    {"new", "add", Tried::named},
    {"start", "add", Tried::named},
    {"action", "promise", Tried::named},
    {"commit", "promise", Tried::named},
    {"owe", "promise", Tried::named},
    {"archive", "close", Tried::named},
    {"end", "close", Tried::named},
    {"book", "plan", Tried::named},
    {"schedule", "plan", Tried::named},
    {"cancel", "session cancel", Tried::named},
    {"change", "edit", Tried::named},
    {"modify", "edit", Tried::named},
    {"rename", "edit", Tried::named},
    {"set", "edit", Tried::named},
    {"update", "edit", Tried::named},
    {"check", "done", Tried::named},
    {"complete", "done", Tried::named},
    {"drop", "done", Tried::named},
    {"finish", "done", Tried::named},
    {"kept", "done", Tried::named},
    {"resolve", "done", Tried::named},
    {"tick", "done", Tried::named},
    {"del", "rm", Tried::named},
    {"delete", "rm", Tried::named},
    {"remove", "rm", Tried::named},
    {"dismiss", "snooze", Tried::named},
    {"mute", "snooze", Tried::named},
    {"postpone", "snooze", Tried::named},
    {"fact", "remember", Tried::named},
    {"forget", "erase", Tried::named},
    {"load", "import", Tried::named},
    {"meeting", "log", Tried::named},
    {"record", "log", Tried::named},
    {"write", "log", Tried::named},
    {"mood", "pulse", Tried::named},
    {"park", "topic", Tried::named},
    {"praise", "feedback", Tried::named},
    {"reopen", "resume", Tried::named},
    {"unpause", "resume", Tried::named},
    {"reply", "answer", Tried::named},
    {"revert", "undo", Tried::named},
    {"milestone", "goal milestone", Tried::named},
    {"progress", "goal progress", Tried::named},
};
// clang-format on

}  // namespace

std::span<const Synonym> all_synonyms() { return synonym_table; }

const Synonym* find_synonym(std::string_view word) {
  const auto* const found = std::find_if(std::begin(synonym_table), std::end(synonym_table),
                                         [&](const Synonym& synonym) { return synonym.word == word; });
  return found == std::end(synonym_table) ? nullptr : found;
}

}  // namespace mentor::commands
