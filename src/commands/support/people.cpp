// SPDX-License-Identifier: MIT
// What is said of a person when a mentorship is started and when a person is added.
#include "commands/support/people.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/working_hours.hpp"
#include "mentor/messages/people.hpp"

namespace mentor::commands {

Options person_options(PersonOptions& options) {
  return {
      option("--pronouns", options.pronouns, "WORDS", "The person's pronouns"),
      option("--zone", options.zone, "ZONE", "The person's time zone: Asia/Tokyo"),
      option("--hours", options.hours, "HOURS", "Working hours: \"mon-fri 09:00-17:00\""),
      option("--language", options.language, "WORDS", "The language you speak with each other"),
      option("--customs", options.customs, "TEXT",
             "Worth knowing before you first meet: how the name is said, customs, holidays"),
      option("--email", options.email, "ADDRESS", "E-mail address"),
      option("--learns-by", options.learns_by, "WORDS", "How the person likes to learn: trying it out, examples"),
  };
}

bool any_person_option(const PersonOptions& options) {
  return !(options.pronouns.empty() && options.zone.empty() && options.hours.empty() && options.language.empty() &&
           options.customs.empty() && options.email.empty() && options.learns_by.empty());
}

void refuse_person_options(const PersonOptions& options, std::string_view of) {
  if (!any_person_option(options)) return;
  throw UserError(messages::about_one_person(of));
}

void apply_person_options(const Context& context, const PersonOptions& options, Person& person) {
  if (!options.pronouns.empty()) person.pronouns = require_line(options.pronouns, "--pronouns", name_limit);
  if (!options.zone.empty()) person.zone = context.zones->require(trim(options.zone), "--zone");
  if (!options.hours.empty()) person.hours = require_hours(options.hours, "--hours");
  if (!options.language.empty()) person.language = require_line(options.language, "--language", name_limit);
  if (!options.customs.empty()) person.customs = require_line(options.customs, "--customs");
  if (!options.email.empty()) person.email = require_email(options.email, "--email");
  if (!options.learns_by.empty()) person.learns_by = require_line(options.learns_by, "--learns-by", name_limit);
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
