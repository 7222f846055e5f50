// SPDX-License-Identifier: MIT
// What is agreed in a mentorship.
#include "commands/support/agreed.hpp"

#include "commands/support/form_text.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/agreement.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

std::vector<Agreement> agreements_of(const Reading& store, const std::string& handle) {
  auto versions = store.all<Agreement>({.mentorship = handle});
  std::sort(versions.begin(), versions.end(),
            [](const Agreement& one, const Agreement& other) { return one.version < other.version; });
  return versions;
}

Clauses agreed_clauses(const Reading& store, const std::string& handle) {
  std::vector<AgreedVersion> versions;
  for (const auto& agreement : agreements_of(store, handle)) {
    AgreedVersion version{agreement.date, {}};
    if (!agreement.withheld) version.entries = stored_entries(agreement.text);
    if (refusal_of([&] { static_cast<void>(read_agreement(version.entries, agreement.date)); }))
      version.entries.clear();
    versions.push_back(std::move(version));
  }
  return Clauses(std::move(versions));
}

std::vector<std::string> following_sentences(const Context& context, const Mentorship& before,
                                             const Mentorship& after) {
  std::vector<std::string> lines;
  if (before.cadence && !after.cadence)
    lines.push_back(messages::meets_no_more(after.handle, format_cadence(*before.cadence)));
  else if (after.cadence != before.cadence) {
    const std::string was =
        before.cadence ? fmt::format(" (it was {})", format_cadence(*before.cadence)) : std::string();
    lines.push_back(messages::meets_now(after.handle, format_cadence(*after.cadence), was));
  }
  if (before.end && !after.end)
    lines.push_back(messages::ends_no_more(after.handle, format_day(*before.end)));
  else if (after.end != before.end) {
    const std::string was = before.end ? fmt::format(" (it was {})", format_day(*before.end)) : std::string();
    lines.push_back(messages::ends_now(after.handle, format_due(*after.end, context.today()), was));
  }
  return lines;
}

}  // namespace mentor::commands
