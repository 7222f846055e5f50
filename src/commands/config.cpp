// SPDX-License-Identifier: MIT
// `mentor config path|show|check`: where the configuration is, what is in force, whether it is well. It is never
// written: that is its owner's business.
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/config_file.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/setup.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

ConfigReading read_known_config(Context& context) {
  if (context.config_path.empty()) throw UserError(messages::no_place_for_configuration(), Exit::failed);
  return read_config_file(*context.files, context.config_path);
}

Exit run_config_path(Context& context) {
  if (context.json) {
    print(context, json_flat("mentor.paths/1", {{"config", context.config_path}, {"journal", context.journal_path}}));
    return Exit::ok;
  }
  print(context, fmt::format("configuration  {}\n", context.config_path.empty() ? "-" : visible(context.config_path)));
  print(context,
        fmt::format("journal        {}\n", context.journal_path.empty() ? "-" : visible(context.journal_path)));
  return Exit::ok;
}

/// A line of mentor.toml for one key; the ones that are not set are comments.
std::string shown_key(const std::string& name, const std::string& value, bool is_set) {
  const std::string line = fmt::format("{} = {}", name, value.empty() ? "\"\"" : value);
  if (is_set) return line + '\n';
  const auto* key = find_config_key(name);
  const std::string otherwise = key && !key->otherwise.empty() ? fmt::format(": {}", key->otherwise) : std::string();
  return value.empty() ? fmt::format("# {} is not set{}\n", name, otherwise) : fmt::format("# {}\n", line);
}

std::string shown_rule(const Config& config, std::string_view rule, const std::string& key) {
  const auto found = config.rules.find(key);
  const Rule& about = *find_rule(rule);
  if (found != config.rules.end() && !found->second.on) return "false";
  if (found != config.rules.end() && found->second.number) return fmt::format("{}", *found->second.number);
  return about.number == 0 ? "true" : fmt::format("{}", about.number);
}

using ShownKeys = std::vector<std::pair<std::string, std::string>>;

/// Every key with its value in force: the table's, the rules', and those of single mentorships.
ShownKeys all_shown(const Config& config) {
  ShownKeys keys;
  for (const auto& key : config_keys()) keys.emplace_back(key.name, key.show(config));
  for (const auto& rule : rules())
    keys.emplace_back(fmt::format("check-in.{}", rule.name), shown_rule(config, rule.name, std::string(rule.name)));
  for (const auto& row : config.rules)
    if (const std::size_t slash = row.first.find('/'); slash != std::string::npos) {
      const std::string rule = row.first.substr(slash + 1);
      keys.emplace_back(fmt::format("mentorship.{}.check-in.{}", row.first.substr(0, slash), rule),
                        shown_rule(config, rule, row.first));
    }
  return keys;
}

Exit run_config_show(Context& context) {
  const ConfigReading reading = read_known_config(context);
  const ShownKeys keys = all_shown(reading.config);
  if (context.json) {
    print(context, json_of_literals("mentor.config/1", keys));
    return Exit::ok;
  }
  print(context, fmt::format("# {}{}\n# Lines behind a # are not set there: what they say holds all the same.\n",
                             visible(context.config_path), reading.found ? "" : " (there is no such file)"));
  for (const auto& key : keys) {
    const bool is_set = std::find(reading.set.begin(), reading.set.end(), key.first) != reading.set.end();
    print(context, visible(shown_key(key.first, key.second, is_set), Keep::lines));
  }
  for (const auto& problem : reading.problems) remark(context, problem);
  return reading.problems.empty() ? Exit::ok : Exit::failed;
}

Exit run_config_check(Context& context) {
  ConfigReading reading = read_known_config(context);
  const auto refusal = refusal_of([&] {
    if (reading.config.zone)
      static_cast<void>(context.zones->require(*reading.config.zone, context.config_path + ": zone"));
  });
  if (refusal) reading.problems.emplace_back(refusal->what());
  for (const auto& problem : reading.problems) *context.err << "mentor: " << visible(problem, Keep::lines) << '\n';
  if (!reading.problems.empty()) return Exit::failed;
  if (reading.found)
    confirm(context, messages::configuration_well(visible(context.config_path),
                                                  plural(static_cast<std::int64_t>(reading.set.size()), "key")));
  else
    confirm(context, messages::configuration_absent(visible(context.config_path)));
  return Exit::ok;
}

Verb part(std::string name, std::string summary, Exit (*run)(Context&)) {
  return {.name = std::move(name), .summary = std::move(summary), .run = run};
}

}  // namespace

Verb config_verb() {
  Verb verb{.footer = "The file is described in mentor.toml(5). It is never written by mentor."};
  verb.verbs = {
      part("path", "Print where the configuration and the journal are", run_config_path),
      part("show", "Print every key with the value in force, in the file's own form", run_config_show),
      part("check", "Say what is wrong in the configuration, with line and key", run_config_check),
  };
  return verb;
}

}  // namespace mentor::commands
