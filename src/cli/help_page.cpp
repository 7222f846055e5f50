// The help of one command, made from the options that it binds.
#include "cli/help_page.hpp"

#include "cli/parse.hpp"
#include "commands/support/columns.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mentor {

namespace {

bool is_many(const CLI::Option& option) {
  return option.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
}

/// "WHO", "[TEXT]", "ID..."
std::string positional_in_usage(const CLI::Option& option) {
  const std::string name = option.get_name(true) + (is_many(option) ? "..." : "");
  return option.get_required() ? name : "[" + name + "]";
}

std::string usage_of(const VerbLevel& level) {
  std::string usage = "mentor " + level.path;
  for (const CLI::Option* option : level.app->get_options())
    if (option->get_positional()) usage += " " + positional_in_usage(*option);
  bool has_options = false;
  for (const CLI::Option* option : level.app->get_options()) has_options |= !option->get_positional();
  if (has_options) usage += " [options]";
  return usage;
}

/// "-d, --date DATE"
std::string option_term(const CLI::Option& option) {
  std::string term;
  for (const auto& name : option.get_snames()) term += (term.empty() ? "-" : ", -") + name;
  for (const auto& name : option.get_lnames()) term += (term.empty() ? "--" : ", --") + name;
  if (option.get_items_expected_max() == 0) return term;
  const std::string type = option.get_type_name();
  return term + " " + type.substr(0, type.find(':'));  // behind it CLI11 lists what a validator accepts
}

Columns positional_rows(const CLI::App& app) {
  Columns rows;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) rows.emplace_back(option->get_name(true), option->get_description());
  return rows;
}

Columns option_rows(const CLI::App& app, const std::string& group) {
  Columns rows;
  for (const CLI::Option* option : app.get_options())
    if (!option->get_positional() && option->get_group() == group)
      rows.emplace_back(option_term(*option), option->get_description());
  return rows;
}

Columns verb_rows(const CLI::App& app, const std::string& path) {
  Columns rows;
  for (const CLI::App* verb : app.get_subcommands({}))
    if (!verb->get_group().empty()) {
      std::string term = path + " " + verb->get_name();
      for (const CLI::Option* option : verb->get_options())
        if (option->get_positional()) term += " " + positional_in_usage(*option);
      rows.emplace_back(term, verb->get_description());
    }
  return rows;
}

std::string part(std::string_view title, const Columns& rows, const Style& style) {
  return rows.empty() ? std::string() : fmt::format("\n{}\n{}", title, two_columns(rows, style));
}

}  // namespace

std::string help_page(const Command& command, const std::vector<std::string>& words, const Style& style) {
  const BoundCommand bound = bind_command(command);
  const VerbLevel level = descend(*bound.app, words);
  std::string page;
  if (level.app->get_require_subcommand_min() == 0) page += paragraph("usage: " + usage_of(level), style);
  page += paragraph(level.app->get_description() + ".", style, page.empty() ? 0 : 2);
  page += part("verbs", verb_rows(*level.app, level.path), style);
  page += part("words", positional_rows(*level.app), style);
  for (const auto& group : level.app->get_groups())
    if (!group.empty()) page += part(group == "Options" ? "options" : group, option_rows(*level.app, group), style);
  if (!level.app->get_footer().empty()) page += "\n" + paragraph(level.app->get_footer(), style);
  page += "\n" + paragraph("--json, --today, -q and others go with every command: mentor help", style);
  return page;
}

}  // namespace mentor
