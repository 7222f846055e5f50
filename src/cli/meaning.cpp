// SPDX-License-Identifier: MIT
// From the first words of a line to the command that is meant. Order: command, handle, synonym, beginning.
#include "cli/meaning.hpp"

#include "cli/parse.hpp"
#include "commands/support/typed_line.hpp"
#include "commands/support/who.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

using Words = std::vector<std::string>;

/// The line with other words for its first ones.
Words replaced(const Words& words, std::size_t count, std::string_view by) {
  Words line = words_in(by);
  line.insert(line.end(), words.begin() + static_cast<std::ptrdiff_t>(count), words.end());
  return line;
}

[[noreturn]] void name_instead(const Words& typed, std::size_t count, const Words& meant) {
  std::string words;
  for (std::size_t i = 0; i < count; ++i) words += (i == 0 ? "" : " ") + visible(typed[i]);
  throw UserError(messages::unknown_words(words, typed_line(meant)));
}

/// The noun that a word names, alone or in the plural: "goal" of "goal" and "goals".
const Command* noun_named(std::string_view word) {
  if (const Command* command = find_command(word)) return command;
  const Synonym* synonym = find_synonym(word);
  if (synonym == nullptr || !synonym->meant.ends_with(" list")) return nullptr;
  return find_command(synonym->meant.substr(0, synonym->meant.find(' ')));
}

/// "add log --name Logan" is said of somebody.
bool has_option_of(const Command& command, const Verb& noun, const Words& words) {
  const Verb own = table_of(command);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return own.find_option(word) != nullptr && noun.find_option(word) == nullptr;
  });
}

/// "add goal" and "list goals": the noun, where it has such a verb.
const Command* noun_behind(const Words& words, std::string_view verb) {
  if (words.size() < 2 || words[1].starts_with('-')) return nullptr;
  const Command* noun = noun_named(to_lower_ascii(words[1]));
  if (noun == nullptr) return nullptr;
  const Verb table = table_of(*noun);
  const Verb* of_noun = table.find_verb(verb);
  const Command* command = find_command(verb);
  return of_noun != nullptr && (command == nullptr || !has_option_of(*command, *of_noun, words)) ? noun : nullptr;
}

/// What the first word stands for, as a verb of nouns: "delete" is "rm".
std::string_view verb_meant(std::string_view word) {
  const Synonym* synonym = find_synonym(word);
  return synonym == nullptr ? word : synonym->meant;
}

std::vector<std::string_view> commands_beginning(std::string_view start) {
  std::vector<std::string_view> found;
  for (const auto& command : all_commands())
    if (command.group != Group::hidden && command.name.starts_with(start)) found.push_back(command.name);
  return found;
}

/// "cancel ana": what is said of a session is said of the one that is planned nearest to now.
Words with_session(Context& context, const Synonym& synonym, Words words) {
  if (synonym.of != Kind::session || words.size() < 2) return words;
  const auto planned = context.screen().all<Session>({.mentorship = to_lower_ascii(words[1]), .status = {"planned"}});
  const auto away = [&](const Session& session) { return std::chrono::abs(session.start - context.instant); };
  const auto nearest = std::ranges::min_element(planned, {}, away);
  if (nearest != planned.end()) words[1] = to_text(Id{Kind::session, nearest->id});
  return words;
}

}  // namespace

Words in_full(const Synonym& synonym, const Words& words) {
  return meant_by(synonym, {words.begin() + 1, words.end()});
}

bool is_plain(const Words& words) {
  return find_command(words.front()) != nullptr && noun_behind(words, words.front()) == nullptr;
}

Words meant_line(Context& context, Words words) {
  const std::string word = to_lower_ascii(words.front());
  if (const Command* noun = noun_behind(words, verb_meant(word))) {
    const auto meant = replaced(words, 2, fmt::format("{} {}", noun->name, verb_meant(word)));
    if (verb_meant(word) != "list") name_instead(words, 2, meant);
    return meant;
  }
  if (find_command(words.front()) != nullptr || word.starts_with('-')) return words;
  if (is_somebody(context.screen(), words.front())) return replaced(words, 0, "show");
  const auto found = word.empty() ? std::vector<std::string_view>{} : commands_beginning(word);
  // "check" alone is check-in, "check c1" is done.
  const bool begins_one = found.size() == 1 && words.size() == 1;
  const Synonym* synonym = find_synonym(word);
  if (synonym != nullptr && synonym->tried == Tried::runs) return in_full(*synonym, words);
  if (synonym != nullptr && !begins_one)
    name_instead(words, 1, in_full(*synonym, with_session(context, *synonym, words)));
  if (found.size() == 1) return replaced(words, 1, found.front());
  if (found.size() > 1)
    throw UserError(messages::several_commands(visible(word), fmt::to_string(fmt::join(found, ", "))));
  return words;
}

}  // namespace mentor::cli
