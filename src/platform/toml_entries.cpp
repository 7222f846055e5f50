// A TOML text as a flat list with its lines: agreements, reviews, question sets.
#include "platform/toml_entries.hpp"

#include "mentor/errors.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>
#include <toml++/toml.h>
#include <vector>

namespace mentor {

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

toml::table parsed(std::string_view text, std::string_view name) {
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    throw UserError(fmt::format("{}, line {}, column {}: {}.", name, error.source().begin.line,
                                error.source().begin.column, visible(error.description())));
  }
}

}  // namespace

TomlEntries toml_entries(std::string_view text, std::string_view name) {
  if (text.size() > toml_limit)
    throw UserError(fmt::format("{} is larger than {} bytes, the most that is read. Expected is a shorter text.", name,
                                toml_limit));
  std::vector<PlacedEntry> placed;
  flatten(parsed(text, name), "", placed);
  std::stable_sort(placed.begin(), placed.end(), [](const PlacedEntry& one, const PlacedEntry& other) {
    return one.entry.line != other.entry.line ? one.entry.line < other.entry.line : one.column < other.column;
  });
  TomlEntries entries;
  for (auto& one : placed) entries.push_back(std::move(one.entry));
  return entries;
}

}  // namespace mentor
