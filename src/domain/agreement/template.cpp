// SPDX-License-Identifier: MIT
// The agreement's template: TOML that is valid as it stands and says what could be written.
#include "domain/agreement/meaning.hpp"
#include "domain/toml_words.hpp"
#include "mentor/domain/agreement.hpp"

#include <fmt/format.h>
#include <variant>

namespace mentor {

namespace {

/// What the journal knows already need not be typed again.
std::string known_value(const Mentorship& mentorship, const AgreementKey& key) {
  const auto* cadence = std::get_if<std::optional<Cadence> Mentorship::*>(&key.followed);
  if (cadence != nullptr && mentorship.**cadence) return toml_string(cadence_code(*(mentorship.**cadence)));
  const auto* day = std::get_if<std::optional<Date> Mentorship::*>(&key.followed);
  return day != nullptr && mentorship.**day ? format_date(*(mentorship.**day)) : std::string();
}

std::string value_of(const Mentorship& mentorship, const TomlEntries& previous, const AgreementKey& key) {
  const auto* entry = entry_under(previous, key);
  if (entry == nullptr) return known_value(mentorship, key);
  return entry->type == TomlEntry::Type::text ? toml_string(entry->value) : entry->value;
}

std::string_view hint_for(const AgreementKey& key, Role role) {
  const std::string_view own = role == Role::mentee ? key.hint_of_mentee
                               : role == Role::peer ? key.hint_of_peer
                                                    : std::string_view();
  return own.empty() ? key.hint : own;
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
    text += fmt::format("# {}\n{}{} = {}\n", hint_for(key, mentorship.role), value.empty() ? "# " : "",
                        key.name.substr(dot + 1), value.empty() ? "\"\"" : value);
  }
  return text;
}

}  // namespace mentor
