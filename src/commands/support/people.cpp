// What is said of a person when a mentorship is started and when a person is added.
#include "commands/support/people.hpp"

#include "mentor/errors.hpp"
#include "mentor/text.hpp"
#include "mentor/working_hours.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mentor {

void bind_person_options(CLI::App& app, PersonOptions& options) {
  app.add_option("--pronouns", options.pronouns, "The person's pronouns")->type_name("WORDS");
  app.add_option("--zone", options.zone, "The person's time zone: Asia/Tokyo")->type_name("ZONE");
  app.add_option("--hours", options.hours, "Working hours: \"mon-fri 09:00-17:00\"")->type_name("HOURS");
  app.add_option("--language", options.language, "The language you speak with each other")->type_name("WORDS");
  app.add_option("--email", options.email, "E-mail address")->type_name("ADDRESS");
}

bool any_person_option(const PersonOptions& options) {
  return !(options.pronouns.empty() && options.zone.empty() && options.hours.empty() && options.language.empty() &&
           options.email.empty());
}

void refuse_person_options(const PersonOptions& options, std::string_view of) {
  if (!any_person_option(options)) return;
  throw UserError(
      fmt::format("--zone, --hours, --pronouns, --language and --email are about one person, not about {}. "
                  "Say it of each: mentor person edit HANDLE --set zone=…",
                  of));
}

void apply_person_options(const Context& context, const PersonOptions& options, Person& person) {
  if (!options.pronouns.empty()) person.pronouns = require_line(options.pronouns, "--pronouns", name_limit);
  if (!options.zone.empty()) person.zone = context.zones->require(trim(options.zone), "--zone");
  if (!options.hours.empty()) person.hours = require_hours(options.hours, "--hours");
  if (!options.language.empty()) person.language = require_line(options.language, "--language", name_limit);
  if (!options.email.empty()) person.email = require_email(options.email, "--email");
}

std::string capitalised(std::string_view handle) {
  std::string name(handle);
  bool begins = true;
  for (char& c : name) {
    if (c == '_' || c == '-') c = ' ';
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == ' ';
  }
  return name;
}

}  // namespace mentor
