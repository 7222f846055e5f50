// SPDX-License-Identifier: MIT
// What is piped into a line is kept as a draft until its command has it.
#include "cli/piped_text.hpp"

#include "cli/parse.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"

#include <algorithm>

namespace mentor::cli {

namespace {

using Words = std::vector<std::string>;

/// Of the verb that a line is for, as far as that can be told: "loog ana" is for log.
struct TextWanted {
  bool is_wanted = false;   ///< it may read standard input
  bool is_needed = false;   ///< and does not do its work without a text
  std::string draft_of;     ///< the command under which a draft is kept
  std::string who;          ///< the first word at a place, if it may name somebody or something
  bool is_typed = false;    ///< words stand where the text does
  bool takes_file = false;  ///< a file goes beside a text
};

std::string command_meant(const std::string& typed) {
  const std::string word = to_lower_ascii(typed);
  if (find_command(word) != nullptr) return word;
  const std::string near = near_command(word).value_or(word);
  const Synonym* synonym = find_synonym(word);
  const std::string_view meant = synonym == nullptr ? std::string_view(near) : synonym->meant;
  return std::string(meant.substr(0, meant.find(' ')));
}

/// Words that may be a value of an unknown option are not taken for a text.
Words words_before_options(const Words& words, std::size_t from) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
  return {begin, std::find_if(begin, words.end(), [](const auto& word) { return word.starts_with('-'); })};
}

TextWanted text_wanted(Words words) {
  TextWanted wanted;
  if (words.empty()) return wanted;
  words.front() = command_meant(words.front());
  const Command* command = find_command(words.front());
  if (command == nullptr) return wanted;
  const Verb table = table_of(*command);
  const VerbLevel level = descend(table, words);
  const auto& options = level.verb->options;
  const auto is_text = [](const Option& option) { return option.is_word() && option.joined; };
  const auto text = std::find_if(options.begin(), options.end(), is_text);
  const bool reads = !level.verb->reads_input_as.empty();
  wanted.is_wanted = reads || (text != options.end() && text->from_input);
  wanted.is_needed = text != options.end() && (reads || text->required);
  wanted.draft_of = reads ? level.verb->reads_input_as : words.front();
  wanted.takes_file = level.verb->find_option("--file") != nullptr;
  const auto places = std::count_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.is_word() && !is_text(option); });
  const Words typed = words_before_options(words, level.next);
  if (places > 0 && !typed.empty() && typed.front().find(' ') == std::string::npos) wanted.who = typed.front();
  wanted.is_typed = typed.size() > static_cast<std::size_t>(places);
  return wanted;
}

bool names_input(const Words& words) { return std::find(words.begin(), words.end(), "-") != words.end(); }

}  // namespace

std::string PipedText::read() {
  std::string text = context_.files->read_input(draft_limit);
  keep(text);
  return text;
}

void PipedText::keep(std::string_view text) {
  const TextWanted wanted = text_wanted(words_);
  drafts_.typed_for(wanted.draft_of, wanted.who);
  drafts_.keep(text);
}

void PipedText::keep_unread() {
  if (!context_.input_is_piped) return;
  const TextWanted wanted = text_wanted(words_);
  if (wanted.is_wanted && (names_input(words_) || !wanted.is_typed))
    keep(context_.files->read_waiting_input(draft_limit));
  else
    remark_unread();
}

void PipedText::remark_unread() {
  if (!context_.input_is_piped) return;
  const TextWanted wanted = text_wanted(words_);
  if (!wanted.is_wanted || !wanted.is_needed || !context_.files->input_waits()) return;
  remark(context_, wanted.takes_file ? messages::notes_not_read() : messages::input_not_read());
}

Exit PipedText::until_saved(const std::function<Exit()>& work) {
  const Exit exit = drafts_.until_saved([&] {
    Exit ended = Exit::ok;
    const auto refusal = refusal_of([&] { ended = work(); });
    if (!refusal) return ended;
    if (refusal->exit() == Exit::usage) keep_unread();
    throw UserError(*refusal);
  });
  if (exit == Exit::ok) remark_unread();
  return exit;
}

}  // namespace mentor::cli
