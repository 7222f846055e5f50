// SPDX-License-Identifier: MIT
// Promises that stand in notes, as commitments: a name, a handle or initials say whose they are.
#include "importers/markdown_promises.hpp"

#include "importers/imported_values.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/suggest.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

constexpr std::string_view how_long[]{" until ", " till "};

/// "Actions:" alone on its line is a heading for those who write none.
bool is_action_line(std::string_view line) {
  return after_list_mark(line).empty() && trim(line).find(':') != std::string_view::npos && is_action_heading(line);
}

bool says_me(std::string_view speaker) {
  const std::string word = fold(speaker);
  return word == "me" || word == "i" || word == "myself";
}

/// "on holiday until Friday" says how long something is, not what is to be done.
bool says_how_long(const std::string& words, Date day) {
  const std::string plain = to_lower_ascii(words);
  return std::any_of(std::begin(how_long), std::end(how_long), [&](std::string_view until) {
    const auto at = plain.rfind(until);
    return at != std::string::npos && split_due("it by" + words.substr(at + until.size() - 1), LocalTime{day}).due;
  });
}

/// "ask Kim by Friday", but not "asked Kim by mail", nor "had it by Friday".
bool ends_in_day_ahead(const std::string& words, Date day) {
  const auto due = split_due(words, LocalTime{day}).due;
  return due && *due > day && !begins_with_past(words) && !says_how_long(words, day);
}

/// "me: nothing"
bool promises_nothing(std::string_view words) {
  std::string plain = fold(trim(words));
  while (plain.ends_with('.')) plain.pop_back();
  return is_listed("nothing,nothing this time,none,no,n/a,-,–,nichts,nada,rien", plain);
}

}  // namespace

std::vector<std::string> words_for_name(std::string_view name) {
  std::vector<std::string> words;
  std::string initials;
  for (std::string_view rest = trim(name); !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string word = fold(rest.substr(0, end));
    if (words.empty()) words.push_back(word);
    if (!word.empty()) initials += word.front();
    rest = trim(rest.substr(end));
  }
  if (initials.size() > 1) {
    words.push_back(fold(trim(name)));
    words.push_back(initials);
  }
  return words;
}

std::vector<PromisedLine> promised_lines(const MarkdownLines& lines, std::size_t begin, std::size_t end, Date day,
                                         bool wanted, Imported& imported) {
  std::vector<PromisedLine> found;
  auto heading = std::lower_bound(lines.headings.begin(), lines.headings.end(), begin,
                                  [](const auto& item, std::size_t line) { return item.line < line; });
  bool in_actions = false;
  for (auto at = std::lower_bound(lines.prose.begin(), lines.prose.end(), begin); at != lines.prose.end() && *at < end;
       ++at) {
    for (; heading != lines.headings.end() && heading->line < *at; ++heading)
      in_actions = is_action_heading(heading->text);
    const std::string_view line = lines.lines[*at];
    if (is_action_line(line)) in_actions = true;
    const auto task = read_markdown_task(line);
    const auto item = task ? std::string_view(task->text) : after_list_mark(line);
    const auto spoken = read_spoken(item.empty() ? trim(line) : item);
    if (spoken && spoken->certain) imported.marks.insert(spoken->speaker);
    const bool listed = spoken && !item.empty();
    if (!task && !(listed && (in_actions || ends_in_day_ahead(std::string(spoken->words), day)))) continue;
    if (promises_nothing(spoken ? std::string_view(spoken->words) : item)) continue;
    if (spoken) imported.marks.insert(spoken->speaker);
    if (wanted)
      found.push_back({std::string(item), task && task->done, *at + 1});
    else
      ++imported.tasks_left;
  }
  return found;
}

void PromiseMaker::know(const std::string& name) {
  if (options_.partner.empty()) return;
  for (const auto& word : words_for_name(name)) known_[word] = options_.partner;
}

std::optional<std::string> PromiseMaker::handle_of(const std::string& speaker) const {
  if (const auto said = options_.promises->find(speaker); said != options_.promises->end()) return said->second;
  if (says_me(speaker)) return std::string(my_handle);
  const std::string word = fold(speaker);
  if (const auto person = options_.people.find(word); person != options_.people.end()) return person->second;
  const auto named = known_.find(word);
  return named == known_.end() ? std::nullopt : std::optional(named->second);
}

void PromiseMaker::add(const PromisedLine& line, const ImportedRecord& session, Date day, std::string key) {
  ImportedRecord record;
  record.known.emplace();
  Commitment commitment;
  std::string text = line.text;
  const auto spoken = read_spoken(text);
  const auto handle = spoken ? handle_of(spoken->speaker) : std::nullopt;
  const bool assumed_me = spoken && spoken->speaker == "ME" && !options_.promises->contains("ME");
  if (handle) {
    commitment.owner = *handle;
    imported_.owners[spoken->speaker] = *handle;
    text = spoken->words;
    if (!assumed_me) record.known->insert(record.known->end(), {"owner", "text"});
  }
  if (!handle || assumed_me) {
    const std::string mark = spoken && (spoken->certain || assumed_me) ? spoken->speaker : std::string();
    auto& unassigned = imported_.unassigned;
    if (std::find(unassigned.begin(), unassigned.end(), mark) == unassigned.end()) unassigned.push_back(mark);
  }
  const DueAtEnd due = due_in_prose(text, day);
  commitment.due = due.due;
  commitment.text = require_line(due.words, "the task");
  commitment.made = day;
  if (line.done) {
    // On which day is not known: the meeting's is the nearest.
    commitment.outcome = outcome_of(commitment.due, std::nullopt);
    commitment.closed = day;
    record.known->emplace_back("outcome");
  }
  record.record = to_record(commitment);
  record.key = std::move(key);
  record.part = session.key;
  record.line = line.line;
  imported_.records.push_back(std::move(record));
}

}  // namespace mentor::importers
