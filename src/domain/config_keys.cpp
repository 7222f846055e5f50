// SPDX-License-Identifier: MIT
// Every key of mentor.toml: how its value in force is shown, and how a value is taken over. Rules' keys come from the
// table of rules.
#include "domain/toml_words.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/configuration.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace mentor {

namespace {

template <std::optional<std::string> Config::*member>
std::string show_text(const Config& config) {
  return config.*member ? toml_string(*(config.*member)) : std::string();
}

template <std::optional<std::string> Config::*member>
void take_text(Config& config, std::string_view text, std::string_view where) {
  config.*member = require_line(text, where);
}

template <class E>
E take_word(std::string_view text, std::string_view where) {
  if (const auto value = from_text<E>(to_lower_ascii(text))) return *value;
  std::vector<std::string> words(all_names<E>().begin(), all_names<E>().end());
  const auto near = closest(to_lower_ascii(text), words);
  if (near) throw UserError(messages::near_value(messages::at(where), visible(text), *near));
  throw UserError(messages::unknown_value(messages::at(where), visible(text), alternatives(all_names<E>())));
}

void take_color(Config& config, std::string_view text, std::string_view where) {
  if (text != "auto" && text != "always" && text != "never")
    throw UserError(messages::unknown_value(messages::at(where), visible(text), "auto, always or never"));
  config.color = std::string(text);
}

std::string show_length(const Config& config) {
  return config.length ? fmt::format("\"{}m\"", config.length->count()) : std::string();
}

void take_length(Config& config, std::string_view text, std::string_view where) {
  config.length = parse_duration(text, where);
}

std::string show_channel(const Config& config) {
  return config.channel ? toml_string(to_text(*config.channel)) : std::string();
}

void take_channel(Config& config, std::string_view text, std::string_view where) {
  config.channel = take_word<Channel>(text, where);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string show_within(const Config& config) {
  return config.within ? fmt::format("{}", config.within->count()) : std::string();
}

void take_within(Config& config, std::string_view text, std::string_view where) {
  const std::string_view digits = text.ends_with('d') ? text.substr(0, text.size() - 1) : text;
  const auto number = whole_number(digits);
  if (!number || *number < 0 || *number > 366)
    throw UserError(messages::number_from_to(messages::at(where), visible(text), 0, 366));
  config.within = Days{*number};
}

std::string show_sync(const Config& config) { return config.sync_auto ? "true" : std::string(); }

void take_sync(Config& config, std::string_view text, std::string_view where) {
  const bool yes = text == "true" || text == "yes";
  if (!yes && text != "false" && text != "no")
    throw UserError(messages::unknown_value(messages::at(where), visible(text), "true or false"));
  config.sync_auto = yes;
}

template <Kind kind>
std::string show_visibility(const Config& config) {
  return toml_string(to_text(config.visibility_of(kind)));
}

/// Not one word where nothing is set: what is given is seen otherwise than what is received.
std::string show_feedback_visibility(const Config& config) {
  return config.visibility.contains(Kind::feedback) ? show_visibility<Kind::feedback>(config) : std::string();
}

template <Kind kind>
void take_visibility(Config& config, std::string_view text, std::string_view where) {
  config.visibility[kind] = take_word<Visibility>(text, where);
}

template <Kind kind>
constexpr ConfigKey visibility_key(std::string_view name, std::string_view summary) {
  return {name, summary, ConfigType::text, show_visibility<kind>, take_visibility<kind>};
}

constexpr std::array<ConfigKey, 20> config_key_table{{
    {"zone", "your time zone, instead of the system's", ConfigType::text, show_text<&Config::zone>,
     take_text<&Config::zone>},
    {"editor", "program and arguments for writing, after MENTOR_EDITOR", ConfigType::text, show_text<&Config::editor>,
     take_text<&Config::editor>},
    {"pager", "program and arguments for long reading, after PAGER", ConfigType::text, show_text<&Config::pager>,
     take_text<&Config::pager>},
    {"color", "auto, always or never", ConfigType::text, show_text<&Config::color>, take_color},
    {"log.length", "of a session when log is not told, as 45 or \"1h\"", ConfigType::number_or_text, show_length,
     take_length},
    {"log.channel", "of a session when log is not told", ConfigType::text, show_channel, take_channel},
    {"check-in.within", "how many days ahead counts as soon", ConfigType::number_or_text, show_within, take_within},
    {"sync.auto", "true: mentor sync after each command that changed something", ConfigType::flag_or_text, show_sync,
     take_sync},
    visibility_key<Kind::agreement>("visibility.agreement", "of a new agreement"),
    visibility_key<Kind::goal>("visibility.goal", "of a new goal"),
    visibility_key<Kind::milestone>("visibility.milestone", "of a new milestone"),
    visibility_key<Kind::session>("visibility.session", "of a new session's summary and notes"),
    visibility_key<Kind::progress>("visibility.progress", "of a new progress entry"),
    visibility_key<Kind::commitment>("visibility.commitment", "of a new commitment"),
    visibility_key<Kind::topic>("visibility.topic", "of a new topic"),
    visibility_key<Kind::question>("visibility.question", "of a new question"),
    {"visibility.feedback", "of new feedback, given and received", ConfigType::text, show_feedback_visibility,
     take_visibility<Kind::feedback>, "feedback given is shared, feedback received private"},
    visibility_key<Kind::note>("visibility.note", "of a new note"),
    visibility_key<Kind::pulse>("visibility.pulse", "of a new pulse"),
    visibility_key<Kind::review>("visibility.review", "of a new review"),
}};

}  // namespace

std::span<const ConfigKey> config_keys() { return config_key_table; }

const ConfigKey* find_config_key(std::string_view name) {
  for (const auto& key : config_key_table)
    if (key.name == name) return &key;
  return nullptr;
}

Visibility Config::visibility_of(Kind kind) const {
  const auto found = visibility.find(kind);
  return found == visibility.end() ? info(kind).visibility : found->second;
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
