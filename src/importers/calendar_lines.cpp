// SPDX-License-Identifier: MIT
// Folded lines put together again, and split at the first colon that no quotes hide.
#include "importers/calendar_lines.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

/// The first of `marks` outside quotes, from `at`.
std::size_t outside_quotes(std::string_view text, std::string_view marks, std::size_t at) {
  bool quoted = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && marks.find(text[at]) != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

CalendarLine split_calendar_line(std::string_view text, std::size_t number) {
  CalendarLine line;
  line.number = number;
  std::size_t at = outside_quotes(text, ":;", 0);
  if (at == std::string_view::npos) return line;
  const std::string_view name = text.substr(0, at);
  while (text[at] == ';') {
    const std::size_t end = outside_quotes(text, ":;", at + 1);
    if (end == std::string_view::npos) return line;
    const std::string_view pair = text.substr(at + 1, end - at - 1);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string value(pair.substr(std::min(equals + 1, pair.size())));
    value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
    line.parameters.emplace(in_capitals(trim(pair.substr(0, equals))), std::move(value));
    at = end;
  }
  line.name = in_capitals(trim(name));
  line.value = text.substr(at + 1);
  return line;
}

}  // namespace

std::string CalendarLine::parameter(const std::string& key) const {
  const auto found = parameters.find(key);
  return found == parameters.end() ? std::string() : found->second;
}

void each_calendar_line(std::string_view text, const std::function<void(const CalendarLine&)>& take) {
  std::string whole;
  std::size_t begun = 0;
  std::size_t number = 0;
  const auto hand_over = [&] {
    if (!trim(whole).empty()) take(split_calendar_line(whole, begun));
  };
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (part.ends_with('\r')) part.remove_suffix(1);
    ++number;
    if (begun > 0 && (part.starts_with(' ') || part.starts_with('\t'))) {
      whole += part.substr(1);
      continue;
    }
    hand_over();
    whole = part;
    begun = number;
  }
  hand_over();
}

std::string calendar_text(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      text += value[i];
      continue;
    }
    const char next = value[++i];
    text += next == 'n' || next == 'N' ? '\n' : next;
  }
  return text;
}

}  // namespace mentor::importers
