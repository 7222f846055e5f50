// SPDX-License-Identifier: MIT
// What is said of a person when a mentorship is started and when a person is added.
#include "commands/support/people.hpp"

#include "commands/support/editing.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/command_line.hpp"
#include "mentor/messages/people.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor::commands {

namespace {

struct PersonOption {
  std::string_view field;
  std::string_view placeholder;
  std::string_view help;
};
constexpr auto person_option_table = std::to_array<PersonOption>({
    {"pronouns", "WORDS", "The person's pronouns"},
    {"zone", "ZONE", "The person's time zone: Asia/Tokyo"},
    {"hours", "HOURS", "Working hours: \"mon-fri 09:00-17:00\""},
    {"language", "WORDS", "The language you speak with each other"},
    {"customs", "TEXT", "Worth knowing before you first meet: how the name is said, customs, holidays"},
    {"email", "ADDRESS", "E-mail address"},
    {"learns_by", "WORDS", "How the person likes to learn: trying it out, examples"},
});

std::string option_for(std::string_view field) {
  std::string name = fmt::format("--{}", field);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

}  // namespace

Options person_options(PersonOptions& options) {
  Options rows;
  for (const auto& [field, placeholder, help] : person_option_table)
    rows.push_back(option(option_for(field), options.typed[field], std::string(placeholder), std::string(help)));
  return rows;
}

bool any_person_option(const PersonOptions& options) {
  return std::ranges::any_of(options.typed, [](const auto& one) { return !one.second.empty(); });
}

void refuse_person_options(const PersonOptions& options, std::string_view of) {
  if (!any_person_option(options)) return;
  throw UserError(messages::about_one_person(of));
}

void apply_person_options(const Context& context, const PersonOptions& options, Person& person) {
  Record record = to_record(person);
  for (const auto& [field, typed] : options.typed) {
    if (typed.empty()) continue;
    const std::string option = option_for(field);
    if (trim(typed).empty()) throw UserError(messages::empty_value(option));
    record.set(field, value_typed(context, *info(Kind::person).field(field), typed, option));
  }
  person = from_record<Person>(std::move(record));
}

std::string name_from_handle(std::string_view handle) {
  std::string name(handle);
  bool begins = true;
  for (char& c : name) {
    if (c == '_' || c == '-') c = ' ';
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == ' ';
  }
  return name;
}

}  // namespace mentor::commands
