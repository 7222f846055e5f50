// SPDX-License-Identifier: MIT
// Every key of mentor.toml: how its value in force is shown, and how a value is taken over. Rules' keys come from the
// table of rules, those of visibility from the descriptions of the kinds.
#include "domain/toml_words.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/configuration.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace mentor {

namespace {

template <class E>
E take_word(std::string_view text, std::string_view where) {
  if (const auto value = from_text<E>(to_lower_ascii(text))) return *value;
  std::vector<std::string> words(all_names<E>().begin(), all_names<E>().end());
  const auto near = closest(to_lower_ascii(text), words);
  if (near) throw UserError(messages::near_value(messages::at(where), visible(text), *near));
  throw UserError(messages::unknown_value(messages::at(where), visible(text), alternatives(all_names<E>())));
}

ConfigKey text_key(std::string name, std::optional<std::string> Config::*member) {
  return {std::move(name), ConfigType::text,
          [member](const Config& config) { return config.*member ? toml_string(*(config.*member)) : std::string(); },
          [member](Config& config, std::string_view text, std::string_view where) {
            config.*member = require_line(text, where);
          }};
}

template <class E>
ConfigKey word_key(std::string name, std::optional<E> Config::*member) {
  return {std::move(name), ConfigType::text,
          [member](const Config& config) {
            return config.*member ? toml_string(to_text(*(config.*member))) : std::string();
          },
          [member](Config& config, std::string_view text, std::string_view where) {
            config.*member = take_word<E>(text, where);
          }};
}

std::string show_length(const Config& config) {
  return config.length ? fmt::format("\"{}m\"", config.length->count()) : std::string();
}

void take_length(Config& config, std::string_view text, std::string_view where) {
  config.length = parse_duration(text, where);
}

std::string show_within(const Config& config) {
  return config.within ? toml_string(cadence_code(*config.within)) : std::string();
}

void take_within(Config& config, std::string_view text, std::string_view where) {
  config.within = parse_ahead(text, where);
}

std::string show_sync(const Config& config) { return config.sync_auto ? "true" : std::string(); }

void take_sync(Config& config, std::string_view text, std::string_view where) {
  const bool yes = text == "true" || text == "yes";
  if (!yes && text != "false" && text != "no")
    throw UserError(messages::unknown_value(messages::at(where), visible(text), "true or false"));
  config.sync_auto = yes;
}

/// "feedback given is shared, feedback received is private"; empty where one word holds for all.
std::string words_of_unlike(Kind kind) {
  const auto& [field, is, visibility] = info(kind).unlike;
  if (field.empty()) return {};
  std::string words;
  for (const auto choice : info(kind).field(field)->choices)
    words += fmt::format("{}{} {} is {}", words.empty() ? "" : ", ", to_text(kind), choice,
                         to_text(choice == is ? visibility : info(kind).visibility));
  return words;
}

ConfigKey visibility_key(Kind kind) {
  return {fmt::format("visibility.{}", to_text(kind)),
          ConfigType::text,
          [kind](const Config& config) {
            const bool is_one = info(kind).unlike.field.empty() || config.visibility.contains(kind);
            return is_one ? toml_string(to_text(config.visibility_of(kind))) : std::string();
          },
          [kind](Config& config, std::string_view text, std::string_view where) {
            config.visibility[kind] = take_word<Visibility>(text, where);
          },
          words_of_unlike(kind),
          kind};
}

std::vector<ConfigKey> all_keys() {
  std::vector<ConfigKey> keys{
      text_key("zone", &Config::zone),
      text_key("editor", &Config::editor),
      text_key("pager", &Config::pager),
      word_key("color", &Config::color),
      {"log.length", ConfigType::number_or_text, show_length, take_length},
      word_key("log.channel", &Config::channel),
      {"check-in.within", ConfigType::number_or_text, show_within, take_within},
      {"sync.auto", ConfigType::flag_or_text, show_sync, take_sync},
  };
  for (const Kind kind : all_kinds())
    if (info(kind).may_differ) keys.push_back(visibility_key(kind));
  return keys;
}

}  // namespace

std::span<const ConfigKey> config_keys() {
  static const std::vector<ConfigKey> keys = all_keys();
  return keys;
}

const ConfigKey* find_config_key(std::string_view name) {
  for (const auto& key : config_keys())
    if (key.name == name) return &key;
  return nullptr;
}

Visibility Config::visibility_of(Kind kind) const {
  const auto found = visibility.find(kind);
  return found == visibility.end() ? info(kind).visibility : found->second;
}

Visibility Config::visibility_of(const Record& record) const {
  const Unlike& unlike = info(record.kind).unlike;
  const bool is_unlike = !unlike.field.empty() && record.text(unlike.field) == unlike.is;
  return is_unlike && !visibility.contains(record.kind) ? unlike.visibility : visibility_of(record.kind);
}

void take_rule(Config& config, std::string_view rule, std::string_view mentorship, std::string_view text,
               std::string_view where) {
  const Rule* about = find_rule(rule);
  if (about == nullptr) throw UserError(messages::no_such_rule(where, visible(rule)));
  const std::string key =
      mentorship.empty() ? std::string(rule) : fmt::format("{}/{}", to_lower_ascii(mentorship), rule);
  if (text == "true" || text == "false") {
    config.rules[key] = {text == "true", std::nullopt};
    return;
  }
  const auto number = whole_number(text);
  if (!number || *number < 1 || *number > about->traits.most || about->number == 0)
    throw UserError(messages::rule_value(
        where, visible(text), about->number == 0 ? "" : messages::rule_numbers(about->unit, about->traits.most)));
  config.rules[key] = {true, number};
}

}  // namespace mentor
