// SPDX-License-Identifier: MIT
// What stands agreed, clause by clause, and since when.
#include "mentor/domain/clauses.hpp"

#include "domain/agreement/meaning.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

std::string Clauses::value(std::string_view key) const {
  return versions_.empty() ? std::string() : words_under(versions_.back().entries, key);
}

std::string Clauses::line(std::string_view key) const {
  constexpr int columns = 100;
  std::string joined;
  const std::string text = value(key);
  for (const auto line : split_lines(text))
    if (!trim(line).empty()) joined += fmt::format("{}{}", joined.empty() ? "" : "; ", trim(line));
  return truncate(joined, columns);
}

std::optional<Date> Clauses::since(std::string_view key) const {
  if (value(key).empty()) return std::nullopt;
  auto first = versions_.rbegin();
  while (first + 1 != versions_.rend() && means_same(key, value(key), words_under((first + 1)->entries, key))) ++first;
  return first->date;
}

bool Clauses::stood_on(std::string_view key, Date day) const {
  const auto from = since(key);
  return from && *from <= day;
}

std::optional<Date> Clauses::first_day() const {
  std::optional<Date> first;
  for (const auto& key : agreement_keys())
    if (const auto from = since(key.name); from && (!first || *from < *first)) first = from;
  return first;
}

std::string Clauses::value_before(std::string_view key, Date day) const {
  for (auto version = versions_.rbegin(); version != versions_.rend(); ++version)
    if (version->date < day) return words_under(version->entries, key);
  return {};
}

}  // namespace mentor
