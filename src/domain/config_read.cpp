// SPDX-License-Identifier: MIT
// What a configuration file says, from its entries; every complaint names the line.
#include "mentor/domain/config.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/toml_entries.hpp"
#include "mentor/messages/configuration.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// The parts of a key that belongs to a rule: "check-in.goal-stale" or "mentorship.ana.check-in.goal-stale".
struct RuleKey {
  std::string mentorship;
  std::string rule;
};

std::optional<RuleKey> rule_key(std::string_view name) {
  RuleKey key;
  constexpr std::string_view one = "mentorship.";
  if (name.starts_with(one)) {
    name.remove_prefix(one.size());
    const std::size_t end = name.find('.');
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    key.mentorship = name.substr(0, end);
    name.remove_prefix(end + 1);
  }
  constexpr std::string_view table = "check-in.";
  if (!name.starts_with(table)) return std::nullopt;
  key.rule = name.substr(table.size());
  if (find_rule(key.rule) == nullptr) return std::nullopt;
  return key;
}

/// What a value is called in a complaint.
std::string_view called(const TomlEntry& entry) {
  if (entry.in_list) return "a list";
  switch (entry.type) {
    case TomlEntry::Type::text:
      return "a string";
    case TomlEntry::Type::integer:
      return "a whole number";
    case TomlEntry::Type::real:
      return "a number with a point";
    case TomlEntry::Type::boolean:
      return "a boolean";
    case TomlEntry::Type::date:
      return "a date or time";
    case TomlEntry::Type::empty_list:
      break;
  }
  return "a list";
}

std::string refusal_of_key(std::string_view name, std::string_view mentorship_part, std::string_view where) {
  std::vector<std::string> names;
  for (const auto& key : config_keys()) names.emplace_back(key.name);
  for (const auto& rule : rules()) {
    names.push_back(fmt::format("check-in.{}", rule.name));
    if (!mentorship_part.empty()) names.push_back(fmt::format("{}check-in.{}", mentorship_part, rule.name));
  }
  const auto near = closest(name, names);
  return near ? messages::near_key(where, *near) : messages::unknown_key(where);
}

/// "mentorship.ana." of a key that begins so.
std::string own_part(const std::string& name) {
  if (!name.starts_with("mentorship.")) return {};
  const std::size_t end = name.find('.', 11);
  return end == std::string::npos ? std::string() : name.substr(0, end + 1);
}

void require_type(bool fits, const TomlEntry& entry, const std::string& where, std::string_view expected) {
  if (entry.in_list || !fits) throw UserError(messages::wrong_type(where, called(entry), expected));
}

void take_key(Config& config, const TomlEntry& entry, const std::string& where) {
  using Type = TomlEntry::Type;
  if (const ConfigKey* key = find_config_key(entry.key)) {
    const bool number_too = key->type == ConfigType::number_or_text;
    const bool flag_too = key->type == ConfigType::flag_or_text;
    require_type(entry.type == Type::text || (number_too && entry.type == Type::integer) ||
                     (flag_too && entry.type == Type::boolean),
                 entry, where,
                 number_too ? "a number or a string"
                 : flag_too ? "true or false"
                            : "a string in quotes");
    key->take(config, entry.value, where);
  } else if (const auto rule = rule_key(entry.key)) {
    require_type(entry.type == Type::integer || entry.type == Type::boolean, entry, where,
                 "a whole number, true or false");
    take_rule(config, rule->rule, rule->mentorship, entry.value, where);
  } else {
    throw UserError(refusal_of_key(entry.key, own_part(entry.key), where));
  }
}

}  // namespace

ConfigReading read_config(const TomlEntries& entries, std::string_view path) {
  ConfigReading reading;
  reading.found = true;
  for (const auto& entry : entries) {
    const std::string where = fmt::format("{}, line {}: {}", path, entry.line, entry.key);
    if (const auto refusal = refusal_of([&] { take_key(reading.config, entry, where); }))
      reading.problems.emplace_back(refusal->what());
    else
      reading.set.push_back(entry.key);
  }
  return reading;
}

}  // namespace mentor
