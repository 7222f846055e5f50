// SPDX-License-Identifier: MIT
// What is said of a person when a mentorship is started and when a person is added.
#include "commands/support/people.hpp"

#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/people.hpp"

#include <algorithm>
#include <array>

namespace mentor::commands {

namespace {

struct PersonOption {
  std::string_view name;  ///< the field's, with "--"
  std::string_view placeholder;
  std::string_view help;
};

constexpr std::array<PersonOption, PersonOptions::count> person_table{{
    {"--pronouns", "WORDS", "The person's pronouns"},
    {"--zone", "ZONE", "The person's time zone: Asia/Tokyo"},
    {"--hours", "HOURS", "Working hours: \"mon-fri 09:00-17:00\""},
    {"--language", "WORDS", "The language you speak with each other"},
    {"--customs", "TEXT", "Worth knowing before you first meet: how the name is said, customs, holidays"},
    {"--email", "ADDRESS", "E-mail address"},
    {"--learns-by", "WORDS", "How the person likes to learn: trying it out, examples"},
}};

const Field& field_of(const PersonOption& option) {
  std::string name(option.name.substr(2));
  std::replace(name.begin(), name.end(), '-', '_');
  return *info(Kind::person).field(name);
}

}  // namespace

Options person_options(PersonOptions& options) {
  Options rows;
  for (std::size_t i = 0; i < person_table.size(); ++i)
    rows.push_back(option(person_table[i].name, options.said[i], std::string(person_table[i].placeholder),
                          std::string(person_table[i].help)));
  return rows;
}

bool any_person_option(const PersonOptions& options) {
  return std::any_of(options.said.begin(), options.said.end(), [](const auto& said) { return !said.empty(); });
}

void refuse_person_options(const PersonOptions& options, std::string_view of) {
  if (!any_person_option(options)) return;
  throw UserError(messages::about_one_person(of));
}

void apply_person_options(const Context& context, const PersonOptions& options, Person& person) {
  Record record = to_record(person);
  for (std::size_t i = 0; i < person_table.size(); ++i) {
    const std::string_view name = person_table[i].name;
    if (options.said[i].empty()) continue;
    const Field& field = field_of(person_table[i]);
    const std::string line = require_line(options.said[i], name);
    record.set(field.name, field.kind == FieldKind::zone ? Value(context.zones->require(line, name))
                                                         : parse_value(field, line, name, context.today()));
  }
  person = from_record<Person>(record);
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
