// SPDX-License-Identifier: MIT
// The rows of a verb's table.
#include "mentor/commands/options.hpp"

#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct Placeholder {
  std::string_view name;
  Means means;
};
constexpr auto placeholders = std::to_array<Placeholder>({
    {"CADENCE", Means::cadence}, {"DATE", Means::date},        {"FIELD=VALUE", Means::setting},
    {"FILE", Means::file},       {"GOAL", Means::goal},        {"GOAL=N", Means::progress},
    {"ID", Means::record},       {"ITEM", Means::item},        {"KIND", Means::kind},
    {"NAME", Means::only_text},  {"PEOPLE", Means::people},    {"PERIOD", Means::period},
    {"PERSON", Means::person},   {"REASON", Means::only_text}, {"RULE", Means::rule},
    {"SESSION", Means::session}, {"TAG", Means::tag},          {"TEXT", Means::text},
    {"TIME", Means::duration},   {"WHAT", Means::snoozable},   {"WHEN", Means::date},
    {"WHO", Means::mentorship},  {"WORDS", Means::text},       {"ZONE", Means::zone},
});

/// "-d,--date" -> "-d", "--date"
std::vector<std::string> parts_between(std::string_view text, std::string_view marks) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
    if (end > at) parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Option row(std::string_view names, Takes takes, std::string placeholder, std::string help,
           std::function<void(const std::string&)> set) {
  const Means means = meaning_of(placeholder).value_or(Means::word);
  return {.names = parts_between(names, ","),
          .takes = takes,
          .placeholder = std::move(placeholder),
          .help = std::move(help),
          .means = means,
          .set = std::move(set)};
}

template <class Value>
Option text_row(std::string_view names, Value& value, std::string placeholder, std::string help) {
  return row(names, Takes::text, std::move(placeholder), std::move(help),
             [&value](const std::string& typed) { value = typed; });
}

Option list_row(std::string_view names, std::vector<std::string>& values, std::string placeholder, std::string help) {
  Option list = row(names, Takes::text, std::move(placeholder), std::move(help),
                    [&values](const std::string& typed) { values.push_back(typed); });
  list.repeatable = true;
  return list;
}

template <class Value>
Option number_row(std::string_view names, Value& value, std::string placeholder, std::string help) {
  return row(names, Takes::number, std::move(placeholder), std::move(help),
             [&value](const std::string& typed) { value = typed_number(typed).value(); });
}

}  // namespace

std::optional<Means> meaning_of(std::string_view placeholder) {
  const auto* const row = std::find_if(placeholders.begin(), placeholders.end(),
                                       [&](const Placeholder& one) { return one.name == placeholder; });
  return row == placeholders.end() ? std::nullopt : std::optional(row->means);
}

const std::string& Option::spoken() const {
  const auto is_long = [](const std::string& name) { return name.starts_with("--"); };
  const auto found = std::find_if(names.begin(), names.end(), is_long);
  return found == names.end() ? names.front() : *found;
}

const Verb* Verb::find_verb(std::string_view wanted) const {
  const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == wanted; });
  return found == verbs.end() ? nullptr : &*found;
}

const Option* Verb::find_option(std::string_view wanted) const {
  for (const auto& option : options)
    if (!option.is_word() && std::find(option.names.begin(), option.names.end(), wanted) != option.names.end())
      return &option;
  return nullptr;
}

std::optional<std::int64_t> typed_number(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  return whole_number(text);
}

Option flag(std::string_view names, bool& given, std::string help) {
  return row(names, Takes::nothing, "", std::move(help), [&given](const std::string&) { given = true; });
}

Option option(std::string_view names, std::string& value, std::string placeholder, std::string help) {
  return text_row(names, value, std::move(placeholder), std::move(help));
}

Option option(std::string_view names, std::optional<std::string>& value, std::string placeholder, std::string help) {
  return text_row(names, value, std::move(placeholder), std::move(help));
}

Option option(std::string_view names, std::vector<std::string>& values, std::string placeholder, std::string help) {
  return list_row(names, values, std::move(placeholder), std::move(help));
}

Option comma_list(std::string_view names, std::vector<std::string>& values, std::string placeholder, std::string help) {
  Option list = list_row(names, values, std::move(placeholder), std::move(help));
  list.set = [&values](const std::string& typed) {
    for (auto& part : parts_between(typed, ", ")) values.push_back(std::move(part));
  };
  return list;
}

Option word(std::string_view name, std::string& value, std::string help) {
  return text_row(name, value, std::string(name), std::move(help));
}

Option word(std::string_view name, std::optional<std::string>& value, std::string help) {
  return text_row(name, value, std::string(name), std::move(help));
}

Option words(std::string_view name, std::vector<std::string>& values, std::string help) {
  return list_row(name, values, std::string(name), std::move(help));
}

Option rest(std::string_view name, std::string& text, std::string help) {
  Option option = text_row(name, text, std::string(name), std::move(help));
  option.set = [&text](const std::string& typed) { text += (text.empty() ? "" : " ") + typed; };
  option.repeatable = option.joined = option.from_input = true;
  return meaning(Means::text, std::move(option));
}

Option number(std::string_view names, std::int64_t& value, std::string placeholder, std::string help) {
  return number_row(names, value, std::move(placeholder), std::move(help));
}

Option number(std::string_view names, std::optional<std::int64_t>& value, std::string placeholder, std::string help) {
  return number_row(names, value, std::move(placeholder), std::move(help));
}

Option number_or_none(std::string_view names, std::optional<std::string>& value, std::string placeholder,
                      std::string help) {
  Option option = text_row(names, value, std::move(placeholder), std::move(help));
  option.may_stand_alone = true;
  return option;
}

Option choice_of_words(std::string_view names, std::span<const std::string_view> words, std::string placeholder,
                       std::string_view help, std::function<void(const std::string& word)> set) {
  Option choice =
      row(names, Takes::choice, std::move(placeholder), fmt::format(fmt::runtime(help), alternatives(words)),
          [set = std::move(set)](const std::string& typed) { set(to_lower_ascii(typed)); });
  choice.choices.assign(words.begin(), words.end());
  return choice;
}

Option offered(std::string_view names, std::string& value, std::span<const std::string_view> words, std::string help) {
  Option option = text_row(names, value, fmt::format("{}", fmt::join(words, "|")), std::move(help));
  option.choices.assign(words.begin(), words.end());
  return option;
}

Option required(Option option) {
  option.required = true;
  return option;
}

Option within(NumberRange range, Option option) {
  option.range = range;
  return option;
}

Option within(const Field& field, Option option) { return within({field.low, field.high}, std::move(option)); }

Option meaning(Means means, Option option) {
  option.means = means;
  return option;
}

Option one_of(Kind kind, Option option) {
  option.newest_of = kind;
  return meaning(Means::record, std::move(option));
}

}  // namespace mentor::commands
