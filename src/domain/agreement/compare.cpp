// SPDX-License-Identifier: MIT
// Two versions of an agreement held against each other, and an agreement as a document to read and sign.
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

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
      return format_day(
          parse_date(value, key.name, today, key.name == "duration.until" ? Direction::deadline : Direction::future));
    default:
      return value;
  }
}

}  // namespace

std::string words_under(const TomlEntries& entries, std::string_view key) {
  for (const auto& entry : entries)
    if (entry.key == key) return std::string(trim(entry.value));
  return {};
}

std::vector<AgreementDifference> compare_agreements(const TomlEntries& before, const TomlEntries& after) {
  std::vector<AgreementDifference> differences;
  for (const auto& key : agreement_keys()) {
    const std::string was = words_under(before, key.name);
    const std::string is = words_under(after, key.name);
    if (was != is) differences.push_back({&key, was, is});
  }
  return differences;
}

Report agreement_report(const Agreement& agreement, const TomlEntries& entries, const Mentorship& mentorship,
                        std::string_view my_name, const std::vector<Signatory>& others) {
  Report report;
  report.title = fmt::format("Agreement with {}", mentorship.title);
  report.subtitle = fmt::format("Version {}, {}", agreement.version, format_day(agreement.date));
  for (const auto& key : agreement_keys()) {
    const std::string value = words_under(entries, key.name);
    if (value.empty()) continue;
    if (report.sections.empty() || report.sections.back().title != key.heading)
      report.sections.push_back({std::string(key.heading), {BulletList{}}});
    const std::string line = fmt::format("{}: {}", key.title, in_words(key, value, agreement.date));
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
