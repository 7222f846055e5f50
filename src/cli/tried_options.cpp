// SPDX-License-Identifier: MIT
// Options that people try where a verb calls it otherwise.
#include "cli/tried_options.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::cli {

namespace {

struct TriedOption {
  std::string_view word;
  /// Options and places of words, with commas between: the first that the verb has is meant. An option may have a value
  /// or a placeholder behind it; "mentor …" is said of any verb.
  std::string_view instead;
  std::string_view only_of = {};  ///< of one verb
};

// clang-format off
constexpr TriedOption tried_options[] = {
    // when
    {"--at", "WHEN,--date"},
    {"--date", "WHEN,--since"},
    {"-d", "WHEN"},
    {"--day", "WHEN,--date"},
    {"--on", "WHEN,--date"},
    {"--start", "WHEN,--since"},
    {"--time", "WHEN,--date"},
    {"--when", "WHEN,--date"},
    {"--by", "--until,--within,--park,--set due=DATE"},
    {"--deadline", "--by,--until,--within,--set due=DATE"},
    {"--due", "--by,--within,--until,--set due=DATE"},
    {"--end", "--until"},
    {"--from", "--since,--received"},
    {"--to", "--until,--for WHO"},
    {"--until", "--by,--park,--within,DATE"},
    {"--days", "--within"},
    {"--month", "--period"},
    {"--week", "--period"},
    {"--year", "--period"},
    // how long, how often, how many
    {"--hours", "--duration"},
    {"--len", "--duration"},
    {"--mins", "--duration"},
    {"--minutes", "--duration"},
    {"--every", "mentor edit WHO --set cadence=CADENCE", "plan"},
    {"--repeat", "--every"},
    {"--count", "--limit"},
    {"--max", "--limit"},
    // whom
    {"--group", "--with PEOPLE"},
    {"--members", "--with PEOPLE"},
    {"--people", "--with PEOPLE"},
    {"--handle", "WHO,HANDLE"},
    {"--mentee", "--for,WHO"},
    {"--mentor", "--for,WHO"},
    {"--person", "WHO,--for"},
    {"--who", "WHO,--for"},
    // what
    {"--action", "--commit"},
    {"--promise", "--commit"},
    {"--todo", "--commit"},
    {"--good", "--praise"},
    {"--positive", "--praise"},
    {"--bad", "--constructive"},
    {"--critical", "--constructive"},
    {"--negative", "--constructive"},
    {"--comment", "TEXT,COMMENT"},
    {"--message", "TEXT,COMMENT"},
    {"-m", "TEXT,COMMENT"},
    {"--note", "TEXT,COMMENT"},
    {"--notes", "--file,TEXT"},
    {"--summary", "TEXT"},
    {"--text", "TEXT,TITLE"},
    {"--title", "TITLE,TEXT"},
    {"--why", "--reason"},
    // how it is shown, and where to
    {"--archived", "--all"},
    {"--closed", "--all"},
    {"--done", "--all"},
    {"--csv", "--format csv"},
    {"--html", "--format html"},
    {"--markdown", "--format md"},
    {"--md", "--format md"},
    {"--pdf", "--format html"},
    {"--sponsor", "--audience sponsor"},
    {"--partner", "--audience partner,--theirs"},
    {"--file", "FILE,--output FILE"},
    {"-o", "--output FILE,FILE"},
    {"--output", "FILE"},
    {"--force", "--yes"},
    {"-y", "--yes"},
};
// clang-format on

/// An option as it is to be typed, or the place of a word; empty if the verb has neither.
std::string of_verb(const Verb& verb, std::string_view instead) {
  if (instead.starts_with("mentor ")) return std::string(instead);
  const std::string name(instead.substr(0, instead.find(' ')));
  const bool is_place = std::any_of(verb.options.begin(), verb.options.end(),
                                    [&](const Option& option) { return option.is_word() && option.spoken() == name; });
  if (is_place) return name;
  const Option* option = verb.find_option(name);
  if (option == nullptr || name.size() < instead.size())
    return option == nullptr ? std::string() : std::string(instead);
  return option->takes == Takes::nothing ? name : fmt::format("{} {}", name, option->placeholder);
}

std::optional<std::string> first_of_verb(const Verb& verb, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (auto meant = of_verb(verb, list.substr(0, end)); !meant.empty()) return meant;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> said_instead(const Verb& verb, std::string_view path, std::string_view tried) {
  for (const auto& row : tried_options)
    if (row.word == tried && (row.only_of.empty() || row.only_of == path))
      if (auto meant = first_of_verb(verb, row.instead)) return meant;
  const Option* set = verb.find_option("--set");
  if (set == nullptr || set->means != Means::setting || !tried.starts_with("--")) return std::nullopt;
  return fmt::format("--set {}=VALUE", tried.substr(2));
}

}  // namespace mentor::cli
