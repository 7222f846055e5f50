// SPDX-License-Identifier: MIT
// The agreement's template: TOML that is valid as it stands and says what could be written.
#include "domain/toml_words.hpp"
#include "mentor/domain/agreement.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

const TomlEntry* entry_called(const TomlEntries& entries, std::string_view key) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [key](const TomlEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

/// What the journal knows already need not be typed again.
std::string known_value(const Mentorship& mentorship, std::string_view key) {
  if (key == "meetings.cadence" && mentorship.cadence) return toml_string(cadence_code(*mentorship.cadence));
  if (key == "duration.until" && mentorship.end) return format_date(*mentorship.end);
  return {};
}

std::string value_of(const Mentorship& mentorship, const TomlEntries& previous, const AgreementKey& key) {
  const auto* entry = entry_called(previous, key.name);
  if (!entry) return known_value(mentorship, key.name);
  return entry->type == TomlEntry::Type::text ? toml_string(entry->value) : entry->value;
}

/// Where a hint depends on who fills in the form; the table has the mentor's.
struct HintFor {
  std::string_view key;
  Role role;
  std::string_view hint;
};
constexpr HintFor other_hints[] = {
    {"purpose.why", Role::mentee, "What I want from this, in a sentence or two."},
    {"purpose.why", Role::peer, "What each of us wants from this, in a sentence or two."},
    {"roles.mine", Role::mentee, "What I will do: bring topics, keep promises, say what helps …"},
    {"roles.mine", Role::peer, "What I will do: bring topics, listen and ask, keep promises …"},
    {"roles.theirs", Role::mentee, "What they will do: prepare, make introductions, read drafts …"},
    {"roles.theirs", Role::peer, "What they will do: the same, or something else?"},
};

std::string_view hint_of(const AgreementKey& key, Role role) {
  for (const auto& other : other_hints)
    if (other.key == key.name && other.role == role) return other.hint;
  return key.hint;
}

}  // namespace

std::string agreement_template(const Mentorship& mentorship, AgreementForm form, const TomlEntries& previous) {
  std::string text = fmt::format(
      "# Agreement with {}. Fill in what you agreed; lines that begin with # are left out.\n"
      "# Texts stand in quotes; \"\"\"three quotes\"\"\" hold several lines.\n",
      mentorship.title);
  std::string table;
  for (const auto& key : agreement_keys()) {
    const std::string value = value_of(mentorship, previous, key);
    if (form == AgreementForm::light && key.use == AgreementKey::Use::full && value.empty()) continue;
    const auto dot = key.name.rfind('.');
    if (key.name.substr(0, dot) != table) {
      table = key.name.substr(0, dot);
      text += fmt::format("\n[{}]\n", table);
    }
    text += fmt::format("# {}\n{}{} = {}\n", hint_of(key, mentorship.role), value.empty() ? "# " : "",
                        key.name.substr(dot + 1), value.empty() ? "\"\"" : value);
  }
  return text;
}

}  // namespace mentor
