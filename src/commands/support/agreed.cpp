// SPDX-License-Identifier: MIT
// What is agreed in a mentorship.
#include "commands/support/agreed.hpp"

#include "commands/support/form_text.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"

#include <algorithm>

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

}  // namespace mentor::commands
