// SPDX-License-Identifier: MIT
// Words that people try for a command. No word is a command's name.
#include "commands/support/typed_line.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/description.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
    {"cancel", "session cancel", Tried::named, "", Kind::session},
    {"miss", "session miss", Tried::named, "", Kind::session},
    {"missed", "session miss", Tried::named, "", Kind::session},
    {"move", "edit", Tried::named, "--set start={WHEN}", Kind::session},
    {"reschedule", "edit", Tried::named, "--set start={WHEN}", Kind::session},
    {"change", "edit", Tried::named, "--set {FIELD=VALUE}"},
    {"modify", "edit", Tried::named, "--set {FIELD=VALUE}"},
    {"rename", "edit", Tried::named, "--set title={NAME}"},
    {"set", "edit", Tried::named, "--set {FIELD=VALUE}"},
    {"update", "edit", Tried::named, "--set {FIELD=VALUE}"},
    {"check", "done", Tried::named},
    {"complete", "done", Tried::named},
    {"drop", "done", Tried::named, "--drop {REASON}"},
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
    {"unmute", "snooze", Tried::named, "off"},
    {"unsnooze", "snooze", Tried::named, "off"},
    {"fact", "remember", Tried::named},
    {"forget", "erase", Tried::named},
    {"load", "import", Tried::named},
    {"meeting", "log", Tried::named},
    {"record", "log", Tried::named},
    {"write", "log", Tried::named},
    {"mood", "pulse", Tried::named},
    {"park", "topic", Tried::named, "--park DATE"},
    {"praise", "feedback", Tried::named, "--praise"},
    {"reopen", "resume", Tried::named},
    {"unpause", "resume", Tried::named},
    {"reply", "answer", Tried::named},
    {"revert", "undo", Tried::named},
    {"milestone", "goal milestone", Tried::named, "", Kind::goal},
    {"progress", "goal progress", Tried::named, "", Kind::goal},
    {"untag", "tag rm", Tried::named},
};
// clang-format on

using LineWords = std::vector<std::string>;

/// "--set start={WHEN}" with the words that belong there, or as it is to be filled.
LineWords filled(std::string_view behind, const LineWords& words) {
  const std::size_t open = behind.find('{');
  if (open == std::string_view::npos) return words_in(behind);
  LineWords line = words_in(behind.substr(0, open));
  const auto gap = behind.substr(open + 1, behind.find('}') - open - 1);
  const bool apart = behind[open - 1] == ' ';
  const bool of_fields = gap.find('=') != std::string_view::npos;
  const bool fits = !words.empty() && (!of_fields || words.front().find('=') != std::string::npos);
  std::string value = fits ? fmt::format("{}", fmt::join(words, " ")) : std::string(gap);
  if (apart)
    line.push_back(std::move(value));
  else
    line.back() += value;
  return line;
}

/// "reopen c1": what is closed is opened by its state.
std::string set_of_item(const Synonym& synonym, Id id) {
  const auto& about = info(id.kind);
  if (synonym.meant == "resume" && !about.open.empty()) return fmt::format("{}={}", about.status, about.open.front());
  return {};
}

}  // namespace

LineWords meant_by(const Synonym& synonym, const LineWords& rest) {
  const auto id = rest.empty() ? std::nullopt : parse_id(rest.front());
  if (const auto set = id ? set_of_item(synonym, *id) : std::string(); !set.empty())
    return {"edit", rest.front(), "--set", set};
  LineWords line = words_in(synonym.meant);
  const auto is_option = [](const std::string& word) { return word.starts_with('-'); };
  if (std::any_of(rest.begin(), rest.end(), is_option)) {
    line.insert(line.end(), rest.begin(), rest.end());
    return line;
  }
  const bool takes_words = synonym.behind.find('{') != std::string_view::npos;
  const std::size_t kept = takes_words ? std::min<std::size_t>(rest.size(), 1) : rest.size();
  line.insert(line.end(), rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(kept));
  if (kept == 0 && takes_words) line.emplace_back("ID");
  if (synonym.of && !id && kept > 0) line[line.size() - kept] = "ID";
  const LineWords more{rest.begin() + static_cast<std::ptrdiff_t>(kept), rest.end()};
  std::string behind(synonym.behind);
  // A goal has a title, a promise a text.
  if (id && behind.starts_with("--set title=")) behind.replace(6, 5, info(id->kind).text);
  for (auto& word : filled(behind, more)) line.push_back(std::move(word));
  return line;
}

std::span<const Synonym> all_synonyms() { return synonym_table; }

const Synonym* find_synonym(std::string_view word) {
  const auto* const found = std::find_if(std::begin(synonym_table), std::end(synonym_table),
                                         [&](const Synonym& synonym) { return synonym.word == word; });
  return found == std::end(synonym_table) ? nullptr : found;
}

}  // namespace mentor::commands
