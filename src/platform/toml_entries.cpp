// SPDX-License-Identifier: MIT
// A TOML text as a flat list with its lines: agreements, reviews, question sets.
#include "platform/toml_entries.hpp"

#include "mentor/domain/errors.hpp"
#include "platform/toml_library.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>
#include <vector>

namespace mentor::platform {

namespace {

struct PlacedEntry {
  TomlEntry entry;
  std::uint32_t column = 0;
};

template <class T>
std::string printed(const T& value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

TomlEntry entry_of(const std::string& key, const toml::node& node) {
  TomlEntry entry{key, {}, TomlEntry::Type::text, node.source().begin.line};
  if (const auto* text = node.as_string()) {
    entry.value = text->get();
  } else if (const auto* number = node.as_integer()) {
    entry.type = TomlEntry::Type::integer;
    entry.value = fmt::format("{}", number->get());
  } else if (const auto* real = node.as_floating_point()) {
    entry.type = TomlEntry::Type::real;
    entry.value = fmt::format("{}", real->get());
  } else if (const auto* flag = node.as_boolean()) {
    entry.type = TomlEntry::Type::boolean;
    entry.value = flag->get() ? "true" : "false";
  } else {
    entry.type = TomlEntry::Type::date;
    if (const auto* date = node.as_date()) entry.value = printed(date->get());
    if (const auto* time = node.as_time()) entry.value = printed(time->get());
    if (const auto* moment = node.as_date_time()) entry.value = printed(moment->get());
  }
  return entry;
}

void flatten(const toml::node& node, const std::string& key, std::vector<PlacedEntry>& entries) {
  if (const auto* table = node.as_table()) {
    for (auto&& inner : *table)
      flatten(inner.second, (key.empty() ? "" : key + ".") + std::string(inner.first.str()), entries);
  } else if (const auto* list = node.as_array()) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      const toml::node& element = *list->get(i);
      const bool value = !element.is_table() && !element.is_array();
      flatten(element, value ? key : fmt::format("{}.{}", key, i), entries);
    }
  } else {
    entries.push_back({entry_of(key, node), node.source().begin.column});
  }
}

/// How many words a run of words with dots between them has got so far. Prose has blanks, not dots, between its words.
struct DottedRun {
  std::size_t parts = 0;
  bool in_word = false;
  bool after_dot = false;
  char quote = 0;

  void take(char c) {
    if (quote != 0) {
      if (c == quote || c == '\n') quote = 0;
      return;
    }
    if (c == '.') {
      after_dot = true;
      in_word = false;
    } else if (c == ' ' || c == '\t') {
      in_word = false;
    } else if (c == '\n' || c == '=' || c == ',' || c == '[' || c == '{') {
      *this = {};
    } else {
      if (!in_word) parts = after_dot ? parts + 1 : 1;
      in_word = true;
      after_dot = false;
      if (c == '"' || c == '\'') quote = c;
    }
  }
};

constexpr std::size_t most_key_parts = 64;

}  // namespace

void require_short_keys(std::string_view text, std::string_view name) {
  DottedRun run;
  std::size_t line = 1;
  for (const char c : text) {
    run.take(c);
    if (c == '\n') ++line;
    if (run.parts > most_key_parts)
      throw UserError(fmt::format("{}, line {}: a key has more than {} parts.", name, line, most_key_parts));
  }
}

TomlEntries toml_entries(std::string_view text, std::string_view name) {
  if (text.size() > toml_limit)
    throw UserError(fmt::format("{} is larger than {} bytes, the most that is read. Expected is a shorter text.", name,
                                toml_limit));
  std::vector<PlacedEntry> placed;
  flatten(parse_toml(text, name), "", placed);
  std::stable_sort(placed.begin(), placed.end(), [](const PlacedEntry& one, const PlacedEntry& other) {
    return one.entry.line != other.entry.line ? one.entry.line < other.entry.line : one.column < other.column;
  });
  TomlEntries entries;
  for (auto& one : placed) entries.push_back(std::move(one.entry));
  return entries;
}

}  // namespace mentor::platform
