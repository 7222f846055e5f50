// SPDX-License-Identifier: MIT
// Two versions of an agreement held against each other, and an agreement as a document to read and sign.
#include "domain/agreement/meaning.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string signature_line(std::string_view name, std::optional<Date> signed_on) {
  return signed_on ? fmt::format("{}, {}", name, format_day(*signed_on)) : fmt::format("{}, on ____________", name);
}

std::string in_words(const AgreementKey& key, const std::string& value, Date today) {
  switch (key.kind) {
    case AgreementKey::Kind::response:
      return format_response(parse_response(value, key.name));
    case AgreementKey::Kind::cadence:
      return format_cadence(parse_cadence(value, key.name));
    case AgreementKey::Kind::length:
      return format_duration(parse_duration(value, key.name));
    case AgreementKey::Kind::date:
      return format_day(parse_date(value, key.name, today, key.direction));
    default:
      return value;
  }
}

/// Both sides read it and sign it, so that nothing is "mine" or "theirs".
std::string title_on_sheet(const AgreementKey& key, std::string_view my_name, const std::vector<Signatory>& others) {
  if (!key.part_of) return std::string(key.title);
  if (*key.part_of == Side::me) return fmt::format("The part of {}", my_name);
  return fmt::format("The part of {}", others.size() == 1 ? others.front().name : "the others");
}

}  // namespace

const TomlEntry* entry_under(const TomlEntries& entries, const AgreementKey& key) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const TomlEntry& entry) { return entry.key == key.name; });
  return found == entries.end() ? nullptr : &*found;
}

std::string words_under(const TomlEntries& entries, std::string_view key) {
  std::string words;
  for (const auto& entry : entries)
    if (entry.key == key) words += fmt::format("{}{}", words.empty() ? "" : "\n", trim(entry.value));
  return words;
}

bool means_same(std::string_view key, const std::string& one, const std::string& other) {
  if (one == other) return true;
  const auto keys = agreement_keys();
  const auto found = std::find_if(keys.begin(), keys.end(), [key](const auto& known) { return known.name == key; });
  // What a day is called depends on when it was written.
  if (found == keys.end() || one.empty() || other.empty() || found->kind == AgreementKey::Kind::date) return false;
  const auto meant = [&](const std::string& value) {
    return read_if_meant([&] { return in_words(*found, value, {}); }).value_or(value);
  };
  return meant(one) == meant(other);
}

std::vector<AgreementDifference> compare_agreements(const TomlEntries& before, const TomlEntries& after) {
  std::vector<AgreementDifference> differences;
  for (const auto& key : agreement_keys()) {
    const std::string was = words_under(before, key.name);
    const std::string is = words_under(after, key.name);
    if (!means_same(key.name, was, is)) differences.push_back({&key, was, is});
  }
  return differences;
}

Report agreement_report(const Agreement& agreement, const TomlEntries& entries, const Mentorship& mentorship,
                        std::string_view my_name, const std::vector<Signatory>& others) {
  Report report;
  report.title = fmt::format("Agreement between {} and {}", my_name, mentorship.title);
  report.subtitle = fmt::format("Version {}, {}", agreement.version, format_day(agreement.date));
  for (const auto& key : agreement_keys()) {
    const std::string value = words_under(entries, key.name);
    if (value.empty()) continue;
    if (report.sections.empty() || report.sections.back().title != key.heading)
      report.sections.push_back({std::string(key.heading), {BulletList{}}});
    const std::string line =
        fmt::format("{}: {}", title_on_sheet(key, my_name, others), in_words(key, value, agreement.date));
    std::get<BulletList>(report.sections.back().blocks.back()).items.push_back({line, {}, ListItem::Mark::none});
  }
  BulletList signatures;
  signatures.items.push_back({signature_line(my_name, agreement.signed_by_me), {}, ListItem::Mark::none});
  for (const auto& other : others)
    signatures.items.push_back({signature_line(other.name, other.day), {}, ListItem::Mark::none});
  report.sections.push_back({"Signed", {signatures}});
  return report;
}

}  // namespace mentor
