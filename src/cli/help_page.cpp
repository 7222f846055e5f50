// SPDX-License-Identifier: MIT
// The help of one command, made from its table.
#include "cli/help_page.hpp"

#include "cli/parse.hpp"
#include "mentor/render/columns.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

/// "WHO", "[TEXT]", "ID..."
std::string word_in_usage(const Option& word) {
  const std::string name = word.spoken() + (word.repeatable ? "..." : "");
  return word.required ? name : "[" + name + "]";
}

std::string usage_of(const VerbLevel& level) {
  const auto& options = level.verb->options;
  const bool only_words = std::all_of(options.begin(), options.end(), std::mem_fn(&Option::is_word));
  return "mentor " + level.path + words_in_usage(*level.verb) + (only_words ? "" : " [options]");
}

/// "-d, --date DATE"
std::string option_term(const Option& option) {
  return fmt::format("{}{}{}", fmt::join(option.names, ", "), option.placeholder.empty() ? "" : " ",
                     option.placeholder);
}

Columns word_rows(const Verb& verb) {
  Columns rows;
  for (const auto& option : verb.options)
    if (option.is_word()) rows.emplace_back(option.spoken(), option.help);
  return rows;
}

Columns option_rows(const Verb& verb) {
  Columns rows;
  for (const auto& option : verb.options)
    if (!option.is_word()) rows.emplace_back(option_term(option), option.help);
  return rows;
}

Columns verb_rows(const VerbLevel& level) {
  Columns rows;
  for (const auto& verb : level.verb->verbs)
    rows.emplace_back(level.path + " " + verb.name + words_in_usage(verb), verb.summary);
  return rows;
}

/// As they are, however long, so that they can be copied.
std::string examples(const VerbLevel& level) {
  std::string text;
  for (const auto& example : examples_of(level.path)) text += fmt::format("  {}\n", example.line);
  return text.empty() ? text : "\nexamples\n" + text;
}

std::string part(std::string_view title, const Columns& rows, const Style& style) {
  return rows.empty() ? std::string() : fmt::format("\n{}\n{}", title, two_columns(rows, style));
}

}  // namespace

std::string words_in_usage(const Verb& verb) {
  std::string usage;
  for (const auto& option : verb.options)
    if (option.is_word()) usage += " " + word_in_usage(option);
  return usage;
}

std::string help_page(const Command& command, const std::vector<std::string>& words, const Style& style) {
  const Verb table = table_of(command);
  const VerbLevel level = descend(table, words);
  const Verb& verb = *level.verb;
  std::string page;
  if (verb.run) page += paragraph("usage: " + usage_of(level), style);
  page += paragraph(verb.summary + ".", style, page.empty() ? 0 : 2);
  page += examples(level);
  page += part("verbs", verb_rows(level), style);
  page += part("words", word_rows(verb), style);
  page += part("options", option_rows(verb), style);
  if (!verb.footer.empty()) page += "\n" + paragraph(verb.footer, style);
  page += "\n" + paragraph("--json, --today, -q and others go with every command: mentor help", style);
  if (has_page(command)) page += paragraph(fmt::format("More: man mentor-{}", command.name), style);
  return page;
}

}  // namespace mentor::cli
