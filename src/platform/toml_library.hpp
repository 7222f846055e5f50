// The TOML library as two files use it: what it takes for impossible in a text is an error of the text, not the end of
// the program (and not something to build on, as it is where NDEBUG is set).
#pragma once

#include "mentor/errors.hpp"
#include "mentor/text.hpp"
#include "platform/toml_entries.hpp"

#include <fmt/format.h>
#include <string_view>

namespace mentor {

struct TomlGap {};
[[noreturn]] inline void throw_toml_gap() { throw TomlGap{}; }

}  // namespace mentor

#ifdef NDEBUG
#define MENTOR_HAD_NDEBUG
#undef NDEBUG
#endif
#define TOML_ASSERT(expression) ((expression) ? static_cast<void>(0) : ::mentor::throw_toml_gap())
#include <toml++/toml.h>
#ifdef MENTOR_HAD_NDEBUG
#define NDEBUG
#endif

namespace mentor {

/// Tables in tables beyond this are nobody's settings, and would exhaust the memory for their keys.
inline constexpr int deepest_toml_table = 32;

inline void require_shallow_toml(const toml::node& node, std::string_view name, int depth = 0) {
  if (depth > deepest_toml_table)
    throw UserError(fmt::format("{}, line {}: tables are nested more than {} deep.", name, node.source().begin.line,
                                deepest_toml_table));
  if (const auto* table = node.as_table())
    for (auto&& inner : *table) require_shallow_toml(inner.second, name, depth + 1);
  if (const auto* list = node.as_array())
    for (const auto& inner : *list) require_shallow_toml(inner, name, depth + 1);
}

/// Throws UserError naming `name`, line and column for a broken text. Precondition: at most toml_limit bytes.
[[nodiscard]] inline toml::table parse_toml(std::string_view text, std::string_view name) {
  require_short_keys(text, name);
  try {
    toml::table table = toml::parse(text, name);
    require_shallow_toml(table, name);
    return table;
  } catch (const toml::parse_error& error) {
    throw UserError(fmt::format("{}, line {}, column {}: {}.", name, error.source().begin.line,
                                error.source().begin.column, visible(error.description())));
  } catch (const TomlGap&) {
    throw UserError(fmt::format("{} is no TOML: a key is missing after a \"[\" that begins a line, say.", name));
  }
}

}  // namespace mentor
